/// The date that stands right behind a number: «, ngày 26/3/2025».
struct CitedDate {
  let date: CivilDate
  /// The end of its bytes.
  let end: Int

  /// The date behind a place, nil when there is none, or no such day.
  init?(_ pieces: TextPieces, behind place: Int) {
    var piece = pieces.next(place)
    if piece.isSign(",") || piece.isSign("(") { piece = pieces.next(piece.range.upperBound) }
    // «ký ngày», «ban hành ngày»
    let second = pieces.next(piece.range.upperBound)
    switch pieces.folded(piece) {
    case "ky": piece = second
    case "ban" where pieces.folded(second) == "hanh": piece = pieces.next(second.range.upperBound)
    default: break
    }
    guard piece.gap.joins, pieces.folded(piece) == "ngay" else { return nil }
    let day = pieces.next(piece.range.upperBound)
    let separator = pieces.next(day.range.upperBound)
    let month = pieces.next(separator.range.upperBound)
    var last = pieces.next(month.range.upperBound)
    if separator.kind == .word {
      guard pieces.folded(separator) == "thang" else { return nil }
      if last.isSign(",") { last = pieces.next(last.range.upperBound) }
      guard pieces.folded(last) == "nam" else { return nil }
    } else {
      guard ["/", "-", "."].contains(where: separator.isSign), last.kind == separator.kind
      else { return nil }
    }
    let year = pieces.next(last.range.upperBound)
    guard [day, separator, month, last, year].allSatisfy(\.gap.joins), year.range.count == 4,
      let dayNumber = pieces.number(day, upTo: 2), let monthNumber = pieces.number(month, upTo: 2),
      let yearNumber = pieces.number(year, upTo: 4),
      let date = CivilDate(year: yearNumber, month: monthNumber, day: dayNumber)
    else { return nil }
    self.date = date
    end = year.range.upperBound
  }
}
