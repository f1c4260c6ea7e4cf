import Packing
import Testing
import Vietnamese

@testable import Records

@Suite struct RecordPackingTests {
  private func packed(_ value: some Packable) -> [UInt8] {
    var packer = Packer()
    packer.add(value)
    return packer.take()
  }

  private func unpacked<Value: Packable>(
    _ bytes: [UInt8], as type: Value.Type = Value.self
  ) throws -> Value {
    var unpacker = Unpacker(bytes)
    let value = try unpacker.next(type)
    #expect(unpacker.isAtEnd)
    return value
  }

  @Test func whatIsNoDayOrTimeIsAnError() throws {
    for number: UInt32 in [0, 2025 << 16 | 2 << 8 | 30, .max] {
      #expect(throws: PackingError.self) { try unpacked(packed(number), as: CivilDate.self) }
    }
    #expect(throws: PackingError.self) { try unpacked(packed(UInt16(24 * 60)), as: LocalTime.self) }
    let day = CivilDate(daysSinceEpoch: 20_000)
    #expect(try unpacked(packed(day)) == day)
    let time = LocalTime(hour: 23, minute: 59)
    #expect(try unpacked(packed(time)) == time)
  }

  @Test(arguments: [
    "các ngày làm việc trong tuần", "ngày 15 và ngày cuối cùng hằng tháng",
    "thứ Năm tuần thứ 2, thứ 4 hằng tháng", "ngày 15 của tháng cuối quý", "ngày 31/12 hằng năm",
    "7 giờ 30 đến 11 giờ, thứ Năm hằng tuần", "buổi sáng thứ Ba hằng tuần",
  ])
  func recurrencesAreReadAgain(text: String) throws {
    let rule = try Recurrence.parse(text).get()
    #expect(try unpacked(packed(rule)) == rule)
  }

  @Test func everyKindOfDocumentIsReadAgain() throws {
    for kind in DocumentKind.all { #expect(try unpacked(packed(kind)) == kind) }
    #expect(throws: PackingError.self) { try unpacked(packed(999), as: DocumentKind.self) }
  }

  @Test(arguments: ["136/KH-UBND", "10/2022/QH15", "49-NQ/TU", "01a/2024/QĐ-UBND"])
  func numbersAreReadAgain(text: String) throws {
    let number = try #require(DocumentNumber.parse(text))
    let again: DocumentNumber = try unpacked(packed(number))
    #expect(again.description == number.description && again == number)
  }
}
