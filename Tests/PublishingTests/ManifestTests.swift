import Hashing
import Testing

@testable import Publishing

/// What is asked of a manifest, in the order of its paths and out of it.
@Suite struct ManifestTests {
  private static let paths = [
    "a", "a-b/x.html", "a.html", "b/c-d/index.html", "b/c/d/index.html", "b/c/index.html", "b/c0",
    "số/ế.html", "z.html",
  ]

  private func manifest(of paths: [String], size: (String) -> Int = { $0.utf8.count }) -> Manifest {
    var builder = Manifest.Builder()
    for path in paths {
      let entry = Manifest.Entry(size: size(path), hash: ContentHash(of: path.utf8.span))
      builder.add(path.utf8.span, entry)
    }
    return builder.manifest()
  }

  @Test func aLineHasHashSizeAndPath() {
    let text = String(
      decoding: manifest(of: ["a.html", "a/b c.html"], size: { _ in 120 }).text, as: UTF8.self)
    let lines = text.split(separator: "\n")
    #expect(lines.count == 4)
    #expect(lines[0] == "congkhai manifest 1")
    #expect(lines[1] == "\(ContentHash(of: "a.html".utf8.span).hexadecimal) 120 a.html")
    #expect(lines[2].hasSuffix(" 120 a/b c.html"))
  }

  @Test func everyFileIsFoundByItsPath() {
    let manifest = manifest(of: Self.paths)
    let index = PathIndex(of: manifest)
    for (place, path) in Self.paths.enumerated() {
      #expect(manifest.path(place) == path)
      #expect(manifest.place(of: path) == place)
      #expect(index.place(of: path, in: manifest) == place)
    }
    for path in ["", "A", "a-b", "a-b/x.htm", "b", "b/c/", "z.html0", "zz"] {
      #expect(manifest.place(of: path) == nil)
      #expect(index.place(of: path, in: manifest) == nil)
    }
  }

  @Test func nothingIsFoundWhereNothingIs() {
    #expect(Manifest().place(of: "a") == nil)
    #expect(PathIndex(of: Manifest()).place(of: "a", in: Manifest()) == nil)
    #expect(Manifest().number(ofFolder: "a") == nil)
    #expect(Manifest().folders.count == 1)
  }

  @Test func foldersAreNumberedEachBehindTheOneThatItIsIn() {
    let manifest = manifest(of: Self.paths)
    let folders = (0..<manifest.folders.count).map(manifest.path(ofFolder:))
    #expect(folders == ["", "a-b", "b", "b/c-d", "b/c", "b/c/d", "số"])
    for (number, folder) in folders.enumerated() {
      #expect(manifest.number(ofFolder: folder) == number)
    }
    for folder in ["a", "b/", "b/c/", "b/c/e", "b/d", "zz"] {
      #expect(manifest.number(ofFolder: folder) == nil)
    }
    for (place, path) in Self.paths.enumerated() {
      let folder = manifest.path(ofFolder: Int(manifest.files[place].folder))
      #expect(folder == (OutputPath.folder(above: path) ?? ""))
    }
    let above = folders.indices.map { manifest.folders.above($0) }
    #expect(above == [0, 0, 0, 2, 2, 4, 0])
  }

  @Test func aTextInAnotherOrderIsReadAsIfItWereOrdered() throws {
    var text = SealedText(format: "congkhai manifest 1")
    let entry = Manifest.Entry(size: 1, hash: ContentHash(value: 1))
    for path in Self.paths.reversed() { text.append(path.utf8.span, entry) }
    let manifest = try #require(Manifest(text: text.sealed()))
    #expect(manifest.files.indices.map { manifest.path($0) } == Self.paths)
    #expect(manifest.number(ofFolder: "b/c/d") == 5)
  }

  @Test(arguments: [
    (["a", "a/b"], "a"), (["a", "a-b", "a.html", "a/b/c"], "a"),
    (["a/b", "a/b-c/d", "a/b/c"], "a/b"),
    (["a", "a-b", "a-b/c", "a/b"], "a"),
  ])
  func aPathIsNotFileAndFolderAtOnce(paths: [String], clash: String) {
    #expect(manifest(of: paths).clash == clash)
  }

  @Test func namesThatBeginAlikeDoNotClash() {
    #expect(manifest(of: ["a-b", "a.html", "a/b", "a0"]).clash == nil)
  }

  @Test func filesAndFoldersAreMatchedByTheirPaths() {
    let site = manifest(of: ["a/b/x", "a/c/y", "b/z", "d/new"])
    let other = manifest(of: ["0", "a/b/x", "a/old/x", "b/z"])
    let matching = Matching(of: site, in: other)
    #expect(matching.places == [1, nil, 3, nil])
    #expect(matching.others == [0, 2])
    let folders = (0..<site.folders.count).map { number in
      (site.path(ofFolder: number), matching.folders[number].map(other.path(ofFolder:)))
    }
    #expect(folders.map(\.0) == ["", "a", "a/b", "a/c", "b", "d"])
    #expect(folders.map(\.1) == ["", "a", "a/b", nil, "b", nil])
  }
}
