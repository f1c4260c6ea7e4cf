import Testing

@testable import Preview

@Suite struct PreviewServerTests {
  private let files = [
    "index.html": "<h1>Công khai</h1>", "404.html": "<h1>Không có trang này</h1>",
    "ke-hoach/index.html": "kế hoạch", "a/app.css": "p{}", "rỗng.txt": "",
    "tệp đính kèm.pdf": "%PDF", ".git/config": "secret", "a/.env": "secret",
  ]

  @Test func aPageIsServedWithItsTypeAndNoSniffing() throws {
    try served(files) { client in
      let reply = try #require(client.get("/"))
      #expect(reply.status == 200)
      #expect(reply.text == "<h1>Công khai</h1>")
      #expect(reply.headers["content-type"] == "text/html; charset=utf-8")
      #expect(reply.headers["cache-control"] == "no-cache")
      #expect(reply.headers["x-content-type-options"] == "nosniff")
      #expect(reply.headers["content-length"] == "19")
      #expect(reply.headers["last-modified"]?.hasSuffix(" GMT") == true)
    }
  }

  @Test(arguments: [
    ("/ke-hoach/", "kế hoạch"), ("/a/app.css", "p{}"), ("/a/app.css?v=1", "p{}"),
    ("/r%E1%BB%97ng.txt", ""), ("/t%e1%bb%87p%20%C4%91%C3%ADnh%20k%C3%A8m.pdf", "%PDF"),
  ])
  func aFileIsFoundUnderItsEncodedName(path: String, text: String) throws {
    try served(files) { client in
      let reply = try #require(client.get(path))
      #expect(reply.status == 200)
      #expect(reply.text == text)
    }
  }

  @Test(arguments: [
    ("/ke-hoach", "/ke-hoach/"), ("/ke-hoach?q=a%20b+c&trang", "/ke-hoach/?q=a%20b+c&trang"),
  ])
  func aFolderWithoutSlashIsRedirected(path: String, location: String) throws {
    try served(files) { client in
      let reply = try #require(client.get(path))
      #expect(reply.status == 301)
      #expect(reply.headers["location"] == location)
    }
  }

  @Test(arguments: ["/missing", "/a/", "/index.html/", "/ke-hoach/index.html/x"])
  func whatIsMissingGetsTheSitesOwnPage(path: String) throws {
    try served(files) { client in
      let reply = try #require(client.get(path))
      #expect(reply.status == 404)
      #expect(reply.text == "<h1>Không có trang này</h1>")
      #expect(reply.headers["content-type"] == "text/html; charset=utf-8")
    }
  }

  @Test func withoutSuchAPageThereIsAPlainOne() throws {
    try served(["index.html": ""]) { client in
      let reply = try #require(client.get("/missing"))
      #expect(reply.status == 404)
      #expect(reply.text.hasPrefix("Không có trang này."))
    }
  }

  @Test func headHasTheHeadersWithoutTheBody() throws {
    try served(files) { client in
      let reply = try #require(client.get("/", method: "HEAD"))
      #expect(reply.status == 200)
      #expect(reply.headers["content-length"] == "19")
      #expect(reply.body.isEmpty)
    }
  }

  @Test(arguments: ["POST", "PUT", "DELETE", "OPTIONS", "TRACE"])
  func nothingButReadingIsAllowed(method: String) throws {
    try served(files) { client in
      let reply = try #require(client.get("/", ["Content-Length": "0"], method: method))
      #expect(reply.status == 405)
      #expect(reply.headers["allow"] == "GET, HEAD")
    }
  }

  @Test func aBodyIsRefused() throws {
    try served(files) { client in
      let request = "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\nhello"
      let reply = try #require(client.exchange(Array(request.utf8)))
      #expect(String(decoding: reply, as: UTF8.self).hasPrefix("HTTP/1.1 405"))
    }
  }

  @Test func aFileThatIsHeldIsNotSentAgain() throws {
    let folder = try TestFolder(files)
    let server = try PreviewServer(folder: folder.path, port: 0)
    defer { server.stop() }
    let client = TestClient(port: server.port)
    let tag = try #require(client.get("/a/app.css")?.headers["etag"])
    for held in [tag, "W/\(tag)", "\"x\", \(tag)", "*"] {
      let again = try #require(client.get("/a/app.css", ["If-None-Match": held]))
      #expect(again.status == 304)
      #expect(again.body.isEmpty)
      #expect(again.headers["etag"] == tag)
    }
    #expect(client.get("/a/app.css", ["If-None-Match": "\"x\""])?.status == 200)
    try folder.write("a/app.css", "p{color:red}")
    #expect(client.get("/a/app.css", ["If-None-Match": tag])?.text == "p{color:red}")
  }

  @Test func aBigFileArrivesWhole() throws {
    let big = String(repeating: "Ủy ban nhân dân\n", count: 100_000)
    try served(["big.txt": big]) { client in
      #expect(client.get("/big.txt")?.text == big)
    }
  }

  @Test func aClientThatHangsUpDoesNoHarm() throws {
    try served(["big.txt": String(repeating: "x", count: 20_000_000)]) { client in
      let request = Array("GET /big.txt HTTP/1.1\r\nHost: localhost\r\n\r\n".utf8)
      for _ in 0..<5 { #expect(client.exchange(request, atMost: 1000)?.isEmpty == false) }
      #expect(client.get("/missing")?.status == 404)
    }
  }

  @Test func aServerThatIsStoppedFreesItsPort() throws {
    let folder = try TestFolder(files)
    let server = try PreviewServer(folder: folder.path, port: 0)
    #expect(TestClient(port: server.port).get("/")?.status == 200)
    server.stop()
    server.stop()
    #expect(TestClient(port: server.port).get("/") == nil)
    let second = try PreviewServer(folder: folder.path, port: server.port)
    #expect(TestClient(port: second.port).get("/")?.status == 200)
    second.stop()
  }

  @Test func aPortInUseIsSaid() throws {
    let folder = try TestFolder(files)
    let server = try PreviewServer(folder: folder.path, port: 0)
    defer { server.stop() }
    #expect(throws: PreviewError.portInUse(server.port)) {
      _ = try PreviewServer(folder: folder.path, port: server.port)
    }
  }

  @Test func withoutAPortTheNextFreeOneIsTaken() throws {
    let folder = try TestFolder(files)
    let (one, other) = (
      try PreviewServer(folder: folder.path), try PreviewServer(folder: folder.path)
    )
    defer {
      one.stop()
      other.stop()
    }
    #expect(PreviewServer.usualPorts.contains(one.port))
    #expect(one.port != other.port)
    #expect(other.address == "http://127.0.0.1:\(other.port)/")
  }

  @Test func aFolderThatIsNotThereIsSaid() {
    #expect(throws: PreviewError.noFolder("/nowhere/at/all")) {
      _ = try PreviewServer(folder: "/nowhere/at/all", port: 0)
    }
  }

  @Test(arguments: ["evil.example", "127.0.0.1.evil.example", "localhost.evil.example:80"])
  func aNameOfAnotherSiteIsRefused(host: String) throws {
    try served(files) { client in
      #expect(client.get("/", ["Host": host])?.status == 421)
    }
  }

  @Test(arguments: ["localhost", "LocalHost:8080", "127.0.0.1", "site.localhost:1"])
  func aNameOfThisMachineIsServed(host: String) throws {
    try served(files) { client in
      #expect(client.get("/", ["Host": host])?.status == 200)
    }
  }
}

/// Serves a folder while something is asked of it.
func served(
  _ files: [String: String], prefix: String = "/", _ ask: (TestClient) throws -> Void
) throws {
  let folder = try TestFolder(files)
  let server = try PreviewServer(folder: folder.path, port: 0, prefix: prefix)
  defer { server.stop() }
  try ask(TestClient(port: server.port))
}
