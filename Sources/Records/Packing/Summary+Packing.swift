package import Packing

extension EnglishWords: Packable {
  package func pack(into packer: inout Packer) {
    packer.add(title)
    packer.add(summary)
  }

  package init(from unpacker: inout Unpacker) throws(PackingError) {
    self.init(title: try unpacker.next(), summary: try unpacker.next())
  }
}

extension Alias: Packable {
  package func pack(into packer: inout Packer) {
    packer.add(address)
    packer.add(position)
  }

  package init(from unpacker: inout Unpacker) throws(PackingError) {
    self.init(try unpacker.next(), at: try unpacker.next())
  }
}

extension Mention: Packable {
  package func pack(into packer: inout Packer) {
    packer.add(sort)
    packer.add(text)
    packer.add(position)
    packer.add(field)
    packer.add(isRedacted)
  }

  package init(from unpacker: inout Unpacker) throws(PackingError) {
    sort = try unpacker.next()
    text = sort == .unit ? try unpacker.repeatedText() : try unpacker.next()
    position = try unpacker.next()
    field = try unpacker.repeatedText()
    isRedacted = try unpacker.next()
  }
}

extension Mention.Sort: Packable {
  package func pack(into packer: inout Packer) {
    switch self {
    case .unit: packer.add(byte: 0)
    case .record(let kinds):
      packer.add(byte: 1)
      packer.add(kinds)
    case .citation: packer.add(byte: 2)
    case .attachment: packer.add(byte: 3)
    case .link: packer.add(byte: 4)
    }
  }

  package init(from unpacker: inout Unpacker) throws(PackingError) {
    switch try unpacker.byte() {
    case 0: self = .unit
    case 1: self = .record(kinds: try unpacker.repeatedTexts())
    case 2: self = .citation
    case 3: self = .attachment
    case 4: self = .link
    default: throw PackingError()
    }
  }
}

extension Summary: Packable {
  package func pack(into packer: inout Packer) {
    packer.add(kind)
    packer.add(file)
    packer.add(ordinal)
    packer.add(position)
    packer.add(address)
    packer.add(title)
    packer.add(language)
    packer.add(english)
    packer.add(number)
    packer.add(unit)
    packer.add(issued)
    packer.add(published)
    packer.add(date)
    packer.add(changed)
    packer.add(updated)
    packer.add(time)
    packer.add(calendar)
    packer.add(state)
    packer.add(abstract)
    packer.add(abstractIsRedacted)
    packer.add(mentions)
    packer.add(removedMentions)
    packer.add(citations)
    packer.add(citationsAsWritten)
    packer.add(document)
    packer.add(aliases)
    packer.add(unitFacts)
    packer.add(facts)
    packer.add(figures)
    packer.add(commitments)
    packer.add(targets)
    packer.add(statements)
    packer.add(posting)
    packer.add(changeNote)
    packer.add(withdrawn)
    packer.add(replacedBy)
    packer.add(isDraft)
    packer.add(isInternal)
    packer.add(isIllustration)
  }

  package init(from unpacker: inout Unpacker) throws(PackingError) {
    self.init(
      kind: try unpacker.next(), file: try unpacker.next(), ordinal: try unpacker.next(),
      position: try unpacker.next(), address: try unpacker.next(), title: try unpacker.next())
    language = try unpacker.next()
    english = try unpacker.next()
    number = try unpacker.next()
    unit = try unpacker.repeatedTextIfAny()
    issued = try unpacker.next()
    published = try unpacker.next()
    date = try unpacker.next()
    changed = try unpacker.next()
    updated = try unpacker.next()
    time = try unpacker.next()
    calendar = try unpacker.next()
    state = try unpacker.next()
    abstract = try unpacker.next()
    abstractIsRedacted = try unpacker.next()
    mentions = try unpacker.next()
    removedMentions = try unpacker.next()
    citations = try unpacker.next()
    citationsAsWritten = try unpacker.next()
    document = try unpacker.next()
    aliases = try unpacker.next()
    unitFacts = try unpacker.next()
    facts = try unpacker.next()
    figures = try unpacker.next()
    commitments = try unpacker.next()
    targets = try unpacker.next()
    statements = try unpacker.next()
    posting = try unpacker.next()
    changeNote = try unpacker.next()
    withdrawn = try unpacker.next()
    replacedBy = try unpacker.next()
    isDraft = try unpacker.next()
    isInternal = try unpacker.next()
    isIllustration = try unpacker.next()
  }
}
