import Testing

@testable import Vietnamese

struct DocumentNumberTests {
  @Test func everySpellingGivesTheKey() throws {
    let vectors = try Vectors.read()
    #expect(vectors.numbers.count > 20)
    for each in vectors.numbers {
      #expect(DocumentNumber.parse(each.text)?.key == each.key, "\(each.text)")
    }
  }

  @Test(arguments: [
    ("49-NQ-TU", "49-NQ/TU"), ("49 nq tu", "49-NQ/TU"), ("05- CT/TW", "05-CT/TW"),
    ("217-QD/TW", "217-QĐ/TW"), ("120 2024 NQ HDND", "120/2024/NQ-HĐND"),
    ("59/2023/ND-CP", "59/2023/NĐ-CP"), ("30/CT-TW", "30-CT/TW"), ("11/QĐi-TW", "11-QĐi/TW"),
    ("30-CT/T.Ư", "30-CT/TW"), ("30-CT/TƯ", "30-CT/TW"), ("ll-QĐđi/TW", "11-QĐi/TW"),
    ("8378/BNV-CTTN&BĐG", "8378/BNV-CTTN&BĐG"), ("237/NQ-UBTVQH16", "237/NQ-UBTVQH16"),
    ("05/KH-UBDTSĐHP", "05/KH-UBDTSĐHP"), ("44/UBND-\nNC", "44/UBND-NC"),
    ("34/2007/PL-UBTVQH11", "34/2007/PL-UBTVQH11"), ("136-kh/thu", "136-KH/ThU"),
    ("390/NQ-HĐND", "390/NQ-HĐND"), ("26/ct-ttg", "26/CT-TTg"), ("24-BS/UBKTTU", "24-BS/UBKTTU"),
    ("1456/SNV-XDCQ", "1456/SNV-XDCQ"), ("07-KH/ĐU", "07-KH/ĐU"), ("12-HD/VPTW", "12-HD/VPTW"),
    ("12/TTr-UBND", "12/TTr-UBND"), ("3/hđ-ubnd", "3/HĐ-UBND"), ("10/2022", "10/2022"),
    ("nghị quyết số 49 tỉnh ủy", "49-NQ/TU"), ("QĐ 1261 ủy ban nhân dân", "1261/QĐ-UBND"),
  ])
  func aNumberIsPrintedInItsForm(text: String, printed: String) throws {
    let number = try #require(DocumentNumber.parse(text))
    #expect(number.description == printed)
    #expect(DocumentNumber.parse(printed) == number)
  }

  @Test func whatIsNoNumberIsRefused() throws {
    for text in try Vectors.read().notNumbers {
      #expect(DocumentNumber.parse(text) == nil, "\(text)")
    }
  }

  @Test(arguments: [
    ("Quyết định", "QĐ"), ("quyet dinh", "QĐ"), ("hđ", "HD"), ("HĐ", "HĐ"), ("Quy định", "QyĐ"),
    ("CTr", "CTr"), ("bộ luật", "L"),
  ])
  func aKindIsFoundByNameOrAbbreviation(text: String, abbreviation: String) {
    #expect(DocumentKind.find(text)?.abbreviation == abbreviation)
    #expect(DocumentKind.find("bài hát") == nil)
  }

  @Test(.enabled(if: Spellings.isThere, "test data is not beside the project"))
  func theHandMadeNumberSpellingsMeet() throws {
    for each in try Spellings.read().sameDocumentNumber {
      let number = try #require(DocumentNumber.parse(each.canonical))
      #expect(number.description == each.canonical)
      for variant in each.variants {
        #expect(DocumentNumber.parse(variant) == number, "\(variant)")
      }
    }
  }

  @Test(.enabled(if: SharedData.has("citations.json"), "test data is not beside the project"))
  func everyCitedNumberIsRead() throws {
    struct Citation: Decodable {
      var kind: String
      var mention: String
      var normalized_number: String?
      var quirks: [String]
    }
    var count = 0
    for citation in try SharedData.read("citations.json", as: [Citation].self)
    where citation.kind == "numbered" {
      let number = try #require(DocumentNumber.parse(citation.mention), "\(citation.mention)")
      // The symbol QĐ where the kind is Quy định is known from the words around only.
      if let normalized = citation.normalized_number, !citation.mention.contains("11-QĐ/TW") {
        #expect(number.description == normalized)
        count += 1
      }
    }
    #expect(count > 50)
  }
}
