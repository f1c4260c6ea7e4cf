package import Packing

/// A byte tells whether there is one.
extension Rare: Packable where Value: Packable {
  package func pack(into packer: inout Packer) { packer.add(wrappedValue) }

  package init(from unpacker: inout Unpacker) throws(PackingError) {
    self.init(wrappedValue: try unpacker.next())
  }
}

extension RecordFacts: Packable {
  package func pack(into packer: inout Packer) {
    packer.add(answers)
    packer.add(days)
  }

  package init(from unpacker: inout Unpacker) throws(PackingError) {
    self.init(answers: try unpacker.next(), days: try unpacker.next())
  }
}

extension RecordFacts.Answer: Packable {
  package func pack(into packer: inout Packer) {
    packer.add(field)
    packer.add(choice)
  }

  package init(from unpacker: inout Unpacker) throws(PackingError) {
    self.init(field: try unpacker.next(), choice: try unpacker.next())
  }
}

extension RecordFacts.Day: Packable {
  package func pack(into packer: inout Packer) {
    packer.add(path)
    packer.add(day)
  }

  package init(from unpacker: inout Unpacker) throws(PackingError) {
    self.init(path: try unpacker.next(), day: try unpacker.next())
  }
}

extension RecordFigures: Packable {
  package func pack(into packer: inout Packer) {
    packer.add(point)
    packer.add(budget)
    packer.add(disbursed)
  }

  package init(from unpacker: inout Unpacker) throws(PackingError) {
    point = try unpacker.next()
    budget = try unpacker.next()
    disbursed = try unpacker.next()
  }
}

extension RecordFigures.Point: Packable {
  package func pack(into packer: inout Packer) {
    packer.add(latitude)
    packer.add(longitude)
  }

  package init(from unpacker: inout Unpacker) throws(PackingError) {
    self.init(latitude: try unpacker.next(), longitude: try unpacker.next())
  }
}

extension PlaceValue: Packable {
  package func pack(into packer: inout Packer) {
    packer.add(address)
    packer.add(latitude)
    packer.add(longitude)
  }

  package init(from unpacker: inout Unpacker) throws(PackingError) {
    self.init(
      address: try unpacker.next(), latitude: try unpacker.next(), longitude: try unpacker.next())
  }
}

extension Posting: Packable {
  package func pack(into packer: inout Packer) {
    packer.add(from)
    packer.add(until)
    packer.add(places)
  }

  package init(from unpacker: inout Unpacker) throws(PackingError) {
    from = try unpacker.next()
    until = try unpacker.next()
    places = try unpacker.next()
  }
}

extension UnitFacts: Packable {
  package func pack(into packer: inout Packer) {
    packer.add(otherNames)
    packer.add(parent)
    packer.add(mergedInto)
    packer.add(mergedFrom)
    packer.add(from)
    packer.add(until)
    packer.add(isCommune)
    packer.add(isCentral)
    packer.add(isTerritory)
    packer.add(receptions)
    packer.add(parentPosition)
    packer.add(mergedIntoPosition)
  }

  package init(from unpacker: inout Unpacker) throws(PackingError) {
    otherNames = try unpacker.next()
    parent = try unpacker.next()
    mergedInto = try unpacker.next()
    mergedFrom = try unpacker.next()
    from = try unpacker.next()
    until = try unpacker.next()
    isCommune = try unpacker.next()
    isCentral = try unpacker.next()
    isTerritory = try unpacker.next()
    receptions = try unpacker.next()
    parentPosition = try unpacker.next()
    mergedIntoPosition = try unpacker.next()
  }
}
