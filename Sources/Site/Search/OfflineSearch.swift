import Search
import Synchronization

/// What lets a small site be searched when it is opened from a disk, where browsers let a page read
/// no other file but classic scripts: one script with all files of the index and the search module.
///
/// Over the web nothing loads it. `search-page.js` does when its own address begins with `file:`.
final class OfflineSearch: Sendable {
  /// The path of the script below the root.
  static let path = Routes.offlineSearch

  /// How many bytes of index a script may hold; for larger sites there is none.
  let limit: Int
  private let index = Mutex(Index())

  private struct Index {
    /// The files by path below the folder of the index; nil when they are too many. An empty one
    /// stays as it was published, and is read when it is known that all are wanted.
    var files: [String: [UInt8]]? = [:]
    var size = 0
  }

  /// Holds nothing yet; 4 MB are what a phone reads from its own memory in a moment.
  init(limit: Int = 4_000_000) {
    self.limit = limit
  }

  /// An output that keeps what goes through it; paths are those below the folder of the index.
  func keeping(_ output: @escaping Output) -> Output {
    { path, bytes in
      self.keep(path, bytes)
      try output(path, bytes)
    }
  }

  /// Counts a file that stays as it was published with so many bytes.
  func keep(published path: String, size: Int) { keep(path, [], size: size) }

  private func keep(_ path: String, _ bytes: [UInt8]) { keep(path, bytes, size: bytes.count) }

  private func keep(_ path: String, _ bytes: [UInt8], size: Int) {
    index.withLock { index in
      guard index.files?.updateValue(bytes, forKey: path) == nil else { return }
      index.size += size
      if index.size > limit { index.files = nil }
    }
  }

  /// Writes the script, once the index is whole; `published` gives the files that stay as they were.
  func write(
    _ site: Site, to output: Output, published: (String) throws -> [UInt8] = { _ in [] }
  ) throws {
    guard let module = site.theme.assets["search.js"],
      var files = index.withLock({ $0.files })
    else { return }
    for path in files.filter({ $0.value.isEmpty }).map(\.key) {
      files[path] = try published(IndexFiles.path(path))
    }
    try output(Self.path, Self.script(files, module: module))
  }

  /// The files as one object, then the module as plain code, then what the page takes.
  static func script(_ files: [String: [UInt8]], module: [UInt8]) -> [UInt8] {
    var script = Array("(() => {\n\"use strict\";\nconst files = {\n".utf8)
    for (path, json) in files.sorted(by: { $0.key < $1.key }) {
      script += Array("\"\(path)\":".utf8)
      script += json
      script += Array(",\n".utf8)
    }
    script += Array("};\n".utf8)
    script += withoutExports(module)
    script.append(0x0A)
    script += Array(glue.utf8)
    return script
  }

  /// The module as the body of a function: `export` goes from before its functions.
  private static func withoutExports(_ module: [UInt8]) -> [UInt8] {
    var code: [UInt8] = []
    code.reserveCapacity(module.count)
    var rest = module[...]
    while let byte = rest.first {
      for word in ["export function ", "export async function "] where rest.starts(with: word.utf8)
      {
        rest = rest.dropFirst("export ".utf8.count)
      }
      code.append(rest.first ?? byte)
      rest = rest.dropFirst()
    }
    return code
  }

  private static let glue = """
    globalThis.searchOffline = { openSearch, tokenize, async fetch(url) {
    const path = `${url}`.split("/index/").pop();
    return Object.hasOwn(files, path) ? new Response(JSON.stringify(files[path])) : new Response("", { status: 404 });
    } };
    })();

    """
}
