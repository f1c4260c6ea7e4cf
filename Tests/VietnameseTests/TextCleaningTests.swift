import Testing

@testable import Vietnamese

struct TextCleaningTests {
  @Test func theAlphabetIsWrittenInComposedLetters() {
    for row in Alphabet.rows + Alphabet.upperRows { #expect(row.unicodeScalars.count == 6) }
    for (_, letters) in Alphabet.foreign {
      #expect(letters.unicodeScalars.count == letters.count)
    }
  }

  @Test func everyVowelComposesFromItsMarksInAnyOrder() {
    let quality: [UInt8: UInt32] = [
      1: 0x306, 2: 0x302, 4: 0x302, 7: 0x302, 8: 0x31B, 10: 0x31B,
    ]
    let toneMarks: [UInt32?] = [nil, 0x300, 0x309, 0x303, 0x301, 0x323]
    for isUpper in [false, true] {
      for row in UInt8(0)..<12 {
        for tone in Tone.allCases {
          let table = LetterTable.latin
          let plain = UInt32(Alphabet.bases[Int(row)]) - (isUpper ? 32 : 0)
          let marks = [quality[row], toneMarks[Int(tone.rawValue)]].compactMap { $0 }
          let composed = table.vowel(row: row, tone: tone, isUpper: isUpper)
          for order in [marks, marks.reversed()] {
            var bytes: [UInt8] = []
            UTF8Scalar.append(plain, to: &bytes)
            for mark in order { UTF8Scalar.append(mark, to: &bytes) }
            var expected: [UInt8] = []
            UTF8Scalar.append(composed, to: &expected)
            #expect(TextCleaning.clean(bytes) == expected)
          }
        }
      }
    }
  }

  @Test(arguments: [
    ("\u{FEFF}Kế hoạch", "Kế hoạch"),
    ("a\r\nb\rc\n", "a\nb\nc\n"),
    ("trang 1\u{0C}trang 2", "trang 1\ntrang 2"),
    ("ph\u{AD}ương", "phương"),
    ("xã\u{200B} \u{200E}hội\u{2060}", "xã hội"),
    ("10\u{A0}000\u{2009}đồng", "10 000 đồng"),
    ("\u{D0}ất \u{D0}AI", "Đất ĐAI"),
    ("a\u{0}b\u{7F}c\u{1B}d\te", "abcd\te"),
    ("quye\u{302}\u{301}t \u{111}i\u{323}nh", "quyết định"),
    ("vie\u{323}\u{302}t \u{EA}\u{323}", "việt ệ"),
    ("dấu a\u{316}\u{301}", "dấu á\u{316}"),
    ("Franc\u{327}ois Mu\u{308}ller", "François Müller"),
    ("\u{301}a", "\u{301}a"), ("Nn\u{AD}\u{301}", "Nń"), ("e\u{200B}\u{301}", "é"),
    ("«ngoặc» – “kép” … ½ 🏛", "«ngoặc» – “kép” … ½ 🏛"),
    ("", ""),
  ])
  func textComesOutInOneForm(text: String, cleaned: String) {
    #expect(TextCleaning.clean(Array(text.utf8)) == Array(cleaned.utf8))
  }

  @Test(arguments: [
    ("\u{AD}", ""), ("\u{A0}", " "), ("\r\n", "\n"), ("\u{7F}", ""), ("\u{D0}", "Đ"),
    ("\u{189}", "Đ"), ("\u{1680}", " "), ("\u{61C}", ""), ("\u{200B}", ""), ("\u{2060}", ""),
    ("\u{3000}", " "), ("\u{FEFF}", ""), ("e\u{302}", "ê"), ("e\u{30D}\u{301}", "é\u{30D}"),
    ("\u{1}", ""),
  ])
  func whatNeedsCleaningIsFoundAtEveryPlace(dirty: String, cleaned: String) {
    for before in ["", "Đ", "tỉ", "Ớ"] {
      for length in 0..<20 {
        let start = before + String(repeating: "x", count: length)
        for end in ["", "y", "thôn Ỉ Ố Ắ và xã"] {
          #expect(TextCleaning.clean(start + dirty + end) == start + cleaned + end)
        }
      }
    }
  }

  @Test func cleaningTwiceChangesNothingMore() {
    let once = TextCleaning.clean("\u{FEFF}Ho\u{300}a\r\nBi\u{300}nh\u{A0}\u{AD}x\u{301}")
    #expect(Array(TextCleaning.clean(once).utf8) == Array(once.utf8))
  }

  @Test(arguments: [
    ([UInt8]("thôn".utf8), nil),
    ([0x61, 0x62, 0xFF, 0x63], 2),
    ([0x61, 0xC3], 1),
    ([0xE1, 0xBB, 0x87, 0xC0, 0x80], 3),
    ([0x61, 0xED, 0xA0, 0x80], 1),
    ([0xF4, 0x90, 0x80, 0x80], 0),
  ])
  func theFirstByteThatIsNotUTF8IsReported(bytes: [UInt8], offset: Int?) {
    #expect(TextCleaning.firstInvalidUTF8(bytes) == offset)
  }

  @Test func bytesThatAreNotUTF8AreKept() {
    #expect(TextCleaning.clean([0x0D, 0xFF, 0x61]) == [0x0A, 0xFF, 0x61])
  }
}
