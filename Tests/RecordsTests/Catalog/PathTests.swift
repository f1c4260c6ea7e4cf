import Testing

@testable import Records

struct PathTests {
  @Test(arguments: [
    ("a.pdf", "ke-hoach/2025/x.md", "ke-hoach/2025/a.pdf"),
    ("./a.pdf", "ke-hoach/x.md", "ke-hoach/a.pdf"),
    ("../a.pdf", "ke-hoach/2025/x.md", "ke-hoach/a.pdf"),
    ("/du-an/a.pdf", "ke-hoach/x.md", "du-an/a.pdf"),
    ("a//b/./c", "x.md", "a/b/c"), ("../..", "a/b/c.md", ""),
  ])
  func aPathLeadsFromTheFolderOfItsFileOrFromTheTop(text: String, file: String, path: String) {
    #expect(RelativePath.resolve(text, from: file) == path)
  }

  @Test(arguments: ["../../etc/passwd", "/../etc/passwd", "a/../../../b", ".."])
  func aPathThatLeavesTheContentIsNone(text: String) {
    #expect(RelativePath.resolve(text, from: "ke-hoach.md") == nil)
  }

  @Test(arguments: [
    ("a/b.PDF", "pdf", "a/b"), ("a.b/c", "", "a.b/c"), (".ẩn", "", ".ẩn"),
    ("Báo cáo.v2.docx", "docx", "Báo cáo.v2"), ("a.", "", "a."),
  ])
  func theSuffixFollowsTheLastDotOfTheName(file: String, suffix: String, stem: String) {
    #expect(RelativePath.suffix(of: file) == suffix)
    #expect(RelativePath.stem(of: file) == stem)
  }

  @Test(arguments: [
    ("bien-ban.pdf", true), ("anh/so-do.svg", true), ("ke-hoach/a.md", false),
    ("ke-hoach/a", false), ("Số 5.2025", false), ("Nghị định 30.", false), ("a.yaml", false),
  ])
  func evidenceIsAFileWhenItEndsLikeOne(text: String, isFile: Bool) {
    #expect(RelativePath.isFile(text) == isFile)
  }

  @Test(arguments: [
    ("b%C3%A1o%20c%C3%A1o.pdf", "báo cáo.pdf"), ("100%", "100%"), ("%zz%4", "%zz%4"), ("a", "a"),
  ])
  func percentEncodingIsUndoneWhereItIsWhole(text: String, decoded: String) {
    #expect(PercentEncoding.decoded(text) == decoded)
  }
}
