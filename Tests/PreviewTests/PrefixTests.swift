import Testing

@testable import Preview

@Suite struct PrefixTests {
  private let files = ["index.html": "home", "404.html": "none", "ke-hoach/index.html": "kế hoạch"]

  @Test(arguments: ["/cong-khai/", "cong-khai", "/cong-khai"])
  func theSiteAppearsUnderItsPrefix(prefix: String) throws {
    try served(files, prefix: prefix) { client in
      #expect(client.get("/cong-khai/")?.text == "home")
      #expect(client.get("/cong-khai/ke-hoach/")?.text == "kế hoạch")
      #expect(client.get("/cong-khai/ke-hoach")?.headers["location"] == "/cong-khai/ke-hoach/")
    }
  }

  @Test(arguments: [("/", 302), ("/cong-khai", 301)])
  func theWayInLeadsToThePrefix(path: String, status: Int) throws {
    try served(files, prefix: "/cong-khai/") { client in
      let reply = try #require(client.get(path))
      #expect(reply.status == status)
      #expect(reply.headers["location"] == "/cong-khai/")
    }
  }

  @Test(arguments: ["/ke-hoach/", "/cong-khaix/", "/index.html", "/cong-khai/../index.html"])
  func whatIsNotUnderThePrefixIsMissing(path: String) throws {
    try served(files, prefix: "/cong-khai/") { client in
      let reply = try #require(client.get(path))
      #expect(reply.status == 404)
      #expect(reply.text == "none")
    }
  }

  @Test func aPrefixMayHaveSeveralParts() throws {
    let folder = try TestFolder(files)
    let server = try PreviewServer(folder: folder.path, port: 0, prefix: "/cong/khai")
    defer { server.stop() }
    #expect(server.address == "http://127.0.0.1:\(server.port)/cong/khai/")
    #expect(TestClient(port: server.port).get("/cong/khai/")?.text == "home")
  }
}
