import Testing

@testable import Preview

@Suite struct EscapeTests {
  @Test(arguments: [
    "/../outside.txt", "/a/../../outside.txt", "/%2e%2e/outside.txt", "/%2E%2E%2Foutside.txt",
    "/..%2foutside.txt", "/a/%2e%2e/index.html", "/./index.html", "/..\\outside.txt",
    "/%5c..%5coutside.txt", "/index.html%00.txt", "/%00", "//index.html", "/a//app.css",
    "/.env", "/%2eenv", "/.git/config", "/a/.env", "/%zz", "/%2", "/a%2Fapp.css", "/a%0aapp.css",
    "/out.txt", "/out/outside.txt", "/hidden.txt",
  ])
  func nothingElseIsReached(path: String) throws {
    let outside = try TestFolder([
      "outside.txt": "secret", "site/index.html": "home", "site/a/app.css": "p{}",
      "site/.env": "secret", "site/a/.env": "secret", "site/.git/config": "secret",
    ])
    let site = "\(outside.path)/site"
    try outside.link("site/out.txt", to: "../outside.txt")
    try outside.link("site/out", to: "..")
    try outside.link("site/hidden.txt", to: ".env")
    let server = try PreviewServer(folder: site, port: 0)
    defer { server.stop() }
    let reply = try #require(TestClient(port: server.port).get(path))
    #expect(reply.status == 404)
    #expect(!reply.text.contains("secret"))
  }

  @Test func aNeighbourWithTheSameBeginningIsOutside() throws {
    let folder = try TestFolder(["site/index.html": "home", "site-b/index.html": "secret"])
    try folder.link("site/b", to: "../site-b")
    let server = try PreviewServer(folder: "\(folder.path)/site", port: 0)
    defer { server.stop() }
    #expect(TestClient(port: server.port).get("/b/")?.status == 404)
  }

  @Test func aLinkThatStaysInsideIsFollowed() throws {
    let folder = try TestFolder(["plan.txt": "kế hoạch"])
    try folder.link("other.txt", to: "plan.txt")
    let server = try PreviewServer(folder: folder.path, port: 0)
    defer { server.stop() }
    #expect(TestClient(port: server.port).get("/other.txt")?.text == "kế hoạch")
  }

  @Test func aFolderThatIsALinkMayBeSwitched() throws {
    let folder = try TestFolder(["one/index.html": "1", "two/index.html": "2"])
    try folder.link("now", to: "one")
    let server = try PreviewServer(folder: "\(folder.path)/now", port: 0)
    defer { server.stop() }
    let client = TestClient(port: server.port)
    #expect(client.get("/")?.text == "1")
    try folder.unlink("now")
    try folder.link("now", to: "two")
    #expect(client.get("/")?.text == "2")
  }
}
