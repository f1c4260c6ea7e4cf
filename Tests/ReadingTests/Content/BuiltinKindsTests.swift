import Diagnostics
import Reading
import Records
import Testing
import Vietnamese

struct BuiltinKindsTests {
  @Test func theBuiltInKindsAreReadWithoutAProblem() {
    let (kinds, problems) = KindText.kinds()
    #expect(problems.isEmpty)
    #expect(
      kinds.kinds.map(\.slug) == [
        "bao-cao", "danh-sach", "doi-thoai", "don-thu", "don-vi", "du-an", "hoi-dap", "ke-hoach",
        "khong-phat-sinh", "kiem-tra", "kien-nghi", "lay-y-kien", "mo-hinh", "ngan-sach",
        "nhan-su", "quy-hoach", "su-kien", "tai-san-thu-nhap", "thu-tuc", "tin-nhiem", "trang",
        "van-ban",
      ])
    #expect(BuiltinKinds.settings()?.slug == "_site")
  }

  @Test(arguments: [
    ("title", "tieu-de"), ("number", "so-hieu"), ("unit", "co-quan"), ("issued", "ngay-ban-hanh"),
    ("published", "ngay-cong-khai"), ("status", "trang-thai"), ("summary", "tom-tat"),
    ("attachments", "tep"), ("related", "lien-quan"), ("legal-basis", "can-cu"),
    ("posting", "niem-yet"), ("changes", "thay-doi"), ("aliases", "dia-chi-cu"),
    ("draft", "ban-thao"), ("audience", "doi-tuong"), ("disclosure-item", "muc-cong-khai"),
    ("language", "ngon-ngu"), ("illustration", "minh-hoa"),
  ])
  func everyKindKnowsTheCommonFieldsByBothNames(english: String, vietnamese: String) throws {
    let common = BuiltinKinds.reader().common
    let index = try #require(common.index(ofKey: english))
    #expect(common.index(named: vietnamese) == index)
    #expect(common.fields[index].vietnameseKey == vietnamese)
    #expect(common.index(named: common.fields[index].names.vi) == index)
    #expect(common.index(named: common.fields[index].names.en) == index)
  }

  private static let tables: [(name: String, table: FieldTable)] = {
    let kinds = BuiltinKinds.reader().table.kinds + (BuiltinKinds.settings().map { [$0] } ?? [])
    return kinds.flatMap { tables(of: $0.fields, named: $0.key) }
  }()

  private static func tables(
    of table: FieldTable, named name: String
  ) -> [(name: String, table: FieldTable)] {
    [(name, table)]
      + table.fields.filter { !$0.columns.fields.isEmpty }
      .flatMap { tables(of: $0.columns, named: "\(name).\($0.key)") }
  }

  @Test func noNameMeansTwoFieldsOfOneKindOrTable() {
    for (name, table) in Self.tables {
      for (index, field) in table.fields.enumerated() {
        for alias in [field.key, field.names.vi, field.names.en] + field.also {
          let found = table.index(named: alias)
          #expect(found == index, "\(name): «\(alias)» of \(field.key)")
        }
      }
    }
  }

  @Test func everyNameInBothLanguagesIsThere() {
    for (name, table) in Self.tables {
      for field in table.fields {
        #expect(!field.names.vi.isEmpty && !field.names.en.isEmpty, "\(name).\(field.key)")
        for choice in field.choices {
          #expect(field.choice(named: choice.names.vi) != nil, "\(name).\(field.key)")
          #expect(
            ["good", "warn", "bad", "done", "neutral"].contains(choice.tone),
            "\(name).\(field.key).\(choice.key)")
        }
      }
    }
  }

  @Test func everyConditionNamesAFieldAndItsAnswers() {
    for (name, table) in Self.tables {
      for field in table.fields {
        for condition in field.requiredWhen {
          let index = table.index(ofKey: condition.field)
          let keys = index.map { table.fields[$0].choices.map(\.key) } ?? []
          #expect(index != nil, "\(name).\(field.key): \(condition.field)")
          #expect(condition.values.allSatisfy(keys.contains), "\(name).\(field.key)")
        }
      }
    }
  }

  @Test func everyExampleIsAValueOfItsField() {
    for (name, table) in Self.tables {
      for field in table.fields where field.columns.fields.isEmpty {
        guard let example = field.example, !example.hasPrefix("{") else { continue }
        let raw = RawValue(.scalar(example), at: Position(line: 1))
        #expect(throws: Never.self, "\(name).\(field.key)") { try field.parse(raw) }
      }
    }
  }

  @Test func everySortOfRecordHasAHome() {
    let homes = BuiltinKinds.reader().table.kinds.flatMap(\.homes)
    #expect(RecordSort.all.count == 29)
    #expect(Set(homes.map(\.row)) == Set(1...29))
    #expect(homes.allSatisfy { !$0.what.vi.isEmpty && !$0.what.en.isEmpty })
  }

  @Test func everyFieldTellsWhatItTakes() {
    for kind in BuiltinKinds.reader().table.kinds {
      for field in kind.fields.fields {
        #expect(
          field.help.map { !$0.vi.isEmpty && $0.vi != $0.en } == true, "\(kind.key).\(field.key)")
      }
    }
  }

  @Test func listsOfPersonsAreTakenDownAndAskNothingThatIsNobodysBusiness() {
    let kinds = BuiltinKinds.reader().table.kinds
    for kind in kinds
    where kind.fields.fields.contains(where: { $0.columns.index(named: "ho-ten") != nil }) {
      #expect(kind.isUnindexed && kind.afterPosting != .keep && kind.redacted.contains("rows"))
    }
    let secrets = [
      "Ngày sinh", "Số định danh", "Số căn cước", "CCCD", "Số CMND", "Điện thoại riêng",
    ]
    for (name, table) in Self.tables {
      for words in secrets { #expect(table.index(named: words) == nil, "\(name): \(words)") }
    }
  }

  @Test func whatIsForTheInsideOnlyStaysInside() {
    let inside = BuiltinKinds.reader().table.kinds.filter(\.isInternal)
    #expect(inside.map(\.slug) == ["nhan-su", "tai-san-thu-nhap"])
    #expect(inside.allSatisfy { !$0.isNews && $0.isUnindexed && $0.disclosureItem == nil })
  }

  @Test func kindsThatARecordReferenceAllowsExist() {
    let keys = Set(KindText.kinds().kinds.kinds.map(\.key))
    for (name, table) in Self.tables {
      for field in table.fields {
        #expect(Set(field.kinds).isSubset(of: keys), "\(name).\(field.key)")
      }
    }
  }
}
