/// Where the files and folders of a site are in the manifest of another, mostly a former state of it.
struct Matching {
  /// The places there of the files here, by their places; nil for those that are not there.
  private(set) var places: [Int?] = []
  /// The numbers there of the folders here, by their numbers; nil for those of which that is not
  /// known, having no file in common.
  private(set) var folders: [Int?]
  /// The places there of the files that are not here.
  private(set) var others: [Int] = []

  init(of site: Manifest, in other: Manifest) {
    places.reserveCapacity(site.files.count)
    folders = Array(repeating: nil, count: site.folders.count)
    Manifest.compare(site, other) { here, there in
      guard let here else { return others.append(there ?? 0) }
      places.append(there)
      guard let there else { return }
      folders[Int(site.files[here].folder)] = Int(other.files[there].folder)
    }
    // What is above the same folders is the same.
    for number in folders.indices.reversed() {
      guard let there = folders[number] else { continue }
      folders[site.folders.above(number)] = other.folders.above(there)
    }
  }
}
