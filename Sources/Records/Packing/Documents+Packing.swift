public import Packing
package import Vietnamese

extension Money: Packable {
  package func pack(into packer: inout Packer) { packer.add(dong) }

  package init(from unpacker: inout Unpacker) throws(PackingError) {
    self.init(dong: try unpacker.next())
  }
}

/// By its place among all.
extension DocumentKind: Packable {
  package func pack(into packer: inout Packer) {
    packer.add(Self.all.firstIndex(of: self) ?? Self.all.endIndex)
  }

  package init(from unpacker: inout Unpacker) throws(PackingError) {
    let place: Int = try unpacker.next()
    guard Self.all.indices.contains(place) else { throw PackingError() }
    self = Self.all[place]
  }
}

extension DocumentNumber: Packable {
  package func pack(into packer: inout Packer) {
    packer.add(serial)
    packer.add(written)
    packer.add(year)
    packer.add(groups)
    packer.add(form == .party)
  }

  package init(from unpacker: inout Unpacker) throws(PackingError) {
    self.init(
      serial: try unpacker.next(), written: try unpacker.next(), year: try unpacker.next(),
      groups: try unpacker.repeatedTexts(), form: try unpacker.next() ? .party : .state)
  }
}

extension CitedDocument: Packable {
  package func pack(into packer: inout Packer) {
    packer.add(number)
    packer.add(key)
    packer.add(kind)
    packer.add(isKindWritten)
    packer.add(date)
    packer.add(issuer)
    packer.add(position)
    packer.add(isNamed)
    packer.add(isRedacted)
  }

  package init(from unpacker: inout Unpacker) throws(PackingError) {
    number = try unpacker.next()
    key = try unpacker.next()
    kind = try unpacker.next()
    isKindWritten = try unpacker.next()
    date = try unpacker.next()
    issuer = try unpacker.repeatedTextIfAny()
    position = try unpacker.next()
    isNamed = try unpacker.next()
    isRedacted = try unpacker.next()
  }
}

extension DocumentFacts: Packable {
  package func pack(into packer: inout Packer) {
    packer.add(kind)
    packer.add(issuer)
    packer.add(term)
  }

  package init(from unpacker: inout Unpacker) throws(PackingError) {
    kind = try unpacker.next()
    issuer = try unpacker.next()
    term = try unpacker.next()
  }
}
