import Diagnostics

/// Ties every opening tag to the tag that closes it.
struct TagPairs {
  /// How deep tags may be nested; more is a mistake, and would cost stack when rendered.
  static let deepest = 100

  /// For an opening tag the index of its closing tag and the other way round; nil for others.
  private(set) var partner: [Int?]
  /// For every tag the index of the tag that directly holds it.
  private(set) var holder: [Int?]
  private(set) var diagnostics: [Diagnostic] = []

  init(_ tags: [Tag], in source: SourceText) {
    partner = Array(repeating: nil, count: tags.count)
    holder = partner
    var opened: [Int] = []
    for (index, tag) in tags.enumerated() where diagnostics.count < TagScanner.mostProblems {
      if tag.kind == .close {
        close(index, tags, source, &opened)
      } else {
        holder[index] = opened.last
      }
      guard tag.opens else { continue }
      if opened.count == Self.deepest {
        report(.tooDeep, tag, source)
        return
      }
      opened.append(index)
    }
    for index in opened.prefix(TagScanner.mostProblems) {
      report(.unclosedSection(tags[index].spelling, tags[index].closingName), tags[index], source)
    }
  }

  private mutating func close(
    _ index: Int, _ tags: [Tag], _ source: SourceText, _ opened: inout [Int]
  ) {
    let name = tags[index].closingName
    guard let last = opened.last else {
      return report(.closesNothing(tags[index].spelling), tags[index], source)
    }
    if tags[last].closingName != name {
      guard opened.contains(where: { tags[$0].closingName == name }) else {
        opened.removeLast()
        return report(
          .closesOther(tags[index].spelling, tags[last].spelling, tags[last].closingName),
          tags[index], source, related: tags[last])
      }
      while let inner = opened.last, tags[inner].closingName != name {
        opened.removeLast()
        report(
          .unclosedSection(tags[inner].spelling, tags[inner].closingName), tags[inner], source,
          related: tags[index])
      }
    }
    if let first = opened.popLast() {
      partner[index] = first
      partner[first] = index
      holder[index] = opened.last
    }
  }

  private mutating func report(
    _ problem: TemplateProblem, _ tag: Tag, _ source: SourceText, related: Tag? = nil
  ) {
    diagnostics.append(
      problem.diagnostic(
        at: source.place(of: tag.range), related: related.map { [source.place(of: $0.range)] } ?? []
      ))
  }
}
