import Diagnostics
import Vietnamese

/// Warns of what shown records tell as done on a day that is yet to come, and of records that wait for
/// theirs for years: mostly a mistyped year.
struct FutureCheck {
  let catalog: Catalog
  let today: CivilDate

  var problems: [Diagnostic] { done + waiting }

  /// What waits for its day so long that nobody meant it.
  private var waiting: [Diagnostic] {
    let all = catalog.summaries.all
    return (catalog.shownCount..<all.count).compactMap { id in
      guard !all[id].isDraft, let published = all[id].published,
        today.adding(days: 366) < published
      else { return nil }
      return problem(
        id, name("published", of: id), published,
        mend: Message(
          vi: "xem lại năm; hồ sơ chưa hiện trên trang cho đến ngày ấy",
          en: "check the year; the record is not shown before that day"))
    }
  }

  /// What is told as done.
  private var done: [Diagnostic] {
    (0..<catalog.shownCount).flatMap { id -> [Diagnostic] in
      var found: [Diagnostic] = []
      let all = catalog.summaries.all
      // What is signed next week may stand on the site already; another year is mistyped.
      if let issued = all[id].issued, today.adding(days: 366) < issued {
        found.append(problem(id, name("issued", of: id), issued))
      }
      if let withdrawn = all[id].withdrawn, today < withdrawn {
        found.append(problem(id, name("withdrawn", of: id), withdrawn))
      }
      // What a time dates takes place then, and is not over before.
      if let day = all[id].time?.start.date, today < day, let state = catalog.state(of: id),
        state.tone == "done"
      {
        found.append(problem(id, state.names, day))
      }
      for commitment in all[id].commitments {
        guard let done = commitment.done, today < done else { continue }
        found.append(
          problem(id, Message(vi: "Hoàn thành", en: "Done"), done, at: commitment.position))
      }
      return found
    }
  }

  private func name(_ key: String, of id: Int) -> Message {
    let fields = catalog.kinds.kinds[catalog.summaries.all[id].kind].fields
    return fields.index(ofKey: key).map { fields.fields[$0].names } ?? Message(vi: key, en: key)
  }

  private func problem(
    _ id: Int, _ what: Message, _ day: CivilDate, at position: Position? = nil,
    mend: Message? = nil
  ) -> Diagnostic {
    let file = catalog.files[catalog.summaries.all[id].file]
    return Diagnostic(
      .date, at: Place(file: file, position: position ?? catalog.summaries.all[id].position),
      vi: "«\(what.vi)» ghi ngày \(day.vietnamese), một ngày chưa tới",
      en: "‘\(what.en)’ has the day \(day.english), which is yet to come",
      mend: mend
        ?? Message(
          vi: "xem lại ngày; việc chưa diễn ra thì chưa ghi là đã xong",
          en: "check the date; what has not taken place is not told as done"),
      severity: .warning)
  }
}
