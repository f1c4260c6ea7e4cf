import Testing

@testable import Site

/// Lines of iCalendar: folding, escaping, parameters.
struct ICalendarWriterTests {
  private func written(_ write: (inout ICalendarWriter) -> Void) -> [UInt8] {
    var writer = ICalendarWriter()
    write(&writer)
    return writer.bytes
  }

  private func summary(_ text: String) -> String {
    String(decoding: written { $0.text("SUMMARY", text) }, as: UTF8.self)
  }

  @Test func aLineOf75BytesIsWhole() {
    let text = String(repeating: "x", count: 67)
    #expect(summary(text) == "SUMMARY:\(text)\r\n")
    #expect(summary(text + "y") == "SUMMARY:\(text)\r\n y\r\n")
  }

  @Test(arguments: 60...68)
  func aLineIsNeverFoldedInsideOfALetter(before: Int) {
    let text = String(repeating: "x", count: before) + "ộ" + String(repeating: "ễ", count: 60)
    let bytes = written { $0.text("SUMMARY", text) }
    var unfolded: [UInt8] = []
    let whole = String(decoding: bytes, as: UTF8.self)
    for (index, line) in whole.split(separator: "\r\n").enumerated() {
      #expect(line.utf8.count <= 75)
      // No replacement character: each line alone is good UTF-8.
      #expect(!line.contains("\u{FFFD}"))
      unfolded.append(contentsOf: index == 0 ? Array(line.utf8) : Array(line.utf8.dropFirst()))
    }
    #expect(String(decoding: unfolded, as: UTF8.self) == "SUMMARY:\(text)")
    #expect(String(validating: bytes, as: UTF8.self) != nil)
  }

  @Test(arguments: 60...68)
  func marksStayWithTheirLetter(before: Int) {
    let letter = "o\u{302}\u{323}"
    let text = String(repeating: "x", count: before) + letter + letter
    for line in summary(text).split(separator: "\r\n") {
      let start = line.unicodeScalars.drop { $0 == " " }.first
      #expect(start != "\u{302}" && start != "\u{323}")
      #expect(line.utf8.count <= 75)
    }
  }

  @Test func aLetterWithAWholeLineOfMarksIsCutBetweenTwoMarks() {
    let text = "a" + String(repeating: "\u{301}", count: 200)
    let lines = summary(text).unicodeScalars.split { $0 == "\r" || $0 == "\n" }
    for line in lines where !line.isEmpty {
      #expect(line.reduce(0) { $0 + Unicode.UTF8.width($1) } <= 75)
    }
    #expect(
      lines.joined().filter { $0 == "\u{301}" }.count == 200)
  }

  @Test(arguments: [
    ("a,b;c\\d", #"a\,b\;c\\d"#), ("một\nhai", #"một\nhai"#), ("một\r\nhai\rba", #"một\nhai\nba"#),
    ("a\u{0}b\u{7}c\u{7F}\td", "abc\td"), ("a\u{2028}b", #"a\nb"#), ("\n\n", #"\n\n"#),
    ("\r\n\r\n", #"\n\n"#), ("a:b\"c", "a:b\"c"), ("BEGIN:VEVENT", "BEGIN:VEVENT"),
    ("a\r\nEND:VEVENT", #"a\nEND:VEVENT"#),
  ])
  func whatMeansSomethingIsEscaped(text: String, expected: String) {
    #expect(summary(text) == "SUMMARY:\(expected)\r\n")
  }

  @Test func anEmptyTextIsLeftOut() {
    #expect(written { $0.text("SUMMARY", "") }.isEmpty)
    #expect(written { $0.text("SUMMARY", nil) }.isEmpty)
    #expect(written { $0.texts("CATEGORIES", []) }.isEmpty)
  }

  @Test func parametersAreQuotedAndValuesHaveNoLineEnds() {
    let bytes = written {
      $0.value(
        "X-A", "https://a.example/\r\nX-B:1", [("CN", "UBND: \"xã\", ^A\n"), ("T", "A/b-1")])
    }
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == "X-A;CN=\"UBND: ^'xã^', ^^A^n\";T=A/b-1:https://a.example/X-B:1\r\n")
  }
}
