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
      Set(["ke-hoach", "doi-thoai", "du-an", "kiem-tra", "don-vi", "van-ban", "trang"])
        .isSubset(of: kinds.kinds.map(\.slug)))
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
    return kinds.flatMap { kind -> [(name: String, table: FieldTable)] in
      [(kind.key, kind.fields)]
        + kind.fields.fields.filter { !$0.columns.fields.isEmpty }
        .map { ("\(kind.key).\($0.key)", $0.columns) }
    }
  }()

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

  @Test func kindsThatARecordReferenceAllowsExist() {
    let keys = Set(KindText.kinds().kinds.kinds.map(\.key))
    for (name, table) in Self.tables {
      for field in table.fields {
        #expect(Set(field.kinds).isSubset(of: keys), "\(name).\(field.key)")
      }
    }
  }
}
