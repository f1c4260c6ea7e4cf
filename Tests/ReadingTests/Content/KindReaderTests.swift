import Diagnostics
import Records
import Testing

/// Kinds of a site's own.
struct KindReaderTests {
  @Test func aSiteAddsAKindWithTheCommonFieldsAndItsOwn() throws {
    let (kinds, problems) = KindText.kinds(
      adding: """
        kind: festival
        names: {vi: Lễ hội, en: Festival}
        door: 5
        requires: [title, issued]
        without: [posting]
        date: held
        fields:
          - {key: held, names: {vi: Ngày mở hội, en: Held}, also: [ngay-hoi], type: date}
        """)
    #expect(problems.isEmpty)
    let kind = try #require(kinds[slug: "le-hoi"])
    #expect(kind.names == Message(vi: "Lễ hội", en: "Festival"))
    #expect(kind.plural == kind.names)
    #expect(kind.door == 5)
    #expect(kind.fields.index(named: "Ngày mở hội") == kind.fields.index(ofKey: "held"))
    #expect(kind.fields.index(named: "niem-yet") == nil)
    let issued = try #require(kind.fields.index(ofKey: "issued"))
    #expect(kind.fields.fields[issued].isRequired)
  }

  @Test(arguments: [
    ("- {key: a, required: maybe}", DiagnosticCode.choice),
    ("- {key: a}\n  - {key: b}\n  - {key: a, type: date}", .duplicateKey),
    ("- {key: a, type: choice, choices: [{key: x, tone: great}]}", .choice),
    ("- {key: a, type: choice, choices: [{key: x}, {key: x, names: {vi: Y}}]}", .choice),
    (
      "- {key: a, type: choice, choices: [{key: x, names: {vi: Mở}}, {key: y, names: {vi: mổ}}]}",
      .choice
    ),
  ])
  func aMistakeInAFieldIsTold(fields: String, code: DiagnosticCode) {
    let (_, problems) = KindText.kinds(
      adding: "kind: a\nnames: {vi: Loại, en: Kind}\nfields:\n  \(fields)\n")
    #expect(problems.map(\.code) == [code])
  }

  @Test(arguments: [
    ("date: a", "date or time-span"), ("state: a", "of the type choice"),
    ("deadlines: [a]", "no such date"), ("order: {from: a}", "no such date"),
  ])
  func aFieldThatCannotServeIsTold(line: String, words: String) {
    let (_, problems) = KindText.kinds(
      adding: """
        kind: a
        names: {vi: Loại, en: Kind}
        \(line)
        fields: [{key: a, type: text}, {key: from, type: date}]
        """)
    #expect(problems.count == 1)
    #expect(problems.first?.message.en.contains(words) == true)
  }

  @Test func aSiteChangesPartOfABuiltInKindAndTheRestStays() throws {
    let before = try #require(KindText.kinds().kinds[slug: "ke-hoach"])
    let (kinds, problems) = KindText.kinds(
      adding: """
        kind: plan
        names: {vi: Kế hoạch công tác, en: Plan of work}
        fields:
          - {key: number, required: true, also: [ma-so]}
          - {key: budget, names: {vi: Kinh phí, en: Budget}, type: money}
        """)
    #expect(problems.isEmpty)
    let plan = try #require(kinds[slug: "ke-hoach"])
    #expect(plan.names.vi == "Kế hoạch công tác")
    #expect(plan.door == before.door)
    #expect(plan.dateKey == before.dateKey)
    #expect(plan.fields.fields.map(\.key) == before.fields.fields.map(\.key) + ["budget"])
    let number = plan.fields.fields[try #require(plan.fields.index(ofKey: "number"))]
    #expect(number.type == .documentNumber)
    #expect(number.isRequired)
    #expect(number.names.vi == "Số hiệu")
    #expect(number.vietnameseKey == "so-hieu")
    #expect(plan.fields.index(named: "Mã số") == plan.fields.index(named: "so-hieu"))
  }

  @Test func aSiteChangesOneColumnOfATable() throws {
    let (kinds, problems) = KindText.kinds(
      adding: """
        kind: plan
        fields:
          - key: tasks
            columns:
              - {key: due, required: true}
        """)
    #expect(problems.isEmpty)
    let fields = try #require(kinds[slug: "ke-hoach"]).fields
    let columns = fields.fields[try #require(fields.index(ofKey: "tasks"))].columns
    let due = columns.fields[try #require(columns.index(ofKey: "due"))]
    #expect(due.isRequired && due.type == .date)
    #expect(columns.fields.count > 5)
  }

  @Test func aColumnIsMadeLikeAFieldOfItsKind() throws {
    let (kinds, problems) = KindText.kinds(
      adding: """
        kind: plan
        fields:
          - key: disclosed
            names: {vi: Đã công khai, en: Disclosed}
            type: table
            columns:
              - {key: item, like: disclosure-item, names: {vi: Mục, en: Item}, list: false}
        """)
    #expect(problems.isEmpty)
    let fields = try #require(kinds[slug: "ke-hoach"]).fields
    let columns = fields.fields[try #require(fields.index(ofKey: "disclosed"))].columns
    let item = try #require(columns.fields.first)
    #expect(item.type == .choice && !item.isList && item.choice(named: "ngan-sach") != nil)
    #expect(columns.index(named: "muc-cong-khai") == nil)
  }

  @Test func aKindThatExtendsAnotherHasItsFieldsAndAFolderOfItsOwn() throws {
    let (kinds, problems) = KindText.kinds(
      adding: """
        kind: village-plan
        extends: plan
        names: {vi: Kế hoạch thôn, en: Village plan}
        """)
    #expect(problems.isEmpty)
    let plan = try #require(kinds[slug: "ke-hoach"])
    let village = try #require(kinds[slug: "ke-hoach-thon"])
    #expect(village.fields.fields.map(\.key) == plan.fields.fields.map(\.key))
    #expect(plan.key == "plan")
  }

  @Test(arguments: [
    ("kind: a\nextends: plann", DiagnosticCode.kind, "plan", "1:1"),
    ("kind: a\nslug: ke-hoach", .kind, "", "1:1"),
    ("kind: a\nfields:\n  - {key: x, type: monney}", .choice, "money", "3:20"),
    ("kind: a\nfields:\n  - {key: x, tipe: money}", .unknownKey, "type", "3:14"),
    ("kind: a\nfields:\n  - {key: x, show: fact}", .choice, "facts", "3:20"),
    ("kind: a\nfields:\n  - {key: x, type: choice}", .required, "", "3:5"),
    ("kind: a\nfields:\n  - {key: x, type: table}", .required, "", "3:5"),
    ("kind: a\nfields:\n  - {names: {vi: X, en: X}}", .required, "", "3:5"),
    ("kind: a\nfields: {key: x}", .shape, "", "2:9"),
    ("kind: a\nfields:\n  - {key: x, names: {vn: X}}", .shape, "", "3:21"),
    ("kind: a\ndoor: hai", .number, "", "2:7"),
    ("kind: a\nrole: units", .choice, "unit", "2:7"),
    ("kind: a\nrequires: [titel]", .unknownKey, "title", "1:1"),
    ("kind: a\nwithout: [postin]", .unknownKey, "posting", "1:1"),
    ("kind: a\ndate: isued", .unknownKey, "issued", "1:1"),
    ("kind: a\nhomes:\n  - {row: 30, what: A}", .number, "", "3:5"),
    ("kind: a\nhomes:\n  - {row: -9223372036854775808, what: A}", .number, "", "3:5"),
    ("kind: a\nstate: satus", .unknownKey, "status", "1:1"),
    ("kind: a\nfields:\n  - {key: x, required-when: {stats: done}}", .unknownKey, "status", "1:1"),
    ("kind: a\nslug: Lễ hội", .address, "le-hoi", "1:1"),
    ("kind: a\nname: A", .unknownKey, "names", "2:1"),
    ("kind: a\nfields:\n  - {key: x, type: record, of: [plann]}", .kind, "plan", "3:33"),
    (
      "kind: a\nfields:\n  - {key: x, type: table, columns: [{key: y, type: record, of: plann}]}",
      .kind, "plan", "3:64"
    ),
    ("kind: a\nfields:\n  - {key: x, type: cuont}", .choice, "count", "3:20"),
    ("kind: a\nfields:\n  - {key: x, type: count, least: không}", .number, "", "3:34"),
    ("kind: a\nfields:\n  - {key: x, type: date, least: 0}", .shape, "", "3:5"),
    ("kind: a\nfields:\n  - {key: x, type: number, least: 5, greatest: 1}", .number, "", "3:48"),
    (
      "kind: a\nfields:\n  - {key: x, type: table, role: comitments, columns: [{key: y}]}", .choice,
      "commitments", "3:33"
    ),
    (
      "kind: a\nextends: dialogue\nnotices: {form: [dialoge]}", .choice, "dialogue", "1:1"
    ),
    (
      "kind: dialogue\nfields:\n  - {key: reason, required-when: {state: [heldd]}}", .choice,
      "held",
      "1:1"
    ),
    ("kind:\nnames: A", .required, "", "1:1"),
    ("names: A", .required, "", "1:1"),
    ("kind: [a]", .shape, "", "1:7"),
  ])
  func aMistakeInAKindIsToldWithTheNearestWord(
    text: String, code: DiagnosticCode, nearest: String, place: String
  ) throws {
    let problems = KindText.kinds(adding: text).problems
    #expect(problems.map(\.code) == [code])
    let problem = try #require(problems.first)
    if !nearest.isEmpty {
      #expect(problem.mends.first?.vi == "có phải bạn muốn viết «\(nearest)»?")
    }
    let position = try #require(problem.place?.position)
    #expect("\(position.line):\(position.column)" == place)
  }

  @Test func aFieldMayNameAKindThatIsReadAfterIt() {
    let problems = KindText.kinds(
      adding: "kind: a\nslug: a\nfields:\n  - {key: x, type: record, of: [b]}", "kind: b\nslug: b"
    ).problems
    #expect(problems.isEmpty)
  }

  @Test func aKindWithoutAKeyIsLeftOut() {
    #expect(KindText.kinds(adding: "kind:").kinds.kinds.allSatisfy { !$0.key.isEmpty })
  }
}
