import Diagnostics
import Testing

@testable import Records

struct FieldTableTests {
  private var table: FieldTable {
    var number = Field(
      key: "number", names: Message(vi: "Số hiệu", en: "Number"), type: .documentNumber)
    number.also = ["so-hieu", "so-ky-hieu"]
    var basis = Field(
      key: "legal-basis", names: Message(vi: "Căn cứ", en: "Legal basis"), type: .citation)
    basis.also = ["can-cu"]
    return FieldTable([number, basis])
  }

  @Test(arguments: [
    "number", "Number", "NUMBER", "Số hiệu", "số hiệu", "SỐ HIỆU", "so-hieu", "SO_HIEU", "so hieu",
    "sohieu", " Số  hiệu ", "so-ky-hieu", "Sô\u{301} hiê\u{323}u",
  ])
  func aFieldIsFoundByAnyOfItsNames(name: String) {
    #expect(table.index(named: name) == 0)
  }

  @Test(arguments: ["legal-basis", "legal_basis", "Legal Basis", "legalbasis", "Căn cứ", "can cu"])
  func wordsOfANameMayStandTogetherOrApart(name: String) {
    #expect(table.index(named: name) == 1)
  }

  @Test(arguments: [
    ("numbr", "number"), ("so-hiu", "number"), ("Số hiệuu", "number"),
    ("can-cú-", "legal-basis"), ("legal-bases", "legal-basis"),
  ])
  func theNearestFieldIsFoundForAMistypedName(name: String, key: String) {
    #expect(table.nearest(to: name)?.field.key == key)
  }

  @Test func nothingIsNearToAWordFromElsewhere() {
    #expect(table.nearest(to: "thời tiết") == nil)
    #expect(table.index(named: "") == nil)
  }

  @Test func aFieldWithTheSameKeyTakesThePlaceOfTheEarlierOne() {
    var table = table
    table.set([Field(key: "number", names: Message(vi: "Mã", en: "Code"), type: .text)])
    #expect(table.fields.map(\.key) == ["number", "legal-basis"])
    #expect(table.fields[0].type == .text)
    #expect(table.index(named: "Mã") == 0)
  }

  @Test func aKeyIsStrongerThanTheOtherNameOfAnEarlierField() {
    var table = table
    table.set([Field(key: "can-cu", names: Message(vi: "Khác", en: "Other"), type: .text)])
    #expect(table.index(named: "can-cu") == 2)
    #expect(table.index(named: "Legal basis") == 1)
  }

  @Test func aRemovedFieldIsFoundByNoName() {
    var table = table
    table.remove(keys: ["number"])
    #expect(table.index(named: "so-hieu") == nil)
    #expect(table.index(named: "Căn cứ") == 0)
  }
}
