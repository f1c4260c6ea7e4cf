/// Reads one document number from lexemes, part by part.
struct DocumentNumberReader {
  private var kind: DocumentKind?
  private var serial = 0
  private var written = ""
  private var year: Int?
  private var groups: [String] = []
  /// The separators before the groups behind the serial.
  private var separators: [String] = []
  private var isScanned = false

  /// The number at the cursor; the cursor may have moved even when there is none.
  mutating func read(_ cursor: inout LexemeCursor) -> DocumentNumber? {
    readWordsBefore(&cursor)
    guard readSerial(&cursor) else { return nil }
    while readPart(&cursor) {}
    if year != nil, groups.isEmpty, kind == nil, separators.first != "/" { return nil }
    addKind()
    let isParty = isPartyForm
    if isScanned, !isParty { return nil }
    if isParty, groups.count == 2, DocumentSymbol.isPartyBody(Folding.key(groups[0])),
      DocumentKind.isKind(Folding.key(groups[1]))
    {
      groups.swapAt(0, 1)
    }
    return DocumentNumber(
      serial: serial, written: written, year: year, groups: groups,
      form: isParty ? .party : .state)
  }

  private var isPartyForm: Bool {
    guard year == nil, let last = groups.last else { return false }
    if groups.count > 1, groups.contains(where: { DocumentSymbol.isPartyBody(Folding.key($0)) }) {
      return true
    }
    if separators == ["-", "/"] { return true }
    return groups.count == 1 && DocumentSymbol.isPartyBody(Folding.key(last))
  }

  /// Kind in words or letters, «số», «no.», a colon.
  private mutating func readWordsBefore(_ cursor: inout LexemeCursor) {
    // Most numbers begin with their serial.
    guard cursor.current?.kind == .word else { return }
    for name in DocumentKind.names where cursor.take(words: name.words) {
      kind = name.kind
      break
    }
    if cursor.take("so", "no", "s") {
      while cursor.take(":", ".") {}
    }
    if kind == nil, let word = cursor.current, word.kind == .word,
      DocumentKind.isKind(word.text) || isSymbolBeforeNumber(cursor)
    {
      groups.append(DocumentSymbol.canonical(cursor.written(word)))
      cursor.index += 1
      if cursor.take("so") { _ = cursor.take(":") }
    }
  }

  /// Whether a body stands at the cursor and a number right behind it: «TU 49».
  private func isSymbolBeforeNumber(_ cursor: LexemeCursor) -> Bool {
    guard let word = cursor.current, cursor.ahead(1)?.kind == .number else { return false }
    return DocumentSymbol.isPartyBody(word.text) || word.text == "ubnd" || word.text == "hdnd"
  }

  private mutating func readSerial(_ cursor: inout LexemeCursor) -> Bool {
    guard let first = cursor.current else { return false }
    // A dash that is left from «NQ-49».
    if first.text == "-", !groups.isEmpty { cursor.index += 1 }
    if let number = cursor.number(upTo: 6) {
      serial = number.value
      written = cursor.lexemes[cursor.index - 1].text
      if let letter = cursor.current, letter.kind == .word, !letter.hasSpaceBefore,
        letter.range.count == 1, "abcde".contains(letter.text), cursor.ahead(1)?.kind == .sign
      {
        written += letter.text
        cursor.index += 1
      }
      return serial > 0
    }
    // Scanned text has l for 1; only before a tail of the Party, where nothing else can be meant.
    guard first.kind == .word, cursor.ahead(1)?.text == "-",
      let ones = cursor.current.map(cursor.written), ones.utf8.count <= 2,
      ones.allSatisfy({ $0 == "l" || $0 == "I" })
    else { return false }
    cursor.index += 1
    isScanned = true
    written = String(repeating: "1", count: ones.utf8.count)
    serial = Int(written) ?? 0
    return serial > 0
  }

  /// A separator and the year or group behind it.
  private mutating func readPart(_ cursor: inout LexemeCursor) -> Bool {
    let start = cursor.index
    var separator = ""
    if let sign = cursor.current?.text, cursor.take("/", "-", ".", "_") { separator = sign }
    guard let part = cursor.current else {
      cursor.index = start
      return false
    }
    if part.kind == .number, year == nil, separators.isEmpty, part.text.utf8.count == 4,
      let value = Int(part.text), (1900...2100).contains(value)
    {
      cursor.index += 1
      year = value
      separators.append(separator)
      return true
    }
    if part.kind == .word, let group = readGroup(&cursor) {
      // Most have two.
      if groups.isEmpty { groups.reserveCapacity(2) }
      groups.append(group)
      separators.append(separator)
      return true
    }
    cursor.index = start
    return false
  }

  /// A group with what belongs to it, `T.Ư`, `CTTN&BĐG`, `QH15`, `QH 15`; or an issuer in words.
  private func readGroup(_ cursor: inout LexemeCursor) -> String? {
    guard let first = cursor.current else { return nil }
    for issuer in DocumentSymbol.issuers
    where issuer.words[0] == first.text && cursor.take(words: issuer.words) {
      return issuer.group
    }
    var group = cursor.written(first)
    guard DocumentSymbol.isGroup(group) else { return nil }
    cursor.index += 1
    while let sign = cursor.current, sign.text == "&" || (sign.text == "." && group.count == 1),
      !sign.hasSpaceBefore, let next = cursor.ahead(1), next.kind == .word, !next.hasSpaceBefore,
      DocumentSymbol.isGroup(cursor.written(next))
    {
      group += sign.text + cursor.written(next)
      cursor.index += 2
    }
    let isAssembly = first.text == "qh" || first.text == "ubtvqh"
    if let term = cursor.current, term.kind == .number, term.text.utf8.count <= 3,
      isAssembly || !term.hasSpaceBefore
    {
      group += term.text
      cursor.index += 1
    }
    return DocumentSymbol.canonical(group)
  }

  /// Adds the kind that was written in words when the symbol has none.
  private mutating func addKind() {
    guard let kind, !["L", "CV"].contains(kind.abbreviation),
      !groups.contains(where: { DocumentKind.isKind(Folding.key($0)) })
    else { return }
    groups.insert(kind.abbreviation, at: 0)
    if separators.count == 1 { separators.insert("", at: 0) }
  }
}
