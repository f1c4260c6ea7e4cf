import Testing

@testable import Templates

@Suite struct ValueTests {
  @Test func aNameSetTwiceHoldsTheLaterValue() {
    var object: TemplateObject = ["title": "Cũ", "unit": "Xã"]
    object["title"] = "Mới"
    #expect(object.names == ["title", "unit"])
    #expect(text(object["title"]) == "Mới")
  }

  @Test(arguments: [
    (TemplateValue.missing, false), (.flag(false), false), (.flag(true), true), (.text(""), false),
    (.text("0"), true), (.html([]), false), (.list([]), false), (.list([.missing]), true),
    (.object([:]), true),
  ])
  func aSectionOpensForWhatIsThere(value: TemplateValue, opens: Bool) {
    #expect(value.opensSection == opens)
  }

  @Test func eachOfManyNamesIsFound() {
    var object = TemplateObject((0..<100).map { ("name\($0)", .text("\($0)")) })
    object["name70"] = "Mới"
    #expect(object.names.count == 100)
    #expect((0..<100).allSatisfy { text(object["name\($0)"]) == ($0 == 70 ? "Mới" : "\($0)") })
    #expect(object["name100"].opensSection == false)
  }

  @Test(arguments: [0, 100])
  func namesThatDifferInTheirMiddleOnlyAreToldApart(others: Int) {
    var object = TemplateObject((0..<others).map { ("name\($0)", "") })
    object["followUpOfRecordsListHere"] = "1"
    object["followUpOfReportsListHere"] = "2"
    #expect(text(object["followUpOfRecordsListHere"]) == "1")
    #expect(text(object["followUpOfReportsListHere"]) == "2")
    #expect(
      rendered(
        "{{followUpOfReportsListHere}}{{followUpOfRecordsListHere}}{{followUpOfRemarksListHere}}",
        .object(object)) == "21")
  }

  private func text(_ value: TemplateValue) -> String? {
    if case .text(let text) = value { text } else { nil }
  }
}
