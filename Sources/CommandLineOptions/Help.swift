package import Diagnostics

/// What `congkhai help` prints.
package enum Help {
  /// The help of a command, or of all of them; ends with a line break.
  package static func text(for command: CommandName?, in language: Language) -> String {
    command.map { text(of: CommandSpec(of: $0), language) } ?? overview(language)
  }

  private static func overview(_ language: Language) -> String {
    let isVietnamese = language == .vi
    var lines = [
      isVietnamese
        ? "Công khai: biến hồ sơ Markdown, YAML và CSV thành trang web tra cứu được."
        : "Công khai: turns Markdown, YAML and CSV records into a searchable website.",
      "",
      isVietnamese ? "Cách dùng: congkhai LỆNH [TUỲ CHỌN]" : "Usage: congkhai COMMAND [OPTIONS]",
      "",
      isVietnamese ? "Các lệnh:" : "Commands:",
    ]
    lines += columns(
      CommandName.allCases.map { name in
        let spec = CommandSpec(of: name)
        return (spec.form.dropFirst("congkhai ".count).description, spec.summary.text(in: language))
      })
    lines += ["", isVietnamese ? "Mọi lệnh đều nhận:" : "Every command takes:"]
    lines += columns(
      OptionSpec.all.filter { $0.commands.count == CommandName.allCases.count }
        .map { ($0.form, $0.text(in: language)) })
    lines += [
      "",
      isVietnamese
        ? "Các tuỳ chọn của một lệnh: congkhai help LỆNH"
        : "The options of a command: congkhai help COMMAND --lang en",
      isVietnamese
        ? "Mã kết thúc: 0 xong, 1 nội dung có lỗi, 2 gọi sai cách, 3 máy không làm được."
        : "Exit codes: 0 done, 1 the content has errors, 2 wrong usage, 3 the machine failed.",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  private static func text(of command: CommandSpec, _ language: Language) -> String {
    let isVietnamese = language == .vi
    let options = OptionSpec.all.filter { $0.commands.contains(command.name) }
      .map { $0.row(for: command.name) }
    var lines = [
      "\(command.summary.text(in: language)).", "",
      isVietnamese
        ? "Cách dùng: \(command.form) [TUỲ CHỌN]" : "Usage: \(command.form) [OPTIONS]",
    ]
    if !command.operands.isEmpty {
      lines.append("")
      lines += columns(command.operands.map { ($0.name, $0.help.text(in: language)) })
    }
    lines += ["", isVietnamese ? "Tuỳ chọn:" : "Options:"]
    lines += columns(options.map { ($0.form, $0.text(in: language)) })
    return lines.joined(separator: "\n") + "\n"
  }

  /// Rows in two columns, the second broken before column 100.
  private static func columns(_ rows: [(left: String, right: String)]) -> [String] {
    let width = rows.map { $0.left.unicodeScalars.count }.max() ?? 0
    return rows.flatMap { row -> [String] in
      var lines: [String] = []
      var line = "  " + row.left + blank(width - row.left.unicodeScalars.count + 1)
      for word in row.right.split(separator: " ") {
        if line.unicodeScalars.count + word.unicodeScalars.count + 1 > 98 {
          lines.append(line)
          line = blank(width + 3)
        }
        line += " \(word)"
      }
      return lines + [line]
    }
  }

  private static func blank(_ count: Int) -> String { String(repeating: " ", count: count) }
}

extension CommandSpec {
  /// How the command is typed, without options.
  var form: String {
    let words = operands.map { operand in
      let name = operand.name + (operand.isRepeated ? "…" : "")
      return operand.isRequired ? " \(name)" : " [\(name)]"
    }
    return "congkhai \(name)" + words.joined()
  }
}

extension OptionSpec {
  /// How the option is typed, aligned with those that have no short name.
  fileprivate var form: String {
    let letter = short.map { "-\($0), " } ?? "    "
    return "\(letter)--\(name)" + (valueName.map { " \($0)" } ?? "")
  }

  fileprivate func text(in language: Language) -> String {
    guard let standard else { return help.text(in: language) }
    let word = language == .vi ? "mặc định" : "default"
    return "\(help.text(in: language)) (\(word): \(standard.text(in: language)))"
  }
}
