import Diagnostics
import Reading
import Records
import Testing

/// What the first pass makes of the files of a content folder.
struct ContentPassTests {
  @Test func aFileInNoFolderOfAKindIsTold() async throws {
    let folder = try await ContentFolder([
      "a.md": .page("A"), "trangg/b.md": .page("B"), "trangg/c.md": .page("C"), "site.yaml": "",
    ])
    #expect(folder.addresses.isEmpty)
    #expect(folder.outline == ["misplaced content/a.md", "kind content/trangg/b.md"])
    #expect(folder.problems.last?.mends.first?.vi == "có phải bạn muốn viết «trang»?")
  }

  @Test(arguments: [
    ("trang/a.pdf", "a.pdf"), ("trang/Biên bản số 1.pdf", "Biên bản số 1.pdf"),
    ("trang/tep/a.xlsx", "./tep/a.xlsx"), ("du-an/a.png", "../du-an/a.png"),
    ("du-an/a.png", "/du-an/a.png"), ("_tep/a.pdf", "/_tep/a.pdf"), ("hinh/a.png", "/hinh/a.png"),
    ("trang/_tep/a.csv", "_tep/a.csv"), ("trang/_tep/a.md", "_tep/a.md"),
    ("trang/Bie\u{302}n ba\u{309}n.pdf", "Biên bản.pdf"),
    ("trang/Biên bản.pdf", "Bie\u{302}n ba\u{309}n.pdf"),
  ])
  func aFileThatARecordNamesIsAnAttachment(path: String, written: String) async throws {
    let folder = try await ContentFolder([
      path: "%PDF", "trang/x.md": .page("X", "tep: [\"\(written)\"]"),
    ])
    #expect(folder.outline.isEmpty)
    #expect(folder.catalog.publishedFiles.count == 1)
    #expect(folder.addresses == ["trang/x"])
  }

  @Test(arguments: ["[bảng](so-lieu.csv)", "[bảng](so-lieu.csv#dong-2)", "[bảng](./so-lieu.csv)"])
  func aTableThatARecordLinksToIsAnAttachment(body: String) async throws {
    let folder = try await ContentFolder([
      "trang/so-lieu.csv": "năm,số\n2025,1\n", "trang/x.md": .page("X", body: body),
    ])
    #expect(folder.outline.isEmpty)
    #expect(folder.catalog.publishedFiles == ["trang/so-lieu.csv"])
  }

  @Test func aTableThatNoRecordNamesHoldsRecords() async throws {
    let folder = try await ContentFolder(["trang/a.csv": "id,title\nx,X\n"])
    #expect(folder.addresses == ["trang/a/x"])
    #expect(folder.findings.attachments.isEmpty)
  }

  @Test func aFileThatNoRecordNamesIsNotPublishedAndWarnedOf() async throws {
    let folder = try await ContentFolder(["trang/x.md": .page("X"), "trang/a.pdf": "%PDF"])
    #expect(folder.outline == ["attachment-unused content/trang/a.pdf"])
    #expect(folder.problems.map(\.severity) == [.warning])
    #expect(folder.catalog.publishedFiles.isEmpty)
  }

  @Test func theMendForAnUnusedFileWorksFromEveryFolder() async throws {
    let folder = try await ContentFolder(["trang/x.md": .page("X"), "trang/a.pdf": "%PDF"])
    let mend = folder.problems.first?.mends.first?.vi ?? ""
    #expect(mend.contains("«tep: a.pdf»") && mend.contains("«tep: /trang/a.pdf»"))
  }

  @Test(arguments: [
    ("trang/kh12.txt", "kh12.md"), ("trang/kh12.md.txt", "kh12.md"), ("trang/kh12", "kh12.md"),
  ])
  func aRecordUnderAnotherNameIsToldTheRightOne(path: String, name: String) async throws {
    for text in [String.page("X"), "\u{FEFF}" + .page("X")] {
      let folder = try await ContentFolder([path: text])
      #expect(folder.outline == ["attachment-unused content/\(path)"])
      #expect(folder.problems.first?.mends.first?.vi == "đổi tên thành \(name)")
    }
    let plain = try await ContentFolder([path: "Ghi chú"])
    #expect(plain.problems.first?.mends.first?.vi.contains("xóa tệp") == true)
  }

  @Test(arguments: [("site.yml", "site.yaml"), ("trang/n.xlsx", "CSV UTF-8")])
  func aFileInAFormThatIsNotReadIsToldTheOneThatIs(path: String, mend: String) async throws {
    let folder = try await ContentFolder([path: "PK"])
    #expect(folder.problems.map(\.severity) == [.warning])
    #expect(folder.problems.first?.mends.first?.vi.contains(mend) == true)
  }

  @Test func anEmptyAttachmentIsAnError() async throws {
    let folder = try await ContentFolder([
      "trang/x.md": .page("X", "tep: a.pdf"), "trang/a.pdf": "",
    ])
    #expect(folder.outline == ["attachment content/trang/a.pdf"])
    #expect(folder.problems.map(\.severity) == [.error])
  }

  @Test func whileAFileOfUnitsCannotBeReadNoUnitIsMissed() async throws {
    let naming = ["trang/x.md": String.page("X", "co-quan: ubnd-xa")]
    let broken = naming.merging(["don-vi/a.md": "---\nten: UBND: xã\n---\n"]) { one, _ in one }
    #expect(try await ContentFolder(broken).outline == ["yaml content/don-vi/a.md:2"])
    let missing = naming.merging(["don-vi/a.pdf": "%PDF"]) { one, _ in one }
    #expect(try await ContentFolder(missing).outline.contains("unit trang/x.md:3"))
  }

  @Test func aRecordPublishedBeforeItsIssueIsWarnedOf() async throws {
    let folder = try await ContentFolder([
      "ke-hoach/x.md": .page("X", "ngay-ban-hanh: 2/7/2024\nngay-cong-khai: 1/7/2024")
    ])
    let warnings = folder.problems.filter { $0.code == .date }
    #expect(warnings.map(\.severity) == [.warning])
    #expect(warnings.map { $0.place?.position?.line } == [4])
  }

  @Test(arguments: ["draft: có", "audience: internal", "published: 2025-01-01"])
  func aFileThatOnlyAHiddenRecordNamesIsNotPublished(hidden: String) async throws {
    let folder = try await ContentFolder([
      "trang/x.md": .page("X", "tep: a.pdf\n" + hidden), "trang/a.pdf": "%PDF",
    ])
    #expect(folder.outline.isEmpty)
    #expect(folder.catalog.publishedFiles.isEmpty)
  }

  @Test(arguments: [
    ("tep: ../../etc/passwd", "attachment-outside content/trang/x.md:3", ""),
    ("tep: /../../etc/passwd", "attachment-outside content/trang/x.md:3", ""),
    ("tep: bien-bann.pdf", "attachment content/trang/x.md:3", "bien-ban.pdf"),
    (
      "tep: [{tep: bien-bann.pdf, tieu-de: Biên bản}]", "attachment content/trang/x.md:3",
      "bien-ban.pdf"
    ),
  ])
  func aFileThatIsNotThereIsToldWhereItIsNamed(
    line: String, outline: String, nearest: String
  ) async throws {
    let folder = try await ContentFolder([
      "trang/x.md": .page("X", line), "trang/y.md": .page("Y", "tep: bien-ban.pdf"),
      "trang/bien-ban.pdf": "%PDF",
    ])
    #expect(folder.outline.map { $0.withContentFolder } == [outline])
    if !nearest.isEmpty {
      #expect(folder.problems.first?.mends.first?.vi == "có phải bạn muốn viết «\(nearest)»?")
    }
  }

  @Test func aBrokenLinkIsToldInTheTextOfEveryFormat() async throws {
    let folder = try await ContentFolder([
      "trang/a.md": .page("A", body: "Một dòng.\n\nXem [đây](khong-co.md)."),
      "trang/b.yaml": "title: B\nbody: |\n  Một dòng.\n\n  Xem [đây](khong-co.md).\n",
    ])
    #expect(folder.outline == ["link trang/a.md:7", "link trang/b.yaml:5"])
  }

  @Test(arguments: [
    "[a](#muc-luc)", "[a](https://a.vn/b.md)", "[a](mailto:a@b.vn)", "[a](b.md)",
    "[a](../trang/b/)",
    "[a](/trang/b/)", "[a](b.md#x)", "![](anh.png)", "[a](/trang/)", "[a](/)", "[a](/tim-kiem/)",
  ])
  func aLinkThatLeadsSomewhereIsNoProblem(body: String) async throws {
    let folder = try await ContentFolder([
      "trang/a.md": .page("A", body: body), "trang/b.md": .page("B", body: "![](anh.png)"),
      "trang/anh.png": "png",
    ])
    #expect(folder.outline.isEmpty)
  }

  private static let broken = [
    "trang/c.md": String.page("C", "draft: maybe", body: "[x](khong-co.md)"),
    "trang/a.md": "---\ntitle: [\n---\n", "trang/b.yaml": "titel: B\n",
    "du-an/d.csv": "id,title\n,D\n", "trang/e.md": .page("E", "lien-quan: trang/zzz"),
  ]

  @Test func allProblemsOfAllFilesAreToldInOneRun() async throws {
    let folder = try await ContentFolder(Self.broken)
    let files = Set(folder.problems.compactMap { $0.place?.file.withContentFolder })
    for name in ["trang/a.md", "trang/b.yaml", "trang/c.md", "trang/e.md", "du-an/d.csv"] {
      #expect(files.contains("content/" + name), "\(name)")
    }
    #expect(folder.problems == folder.problems.sorted())
  }

  @Test func theProblemsAreTheSameOnOneCoreAndOnMany() async throws {
    let one = try await ContentFolder(Self.broken, jobs: 1)
    let many = try await ContentFolder(Self.broken, jobs: 4)
    #expect(one.problems == many.problems)
    #expect(one.addresses == many.addresses)
  }

  @Test func aRecordWithMistakesIsStillThere() async throws {
    let folder = try await ContentFolder(["trang/a.yaml": "titel: A\nban-thao: maybe\n"])
    #expect(folder.addresses == ["trang/a"])
    #expect(Set(folder.problems.map(\.code)) == [.unknownKey, .yesNo, .required])
  }

  @Test func aMistakeInATableIsToldInItsCell() async throws {
    let folder = try await ContentFolder([
      "du-an/a.csv": """
      id;Tiêu đề;Ngân sách;Giai đoạn;Cơ quan
      x;Đường;hai tỷ rưỡi;Đang thi công;
      y;Cầu;6,7 tỷ;Đang thi côg;
      """
    ])
    let outline = folder.problems.filter { $0.code != .required }.map { problem in
      let position = problem.place?.position
      return "\(problem.code.rawValue) \(position?.line ?? 0):\(position?.column ?? 0)"
    }
    #expect(outline == ["money 2:9", "choice 3:14"])
  }

  @Test func theAbstractIsTheSummaryOrTheBeginningOfTheText() async throws {
    let folder = try await ContentFolder([
      "trang/a.md": .page("A", "tom-tat: Tóm lại", body: "Dài dòng."),
      "trang/b.md": .page("B", body: "# Đầu\n\nXem **đây**."),
    ])
    #expect(folder.catalog.summaries.map(\.abstract).contains("Tóm lại"))
    #expect(folder.catalog.summaries.map(\.abstract).contains { $0.contains("Xem đây.") })
  }
}

extension String {
  /// Problems between records have no shown path yet; the name of the content folder is added to
  /// compare them.
  fileprivate var withContentFolder: String {
    guard !contains("content/") else { return self }
    let parts = split(separator: " ", maxSplits: 1)
    return parts.count == 2 ? "\(parts[0]) content/\(parts[1])" : "content/" + self
  }
}
