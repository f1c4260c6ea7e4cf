extension VietnameseNumber {
  /// The number that a text most likely means which is none as it stands: «87 người», «khoảng 30
  /// hộ»; nil when it does not begin with one, or there are more.
  package static func likely(in text: String) -> VietnameseNumber? {
    var cursor = LexemeCursor(text)
    _ = cursor.take("khoang", "gan", "hon", "tren", "duoi", "~", "≈")
    guard case .success(let number)? = read(&cursor) else { return nil }
    // «5-10 hộ», «3/4», «12x5» and «2 tổ 3» are no one number.
    while let rest = cursor.current {
      guard rest.kind == .word || rest.text == "%" || rest.text == "." || rest.text == "," else {
        return nil
      }
      cursor.index += 1
      if rest.kind == .word, cursor.current?.hasSpaceBefore == false { return nil }
    }
    return number
  }

  /// The number that is written with a power of ten, as Excel shows long ones: `1,25E+10`; nil when
  /// the text is anything else, or the number has more than 18 digits.
  package static func scientific(_ text: String) -> VietnameseNumber? {
    var cursor = LexemeCursor(text)
    guard case .success(let number)? = read(&cursor), cursor.take("e") else { return nil }
    _ = cursor.take("+")
    guard let exponent = cursor.number(upTo: 2), cursor.isAtEnd else { return nil }
    return number.scaled(by: exponent.value).map { VietnameseNumber($0) }
  }
}
