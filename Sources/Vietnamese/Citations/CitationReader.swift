/// Reads one citation around a serial.
struct CitationReader {
  private let pieces: TextPieces
  /// The end of the citation before.
  private let lastEnd: Int

  init(_ pieces: TextPieces, lastEnd: Int) {
    self.pieces = pieces
    self.lastEnd = lastEnd
  }

  /// The citation whose number begins at `start`, nil when what stands there is none.
  func citation(at start: Int) -> Citation? {
    let surroundings = CitedSurroundings(pieces)
    guard surroundings.mayBegin(at: start, lastEnd: lastEnd),
      let symbol = CitedSymbol(pieces, at: start),
      let number = DocumentNumber.parse(symbol.text), number.isComplete
    else { return nil }
    var before = CitedKind(pieces, before: start)
    if number.isOfAssembly, before.kind == nil { before.lookForLaw(pieces) }
    let end = symbol.range.upperBound
    let date = CitedDate(pieces, behind: behindTerm(surroundings.behindMarkup(end)))
    guard isCited(symbol, number, before, isDated: date != nil),
      surroundings.mayEnd(at: end, isNamed: before.kind != nil),
      !surroundings.isInAddress(symbol.range),
      !surroundings.isOwnNumber(symbol.range, before.wordForNumber)
    else { return nil }
    return build(symbol, number, before, date)
  }

  private func build(
    _ symbol: CitedSymbol, _ number: DocumentNumber, _ before: CitedKind, _ date: CitedDate?
  ) -> Citation {
    let end = symbol.range.upperBound
    let behind = CitedSurroundings(pieces).behindMarkup(end)
    let issuer = CitedIssuer(pieces, behind: date?.end ?? behindTerm(behind))
    // «của UBND tỉnh ngày 12/3/2024»
    let late = date == nil ? issuer.flatMap { CitedDate(pieces, behind: $0.end) } : nil
    let term = term(behind: behind) ?? issuer?.term
    return Citation(
      range: symbol.range,
      fullRange: before.start..<max(end, date?.end ?? late?.end ?? end),
      number: number.withKind(before.kind).withTerm(term),
      kind: before.kind.map { number.kind(named: $0) } ?? number.kind,
      isKindWritten: before.kind != nil, date: date?.date ?? late?.date, issuer: issuer?.name)
  }

  /// Whether the number is one of a document and nothing that looks like one.
  ///
  /// A type word leaves little doubt. Without it the symbol must hold a kind or a body that is
  /// known, and something more.
  private func isCited(
    _ symbol: CitedSymbol, _ number: DocumentNumber, _ before: CitedKind, isDated: Bool
  ) -> Bool {
    let groups = symbol.groups
    guard let first = groups.first, let last = groups.last else { return false }
    // No template bears the number of a law, whatever word its name ends with.
    guard !before.isForm || symbol.hasYear && first.isAssembly else { return false }
    let isKnown = first.isKind || first.isBody
    let isNumberSaid = before.wordForNumber != nil
    if symbol.isScanned {
      guard first.isKind || first.folded == "qddi", groups.count > 1, number.form == .party else {
        return false
      }
    }
    if !first.isUpper {
      guard before.kind != nil, groups.count > 1, groups.allSatisfy({ $0.isKind || $0.isBody })
      else { return false }
    }
    if symbol.hasYear, first.isAssembly { return true }
    if !symbol.beginsWithSlash {
      // «5-KH», «2020 - UBND», «29-LD/123»
      guard first.isKind || first.folded == "qddi" else {
        return before.kind != nil && isNumberSaid && groups.count > 1
      }
      if groups.count > 1 { return last.isBody || number.form == .party || before.kind != nil }
      return before.kind.map { $0.name == number.kind?.name } ?? false
    }
    if let kind = before.kind {
      if groups.count > 1 || isNumberSaid { return true }
      // «Nghị định 64/CP», but «Đề án 06/CP» is a name.
      return isKnown && !["Đề án", "Dự án", "Chương trình"].contains(kind.name)
    }
    if groups.count > 1 {
      return (isKnown && last.folded.utf8.count > 1) || (isNumberSaid && (isDated || last.isBody))
    }
    return isKnown && isNumberSaid && isDated
  }

  /// The place behind «khóa XI», which may stand between the number and the date.
  private func behindTerm(_ place: Int) -> Int {
    CitedTerm(pieces, at: pieces.next(place))?.end ?? place
  }

  private func term(behind place: Int) -> Int? {
    let piece = pieces.next(place)
    return CitedTerm(pieces, at: piece.isSign("(") ? pieces.next(piece.range.upperBound) : piece)?
      .value
  }
}
