package import Hashing

/// Digests of everything that can be read of each record of a catalog, by names that stay the same
/// when other records come and go. What `Reads` notes by a record must have its part here.
package struct RecordDigests: Sendable {
  private let catalog: Catalog
  /// For each file the digests of the summaries of its records.
  private let summaries: SummaryDigests
  /// The sizes of published files, by path below the content folder.
  private let sizes: [String: Int]
  /// For each record the hash of its address.
  package var names: [UInt64] { catalog.names }

  /// The digests of a catalog whose files had summaries with these digests.
  package init(_ catalog: Catalog, summaries: SummaryDigests, sizes: [String: Int]) {
    self.catalog = catalog
    self.summaries = summaries
    self.sizes = sizes
  }

  /// A record by its address.
  package func name(of id: Int) -> UInt64 { names[id] }

  /// Records by their addresses.
  package func names(of ids: some Sequence<Int>) -> [UInt64] { ids.map { names[$0] } }

  /// Adds what can be read of a record itself to a digest.
  package func add(_ id: Int, to digest: inout Digest) {
    let (file, ordinal) = (catalog.summaries.all[id].file, catalog.summaries.all[id].ordinal)
    digest.add(summaries[file, ordinal])
    digest.add(catalog.files[file])
    digest.add(ordinal)
    digest.add(catalog.isShown(id))
    digest.add(catalog.summaries.all[id].isPostingOver)
    digest.add(catalog.measured.contains(id))
    for other in [catalog.units.all[id]]
      + [catalog.successor, catalog.communes, catalog.parents].map({ $0.all[id] })
    {
      digest.add(other.map { names[$0] } ?? 0)
    }
  }

  /// Adds what ties a record to others to a digest.
  package func addTies(of id: Int, to digest: inout Digest) {
    digest.add(names(of: catalog.backlinks.all[id]))
    addUnit(id, to: &digest)
    addMentions(of: id, to: &digest)
    if id < catalog.thread.links.count {
      digest.add(names(of: catalog.thread.links[id]))
      digest.add(catalog.thread.isEnd[id])
    }
    for promise in catalog.promises(ofRecord: id).map({ catalog.promises.all[$0] }) {
      digest.add(names(of: [promise.unit].compactMap(\.self)))
      digest.add(names(of: promise.coUnits))
    }
  }

  private func addUnit(_ id: Int, to digest: inout Digest) {
    guard catalog.summaries.all[id].unitFacts != nil else { return }
    digest.add(names(of: catalog.children.all[id]))
    digest.add(names(of: catalog.index.byUnit[id] ?? []))
    digest.add(names(of: catalog.index.predecessors[id] ?? []))
    digest.add(names(of: catalog.index.successors[id] ?? []))
  }

  /// What the names in a record mean.
  private func addMentions(of id: Int, to digest: inout Digest) {
    digest.add(catalog.meanings[id])
    for path in catalog.filesByRecord[id] ?? [] { digest.add(sizes[path] ?? -1) }
    for target in catalog.citations.own(id) {
      switch target {
      case .record(let other): digest.add(names[other])
      case .unrecorded(let index): digest.add(catalog.citations.slug(ofUnrecorded: index))
      case .none: digest.add(0)
      }
    }
  }

  /// The digests of the list of each kind's records.
  package var kinds: [UInt64] {
    var digest = Digest()
    return catalog.index.byKind.map { ids in
      digest.add(names(of: ids))
      return digest.take()
    }
  }
}
