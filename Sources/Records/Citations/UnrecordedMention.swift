import Vietnamese

/// A citation that no record answers.
struct UnrecordedMention: Sendable {
  let citation: CitationPlace
  /// The loose key of its number.
  let key: String
  let told: Told

  /// What it tells of its document besides its number; kept with it, since the citations of one
  /// document are those of records everywhere.
  struct Told: Sendable, Equatable {
    let date: CivilDate?
    let place: Jurisdiction
    let isAssumed: Bool
    let isRegulation: Bool?
    let term: Int?
    private let form: DocumentNumber.Form

    init(_ cited: CitedDocument, from origin: Origin) {
      date = cited.date
      place = origin.place
      isAssumed = origin.isAssumed
      isRegulation = cited.number.isRegulation(cited.word)
      term = cited.number.assemblyTerm
      form = cited.number.form
    }

    /// How much it leaves open.
    var gaps: Int {
      (date == nil ? 4 : 0) + place.gaps + (isRegulation == nil ? 1 : 0) + (isAssumed ? 1 : 0)
    }
  }
}
