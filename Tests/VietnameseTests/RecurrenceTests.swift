import Testing

@testable import Vietnamese

/// Reading and writing what officials write of things that return.
struct RecurrenceTests {
  @Test(arguments: [
    ("thứ Năm hằng tuần", "FREQ=WEEKLY;BYDAY=TH"),
    ("Thứ 5 hàng tuần", "FREQ=WEEKLY;BYDAY=TH"), ("THU NAM HANG TUAN", "FREQ=WEEKLY;BYDAY=TH"),
    ("thứ năm mỗi tuần", "FREQ=WEEKLY;BYDAY=TH"), ("mỗi thứ Năm", "FREQ=WEEKLY;BYDAY=TH"),
    ("Hằng tuần, vào ngày thứ Năm.", "FREQ=WEEKLY;BYDAY=TH"),
    ("T5 hằng tuần", "FREQ=WEEKLY;BYDAY=TH"),
    ("mỗi tuần một lần vào thứ Năm", "FREQ=WEEKLY;BYDAY=TH"),
    ("chủ nhật hằng tuần", "FREQ=WEEKLY;BYDAY=SU"), ("CN hằng tuần", "FREQ=WEEKLY;BYDAY=SU"),
    ("các ngày thứ Ba và thứ Năm hằng tuần", "FREQ=WEEKLY;BYDAY=TU,TH"),
    ("thứ 3, thứ 5 hàng tuần", "FREQ=WEEKLY;BYDAY=TU,TH"),
    ("thứ Năm, thứ Ba, thứ Năm hằng tuần", "FREQ=WEEKLY;BYDAY=TU,TH"),
    ("thứ 2, 4, 6 hằng tuần", "FREQ=WEEKLY;BYDAY=MO,WE,FR"),
    ("thứ Hai, Tư và Sáu hằng tuần", "FREQ=WEEKLY;BYDAY=MO,WE,FR"),
    ("từ thứ Hai đến thứ Sáu hằng tuần", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
    ("thứ 2 – thứ 6 hàng tuần", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
    ("các ngày làm việc", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
    ("các ngày làm việc trong tuần", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
    ("hằng ngày", "FREQ=DAILY"), ("mỗi ngày", "FREQ=DAILY"),
    ("ngày 10 và 25 hằng tháng", "FREQ=MONTHLY;BYMONTHDAY=10,25"),
    ("ngày 10 và ngày 25 hằng tháng", "FREQ=MONTHLY;BYMONTHDAY=10,25"),
    ("các ngày 25, 10 mỗi tháng", "FREQ=MONTHLY;BYMONTHDAY=10,25"),
    ("định kỳ hằng tháng vào ngày 15", "FREQ=MONTHLY;BYMONTHDAY=15"),
    ("ngày 15 hằng tháng", "FREQ=MONTHLY;BYMONTHDAY=15"),
    ("ngày mùng 5 hàng tháng", "FREQ=MONTHLY;BYMONTHDAY=5"),
    ("từ ngày 01 đến ngày 05 hằng tháng", "FREQ=MONTHLY;BYMONTHDAY=1,2,3,4,5"),
    ("ngày cuối cùng của tháng", "FREQ=MONTHLY;BYMONTHDAY=-1"),
    ("ngày cuối tháng", "FREQ=MONTHLY;BYMONTHDAY=-1"),
    ("ngày 15 và ngày cuối cùng hằng tháng", "FREQ=MONTHLY;BYMONTHDAY=15,-1"),
    ("ngày đầu tiên của mỗi tháng", "FREQ=MONTHLY;BYMONTHDAY=1"),
    ("thứ Hai tuần đầu tiên hằng tháng", "FREQ=MONTHLY;BYDAY=1MO"),
    ("thứ Hai đầu tiên của tháng", "FREQ=MONTHLY;BYDAY=1MO"),
    ("mỗi thứ Hai tuần đầu tiên của tháng", "FREQ=MONTHLY;BYDAY=1MO"),
    ("thứ Hai tuần đầu tháng", "FREQ=MONTHLY;BYDAY=1MO"),
    ("thứ Sáu tuần cuối cùng của tháng", "FREQ=MONTHLY;BYDAY=-1FR"),
    ("thứ Sáu cuối cùng của mỗi tháng", "FREQ=MONTHLY;BYDAY=-1FR"),
    ("thứ Năm tuần thứ hai và tuần thứ tư hằng tháng", "FREQ=MONTHLY;BYDAY=2TH,4TH"),
    ("thứ Năm tuần thứ 2, thứ 4 hằng tháng", "FREQ=MONTHLY;BYDAY=2TH,4TH"),
    ("thứ Ba, thứ Năm tuần 1 và tuần 3 hằng tháng", "FREQ=MONTHLY;BYDAY=1TU,1TH,3TU,3TH"),
    ("thứ Năm của tuần 2 và 4 hằng tháng", "FREQ=MONTHLY;BYDAY=2TH,4TH"),
    ("ngày 15 của tháng cuối quý", "FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=15"),
    ("hằng tuần: thứ Năm, cả ngày", "FREQ=WEEKLY;BYDAY=TH"),
    ("tuần đầu tiên, thứ Ba hằng tháng", "FREQ=MONTHLY;BYDAY=1TU"),
    ("ngày 05 tháng đầu quý", "FREQ=MONTHLY;BYMONTH=1,4,7,10;BYMONTHDAY=5"),
    ("ngày 5 tháng đầu tiên của mỗi quý", "FREQ=MONTHLY;BYMONTH=1,4,7,10;BYMONTHDAY=5"),
    ("ngày 10 tháng thứ hai hằng quý", "FREQ=MONTHLY;BYMONTH=2,5,8,11;BYMONTHDAY=10"),
    ("ngày cuối cùng của quý", "FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1"),
    ("ngày 10/1 và 10/7 hằng năm", "FREQ=YEARLY;BYMONTH=1,7;BYMONTHDAY=10"),
    ("ngày 10 tháng 1 và ngày 10 tháng 7 hàng năm", "FREQ=YEARLY;BYMONTH=1,7;BYMONTHDAY=10"),
    ("ngày 10/11 hằng năm", "FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=10"),
    ("ngày 29/2 hằng năm", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29"),
    ("ngày 10/1 và 15/7 hằng năm", "FREQ=YEARLY;BYYEARDAY=10,-170"),
    ("ngày cuối cùng của năm", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=31"),
  ])
  func aRuleIsReadInEverySpelling(text: String, rrule: String) throws {
    let recurrence = try Recurrence.parse(text).get()
    #expect(recurrence.rrule == rrule)
    #expect(recurrence.hours.isEmpty)
    #expect(Recurrence.parse(recurrence.vietnamese) == .success(recurrence))
  }

  @Test(arguments: [
    ("THỨ 5 HÀNG TUẦN", "thứ Năm hằng tuần", "every Thursday"),
    (
      "thu 3, thu 5, chu nhat hang tuan", "thứ Ba, thứ Năm và chủ nhật hằng tuần",
      "every Tuesday, Thursday and Sunday"
    ),
    ("ngày làm việc", "từ thứ Hai đến thứ Sáu hằng tuần", "Monday to Friday every week"),
    ("từ thứ Hai đến chủ nhật hằng tuần", "hằng ngày", "every day"),
    (
      "ngày 25, 10 hàng tháng", "ngày 10 và ngày 25 hằng tháng",
      "on the 10th and the 25th of every month"
    ),
    (
      "ngày 1-3 hằng tháng", "từ ngày 01 đến ngày 03 hằng tháng",
      "from the 1st to the 3rd of every month"
    ),
    (
      "ngày 21 và ngày cuối tháng", "ngày 21 và ngày cuối cùng hằng tháng",
      "on the 21st and the last day of every month"
    ),
    (
      "thứ Sáu tuần 1, tuần cuối hằng tháng",
      "thứ Sáu tuần đầu tiên và tuần cuối cùng hằng tháng",
      "on the first and last Friday of every month"
    ),
    (
      "ngày 5 tháng cuối quý", "ngày 05 tháng cuối hằng quý",
      "on the 5th of the third month of every quarter"
    ),
    (
      "10/7, 10/1 hàng năm", "ngày 10/01 và ngày 10/07 hằng năm",
      "on 10 January and 10 July every year"
    ),
  ])
  func aRuleIsWrittenInItsNormalForm(text: String, vietnamese: String, english: String) throws {
    let recurrence = try Recurrence.parse(text).get()
    #expect(recurrence.vietnamese == vietnamese)
    #expect(recurrence.english == english)
    #expect(Recurrence.parse(vietnamese) == .success(recurrence))
  }

  @Test(arguments: [
    ("8h00–11h30 thứ Năm hằng tuần", "08:00–11:30, thứ Năm hằng tuần"),
    ("thứ Năm hằng tuần, từ 8 giờ đến 11 giờ 30", "08:00–11:30, thứ Năm hằng tuần"),
    ("từ 8h đến 11h30 sáng thứ 5 hàng tuần", "08:00–11:30, thứ Năm hằng tuần"),
    ("sáng thứ Năm hằng tuần", "sáng thứ Năm hằng tuần"),
    ("buổi chiều các ngày thứ Ba, thứ Năm hằng tuần", "chiều thứ Ba và thứ Năm hằng tuần"),
    ("chiều thứ Hai, từ 2 giờ đến 4 giờ rưỡi, hằng tuần", "14:00–16:30, thứ Hai hằng tuần"),
    ("chiều từ 2h đến 4h30 ngày 10 hằng tháng", "14:00–16:30, ngày 10 hằng tháng"),
    (
      "Sáng: 7h30–11h30; chiều: 13h30–17h các ngày làm việc",
      "07:30–11:30 và 13:30–17:00, từ thứ Hai đến thứ Sáu hằng tuần"
    ),
    ("giờ hành chính các ngày làm việc", "giờ hành chính, từ thứ Hai đến thứ Sáu hằng tuần"),
    ("thứ Hai tối hằng tuần", "tối thứ Hai hằng tuần"),
    ("8h ngày 05 tháng đầu quý", "08:00, ngày 05 tháng đầu hằng quý"),
    ("thứ Tư, 8h hằng tuần", "08:00, thứ Tư hằng tuần"),
    ("sáng và chiều thứ Ba, từ 8h hằng tuần", "sáng, chiều và 08:00, thứ Ba hằng tuần"),
  ])
  func hoursAreKeptAsTheyAreWritten(text: String, vietnamese: String) throws {
    let recurrence = try Recurrence.parse(text).get()
    #expect(recurrence.vietnamese == vietnamese)
    #expect(Recurrence.parse(vietnamese) == .success(recurrence))
  }

  @Test(arguments: [
    ("", RecurrenceProblem.notARecurrence), ("khi cần", .notARecurrence),
    ("hằng tuần", .notARecurrence), ("24/4/2025", .notARecurrence),
    ("ngày 10 và thứ Năm hằng tháng", .notARecurrence), ("ngày 10 hằng tuần", .notARecurrence),
    ("thứ Năm hằng tuần và ngày 10 hằng tháng", .severalRules),
    ("chiều thứ Tư và sáng thứ Sáu hằng tuần", .severalRules),
    ("8h-11h thứ Ba, 14h-16h thứ Năm hằng tuần", .severalRules),
    ("thứ Hai tuần 1 và thứ Ba tuần 3 hằng tháng", .severalRules),
    ("thứ Hai đầu tiên và thứ Sáu cuối cùng của tháng", .severalRules),
    ("ngày 5 tháng đầu quý và ngày 10 tháng cuối quý", .severalRules),
    ("thứ Năm hằng tuần và", .notARecurrence),
    ("thứ Sáu đến thứ Hai hằng tuần", .notARecurrence), ("ngày 15-10 hằng tháng", .notARecurrence),
    ("ngày làm việc cuối cùng của tháng", .notARecurrence),
    ("ngày 10/1 hằng tháng", .notARecurrence),
    ("ngày 32 hằng tháng", .noSuchDay(32)), ("ngày 0 hằng tháng", .noSuchDay(0)),
    ("ngày 32/1 hằng năm", .noSuchDay(32)), ("ngày 10/13 hằng năm", .noSuchMonth(13)),
    ("ngày 5 tháng thứ tư hằng quý", .noSuchMonth(4)),
    ("thứ 8 hằng tuần", .noSuchWeekday(8)), ("thứ 1 hằng tuần", .noSuchWeekday(1)),
    ("thứ Hai tuần thứ năm hằng tháng", .noSuchWeek(5)),
    ("25h thứ Năm hằng tuần", .noSuchTime), ("11h-8h thứ Năm hằng tuần", .noSuchTime),
    ("ngày 30/2 hằng năm", .neverHappens(day: 30, month: 2, lastDay: 29)),
    ("ngày 31/4 hằng năm", .neverHappens(day: 31, month: 4, lastDay: 30)),
    ("ngày 29/2 và 10/7 hằng năm", .leapDayAmongOthers),
    ("ngày 10 hằng năm", .noMonth(likely: nil)),
  ])
  func aWrongRuleSaysWhy(text: String, problem: RecurrenceProblem) {
    #expect(Recurrence.parse(text) == .failure(problem))
  }

  @Test(arguments: [
    ("thứ Năm", "thứ Năm hằng tuần"), ("sáng thứ 3, thứ 5", "sáng thứ Ba và thứ Năm hằng tuần"),
    ("ngày 10", "ngày 10 hằng tháng"), ("ngày 10/1", "ngày 10/01 hằng năm"),
    ("thứ Hai tuần đầu tiên", "thứ Hai tuần đầu tiên hằng tháng"),
    ("thứ Năm hằng tháng", "thứ Năm tuần đầu tiên hằng tháng"),
    ("ngày 10 hằng quý", "ngày 10 tháng đầu hằng quý"),
  ])
  func anIncompleteRuleComesWithWhatItLikelyMeans(text: String, mend: String) {
    guard case .failure(let problem) = Recurrence.parse(text) else {
      Issue.record("«\(text)» is read")
      return
    }
    #expect(problem.mend == mend)
  }
}
