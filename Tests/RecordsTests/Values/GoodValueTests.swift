import Diagnostics
import Testing

@testable import Records

/// What each type takes, in every spelling that staff use.
struct GoodValueTests {
  private func outline(_ text: String, _ type: FieldType) throws -> String {
    var field = Field(key: "f", names: Message(vi: "Trường", en: "Field"), type: type)
    field.choices = [
      Field.Choice(key: "held", names: Message(vi: "Đã tổ chức", en: "Held"), tone: "done"),
      Field.Choice(key: "cancelled", names: Message(vi: "Đã hủy", en: "Cancelled"), tone: "bad"),
    ]
    return try field.parse(RawValue(.scalar(text), at: Position(line: 1))).outline
  }

  @Test(arguments: ["no", "012", "1e3", "22:30", "null ", "0x1F", "1.250", "2025-04-24", "có"])
  func aTextStaysAsItIsWritten(text: String) throws {
    #expect(try outline(text, .text) == "text " + text.trimmed)
  }

  @Test func aTextLosesTheSpaceAroundItAndMarkdownKeepsIt() throws {
    #expect(try outline("  Cầu Bà Lăng\n", .text) == "text Cầu Bà Lăng")
    #expect(try outline("  - một\n  - hai\n", .markdown) == "markdown   - một\n  - hai\n")
  }

  @Test(arguments: [
    ("87", "87"), ("1.250", "1.250"), ("12,5", "12,5"), ("1.250.000", "1.250.000"), ("0", "0"),
  ])
  func numbersReadAsVietnameseWritesThem(text: String, number: String) throws {
    #expect(try outline(text, .number) == "number \(number)")
  }

  @Test(arguments: ["45,5 %", "45,5%", "45,5"])
  func percentagesReadWithAndWithoutTheirSign(text: String) throws {
    #expect(try outline(text, .percent) == "percent 45,5")
  }

  @Test(arguments: [
    ("1.250.000.000", "1.250.000.000"), ("1250000000", "1.250.000.000"),
    ("1,25 tỷ", "1.250.000.000"), ("1,25 tỉ đồng", "1.250.000.000"),
    ("850 triệu", "850.000.000"), ("0", "0"),
  ])
  func amountsReadInFullAndInShort(text: String, digits: String) throws {
    #expect(try outline(text, .money) == "money \(digits)")
  }

  @Test(arguments: [
    "2025-04-24", "24/4/2025", "24/04/2025", "24-4-2025", "ngày 24 tháng 4 năm 2025",
  ])
  func datesReadInEverySpelling(text: String) throws {
    #expect(try outline(text, .date) == "date 2025-04-24")
  }

  @Test(arguments: ["2025-08-22 08:00–11:30", "2025-08-22 08:00-11:30", "22/8/2025 8:00–11:30"])
  func timesReadInVietnam(text: String) throws {
    #expect(try outline(text, .timeSpan) == "time 2025-08-22T08:00:00+07:00")
  }

  @Test(arguments: ["có", "Có", "co", "CÓ", "yes", "true", "đúng", "x", "1"])
  func everyWordOfAgreementIsYes(text: String) throws {
    #expect(try outline(text, .yesNo) == "yes")
  }

  @Test(arguments: ["không", "Không", "khong", "no", "false", "sai", "0"])
  func everyWordOfRefusalIsNo(text: String) throws {
    #expect(try outline(text, .yesNo) == "no")
  }

  @Test(arguments: ["cancelled", "Đã hủy", "đã hủy", "da huy", "DA_HUY", "đã huỷ", "Cancelled"])
  func aChoiceIsFoundByKeyAndByLabel(text: String) throws {
    #expect(try outline(text, .choice) == "choice 1")
  }

  @Test(arguments: [
    (FieldType.year, "2025", "year 2025"),
    (.documentNumber, "88/KH-UBND", "number of document 88/KH-UBND"),
    (.url, "https://chinhphu.vn/a?b=1#c", "url https://chinhphu.vn/a?b=1#c"),
    (.email, "ubnd@minhchau.gov.vn", "e-mail ubnd@minhchau.gov.vn"),
    (.phone, "(0218) 385-2345", "phone (0218) 385-2345"),
    (.phone, "+84 218 3852345", "phone +84 218 3852345"),
    (.phone, "1900 545 415", "phone 1900 545 415"), (.phone, "18001234", "phone 18001234"),
    (.phone, "113", "phone 113"), (.unit, "UBND xã Minh Châu", "unit UBND xã Minh Châu"),
    (.record, "ke-hoach/2025/a", "record ke-hoach/2025/a"),
    (.citation, "Luật số 10/2022/QH15", "citation Luật số 10/2022/QH15"),
    (.attachment, "bien-ban.pdf", "file bien-ban.pdf"),
    (.evidence, "bien-ban.pdf", "evidence bien-ban.pdf"),
    (.evidence, "https://a.vn/b", "url https://a.vn/b"),
    (.place, "Hội trường UBND xã", "place Hội trường UBND xã"),
  ])
  func theOtherTypesReadToo(type: FieldType, text: String, expected: String) throws {
    #expect(try outline(text, type) == expected)
  }

  private func mapping(_ pairs: [(String, String)]) -> RawValue {
    let fields = pairs.map {
      RawField(
        name: $0.0, at: Position(line: 1),
        value: RawValue(.scalar($0.1), at: Position(line: 1)))
    }
    return RawValue(.mapping(fields), at: Position(line: 1))
  }

  @Test(arguments: [("tep", "tieu-de"), ("file", "title"), ("Tệp", "Tiêu đề")])
  func aFileMayHaveATitle(file: String, title: String) throws {
    let field = Field(key: "f", names: Message(vi: "Tệp", en: "File"), type: .attachment)
    let value = try field.parse(mapping([(file, "a.pdf"), (title, "Biên bản")]))
    #expect(value.outline == "file a.pdf (Biên bản)")
  }

  @Test(arguments: [("vi-do", "kinh-do"), ("latitude", "longitude"), ("Vĩ độ", "Kinh độ")])
  func aPlaceMayHaveCoordinatesWithPointOrComma(latitude: String, longitude: String) throws {
    let field = Field(key: "f", names: Message(vi: "Nơi", en: "Place"), type: .place)
    let value = try field.parse(
      mapping([("dia-chi", "Nhà văn hóa"), (latitude, "20.81"), (longitude, "105,33")]))
    #expect(value.outline == "place Nhà văn hóa 20.81 105.33")
  }

  @Test(arguments: [
    [("dia-chi", "A"), ("vi-do", "20.81")], [("dia-chi", "A"), ("vi-do", "91"), ("kinh-do", "1")],
    [("dia-chi", "A"), ("vi-do", "nan"), ("kinh-do", "1")], [("cho", "A")],
  ])
  func halfAPlaceIsNone(pairs: [(String, String)]) {
    let field = Field(key: "f", names: Message(vi: "Nơi", en: "Place"), type: .place)
    #expect(throws: ValueProblem.self) { try field.parse(mapping(pairs)) }
  }
}
