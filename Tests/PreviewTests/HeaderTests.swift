import Testing

@testable import Preview

@Suite struct HeaderTests {
  @Test(arguments: [
    ("index.html", "text/html; charset=utf-8"), ("a.css", "text/css; charset=utf-8"),
    ("a.js", "text/javascript; charset=utf-8"), ("a.json", "application/json; charset=utf-8"),
    ("a.atom", "application/atom+xml; charset=utf-8"), ("a.xml", "application/xml; charset=utf-8"),
    ("a.ics", "text/calendar; charset=utf-8"), ("a.csv", "text/csv; charset=utf-8"),
    ("a.opensearch", "application/opensearchdescription+xml; charset=utf-8"),
    ("a.webmanifest", "application/manifest+json; charset=utf-8"),
    ("a.svg", "image/svg+xml; charset=utf-8"), ("a.PDF", "application/pdf"),
    ("a.tar.gz", "application/gzip"), ("a.woff2", "font/woff2"), ("a.avif", "image/avif"),
    ("không-đuôi", "application/octet-stream"), ("a.lạ", "application/octet-stream"),
  ])
  func theTypeFollowsTheExtension(name: String, type: String) {
    #expect(MediaType.of(fileName: Array(name.utf8)) == type)
  }

  @Test(arguments: [
    (784_111_777, "Sun, 06 Nov 1994 08:49:37 GMT"), (0, "Thu, 01 Jan 1970 00:00:00 GMT"),
    (951_782_400, "Tue, 29 Feb 2000 00:00:00 GMT"),
    (1_755_215_999, "Thu, 14 Aug 2025 23:59:59 GMT"),
    (1_735_689_599, "Tue, 31 Dec 2024 23:59:59 GMT"), (-5, "Thu, 01 Jan 1970 00:00:00 GMT"),
  ])
  func aDateIsWrittenAsHTTPWritesIt(seconds: Int, text: String) {
    #expect(HTTPDate.text(seconds) == text)
  }

  @Test(arguments: [
    ("/", [], true), ("/a", ["a"], false), ("/a/b/", ["a", "b"], true), ("/%C4%91", ["đ"], false),
  ])
  func aPathIsTakenApart(raw: String, names: [String], isFolder: Bool) {
    let path = RequestPath(Array(raw.utf8))
    #expect(path?.names == names.map { Array($0.utf8) })
    #expect(path?.isFolder == isFolder)
  }
}
