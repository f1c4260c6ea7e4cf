package import Diagnostics

/// Where records name files.
extension Catalog {
  /// Where some files are named, each by the first record that does.
  package func places(naming paths: Set<String>) -> [String: Place] {
    if paths.isEmpty { return [:] }
    var places: [String: Place] = [:]
    for id in summaries.all.indices {
      for path in filesByRecord[id] ?? [] where paths.contains(path) && places[path] == nil {
        places[path] = mention(of: path, in: id).map {
          Place(file: file(of: id), position: $0.position)
        }
      }
    }
    return places
  }

  /// How a record names a file: among its own rather than in its text.
  func mention(of path: String, in id: Int) -> Mention? {
    let all = summaries.all[id].mentions.filter { resolve(file: $0, of: id) == .file(path) }
    return all.first { $0.sort == .attachment } ?? all.first
  }

  func resolve(file mention: Mention, of id: Int) -> Resolution? {
    guard mention.sort == .attachment || mention.sort == .link else { return nil }
    return index.resolve(mention, from: file(of: id), in: summaries.all, kinds)
  }

  func file(of id: Int) -> String { files[summaries.all[id].file] }
}
