package import Packing

extension Commitment: Packable {
  package func pack(into packer: inout Packer) {
    packer.add(field)
    packer.add(row)
    packer.add(position)
    packer.add(text)
    packer.add(isQuestion)
    packer.add(unit)
    packer.add(who)
    packer.add(coUnits)
    packer.add(due)
    packer.add(originalDue)
    packer.add(progress)
    packer.add(done)
    packer.add(evidence)
    packer.add(note)
  }

  package init(from unpacker: inout Unpacker) throws(PackingError) {
    self.init(
      field: try unpacker.next(), row: try unpacker.next(), position: try unpacker.next(),
      text: try unpacker.next(), isQuestion: try unpacker.next(),
      unit: try unpacker.repeatedTextIfAny(), who: try unpacker.next(),
      coUnits: try unpacker.next(), due: try unpacker.next(), originalDue: try unpacker.next(),
      progress: try unpacker.next(), done: try unpacker.next(), evidence: try unpacker.next(),
      note: try unpacker.next())
  }
}

extension Commitment.Progress: Packable {}

extension Frequency: Packable {}

extension TargetRow: Packable {
  package func pack(into packer: inout Packer) {
    packer.add(row)
    packer.add(position)
    packer.add(text)
    packer.add(code)
    packer.add(of)
    packer.add(ofKind)
    packer.add(ofLevel)
    packer.add(within)
    packer.add(who)
    packer.add(count)
    packer.add(conditions)
    packer.add(dateName)
    packer.add(unitFields)
    packer.add(ifAny)
    packer.add(atLeast)
    packer.add(per)
    packer.add(from)
    packer.add(until)
    packer.add(due)
    packer.add(grace)
    packer.add(basis)
    packer.add(stated)
    packer.add(source)
    packer.add(notApplicable)
    packer.add(value)
  }

  package init(from unpacker: inout Unpacker) throws(PackingError) {
    self.init(
      row: try unpacker.next(), position: try unpacker.next(), text: try unpacker.next(),
      code: try unpacker.next(), of: try unpacker.next(), ofKind: try unpacker.next(),
      ofLevel: try unpacker.next(), within: try unpacker.next(), who: try unpacker.next(),
      count: try unpacker.next(), conditions: try unpacker.next(), dateName: try unpacker.next(),
      unitFields: try unpacker.next(), ifAny: try unpacker.next(), atLeast: try unpacker.next(),
      per: try unpacker.next(), from: try unpacker.next(), until: try unpacker.next(),
      due: try unpacker.next(), grace: try unpacker.next(), basis: try unpacker.next(),
      stated: try unpacker.next(), source: try unpacker.next(),
      notApplicable: try unpacker.next(), value: try unpacker.next())
  }
}

extension ConditionValue: Packable {
  package func pack(into packer: inout Packer) {
    packer.add(field)
    packer.add(answers)
    packer.add(position)
  }

  package init(from unpacker: inout Unpacker) throws(PackingError) {
    self.init(
      field: try unpacker.next(), answers: try unpacker.next(), position: try unpacker.next())
  }
}

extension StatedResult.Result: Packable {}

extension StatedResult: Packable {
  package func pack(into packer: inout Packer) {
    packer.add(position)
    packer.add(target)
    packer.add(unit)
    packer.add(date)
    packer.add(result)
    packer.add(value)
    packer.add(reason)
    packer.add(source)
  }

  package init(from unpacker: inout Unpacker) throws(PackingError) {
    self.init(
      position: try unpacker.next(), target: try unpacker.next(), unit: try unpacker.next(),
      date: try unpacker.next(), result: try unpacker.next(), value: try unpacker.next(),
      reason: try unpacker.next(), source: try unpacker.next())
  }
}
