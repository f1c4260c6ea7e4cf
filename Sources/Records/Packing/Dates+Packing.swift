public import Packing
package import Vietnamese

extension CivilDate: Packable {
  package func pack(into packer: inout Packer) {
    packer.add(number: UInt64(year << 16 | month << 8 | day))
  }

  package init(from unpacker: inout Unpacker) throws(PackingError) {
    let number = try UInt32(from: &unpacker)
    guard
      let date = Self(
        year: Int(number >> 16), month: Int(number >> 8 & 0xFF), day: Int(number & 0xFF))
    else { throw PackingError() }
    self = date
  }
}

extension LocalTime: Packable {
  package func pack(into packer: inout Packer) { packer.add(number: UInt64(minutes)) }

  package init(from unpacker: inout Unpacker) throws(PackingError) {
    let minutes = Int(try UInt16(from: &unpacker))
    guard let time = Self(hour: minutes / 60, minute: minutes % 60) else { throw PackingError() }
    self = time
  }
}

extension TimeSpan.Moment: Packable {
  package func pack(into packer: inout Packer) {
    packer.add(date)
    packer.add(time)
  }

  package init(from unpacker: inout Unpacker) throws(PackingError) {
    self.init(try unpacker.next(), try unpacker.next())
  }
}

extension TimeSpan: Packable {
  package func pack(into packer: inout Packer) {
    packer.add(start)
    packer.add(end)
    packer.add(offset)
  }

  package init(from unpacker: inout Unpacker) throws(PackingError) {
    guard
      let span = Self(
        start: try unpacker.next(), end: try unpacker.next(), offset: try unpacker.next())
    else { throw PackingError() }
    self = span
  }
}

extension Weekday: Packable {}

extension Recurrence: Packable {
  package func pack(into packer: inout Packer) {
    packer.add(rule)
    packer.add(hours)
  }

  package init(from unpacker: inout Unpacker) throws(PackingError) {
    self.init(try unpacker.next(), hours: try unpacker.next())
  }
}

extension Recurrence.YearDay: Packable {
  package func pack(into packer: inout Packer) {
    packer.add(month)
    packer.add(day)
  }

  package init(from unpacker: inout Unpacker) throws(PackingError) {
    self.init(month: try unpacker.next(), day: try unpacker.next())
  }
}

extension Recurrence.Ordinal: Packable {
  package func pack(into packer: inout Packer) {
    switch self {
    case .last: packer.add(byte: 0)
    case .nth(let place):
      packer.add(byte: 1)
      packer.add(place)
    }
  }

  package init(from unpacker: inout Unpacker) throws(PackingError) {
    switch try unpacker.byte() {
    case 0: self = .last
    case 1: self = .nth(try unpacker.next())
    default: throw PackingError()
    }
  }
}

extension Recurrence.Rule: Packable {
  package func pack(into packer: inout Packer) {
    switch self {
    case .weekly(let days):
      packer.add(byte: 0)
      packer.add(days)
    case .monthly(let weeks):
      packer.add(byte: 1)
      packer.add(weeks)
    case .monthlyOn(let days, let weeks):
      packer.add(byte: 2)
      packer.add(days)
      packer.add(weeks)
    case .quarterly(let month, let weeks):
      packer.add(byte: 3)
      packer.add(month)
      packer.add(weeks)
    case .yearly(let days):
      packer.add(byte: 4)
      packer.add(days)
    }
  }

  package init(from unpacker: inout Unpacker) throws(PackingError) {
    switch try unpacker.byte() {
    case 0: self = .weekly(try unpacker.next())
    case 1: self = .monthly(try unpacker.next())
    case 2: self = .monthlyOn(try unpacker.next(), weeks: try unpacker.next())
    case 3: self = .quarterly(month: try unpacker.next(), try unpacker.next())
    case 4: self = .yearly(try unpacker.next())
    default: throw PackingError()
    }
  }
}

extension Recurrence.Hours: Packable {
  private static let named: [Self] = [.morning, .afternoon, .evening, .officeHours]

  package func pack(into packer: inout Packer) {
    if case .times(let start, let end) = self {
      packer.add(byte: UInt8(Self.named.count))
      packer.add(start)
      packer.add(end)
    } else if let place = Self.named.firstIndex(of: self) {
      packer.add(byte: UInt8(place))
    }
  }

  package init(from unpacker: inout Unpacker) throws(PackingError) {
    let place = Int(try unpacker.byte())
    guard place <= Self.named.count else { throw PackingError() }
    self =
      place < Self.named.count
      ? Self.named[place] : .times(try unpacker.next(), until: try unpacker.next())
  }
}
