import Vietnamese

/// The ways to find a record: by address, file, number, name of a unit.
struct CatalogIndex: Sendable {
  var byAddress: [String: Int] = [:]
  var byAlias: [String: Int] = [:]
  var byPath: [String: Int] = [:]
  /// For each file its records, ascending.
  var byFile = RecordLists()
  var byNumber = RecordsByText()
  /// Units by title, and by short and former names.
  var byUnitTitle: [String: [Int]] = [:]
  var byOtherUnitName: [String: [Int]] = [:]
  var byKind: [[Int]] = []
  var byUnit: [Int: [Int]] = [:]
  var unitIDs: Set<Int> = []
  /// For each unit those that merged into it, and those into which it merged.
  var predecessors: [Int: [Int]] = [:]
  var successors: [Int: [Int]] = [:]
  var unitSlug = ""
  var attachments: Set<String> = []
  /// The addresses of the site's own pages that a text may link to.
  var pages: Set<String> = []

  func resolve(
    _ mention: Mention, from file: String, in summaries: [Summary], _ kinds: KindTable
  ) -> Resolution {
    switch mention.sort {
    case .unit: unit(mention.text)
    case .record(let allowed): record(mention.text, from: file, allowed, summaries, kinds)
    // What is no address is the number of a document, which the register knows.
    case .citation: byPathOrAddress(mention.text, from: file).map { .record($0) } ?? .missing
    case .attachment: attachment(mention.text, from: file)
    case .link: link(mention.text, from: file)
    }
  }

  /// The unit that a text means, whichever record writes it.
  func unit(_ text: String) -> Resolution {
    let path = trimSlashes(text)
    for address in [unitSlug + "/" + path, path] {
      if let id = byAddress[address] ?? byAlias[address], unitIDs.contains(id) {
        return .record(id)
      }
    }
    return one(of: units(named: text))
  }

  /// The units with a name. A short or former name counts only where no unit has it as its title.
  private func units(named text: String) -> [Int] {
    let key = UnitName.key(text)
    return byUnitTitle[key] ?? byOtherUnitName[key] ?? []
  }

  private func record(
    _ text: String, from file: String, _ allowed: [String], _ summaries: [Summary],
    _ kinds: KindTable
  ) -> Resolution {
    let fits = { (id: Int) in
      allowed.isEmpty || allowed.contains(kinds.kinds[summaries[id].kind].key)
    }
    if let id = byPathOrAddress(text, from: file), fits(id) { return .record(id) }
    if let number = DocumentNumber.parse(text) {
      let found = byNumber[number.key].filter(fits)
      if !found.isEmpty { return one(of: found) }
    }
    return one(of: units(named: text).filter(fits))
  }

  private func attachment(_ text: String, from file: String) -> Resolution {
    guard let path = RelativePath.resolve(text, from: file) else { return .outside }
    return attachments.contains(path) ? .file(path) : .missing
  }

  private func link(_ text: String, from file: String) -> Resolution {
    let decoded = Mention.linked(text)
    if let id = byPathOrAddress(decoded, from: file) { return .record(id) }
    if !decoded.isEmpty, let path = RelativePath.resolve(decoded, from: file),
      pages.contains(path)
    {
      return .page(path)
    }
    return attachment(decoded, from: file)
  }

  private func byPathOrAddress(_ text: String, from file: String) -> Int? {
    if let path = RelativePath.resolve(text, from: file), let id = byPath[path] { return id }
    let address = trimSlashes(text)
    if let id = byAddress[address] ?? byAlias[address] ?? byPath[address] { return id }
    guard let path = RelativePath.resolve(text, from: file) else { return nil }
    return byAddress[path] ?? byAlias[path]
  }

  private func one(of ids: [Int]) -> Resolution {
    switch ids.count {
    case 0: .missing
    case 1: .record(ids[0])
    default: .ambiguous(ids)
    }
  }

  private func trimSlashes(_ text: String) -> String {
    let slash = UInt8(ascii: "/")
    // Most have none, and are left as they are.
    if text.utf8.first != slash, text.utf8.last != slash { return text }
    var text = Substring(text)
    while text.first == "/" { text.removeFirst() }
    while text.last == "/" { text.removeLast() }
    return String(text)
  }
}
