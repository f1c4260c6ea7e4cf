import Diagnostics
import Records
import Search
import Synchronization
import Testing
import Vietnamese

@testable import Site

/// A site of a few short files that is built again and again, each time over what was published
/// before, with what that build kept.
final class RebuiltSite {
  /// What a build did.
  struct Build {
    /// The files that it handed over.
    var written: Set<String> = []
    /// The files that it let stay.
    var kept: Set<String> = []
    /// The whole site.
    var files: [String: [UInt8]] = [:]
  }

  static let today = "2025-08-15"

  let store = Store()
  private let folder: TemporaryFolder

  /// What builds keep for one another, in memory.
  final class Store: MemoryStore {
    let files = Mutex<[String: [UInt8]]>([:])

    func bytes(of name: String) -> [UInt8]? { files.withLock { $0[name] } }
    func open(_ name: String) -> PartBytes? { bytes(of: name).map { PartBytes($0) } }
    func keep(_ bytes: [UInt8], as name: String) { files.withLock { $0[name] = bytes } }
  }

  private final class Published: EarlierFiles {
    let files: [String: [UInt8]]
    let packedPages: [UInt8]?
    let kept = Mutex<Set<String>>([])

    init(_ files: [String: [UInt8]], _ packedPages: [UInt8]?) {
      (self.files, self.packedPages) = (files, packedPages)
    }

    func keep(_ paths: [String]) throws -> Bool {
      guard paths.allSatisfy({ files[$0] != nil }) else { return false }
      try kept.withLock { kept in
        for path in paths where !kept.insert(path).inserted { throw WrittenTwice(path: path) }
      }
      return true
    }

    func size(of path: String) -> Int? { files[path]?.count }
    func bytes(of path: String) -> [UInt8]? { files[path] }
  }

  private var published: [String: [UInt8]] = [:]

  init(_ content: [String: String]) throws {
    folder = try TemporaryFolder()
    try put("site.yaml", "tieu-de: Xã Minh Châu\ndia-chi-web: https://minhchau.example/\n")
    for (path, text) in content { try put(path, text) }
  }

  /// Writes a file of the content folder, or takes it away.
  func put(_ path: String, _ text: String?) throws {
    if let text {
      try folder.write("content/" + path, text)
    } else {
      try folder.remove("content/" + path)
    }
  }

  /// Writes a file of a theme of its own.
  func putTheme(_ path: String, _ text: String) throws {
    try folder.write("themes/" + path, text)
  }

  private func source(_ today: String, jobs: Int) throws -> SiteSource {
    SiteSource(
      content: folder.path + "/content", contentName: "content",
      themes: [folder.path + "/themes", VirtualSite.themes],
      today: try CivilDate.parse(today).get(), jobs: jobs)
  }

  /// Builds it over what was published before, as the same program with the same options does.
  func build(how: String = "", today: String = RebuiltSite.today) async throws -> Build {
    let source = try source(today, jobs: 2)
    // As if every file had been saved long ago.
    let memory = BuildMemory(store, started: .max, how: how)
    let (read, problems) = try await SiteReader.read(source, knowing: memory)
    let site = try #require(problems.hasErrors ? nil : read, "\(problems)")
    let earlier = Published(published, store.bytes(of: BuildMemory.pages))
    let written = Written()
    let made = try await SiteWriter(site, knowing: memory, published: earlier)
      .write(to: { try written.add($0, $1) })
    store.keep(try #require(made).packed, as: BuildMemory.pages)
    var build = Build()
    build.kept = earlier.kept.withLock { $0 }
    build.files = written.files.withLock { $0 }
    build.written = Set(build.files.keys)
    #expect(build.kept.isDisjoint(with: build.written))
    for path in build.kept { build.files[path] = earlier.files[path] }
    published = build.files
    return build
  }

  /// The files of the same site as a build makes them that knows nothing.
  func clean(today: String = RebuiltSite.today) async throws -> [String: [UInt8]] {
    let (read, _) = try await SiteReader.read(try source(today, jobs: 1))
    let written = Written()
    try await SiteWriter(#require(read)).write(to: { try written.add($0, $1) })
    return written.files.withLock { $0 }
  }
}
