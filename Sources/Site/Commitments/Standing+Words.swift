import Records
import Templates
import Vietnamese

extension Commitment.Standing {
  /// Its word in addresses.
  var slug: String {
    switch self {
    case .late: "qua-han"
    case .due: "con-han"
    case .undated: "chua-co-han"
    case .doneLate: "xong-muon"
    case .done: "da-xong"
    case .dropped: "thoi-thuc-hien"
    }
  }
}

extension Words {
  /// How commitments stand, as a heading.
  func standing(_ standing: Commitment.Standing) -> String {
    switch standing {
    case .late: self["standingLate"]
    case .due: self["standingDue"]
    case .undated: self["standingUndated"]
    case .doneLate: self["standingDoneLate"]
    case .done: self["standingDone"]
    case .dropped: self["standingDropped"]
    }
  }

  /// Words about a number: those under `KEY1` for one, under `KEYn` for others.
  func counted(_ key: String, _ number: Int, _ wording: Wording) -> String {
    text(key + (number == 1 ? "1" : "n"), ["n": wording.number(number)])
  }
}

extension Site {
  /// How a commitment stands today.
  func standing(of commitment: Commitment) -> Commitment.Standing {
    Reads.note(days: commitment.times.days(around: day))
    return commitment.standing(on: day)
  }

  /// How a commitment stands today, with the days: «Quá hạn 12 ngày».
  func standingWords(of commitment: Commitment) -> String {
    let standing = standing(of: commitment)
    switch standing {
    case .late:
      return words.counted("late", commitment.daysLate(on: today) ?? 0, wording)
    case .due:
      let days = commitment.daysLate(on: today) ?? 0
      return days == 0 ? words["dueToday"] : words.counted("due", -days, wording)
    case .doneLate: return words.counted("doneLate", commitment.daysLate(on: day) ?? 0, wording)
    case .undated, .done, .dropped: return words.standing(standing)
    }
  }

  /// How a commitment stands today, as a value with its shape.
  func standingValue(of commitment: Commitment) -> TemplateValue {
    [
      "text": .text(standingWords(of: commitment)), "tone": .text(standing(of: commitment).tone),
    ]
  }

  /// The id of the row of a record's page on which a commitment stands: the table's own key, and
  /// the number of the row from 1.
  func anchor(of commitment: Commitment, in record: Int) -> String {
    Self.anchor(
      field: catalog.kind(of: record).fields.fields[commitment.field], row: commitment.row)
  }

  /// The id of a row of a table of commitments.
  static func anchor(field: Field, row: Int) -> String { "viec-\(field.vietnameseKey)-\(row + 1)" }
}
