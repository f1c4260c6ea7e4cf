import Diagnostics
import Vietnamese

/// How small and how large the numbers of a field may be, and which of them are counted.
extension Field {
  /// Refuses a number that the field does not take.
  func checkBounds(of number: VietnameseNumber) throws(ValueProblem) {
    if type == .count, number.whole == nil {
      throw ValueProblem(.number, vi: "là số nguyên", en: "a whole number", like: "12")
    }
    if floor.map({ number < $0 }) == true || greatest.map({ $0 < number }) == true {
      throw outOfBounds(isNegative: number < VietnameseNumber(0))
    }
  }

  /// An amount that the field takes.
  func boundedMoney(_ text: String) throws(ValueProblem) -> Money {
    let money = try money(text)
    if least != nil || greatest != nil { try checkBounds(of: VietnameseNumber(money.dong)) }
    return money
  }

  private func outOfBounds(isNegative: Bool) -> ValueProblem {
    let (code, what): (DiagnosticCode, Message) =
      switch type {
      case .percent: (.percent, Message(vi: "là tỷ lệ", en: "a percentage"))
      case .money: (.money, Message(vi: "là số tiền", en: "an amount"))
      case .count: (.number, Message(vi: "là số nguyên", en: "a whole number"))
      default: (.number, Message(vi: "là số", en: "a number"))
      }
    let bounds = bounds ?? Message(vi: "", en: "")
    return ValueProblem(
      code, vi: "\(what.vi) \(bounds.vi)", en: "\(what.en) \(bounds.en)",
      mend: Message(
        vi: "xem lại con số trên bản gốc" + (isNegative ? "; dấu «-» ở đầu là dấu trừ" : ""),
        en: "look up the number in the original"
          + (isNegative ? "; a ‘-’ before it is a minus" : "")
      ))
  }

  /// What is counted is never less than nothing.
  private var floor: VietnameseNumber? { least ?? (type == .count ? VietnameseNumber(0) : nil) }

  /// What numbers the field takes, as it goes on after «là số» and “a number”; nil where any will do.
  var bounds: Message? {
    let unit = type == .percent ? " %" : type == .money ? " đồng" : ""
    let write = { (number: VietnameseNumber) in
      Message(vi: number.vietnamese + unit, en: number.english + unit)
    }
    switch (floor.map(write), greatest.map(write)) {
    case (let least?, let greatest?):
      return Message(
        vi: "từ \(least.vi) đến \(greatest.vi)", en: "from \(least.en) to \(greatest.en)")
    case (let least?, nil):
      return Message(vi: "từ \(least.vi) trở lên", en: "of \(least.en) or more")
    case (nil, let greatest?):
      return Message(vi: "không quá \(greatest.vi)", en: "of \(greatest.en) at most")
    case (nil, nil): return nil
    }
  }
}
