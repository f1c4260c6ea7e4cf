/// What citations of one text tell about each other.
enum CitationLists {
  /// The citations with what the others tell.
  static func completed(_ found: [Citation], in pieces: TextPieces) -> [Citation] {
    guard found.count > 1 else { return found }
    var citations = found
    for index in citations.indices.dropFirst() where follows(citations, index, pieces) {
      shareKind(&citations, index)
    }
    for index in citations.indices.dropLast().reversed()
    where follows(citations, index + 1, pieces) {
      shareIssuer(&citations, index)
    }
    for index in citations.indices { mendRegulation(&citations, index) }
    return citations
  }

  /// Whether nothing but commas and «và» stands between a citation and the one before.
  private static func follows(
    _ citations: [Citation], _ index: Int, _ pieces: TextPieces
  ) -> Bool {
    let start = citations[index].fullRange.lowerBound
    var piece = pieces.next(citations[index - 1].fullRange.upperBound)
    while piece.range.lowerBound < start {
      let isLink =
        piece.isSign(",") || CitedKind.isMarkup(piece)
        || ["va", "cac", "hoac"].contains(pieces.folded(piece))
      guard isLink, piece.gap.joins else { return false }
      piece = pieces.next(piece.range.upperBound)
    }
    return piece.range.lowerBound == start
  }

  /// «các Quy định số 124-QĐ/TW, 125-QĐ/TW»: the type word is meant for all.
  private static func shareKind(_ citations: inout [Citation], _ index: Int) {
    let (first, second) = (citations[index - 1], citations[index])
    guard !second.isKindWritten, let kind = first.kind,
      first.number.foldedGroups.first == second.number.foldedGroups.first
    else { return }
    citations[index] = second.changed(number: second.number.withKind(kind), kind: kind)
  }

  /// «Công văn số A và Công văn số B của X»: both are of X, when their symbols name one body.
  private static func shareIssuer(_ citations: inout [Citation], _ index: Int) {
    let (first, second) = (citations[index], citations[index + 1])
    guard first.issuer == nil, let issuer = second.issuer,
      first.number.foldedGroups.last == second.number.foldedGroups.last
    else { return }
    citations[index] = first.changed(issuer: issuer)
  }

  /// «Quy định số 11-QĐ/TW»: QĐ means Quyết định, but some offices write it for Quy định too. When
  /// the text cites 11-QĐi/TW elsewhere, the two are one document.
  private static func mendRegulation(_ citations: inout [Citation], _ index: Int) {
    let citation = citations[index]
    let number = citation.number
    guard citation.kind?.name == "Quy định", number.groups.first == "QĐ" else { return }
    let same = citations.first { other in
      other.number.serial == number.serial && other.number.year == number.year
        && other.number.kind?.name == "Quy định"
        && other.number.groups.dropFirst() == number.groups.dropFirst()
        && (other.date == nil || citation.date == nil || other.date == citation.date)
    }
    guard let same else { return }
    citations[index] = citation.changed(
      number: number.with(same.number.groups), kind: same.number.kind)
  }
}
