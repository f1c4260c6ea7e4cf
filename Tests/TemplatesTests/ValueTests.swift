import Testing

@testable import Templates

@Suite struct ValueTests {
  @Test func aNameSetTwiceHoldsTheLaterValue() {
    var object: TemplateObject = ["title": "Cũ", "unit": "Xã"]
    object["title"] = "Mới"
    #expect(object.names == ["title", "unit"])
    #expect(text(object["title"]) == "Mới")
  }

  @Test func mergingPrefersTheOther() {
    let one: TemplateObject = ["a": "1", "b": "2"]
    let both = one.merging(["b": "3", "c": "4"])
    #expect(both.names == ["a", "b", "c"])
    #expect(text(both["b"]) == "3")
    #expect(text(one["b"]) == "2")
  }

  @Test(arguments: [
    (TemplateValue.missing, false), (.flag(false), false), (.flag(true), true), (.text(""), false),
    (.text("0"), true), (.html([]), false), (.list([]), false), (.list([.missing]), true),
    (.object([:]), true),
  ])
  func aSectionOpensForWhatIsThere(value: TemplateValue, opens: Bool) {
    #expect(value.opensSection == opens)
  }

  private func text(_ value: TemplateValue) -> String? {
    if case .text(let text) = value { text } else { nil }
  }
}
