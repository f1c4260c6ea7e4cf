import Diagnostics
import Reading
import Records
import Templates
import Vietnamese

/// The number of a document in a text, and what it means.
struct CitedWord {
  /// Where it stands in the plain text.
  let range: Range<Int>
  let target: CitationTable.Target
}

/// How citations become links.
extension Site {
  /// Whether a record cites anything to which a link could lead; if not, its texts need not be
  /// looked through again.
  func cites(_ id: Int) -> Bool {
    catalog.citations.targets(of: id).contains { isLinked($0, by: id) }
  }

  /// Whether a link can lead to what a citation in a record means: not to the record itself, to what
  /// the site does not show, or to what cannot be told.
  private func isLinked(_ target: CitationTable.Target, by id: Int) -> Bool {
    switch target {
    case .record(let other): other != id && catalog.isShown(other)
    case .unrecorded: documents != nil
    case .none: false
    }
  }

  /// The address of what a citation in a record means; nil where no link can lead.
  func address(of target: CitationTable.Target, by id: Int, from place: PagePlace) -> String? {
    isLinked(target, by: id) ? address(of: target, from: place) : nil
  }

  private func address(of target: CitationTable.Target, from place: PagePlace) -> String? {
    switch target {
    case .record(let other): place.page(catalog.summaries[other].address)
    case .unrecorded(let index):
      documents.map {
        place.page(Routes.unrecorded(catalog.citations.slug(ofUnrecorded: index), $0))
      }
    case .none: nil
    }
  }

  /// The numbers in a text of a record that become links.
  func citedWords(_ text: [UInt8], by id: Int) -> [CitedWord] {
    let citations = CitationScanner.citations(in: text)
    return zip(citations, catalog.targets(of: citations, by: id)).compactMap { citation, target in
      isLinked(target, by: id) ? CitedWord(range: citation.range, target: target) : nil
    }
  }

  /// The same as links from a page.
  func links(
    _ words: [CitedWord], from place: PagePlace
  ) -> [(range: Range<Int>, address: String)] {
    words.compactMap { word in address(of: word.target, from: place).map { (word.range, $0) } }
  }

  /// A plain text of a record as HTML with links at the numbers of documents; nil where there are
  /// none.
  func linked(_ text: String, by id: Int, from place: PagePlace) -> [UInt8]? {
    guard text.utf8.contains(where: \.isASCIIDigit), cites(id) else { return nil }
    let bytes = Array(text.utf8)
    let links = links(citedWords(bytes, by: id), from: place)
    guard !links.isEmpty else { return nil }
    return CitedText.html(bytes, links)
  }

  /// What the texts of a record cite and none of its fields names, as values.
  func citedOnly(
    inTextsOf id: Int, besides others: [Int], from place: PagePlace
  ) -> [TemplateValue] {
    let summaries = catalog.summaries
    let targets = catalog.citations.targets(of: id)
    var told = Set(zip(summaries[id].citations, targets).filter(\.0.isNamed).map(\.1))
    told.formUnion(([id] + others).map { .record($0) })
    for mention in summaries[id].mentions where mention.sort != .link {
      let file = catalog.files[summaries[id].file]
      if case .record(let other) = catalog.resolve(mention, from: file, by: id) {
        told.insert(.record(other))
      }
    }
    return zip(summaries[id].citations, targets).compactMap { cited, target in
      guard told.insert(target).inserted, let url = address(of: target, by: id, from: place) else {
        return nil
      }
      var value: TemplateObject = ["url": .text(url), "text": .text(cited.number.description)]
      switch target {
      case .record(let other): value["note"] = .text(catalog.summaries[other].title)
      default: value["note"] = .text(orMissing: cited.kind?.name)
      }
      return .object(value)
    }
  }

  /// Records that name something, by kind; of each kind as many as a page can hold, with a link to
  /// the page of them all.
  func citing(
    _ ids: [Int], all: @autoclosure () -> String, from place: PagePlace
  ) -> [TemplateValue] {
    grouped(ids).map { kind, ids in
      var group: TemplateObject = [
        "title": .text(wording.text(catalog.kinds.kinds[kind].plural)),
        "count": .text(wording.number(ids.count)),
        "entries": entries(ids.prefix(CitingPages.shown), from: place),
      ]
      if ids.count > CitingPages.shown { group["allURL"] = .text(place.page(all())) }
      return .object(group)
    }
  }
}
