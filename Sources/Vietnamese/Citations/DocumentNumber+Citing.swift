extension DocumentNumber {
  /// The kind that the symbol says, nil when it says none: a law and a resolution of the National
  /// Assembly have the same symbol.
  package var kind: DocumentKind? {
    guard let first = groups.first else { return nil }
    if let kind = DocumentKind.abbreviated(first) { return kind }
    // `44/UBND-NC`: an official letter has the body and the unit that wrote it.
    let isLetter =
      year == nil && form == .state && !isOfAssembly && DocumentSymbol.isBody(Folding.key(first))
    return isLetter ? DocumentKind.all.first { $0.abbreviation == "CV" } : nil
  }

  /// Of the kinds with this name the one whose abbreviation the symbol has.
  func kind(named kind: DocumentKind) -> DocumentKind {
    guard let own = groups.first.flatMap(DocumentKind.abbreviated), own.name == kind.name
    else { return kind }
    return own
  }

  /// Whether the National Assembly or its committee is the issuer: `10/2022/QH15`.
  package var isOfAssembly: Bool {
    groups.contains { $0.utf8.starts(with: "QH".utf8) || $0.utf8.starts(with: "UBTVQH".utf8) }
  }

  /// The number with the đ that its kind has: «Đề án số 05-DA/TU» is 05-ĐA/TU.
  func withKind(_ kind: DocumentKind?) -> DocumentNumber {
    guard let kind, let first = groups.first, first != kind.abbreviation,
      Folding.key(first) == Folding.key(kind.abbreviation)
    else { return self }
    return with([kind.abbreviation] + groups.dropFirst())
  }

  /// The number with the term of the assembly that was written behind it: «34/2007/PL-UBTVQH,
  /// khóa XI» is 34/2007/PL-UBTVQH11.
  func withTerm(_ term: Int?) -> DocumentNumber {
    guard let term, let last = groups.last, last == "QH" || last == "UBTVQH" else { return self }
    return with(groups.dropLast() + ["\(last)\(term)"])
  }

  /// The number with other groups.
  func with(_ groups: [String]) -> DocumentNumber {
    DocumentNumber(serial: serial, written: written, year: year, groups: groups, form: form)
  }
}
