/// What is found by the order of the paths.
extension Manifest {
  /// The place of a file; nil when there is none. A search in halves, for paths here and there.
  func place(of path: String) -> Int? {
    let place = firstPlace(from: path)
    return place < files.count && order(place, to: path) == 0 ? place : nil
  }

  func entry(_ path: String) -> Entry? { place(of: path).map { files[$0].entry } }

  /// Whether there is a file at a path.
  func contains(_ path: String) -> Bool { place(of: path) != nil }

  /// The number of the folder at a path; nil when no file lies in it, at any depth.
  func number(ofFolder path: String) -> Int? { folders.number(of: path, in: text) }

  /// Whether a file lies in the folder at a path, at any depth.
  func needsFolder(_ path: String) -> Bool { number(ofFolder: path) != nil }

  /// A path that would be file and folder at once, the first of them; nil when there is none.
  var clash: String? {
    var clashes: [String] = []
    var known = 0
    for (place, file) in files.enumerated() where file.folder > known {
      // Between a file and what is in a folder of its name come only paths that begin as it does.
      for number in known + 1...Int(file.folder) where place > 0 {
        let folder = text.span.extracting(folders.range(number))
        guard text.span.extracting(files[place - 1].range).starts(with: folder) else { continue }
        let path = path(ofFolder: number)
        if contains(path) { clashes.append(path) }
      }
      known = Int(file.folder)
    }
    return clashes.min()
  }

  /// Goes through the files of two manifests in their order, those of the same path together.
  static func compare(
    _ one: Manifest, _ other: Manifest, _ each: (_ one: Int?, _ other: Int?) -> Void
  ) {
    var (left, right) = (0, 0)
    while left < one.files.count || right < other.files.count {
      let order = one.order(left, to: other, right)
      each(order <= 0 ? left : nil, order >= 0 ? right : nil)
      if order <= 0 { left += 1 }
      if order >= 0 { right += 1 }
    }
  }

  /// How a path here stands to one of another manifest; behind the last one comes nothing.
  private func order(_ place: Int, to other: Manifest, _ otherPlace: Int) -> Int {
    if place == files.count { return 1 }
    if otherPlace == other.files.count { return -1 }
    return text.span.extracting(files[place].range)
      .order(to: other.text.span.extracting(other.files[otherPlace].range))
  }

  /// How the path at a place stands to another.
  func order(_ place: Int, to path: String) -> Int {
    text.span.extracting(files[place].range).order(to: path.utf8.span)
  }

  /// The first place whose path does not come before another.
  private func firstPlace(from path: String) -> Int {
    var (low, high) = (0, files.count)
    while low < high {
      let middle = (low + high) / 2
      if order(middle, to: path) < 0 { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
