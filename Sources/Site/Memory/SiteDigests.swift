import Diagnostics
import Hashing
import Reading
import Records
import Vietnamese
import Workers

/// Digests of everything that pages can read of a site, beside the text of their own record.
struct SiteDigests: Sendable {
  /// Records by the hashes of their addresses.
  let names: [UInt64]
  /// What can be read of records, by the keys of `Reads`: of each it itself, then its ties.
  let records: [UInt64]
  /// The list of each kind's records.
  let kinds: [UInt64]

  /// The digests of a site that was just read.
  init(_ read: ReadSite, units: UnitWords) async throws {
    let site = read.site
    let digests = RecordDigests(
      site.catalog, summaries: read.summaryDigests, sizes: site.fileSizes)
    let count = site.catalog.summaries.count
    names = digests.names
    kinds = digests.kinds
    records = try await Batches(jobs: read.source.jobs, size: 4096).map(count: count) { range in
      var digest = Digest()
      return range.flatMap { id in
        digests.add(id, to: &digest)
        digest.add(units[id])
        let itself = digest.take()
        digests.addTies(of: id, to: &digest)
        site.followUp.add(id, digests, site.catalog, to: &digest)
        return [itself, digest.take()]
      }
    }
    .flatMap(\.self)
  }
}

extension FollowUp {
  /// Adds what pages can read of a record here.
  fileprivate func add(
    _ id: Int, _ digests: RecordDigests, _ catalog: Catalog, to digest: inout Digest
  ) {
    digest.add(holds(id))
    for index in catalog.promises(ofRecord: id) { digest.add(standings[index].rawValue) }
    let promises = list(ofUnit: id)
    digest.add(promises.count)
    for index in promises {
      let promise = catalog.promises[index]
      digest.add(digests.name(of: promise.record))
      digest.add(promise.index)
      digest.add(standings[index].rawValue)
    }
  }
}

extension Site {
  /// What all pages depend on and no record alone tells, besides what the site is read from.
  func addCommon(to digest: inout Digest) {
    let summaries = catalog.summaries
    // What shows it everywhere is another site each day.
    if theme.showsDay { digest.add(day.iso) }
    // Its name stands in what is made once for all pages, and so is noted by none of them.
    for site in [self] + translations {
      digest.add(owner.map { summaries[$0].address } ?? "")
      digest.add(owner.map { site.catalog.summaries[$0].title } ?? "")
      digest.add(owner.flatMap(site.titleTongue)?.rawValue ?? "")
    }
    digest.add(aboutAddress)
    // By what the settings write, the navigation finds records.
    digest.add(surroundings.navigation.map { $0.link + $0.rest }.joined(separator: "\n"))
    digest.add(hasIllustrations)
    digest.add(mappedKinds.map { UInt64($0) })
    digest.add(dutyDocuments.map { $0.map { summaries[$0].address } ?? "" }.joined(separator: "\n"))
    digest.add(catalog.measured.isEmpty)
    digest.add(hasTargets)
    digest.add(catalog.citations.hasUnrecorded)
  }
}
