package import Diagnostics
public import Packing

extension Position: Packable {
  package func pack(into packer: inout Packer) {
    packer.add(line)
    packer.add(column)
    packer.add(length)
  }

  package init(from unpacker: inout Unpacker) throws(PackingError) {
    self.init(line: 1)
    line = try unpacker.next()
    column = try unpacker.next()
    length = try unpacker.next()
  }
}

extension Place: Packable {
  package func pack(into packer: inout Packer) {
    packer.add(file)
    packer.add(position)
    packer.add(sourceLine)
  }

  package init(from unpacker: inout Unpacker) throws(PackingError) {
    self.init(
      file: try unpacker.next(), position: try unpacker.next(), sourceLine: try unpacker.next())
  }
}

extension Message: Packable {
  package func pack(into packer: inout Packer) {
    packer.add(vi)
    packer.add(en)
  }

  package init(from unpacker: inout Unpacker) throws(PackingError) {
    self.init(vi: try unpacker.next(), en: try unpacker.next())
  }
}

extension Language: Packable {}
extension DiagnosticCode: Packable {}
extension Diagnostic.Severity: Packable {}

extension Diagnostic: Packable {
  package func pack(into packer: inout Packer) {
    packer.add(code)
    packer.add(severity)
    packer.add(place)
    packer.add(message)
    packer.add(mends)
    packer.add(related)
  }

  package init(from unpacker: inout Unpacker) throws(PackingError) {
    let (code, severity): (DiagnosticCode, Severity) = (try unpacker.next(), try unpacker.next())
    let (place, message): (Place?, Message) = (try unpacker.next(), try unpacker.next())
    self.init(code, at: place, vi: message.vi, en: message.en, severity: severity)
    mends = try unpacker.next()
    related = try unpacker.next()
  }
}
