import Diagnostics
import Reading
import Records
import Testing
import Vietnamese

/// From names and texts to typed values, with a problem for each that does not fit.
struct RecordReaderTests {
  private static let fields = """
      - {key: title, names: {vi: Tiêu đề, en: Title}, also: [tieu-de], type: text, required: true}
      - {key: amount, names: {vi: Số vốn, en: Amount}, also: [so-von], type: money}
      - {key: units, names: {vi: Cơ quan, en: Units}, also: [co-quan], type: unit, list: true}
      - {key: notes, names: {vi: Ghi chú, en: Notes}, also: [ghi-chu], type: markdown, list: true}
      - key: state
        names: {vi: Trạng thái, en: State}
        also: [trang-thai]
        type: choice
        choices:
          - {key: held, names: {vi: Đã tổ chức, en: Held}}
          - {key: cancelled, names: {vi: Đã hủy, en: Cancelled}}
      - key: reason
        names: {vi: Lý do, en: Reason}
        also: [ly-do]
        type: text
        required-when: {state: cancelled, funding: given}
      - key: funding
        names: {vi: Nguồn vốn, en: Funding}
        also: [nguon-von]
        type: table
        columns:
          - {key: source, names: {vi: Nguồn, en: Source}, also: [nguon], type: text, required: true}
          - {key: amount, names: {vi: Số vốn, en: Amount}, also: [so-von], type: money}
      - key: posting
        names: {vi: Niêm yết, en: Posting}
        also: [niem-yet]
        type: group
        columns:
          - {key: where, names: {vi: Nơi, en: Where}, also: [noi], type: text}
          - {key: from, names: {vi: Từ ngày, en: From}, also: [tu-ngay], type: date}

    """

  private func read(_ text: String) throws -> (record: Record?, problems: [Diagnostic]) {
    KindText.read(text, as: try #require(KindText.kind(fields: Self.fields)))
  }

  private func place(_ problem: Diagnostic?) -> String {
    guard let position = problem?.place?.position else { return "-" }
    return "\(position.line):\(position.column)+\(position.length)"
  }

  @Test(arguments: ["title", "Tiêu đề", "tieu-de", "TIEU_DE", "tiêu đề", "Title"])
  func aFieldIsWrittenByAnyOfItsNames(name: String) throws {
    let (record, problems) = try read("\(name): Đường thôn Đông")
    #expect(problems.isEmpty)
    #expect(record?.text("title") == "Đường thôn Đông")
  }

  @Test(arguments: ["no", "012", "1e3", "22:30", "2025-04-24", "true"])
  func whatYAMLTakesForSomethingElseStaysText(text: String) throws {
    #expect(try read("title: \(text)").record?.text("title") == text)
  }

  @Test func anUnknownNameSuggestsTheNearestField() throws {
    let problems = try read("title: A\nso-vonn: 1 tỷ").problems
    #expect(problems.map(\.code) == [.unknownKey])
    #expect(problems.first?.message.vi == "loại hồ sơ «Vật» không có trường «so-vonn»")
    #expect(problems.first?.mends.first?.vi == "có phải bạn muốn viết «so-von»?")
    #expect(place(problems.first) == "2:1+7")
  }

  @Test func aFieldUnderTwoNamesIsTwiceTheSame() throws {
    let problems = try read("title: A\nso-von: 1 tỷ\nTiêu đề: B").problems
    #expect(problems.map(\.code) == [.duplicateKey])
    #expect(problems.first?.message.vi == "«Tiêu đề» là trường «Tiêu đề», đã viết ở dòng 1")
    #expect(problems.first?.related.first?.position?.line == 1)
  }

  @Test func aValueThatDoesNotFitIsToldAtItsOwnPlace() throws {
    let problems = try read("title: A\nSố vốn:   hai tỷ rưỡi").problems
    let problem = try #require(problems.first)
    #expect(problems.count == 1)
    #expect(problem.code == .money)
    #expect(problem.message.vi == "«Số vốn» cần là số tiền, nhưng đây là «hai tỷ rưỡi»")
    #expect(problem.message.en == "‘Amount’ needs an amount of money, but this is ‘hai tỷ rưỡi’")
    #expect(problem.mends.map(\.vi) == ["viết 2.500.000.000 hoặc 2,5 tỷ"])
    #expect(place(problem) == "2:11+11")
  }

  @Test(arguments: [
    ("count", "12,5", DiagnosticCode.number, "là số nguyên", "a whole number", "viết như 12"),
    ("count", "-3", .number, "là số nguyên từ 0 trở lên", "a whole number of 0 or more", "bản gốc"),
    ("count, greatest: 31", "32", .number, "là số nguyên từ 0 đến 31", "from 0 to 31", "bản gốc"),
    ("number, least: 0", "-0,5", .number, "là số từ 0 trở lên", "a number of 0 or more", "bản gốc"),
    (
      "percent, least: 0, greatest: 100", "100,5 %", .percent, "là tỷ lệ từ 0 % đến 100 %",
      "a percentage from 0 % to 100 %", "bản gốc"
    ),
    (
      "money, least: 0", "-1 tỷ", .money, "là số tiền từ 0 đồng trở lên",
      "an amount of 0 đồng or more", "bản gốc"
    ),
  ])
  func aNumberOutOfItsBoundsIsTold(
    type: String, value: String, code: DiagnosticCode, vi: String, en: String, mend: String
  ) throws {
    let fields = "  - {key: x, names: {vi: Số, en: Number}, type: \(type)}\n"
    let kind = try #require(KindText.kind(fields: fields))
    let problems = KindText.read("x: \(value)", as: kind).problems
    #expect(problems.map(\.code) == [code])
    #expect(problems.first?.message.vi.contains("cần \(vi), nhưng") == true)
    #expect(problems.first?.message.en.contains(en) == true)
    #expect(problems.first?.mends.first?.vi.contains(mend) == true)
  }

  @Test(arguments: [
    ("count", "0"), ("count", "1.250"), ("count", "12,0"), ("number", "-1,5"), ("percent", "120 %"),
    ("percent, least: 0, greatest: 100", "100 %"), ("money", "-1 tỷ"),
  ])
  func aNumberWithinItsBoundsIsTaken(type: String, value: String) throws {
    let fields = "  - {key: x, names: {vi: Số, en: Number}, type: \(type)}\n"
    let kind = try #require(KindText.kind(fields: fields))
    #expect(KindText.read("x: \(value)", as: kind).problems.isEmpty)
  }

  @Test(arguments: [
    ("title: [a, b]", "một danh sách", "1:8"), ("title: {a: b}", "nhiều mục có tên", "1:8"),
  ])
  func aValueOfTheWrongShapeIsTold(text: String, shape: String, place: String) throws {
    let problems = try read(text).problems
    #expect(problems.map(\.code) == [.shape])
    #expect(problems.first?.message.vi.contains("nhưng đây là \(shape)") == true)
    #expect(self.place(problems.first).hasPrefix(place))
  }

  @Test(arguments: [
    "amount: 1 tỷ", "title:", "title: ''", "title: '  '", "title: ~", "title: []", "title: {}",
  ])
  func aRequiredFieldThatIsMissingOrBlankIsOneProblem(text: String) throws {
    let problems = try read(text).problems
    #expect(problems.map(\.code) == [.required])
    #expect(problems.first?.message.vi == "thiếu «Tiêu đề»")
    // What is there already is not to be added once more.
    let mend = text.hasPrefix("title") ? "điền vào sau «title:»" : "thêm dòng «title: …»"
    #expect(problems.first?.mends.first?.vi.hasPrefix(mend) == true)
  }

  @Test func aRequiredFieldWithAWrongValueIsNotMissingToo() throws {
    #expect(try read("title: [a]").problems.map(\.code) == [.shape])
  }

  @Test(arguments: [
    ("state: cancelled", "vì «Trạng thái» là «Đã hủy»"), ("funding: [Xã]", "vì đã ghi «Nguồn vốn»"),
  ])
  func aFieldMayBeRequiredBecauseOfAnother(text: String, why: String) throws {
    let problems = try read("title: A\n\(text)").problems
    #expect(problems.map(\.code) == [.required])
    #expect(problems.first?.message.vi == "thiếu «Lý do» (\(why))")
    #expect(try read("title: A\n\(text)\nly-do: Trùng lịch").problems.isEmpty)
  }

  @Test(arguments: ["state: held", "funding: []", "funding:", "state: hủi"])
  func withoutTheOtherValueNothingIsRequired(text: String) throws {
    #expect(try read("title: A\n\(text)").problems.allSatisfy { $0.code != .required })
  }

  @Test(arguments: [
    "units: A; B", "units: [A, B]", "units: |\n  A\n  B", "units:\n  - A\n  - B",
    "units: ' A ;; B; '",
  ])
  func aListMayBeOneTextOfParts(text: String) throws {
    let (record, problems) = try read("title: A\n\(text)")
    #expect(problems.isEmpty)
    #expect(record?.items("units").compactMap(\.value.text) == ["A", "B"])
  }

  @Test func aTextInMarkdownIsNotTakenApart() throws {
    let (record, _) = try read("title: A\nnotes: Một; hai")
    #expect(record?.items("notes").compactMap(\.value.text) == ["Một; hai"])
  }

  @Test func aListKeepsTheGoodItemsAndTellsOfEachBadOne() throws {
    let (record, problems) = try read(
      "title: A\nfunding:\n  - {so-von: x}\n  - Xã\n  - {so-von: y}")
    #expect(problems.map(\.code).filter { $0 == .money }.count == 2)
    #expect(problems.filter { $0.code == .money }.map { place($0) } == ["3:14+1", "5:14+1"])
    #expect(record?.items("funding").count == 3)
  }

  @Test(arguments: [
    "funding: Ngân sách xã", "funding: [Ngân sách xã]", "funding: {nguon: Ngân sách xã}",
    "funding:\n  - nguon: Ngân sách xã",
  ])
  func aTextAloneFillsTheFirstColumn(text: String) throws {
    let (record, problems) = try read("title: A\nly-do: B\n\(text)")
    #expect(problems.isEmpty)
    guard case .row(let cells)? = record?.items("funding").first?.value else {
      Issue.record("no row")
      return
    }
    #expect(cells.map { $0?.value.text } == ["Ngân sách xã", nil])
  }

  @Test func aGroupIsOneRow() throws {
    let (record, problems) = try read("title: A\nposting: {noi: Trụ sở, tu-ngay: 1/7/2025}")
    #expect(problems.isEmpty)
    guard case .row(let cells)? = record?["posting"]?.value else {
      Issue.record("no row")
      return
    }
    #expect(cells.map { $0?.value.day?.iso } == [nil, "2025-07-01"])
    #expect(try read("title: A\nposting: [a, b]").problems.map(\.code) == [.shape])
  }

  @Test(arguments: [
    ("{nguon: Ngân sách xã, so-von: 6,7 tỷ}", "\"6,7 tỷ\"", "4:37"),
    ("{so-von: 6, 7 tỷ, nguon: Xã}", "\"6, 7 tỷ\"", "4:17"),
    ("{nguon: Ngân sách xã, đợt hai}", "\"Ngân sách xã, đợt hai\"", "4:27"),
  ])
  func aCommaThatCutAValueIsToldWithTheWholeValueInQuotes(
    row: String, whole: String, place: String
  ) throws {
    let problems = try read("title: A\nly-do: B\nfunding:\n  - \(row)").problems
    let problem = try #require(problems.first { $0.code == .unknownKey })
    #expect(
      problem.mends.first?.vi == "giá trị có dấu phẩy phải đặt trong dấu ngoặc kép: \(whole)")
    #expect(problem.mends.first?.en == "a value with a comma needs quotes around it: \(whole)")
    #expect(self.place(problem).hasPrefix(place))
  }

  @Test func aMistypedColumnWithoutAValueStillSuggestsTheNearest() throws {
    let problems = try read("title: A\nly-do: B\nfunding: [{nguonn: }]").problems
    #expect(problems.first { $0.code == .unknownKey }?.mends.first?.vi.contains("«nguon»") == true)
  }

  private static let places = """
      - {key: place, names: {vi: Địa điểm, en: Place}, also: [dia-diem], type: place}
      - {key: file, names: {vi: Tệp, en: File}, also: [tep], type: attachment, list: true}
      - key: item
        names: {vi: Mục, en: Item}
        also: [muc]
        type: choice
        list: true
        choices:
          - {key: relief, names: {vi: "Hỗ trợ thiên tai, dịch bệnh", en: "Disaster, relief"}}
          - {key: budget, names: {vi: Ngân sách, en: Budget}}

    """

  @Test(arguments: [
    (
      "dia-diem: {dia-chi: A, vi-do: 20,81, kinh-do: 105,34}",
      ["1:34 \"20,81\"", "1:51 \"105,34\""]
    ),
    (
      "dia-diem: {dia-chi: Thôn Hạ, xã An Thịnh, vi-do: 20.81, kinh-do: 105.34}",
      ["1:30 \"Thôn Hạ, xã An Thịnh\""]
    ),
    (
      "tep: [{tep: a.pdf, tieu-de: Biên bản, đợt 2}]", ["1:39 \"Biên bản, đợt 2\""]
    ),
  ])
  func aCommaThatCutAPartOfAPlaceOrFileIsToldAsElsewhere(text: String, told: [String]) throws {
    let kind = try #require(KindText.kind(fields: Self.places))
    let problems = KindText.read(text, as: kind).problems
    #expect(problems.allSatisfy { $0.code == .unknownKey })
    let found = problems.map { problem in
      let mend = problem.mends.first?.vi ?? ""
      let at = problem.place?.position.map { "\($0.line):\($0.column)" } ?? "-"
      return "\(at) " + mend.split(separator: ": ").dropFirst().joined(separator: ": ")
    }
    #expect(found == told)
  }

  @Test func anUnknownPartOfAPlaceIsToldWithThoseThatItHas() throws {
    let kind = try #require(KindText.kind(fields: Self.places))
    let problems = KindText.read("dia-diem: {ten: A, vi-do: 20.8, kinh-do: 105.3}", as: kind)
      .problems
    #expect(problems.map(\.message.vi) == ["trong «Địa điểm» không có mục «ten»"])
    #expect(problems.first?.mends.first?.vi == "được viết: dia-chi, vi-do, kinh-do")
  }

  @Test(arguments: [
    ("20.81", "105.34", true), ("8.64", "111.92", true), ("16.5", "112.3", true),
    ("2.81", "105.34", false), ("20.81", "10.534", false), ("48.85", "102.35", false),
  ])
  func aPointOutsideTheCountryIsAWarning(north: String, east: String, isInside: Bool) throws {
    let kind = try #require(KindText.kind(fields: Self.places))
    let text = "dia-diem: {dia-chi: A, vi-do: \(north), kinh-do: \(east)}"
    let record = try #require(KindText.read(text, as: kind).record)
    let source = SourceText(file: "a.yaml", bytes: Array(text.utf8))
    let problems = RecordCheck.problems(of: record, in: source)
    #expect(problems.map(\.code) == (isInside ? [] : [.location]))
    #expect(problems.allSatisfy { $0.severity == .warning && $0.place?.position?.line == 1 })
  }

  @Test(arguments: [
    "muc: [Hỗ trợ thiên tai, dịch bệnh]", "muc: [Ngân sách, Hỗ trợ thiên tai, dịch bệnh, budget]",
  ])
  func anAnswerThatCommasCutIsOneProblem(text: String) throws {
    let kind = try #require(KindText.kind(fields: Self.places))
    let problems = KindText.read(text, as: kind).problems
    #expect(problems.map(\.code) == [.choice])
    #expect(
      problems.first?.mends.first?.vi
        == "giá trị có dấu phẩy phải đặt trong dấu ngoặc kép: \"Hỗ trợ thiên tai, dịch bệnh\"")
    let quoted = "muc: [\"Hỗ trợ thiên tai, dịch bệnh\", Ngân sách]"
    #expect(KindText.read(quoted, as: kind).problems.isEmpty)
  }

  @Test(arguments: [
    ("rut-xuong: 1/8/2026", "viết rut-xuong: {ngay: \"1/8/2026\", ly-do: \"…\"}"),
    ("rut-xuong: {ngay: 1/8/2026}", "thêm «, ly-do: …» trước dấu «}»"),
    ("rut-xuong:\n  ngay: 1/8/2026", "thêm dòng «ly-do: …»"),
  ])
  func whatIsMissingInAGroupIsToldAsItIsAddedThere(text: String, mend: String) throws {
    let kind = try #require(KindText.kinds().kinds[slug: "trang"])
    let problems = KindText.read("tieu-de: A\n" + text, as: kind).problems
    #expect(problems.map(\.code) == [.required])
    #expect(problems.first?.mends.map(\.vi) == [mend])
  }

  @Test(arguments: [
    ("title: A\nposting:\n  from:\n", "điền vào sau «from:»"),
    ("title: A\nposting:\n  until: 1/8/2026\n", "thêm dòng «from: …»"),
    ("title: A\nposting:\n  den: 1/8/2026\n", "thêm dòng «tu: …»"),
    ("tieu-de: A\nniem-yet:\n  Từ ngày:\n", "điền vào sau «Từ ngày:»"),
  ])
  func whatIsMissingIsNamedAsTheRecordNamesIt(text: String, mend: String) throws {
    let kind = try #require(KindText.kinds().kinds[slug: "danh-sach"])
    let problems = KindText.read(text, as: kind).problems
    let mends = problems.filter { $0.message.vi.contains("«Từ ngày»") }.flatMap(\.mends)
    #expect(mends.map(\.vi) == [mend])
  }

  @Test(arguments: [
    ("can-cu:\n  • 10/2022/QH15\n  • 57-CT/TU", "viết - 10/2022/QH15"),
    ("can-cu:\n  – 10/2022/QH15\n  – 57-CT/TU", "viết - 10/2022/QH15"),
    ("tep:\n  -a.pdf\n  -b.pdf", "viết - a.pdf"),
    ("viec-phai-lam:\n  + Sửa đường", "viết - Sửa đường"),
  ])
  func aListWithTheMarksOfWordIsNotOneValue(text: String, mend: String) throws {
    let kind = try #require(KindText.kinds().kinds[slug: "quy-hoach"])
    let problems = KindText.read(text, as: kind).problems.filter { $0.code != .required }
    #expect(problems.map(\.code) == [.shape])
    #expect(problems.first?.mends.map(\.vi) == [mend])
  }

  @Test(arguments: ["can-cu: 10/2022/QH15", "tom-tat: – không", "tom-tat: -x"])
  func otherTextsAreNoSuchList(text: String) throws {
    let kind = try #require(KindText.kinds().kinds[slug: "quy-hoach"])
    #expect(KindText.read(text, as: kind).problems.allSatisfy { $0.code == .required })
  }

  @Test func anUnknownColumnIsToldWithTheNameOfItsTable() throws {
    let problems = try read("title: A\nly-do: B\nfunding: [{nguon: Xã, thoi-tiet: mưa}]").problems
    #expect(problems.first?.message.vi == "trong «Nguồn vốn» không có mục «thoi-tiet»")
    #expect(problems.first?.mends.first?.vi == "được viết: nguon, so-von")
  }

  private func dialogue(_ lines: String) throws -> [Diagnostic] {
    let kind = try #require(KindText.kinds().kinds[slug: "doi-thoai"])
    let text = """
      tieu-de: Đối thoại quý III
      co-quan: UBND xã
      hinh-thuc: đối thoại
      thoi-gian: 2025-08-22 08:00–11:30
      dia-diem: Hội trường
      nguoi-chu-tri: Chủ tịch UBND xã
      \(lines)
      """
    return KindText.read(text, as: kind).problems
  }

  @Test(arguments: ["Đã hủy", "Hoãn", "cancelled"])
  func aCancelledOrPostponedDialogueNeedsAReason(state: String) throws {
    let problems = try dialogue("trang-thai: \(state)")
    #expect(problems.map(\.code) == [.required])
    #expect(problems.first?.message.vi.hasPrefix("thiếu «Lý do»") == true)
    #expect(try dialogue("trang-thai: \(state)\nly-do: Mưa lũ").isEmpty)
  }

  @Test func aDialogueThatWasMovedNeedsAReason() throws {
    let moved = "trang-thai: Đã xác nhận\nlich-cu:\n  - thoi-gian: 2025-08-15 08:00"
    #expect(try dialogue(moved).map(\.code) == [.required])
    #expect(try dialogue(moved + "\nly-do: Trùng lịch").isEmpty)
    #expect(try dialogue("trang-thai: Đã xác nhận\nlich-cu: []").isEmpty)
  }
}
