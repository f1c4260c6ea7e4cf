import Testing

@testable import Vietnamese

struct VietnameseNumberTests {
  @Test(arguments: [
    ("12,5", "12,5"), ("12.5", "12,5"), ("1.250", "1.250"), ("1,250", "1,25"), ("0.125", "0,125"),
    ("1.250,75", "1.250,75"), ("1,250.75", "1.250,75"), ("1.250.000", "1.250.000"),
    ("1,250,000", "1.250.000"), ("1 250 000", "1.250.000"), ("1250", "1.250"), ("-3,5", "-3,5"),
    ("+7", "7"), ("007", "7"), ("12,50", "12,5"), ("0", "0"), ("−1", "-1"), ("1 250,5", "1.250,5"),
  ])
  func aNumberIsReadByTheRules(text: String, written: String) throws {
    #expect(try VietnameseNumber.parse(text).get().vietnamese == written)
  }

  @Test(arguments: [
    ("", NumberProblem.notANumber), ("mười", .notANumber), ("12,5 kg", .notANumber),
    ("12 5", .notANumber), ("1,", .notANumber), ("1.25.000", .badGroups),
    ("1.250,000.5", .badGroups), ("1234.500.000", .badGroups),
    ("1234567890123456789", .tooLarge),
  ])
  func whatIsNoNumberSaysWhy(text: String, problem: NumberProblem) {
    #expect(VietnameseNumber.parse(text) == .failure(problem))
  }

  @Test(arguments: ["45,5 %", "45.5%", "45,5 phần trăm", "45,50"])
  func aPercentageIsReadInEverySpelling(text: String) {
    #expect(VietnameseNumber.parsePercent(text) == .success(VietnameseNumber(455, scale: 1)))
  }

  @Test func numbersCompareByValue() {
    #expect(VietnameseNumber(125, scale: 2) < VietnameseNumber(13, scale: 1))
    #expect(VietnameseNumber(-5) < VietnameseNumber(1, scale: 18))
    #expect(VietnameseNumber(1_500, scale: 3) == VietnameseNumber(15, scale: 1))
    #expect(VietnameseNumber(.min) < VietnameseNumber(.max, scale: 18))
  }

  @Test func machinesGetADot() {
    #expect(VietnameseNumber(125_050, scale: 2).description == "1250.5")
    #expect(VietnameseNumber(125_050, scale: 2).english == "1,250.5")
    #expect(VietnameseNumber(-5, scale: 2).description == "-0.05")
    #expect(VietnameseNumber(455, scale: 1).double == 45.5)
  }
}
