import Diagnostics
import Vietnamese

/// Warns of what shown records tell as done on a day that is yet to come, of records that wait for
/// theirs for years, and of what is due in a time that nobody plans for: mostly a mistyped year.
struct FutureCheck {
  let catalog: Catalog
  let today: CivilDate
  /// The records of a file, read again: a summary does not keep where its days are written.
  var records: (_ file: Int) -> [Record] = { _ in [] }

  /// Plans look ahead for a generation at most: «tầm nhìn 2050».
  static let yearsPlanned = 30

  /// A day that was not meant.
  struct Find {
    var record: Int
    var what: Message
    var day: CivilDate
    var spot: Spot
    var sort: Sort
  }

  /// Where a day is written: at a place that is known, or in a field.
  enum Spot {
    case place(Position)
    case field(String)
    case column(String, of: String)

    var isInRecord: Bool { if case .place = self { false } else { true } }
  }

  /// What is odd with it.
  enum Sort {
    /// What is told as done is yet to come.
    case done
    /// The record is not shown for more than a year.
    case waiting
    /// It is too far ahead.
    case due
  }

  var problems: [Diagnostic] {
    let finds = done + waiting + due
    let all = catalog.summaries.all
    var problems: [Diagnostic] = []
    for (file, finds) in Dictionary(grouping: finds, by: { all[$0.record].file }) {
      // Read once, whatever the number of its records.
      let records = finds.contains(where: \.spot.isInRecord) ? records(file) : []
      for find in finds {
        let (ordinal, own) = (all[find.record].ordinal, all[find.record].position)
        let record = records.indices.contains(ordinal) ? records[ordinal] : nil
        let place = Place(
          file: catalog.files[file], position: position(of: find.spot, in: record) ?? own)
        problems.append(problem(find, at: place))
      }
    }
    return problems.sorted()
  }

  /// What waits for its day so long that nobody meant it.
  private var waiting: [Find] {
    let all = catalog.summaries.all
    return (catalog.shownCount..<all.count).compactMap { id in
      guard !all[id].isDraft, let published = all[id].published,
        today.adding(days: 366) < published
      else { return nil }
      return field("published", of: id, published, .waiting)
    }
  }

  /// What is told as done.
  private var done: [Find] {
    (0..<catalog.shownCount).flatMap { id -> [Find] in
      var found: [Find] = []
      let all = catalog.summaries.all
      // What is signed next week may stand on the site already; another year is mistyped.
      if let issued = all[id].issued, today.adding(days: 366) < issued {
        found.append(field("issued", of: id, issued, .done))
      }
      if let withdrawn = all[id].withdrawn, today < withdrawn {
        found.append(
          Find(
            record: id, what: name("withdrawn", of: id), day: withdrawn,
            spot: .column("date", of: "withdrawn"), sort: .done))
      }
      // What a time dates takes place then, and is not over before.
      if let day = all[id].time?.start.date, today < day, let state = catalog.state(of: id),
        state.tone == "done"
      {
        found.append(
          Find(record: id, what: state.names, day: day, spot: timeSpot(of: id), sort: .done))
      }
      return found
        + promised(\.done, of: id, after: today, Message(vi: "Hoàn thành", en: "Done"), .done)
    }
  }

  /// What is to take place, or due, in another age.
  private var due: [Find] {
    let end = CivilDate(year: today.year + Self.yearsPlanned, month: 12, day: 31) ?? today
    return (0..<catalog.shownCount).flatMap { id -> [Find] in
      var found: [Find] = []
      let all = catalog.summaries.all
      // Told as done already, where it is.
      if let day = all[id].time?.start.date, end < day, catalog.state(of: id)?.tone != "done" {
        let what =
          dateKey(of: id).map { name($0, of: id) } ?? Message(vi: "Thời gian", en: "Time")
        found.append(Find(record: id, what: what, day: day, spot: timeSpot(of: id), sort: .due))
      }
      return found
        + promised(\.due, of: id, after: end, Message(vi: "Thời hạn", en: "Due"), .due)
    }
  }

  /// The days of what a record promises that come after another one.
  private func promised(
    _ day: KeyPath<Commitment, CivilDate?>, of id: Int, after last: CivilDate, _ what: Message,
    _ sort: Sort
  ) -> [Find] {
    catalog.summaries.all[id].commitments.compactMap { commitment in
      guard let day = commitment[keyPath: day], last < day else { return nil }
      return Find(record: id, what: what, day: day, spot: .place(commitment.position), sort: sort)
    }
  }

  private func kind(of id: Int) -> Kind { catalog.kinds.kinds[catalog.summaries.all[id].kind] }

  private func dateKey(of id: Int) -> String? { kind(of: id).dateKey }

  private func timeSpot(of id: Int) -> Spot {
    dateKey(of: id).map { .field($0) } ?? .place(catalog.summaries.all[id].position)
  }

  private func field(_ key: String, of id: Int, _ day: CivilDate, _ sort: Sort) -> Find {
    Find(record: id, what: name(key, of: id), day: day, spot: .field(key), sort: sort)
  }

  private func name(_ key: String, of id: Int) -> Message {
    let fields = kind(of: id).fields
    return fields.index(ofKey: key).map { fields.fields[$0].names } ?? Message(vi: key, en: key)
  }
}
