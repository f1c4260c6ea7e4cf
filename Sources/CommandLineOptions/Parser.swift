import Diagnostics

/// Reads the arguments one after the other.
struct Parser {
  private(set) var options = Options()
  private(set) var command: CommandName?
  private var rest: ArraySlice<String>
  private var operands: [String] = []
  private var given: [(option: OptionSpec, value: String)] = []

  /// The language is looked for first, so that even a wrong call is answered in it.
  init(_ arguments: [String]) {
    rest = arguments[...]
    for (index, argument) in arguments.enumerated() {
      if argument == "--" { break }
      let following = index + 1 < arguments.count ? arguments[index + 1] : ""
      for language in Language.allCases {
        if argument == "--lang=\(language)" || argument == "--lang" && following == "\(language)" {
          options.language = language
        }
      }
    }
  }

  mutating func invocation() throws(UsageError.Problem) -> Invocation {
    var isAfterDashes = false
    while let argument = rest.popFirst() {
      if isAfterDashes || argument == "-" || !argument.utf8.starts(with: "-".utf8) {
        operands.append(argument)
      } else if argument == "--" {
        isAfterDashes = true
      } else if argument.utf8.starts(with: "--".utf8) {
        try readLong(argument)
      } else {
        try readShort(argument)
      }
    }
    return Invocation(action: try action(), options: options)
  }

  private mutating func readLong(_ argument: String) throws(UsageError.Problem) {
    let parts = argument.dropFirst(2).split(
      separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0])
    guard let known = OptionName(rawValue: name) else {
      let nearest = Nearest.word(to: name, among: OptionName.allCases.map(\.rawValue))
      throw .unknownOption("--\(name)", nearest: nearest.map { "--\($0)" })
    }
    try take(OptionSpec(of: known), written: parts.count > 1 ? String(parts[1]) : nil)
  }

  private mutating func readShort(_ argument: String) throws(UsageError.Problem) {
    let letters = argument.dropFirst()
    guard let letter = letters.first,
      let option = OptionSpec.all.first(where: { $0.short == letter })
    else { throw .unknownOption(argument, nearest: nil) }
    let written = letters.dropFirst()
    try take(option, written: written.isEmpty ? nil : String(written))
  }

  /// Takes an option and its value, which is written with it or is the next argument.
  private mutating func take(
    _ option: OptionSpec, written: String?
  ) throws(UsageError.Problem) {
    if case .flag = option.value {
      given.append((option, ""))
      if let written { throw .unwantedValue(option, written) }
      _ = options.set(option, to: "")
      return
    }
    guard let value = written ?? rest.first else { throw .missingValue(option) }
    // A value that looks like an option is one that was forgotten.
    if written == nil, value.utf8.starts(with: "--".utf8) { throw .missingValue(option) }
    if written == nil { rest.removeFirst() }
    if !options.set(option, to: value) {
      // Where the command is known, only what it takes is offered.
      let known = operands.first.flatMap(CommandName.init(rawValue:))
      throw .badValue(known.map(option.row) ?? option, value)
    }
    given.append((option, value))
  }

  private mutating func action() throws(UsageError.Problem) -> Invocation.Action {
    if let first = operands.first {
      command = CommandName(rawValue: first)
      if command == nil {
        let nearest = Nearest.word(to: first, among: CommandName.allCases.map(\.rawValue))
        throw .unknownCommand(first, nearest: nearest)
      }
    }
    if given.contains(where: { $0.option.name == .help }) { return .help(command) }
    if given.contains(where: { $0.option.name == .version }) { return .version }
    guard let command else {
      if let option = given.first(where: { $0.option.name != .lang })?.option {
        throw .noCommand(option)
      }
      return .help(nil)
    }
    for (option, value) in given {
      if !option.commands.contains(command) { throw .optionOfOthers(option, command) }
      let row = option.row(for: command)
      if case .oneOf(let words) = row.value, !words.contains(value) { throw .badValue(row, value) }
    }
    let words = operands.dropFirst()
    let expected = CommandSpec(of: command).operands
    if words.count > expected.count, expected.last?.isRepeated != true {
      throw .extraOperand(words[words.startIndex + expected.count], command)
    }
    if let missing = expected.dropFirst(words.count).first(where: \.isRequired) {
      throw .missingOperand(missing.name, command)
    }
    return try action(of: command, words: Array(words))
  }

  private func action(
    of command: CommandName, words: [String]
  ) throws(UsageError.Problem) -> Invocation.Action {
    switch command {
    case .build: return .build
    case .rollback: return .rollback
    case .check: return .check
    case .report: return .report
    case .new: return .new(kind: words[0], name: words[1])
    case .kinds: return .kinds(name: words.first)
    case .theme: return .theme(name: words.first)
    case .serve: return .serve
    case .explain: return .explain(code: words.first)
    case .cite: return .cite(files: words)
    case .help:
      guard let word = words.first else { return .help(nil) }
      guard let known = CommandName(rawValue: word) else {
        let nearest = Nearest.word(to: word, among: CommandName.allCases.map(\.rawValue))
        throw .unknownCommand(word, nearest: nearest)
      }
      return .help(known)
    }
  }
}
