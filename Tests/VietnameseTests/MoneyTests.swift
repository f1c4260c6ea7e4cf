import Testing

@testable import Vietnamese

struct MoneyTests {
  @Test(arguments: [
    "1.250.000.000", "1,25 tỷ", "1,25 tỷ đồng", "1250000000", "1 tỷ 250 triệu", "1.250 triệu đồng",
    "1.250.000.000 đ", "1.250.000.000đ", "1,250,000,000 VND", "1.250.000.000 VNĐ", "1,25 tỉ",
    "1 250 000 000 ₫", "1.25 tỷ", "1250 tr", "1,250 tỷ", "1.250.000 nghìn đồng", "1,25tỷ",
    "1.250 trđ", "1,25 tỷđ",
  ])
  func anAmountIsReadInEverySpelling(text: String) {
    #expect(Money.parse(text) == .success(Money(dong: 1_250_000_000)))
  }

  @Test(arguments: [
    ("0", 0), ("350 triệu", 350_000_000), ("2,5 tỷ đồng", 2_500_000_000), ("500 nghìn", 500_000),
    ("-1.000.000", -1_000_000), ("1.250 nghìn tỷ", 1_250_000_000_000_000), ("50k", 50_000),
    ("2 tỷ 5 triệu 300 nghìn 200 đồng", 2_005_300_200), ("1.5", -1), ("999", 999),
  ])
  func otherAmountsAreRead(text: String, dong: Int64) {
    guard dong != -1 else {
      #expect(Money.parse(text) == .failure(.notWholeDong(likely: nil)))
      return
    }
    #expect(Money.parse(text) == .success(Money(dong: dong)))
  }

  @Test(arguments: [
    ("hai tỷ rưỡi", "2.500.000.000 hoặc 2,5 tỷ"), ("2 tỷ rưỡi", "2.500.000.000 hoặc 2,5 tỷ"),
    ("một trăm hai mươi lăm triệu đồng", "125.000.000 hoặc 125 triệu"),
    ("mười lăm nghìn", "15.000"), ("nửa tỷ", "500.000.000 hoặc 500 triệu"),
    ("ba nghìn tỷ", "3.000.000.000.000 hoặc 3.000 tỷ"),
    ("hai trăm rưỡi triệu", "250.000.000 hoặc 250 triệu"),
    (
      "Một tỷ hai trăm năm mươi triệu ba trăm linh năm nghìn đồng",
      "1.250.305.000"
    ),
    ("1,250", "1.250"), ("nhiều", nil), ("hai nghìn ba trăm tỷ", "2.300.000.000.000 hoặc 2.300 tỷ"),
    ("", nil), ("1 tỷ 250", nil),
    ("hai tỷ tư", "2.400.000.000 hoặc 2,4 tỷ"), ("hai trăm ba triệu", "230.000.000 hoặc 230 triệu"),
    ("hai trăm linh ba triệu", "203.000.000 hoặc 203 triệu"), ("2 triệu 5", nil),
    ("hai mươi ba nghìn không trăm linh năm đồng", "23.005"), ("ba trăm hai lăm nghìn", "325.000"),
    ("ba triệu rưỡi hai", nil), ("VND 1.250.000", "1.250.000 hoặc 1,25 triệu"),
    ("1.250.", "1.250"), ("1.250 đồng,", "1.250"), ("VND", nil), ("12.345,67", nil), ("12,5", nil),
    ("1.234.567,500", nil), ("hai", "2"), ("mười hai triệu", "12.000.000 hoặc 12 triệu"),
  ])
  func anAmountInWordsIsRefusedWithAMend(text: String, mend: String?) {
    guard case .failure(let problem) = Money.parse(text) else {
      Issue.record("«\(text)» was read")
      return
    }
    let spellings = problem.likely.map { [$0.digits, $0.exactShort].compactMap(\.self) }
    #expect(spellings?.joined(separator: " hoặc ") == mend)
  }

  @Test(arguments: [
    ("100 USD", MoneyProblem.otherCurrency), ("$100", .otherCurrency), ("abc", .notMoney),
    ("1.25.000", .notMoney), ("12.500 đồng/tháng", .notMoney), ("99999999999 tỷ", .tooLarge),
    ("1234567890123456789012", .tooLarge), ("0,0005 nghìn", .notWholeDong(likely: nil)),
    ("1 triệu 2 tỷ", .notMoney), ("tỷ", .notMoney),
  ])
  func whatIsNoAmountSaysWhy(text: String, problem: MoneyProblem) {
    #expect(Money.parse(text) == .failure(problem))
  }

  @Test(arguments: [
    (1_250_000_000, "1.250.000.000 đồng", "1,25 tỷ đồng", "VND 1.25 billion"),
    (350_000_000, "350.000.000 đồng", "350 triệu đồng", "VND 350 million"),
    (1_234_567_890, "1.234.567.890 đồng", "1,23 tỷ đồng", "VND 1.23 billion"),
    (999_999_999, "999.999.999 đồng", "1 tỷ đồng", "VND 1 billion"),
    (1_125_000_000_000, "1.125.000.000.000 đồng", "1.125 tỷ đồng", "VND 1,125 billion"),
    (500_000, "500.000 đồng", "500.000 đồng", "VND 500,000"),
    (-2_500_000, "-2.500.000 đồng", "-2,5 triệu đồng", "VND -2.5 million"),
    (0, "0 đồng", "0 đồng", "VND 0"),
  ])
  func anAmountIsWrittenWholeAndShort(dong: Int64, full: String, short: String, english: String) {
    #expect(Money(dong: dong).full == full)
    #expect(Money(dong: dong).short == short)
    #expect(Money(dong: dong).englishShort == english)
    #expect(Money.parse(full) == .success(Money(dong: dong)))
  }
}
