import Diagnostics
import Records
import Testing

/// From the paths of files to the addresses of records.
struct AddressTests {
  @Test(arguments: [
    ("trang/gioi-thieu.md", "trang/gioi-thieu"), ("trang/Giới thiệu.md", "trang/gioi-thieu"),
    ("trang/2025/Kế hoạch số 5 (bản 2).md", "trang/2025/ke-hoach-so-5-ban-2"),
    ("Trang/A.markdown", "trang/a"), ("trang/Đường_liên-thôn.MD", "trang/duong-lien-thon"),
    ("trang/Gio\u{31B}\u{301}i thie\u{323}\u{302}u.md", "trang/gioi-thieu"),
  ])
  func theAddressIsThePathFolded(path: String, address: String) async throws {
    let folder = try await ContentFolder([path: .page("A")])
    #expect(folder.addresses == [address])
    #expect(folder.problems.isEmpty)
  }

  @Test(arguments: [
    ("trang/a.yaml", "id: x\ntitle: A\n---\nid: Y 2\ntitle: B\n", ["trang/a/x", "trang/a/y-2"]),
    ("trang/a.yml", "- {id: x, title: A}\n- {ID: y, title: B}\n", ["trang/a/x", "trang/a/y"]),
    ("trang/a.csv", "id;Tiêu đề\nx;A\ny;B\n", ["trang/a/x", "trang/a/y"]),
    ("trang/a.csv", "Tiêu đề,id\nA,x\n", ["trang/a/x"]),
    ("trang/a.yaml", "title: A\n", ["trang/a"]),
    ("trang/a.yaml", "id: x\ntitle: A\n", ["trang/a/x"]),
  ])
  func recordsOfAFileOfManyHaveTheirIdentifierInTheAddress(
    path: String, text: String, addresses: [String]
  ) async throws {
    let folder = try await ContentFolder([path: text])
    #expect(folder.addresses == addresses)
    #expect(folder.problems.isEmpty)
  }

  @Test func anIdentifierMayHaveAsManyLettersAsNamesOfFoldersHaveRoomFor() async throws {
    let id = String(repeating: "a", count: 200)
    let folder = try await ContentFolder(["trang/a.csv": "id,title\n\(id),A\n"])
    #expect(folder.addresses == ["trang/a/\(id)"])
    #expect(folder.problems.isEmpty)
  }

  @Test func anIdentifierInAMarkdownFileChangesNothing() async throws {
    #expect(try await ContentFolder(["trang/a.md": .page("A", "id: x")]).addresses == ["trang/a"])
  }

  @Test(arguments: [
    ("trang/a.yaml", "title: A\n---\ntitle: B\nid: y\n", ["required content/trang/a.yaml:1"]),
    ("trang/a.csv", "title\nA\n", ["required content/trang/a.csv:1"]),
    ("trang/a.yaml", "- {id: '!!', title: A}\n", ["address content/trang/a.yaml:1"]),
    ("trang/!!.md", .page("A"), ["address content/trang/!!.md"]),
    (
      "trang/a.csv", "id,title\n\(String(repeating: "a", count: 201)),A\n",
      ["address content/trang/a.csv:2"]
    ),
  ])
  func aRecordWithoutAnAddressOfItsOwnIsToldSo(
    path: String, text: String, outline: [String]
  ) async throws {
    let folder = try await ContentFolder([path: text])
    #expect(
      folder.outline.map { $0.hasPrefix("duplicate-address") ? "duplicate-address" : $0 } == outline
    )
  }

  @Test func anIdentifierThatComesTwiceIsTold() async throws {
    let folder = try await ContentFolder(["trang/a.csv": "id,title\nx,A\ny,B\nX,C\n"])
    #expect(folder.problems.map(\.code) == [.duplicateAddress])
    #expect(folder.problems.first?.place?.position?.line == 4)
    #expect(folder.problems.first?.related.first?.position?.line == 2)
  }

  @Test func twoFilesThatFoldToOneAddressAreBothNamed() async throws {
    let folder = try await ContentFolder([
      "trang/Giới thiệu.md": .page("A"), "trang/gioi-thieu.yaml": "title: B\n",
    ])
    #expect(folder.problems.map(\.code) == [.duplicateAddress])
    let message = folder.problems.first?.message.vi ?? ""
    #expect(message.contains("Giới thiệu.md") && message.contains("gioi-thieu.yaml"))
  }
}
