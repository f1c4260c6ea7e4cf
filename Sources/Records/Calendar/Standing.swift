/// Whether something takes place.
package enum Standing: Sendable, Hashable {
  /// Not certain yet.
  case provisional
  /// It will be, or nothing else is said.
  case confirmed
  /// It was.
  case held
  /// It is not at its time, and has no new one yet.
  case postponed
  /// It will not be.
  case cancelled
  /// One day of what returns went to another day.
  case moved
  /// One day of what returns falls away.
  case skipped
  /// One day of what returns is a public holiday.
  case holiday

  /// Whether one can go there.
  package var takesPlace: Bool { [.provisional, .confirmed, .held].contains(self) }

  /// What a state means, by how it is told: its key is for each kind to choose.
  init(tone: String?) {
    switch tone {
    case "neutral": self = .provisional
    case "done": self = .held
    case "warn": self = .postponed
    case "bad": self = .cancelled
    default: self = .confirmed
    }
  }

  /// The standing of a record as its state tells it.
  init(of record: Record) {
    let kind = record.kind
    guard let index = kind.fields.index(ofKey: kind.stateKey),
      case .choice(let choice)? = record.values[index]?.value
    else {
      self = .confirmed
      return
    }
    self.init(tone: kind.fields.fields[index].choices[choice].tone)
  }
}

extension Catalog {
  /// Whether a record takes place as a whole; one that was withdrawn does not.
  package func standing(of id: Int) -> Standing {
    summaries[id].withdrawn == nil ? Standing(tone: state(of: id)?.tone) : .cancelled
  }
}
