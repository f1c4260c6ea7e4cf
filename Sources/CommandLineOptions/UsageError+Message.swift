package import Diagnostics

extension UsageError {
  /// What is wrong, in a sentence without a full stop.
  package var message: Message {
    switch problem {
    case .unknownCommand(let word, let nearest):
      return Message(vi: "không có lệnh «\(word)»", en: "there is no command “\(word)”")
        .asking(nearest)
    case .unknownOption(let word, let nearest):
      return Message(vi: "không có tuỳ chọn «\(word)»", en: "there is no option “\(word)”")
        .asking(nearest)
    case .noCommand(let option):
      return Message(
        vi: "«--\(option.name)» cần đi với một lệnh: \(option.commandList)",
        en: "“--\(option.name)” needs a command: \(option.commandList)")
    case .optionOfOthers(let option, let command):
      return Message(
        vi: "lệnh «\(command)» không có tuỳ chọn «--\(option.name)»,"
          + " chỉ dùng với: \(option.commandList)",
        en: "the command “\(command)” has no option “--\(option.name)”;"
          + " it belongs to: \(option.commandList)")
    case .missingValue(let option):
      let form = "--\(option.name) \(option.valueName ?? "")"
      return Message(
        vi: "«--\(option.name)» thiếu giá trị, hãy viết: \(form)",
        en: "“--\(option.name)” needs a value: \(form)")
    case .unwantedValue(let option, let value):
      return Message(
        vi: "«--\(option.name)» không nhận giá trị, hãy bỏ «\(value)»",
        en: "“--\(option.name)” takes no value; leave out “\(value)”")
    case .badValue(let option, let value):
      let expected = option.expected
      return Message(
        vi: "«--\(option.name)» không nhận «\(value)», cần \(expected.vi)",
        en: "“--\(option.name)” does not take “\(value)”; write \(expected.en)"
      ).asking(option.nearest(to: value))
    case .missingOperand(let name, let command):
      return Message(
        vi: "lệnh «\(command)» còn thiếu \(name), hãy viết: \(CommandSpec(of: command).form)",
        en: "the command “\(command)” lacks \(name); write: \(CommandSpec(of: command).form)")
    case .extraOperand(let word, let command):
      return Message(
        vi: "lệnh «\(command)» không cần «\(word)», hãy viết: \(CommandSpec(of: command).form)",
        en: "the command “\(command)” has no use for “\(word)”;"
          + " write: \(CommandSpec(of: command).form)")
    }
  }
}

extension Message {
  fileprivate func asking(_ nearest: String?) -> Message {
    guard let nearest else { return self }
    return Message(
      vi: "\(vi); có phải ý bạn là «\(nearest)»?", en: "\(en); did you mean “\(nearest)”?")
  }
}

extension OptionSpec {
  fileprivate var commandList: String {
    CommandName.allCases.filter(commands.contains).map(\.rawValue).joined(separator: ", ")
  }

  fileprivate func nearest(to value: String) -> String? {
    guard case .oneOf(let words) = self.value else { return nil }
    return Nearest.word(to: value, among: words)
  }

  /// What may be written as the value.
  fileprivate var expected: Message {
    switch value {
    case .flag: Message(vi: "không gì cả", en: "nothing")
    case .folder: Message(vi: "tên một thư mục", en: "the name of a folder")
    case .file: Message(vi: "tên một tệp", en: "the name of a file")
    case .path:
      Message(
        vi: "một đường dẫn gồm chữ không dấu, số và dấu gạch, chẳng hạn /cong-khai/",
        en: "a path of plain letters, digits and hyphens, such as /cong-khai/")
    case .text: Message(vi: "một tên", en: "a name")
    case .date: Message(vi: "một ngày, chẳng hạn 24/4/2025", en: "a day, such as 2025-04-24")
    case .number(let range):
      Message(
        vi: "một số từ \(range.lowerBound) đến \(range.upperBound)",
        en: "a number from \(range.lowerBound) to \(range.upperBound)")
    case .oneOf(let words):
      Message(
        vi: words.joined(separator: " hoặc "), en: words.joined(separator: " or "))
    }
  }
}
