import Diagnostics
import Records
import Templates
import Vietnamese

/// How a cell stands on a page: its verdict in a word, by shape and colour, and what proves it.
struct TargetCellContext {
  let site: Site
  let place: PagePlace
  let item: TargetBoard.Item

  /// At most so many records of a cell are named; the others are counted.
  static let evidenceShown = 5

  private var words: Words { site.words }
  private var wording: Wording { site.wording }

  /// The verdict: its key, its words, its tone.
  func state(_ verdict: TargetCell.Verdict) -> TemplateValue {
    let (key, tone) = Self.look(verdict)
    return [
      "key": .text(key), "title": .text(words[("target-" + key).camelCased]), "tone": .text(tone),
    ]
  }

  private static func look(_ verdict: TargetCell.Verdict) -> (key: String, tone: String) {
    switch verdict {
    case .met: ("met", "good")
    case .notYet: ("not-yet", "warn")
    case .overdue: ("overdue", "bad")
    case .notApplicable: ("not-applicable", "neutral")
    case .stated(met: true): ("stated-met", "done")
    case .stated(met: false): ("stated-not-met", "bad")
    }
  }

  /// What a matrix shows: the word, and where its reasons are.
  func short(_ cell: TargetCell) -> TemplateObject {
    ["state": state(cell.verdict), "url": .text(url(of: cell))]
  }

  /// The address of the cells of a unit on the page of the target.
  func url(of cell: TargetCell) -> String {
    let page = TargetPage.address(of: cell.unit, period: cell.period, item)
    return place.page(page) + "#" + Self.anchor(cell.unit, in: site.catalog)
  }

  /// The id of a unit on the page of a target: its address, with no slash in it.
  static func anchor(_ unit: Int, in catalog: Catalog) -> String {
    catalog.summaries[unit].address.split(separator: "/").joined(separator: ".")
  }

  /// Everything that is known of a cell.
  func full(_ cell: TargetCell, named label: String) -> TemplateObject {
    var object: TemplateObject = [
      "label": .text(label), "state": state(cell.verdict),
      "reason": .text(orMissing: reason(cell)),
    ]
    if let rule = item.rule, cell.sort != .notApplicable {
      object["count"] = .text(
        "\(wording.number(cell.evidence.count))/\(wording.number(rule.atLeast))")
    }
    if case .notYet = cell.verdict {
      object["due"] = .text(wording.date(item.result.dues[cell.period]))
    }
    object.set(list: "evidence", evidence(cell.evidence))
    if cell.evidence.count > Self.evidenceShown {
      object["more"] = .text(
        words.text(
          "targetMore", ["n": wording.number(cell.evidence.count - Self.evidenceShown)]))
    }
    if case .notApplicable(.ended) = cell.verdict {
      let heirs = site.catalog.successors(of: cell.unit).filter(site.catalog.isShown)
      object.set(list: "heirs", heirs.map { site.link(to: $0, from: place) })
    }
    if let told = cell.told { object["told"] = .object(self.told(told)) }
    return object
  }

  /// The newest records that count.
  private func evidence(_ ids: [Int]) -> [TemplateValue] {
    ids.suffix(Self.evidenceShown).reversed().map { id in
      let summaries = site.catalog.summaries
      var record: TemplateObject = [
        "title": .text(summaries[id].title), "url": .text(place.page(summaries[id].address)),
      ]
      record.mark(site.titleTongue(of: id))
      let path = item.rule?.path
      if let day = path.map({ summaries[id].facts.day(at: $0) }) ?? summaries[id].date {
        record["date"] = .text(wording.date(day))
        record["dateISO"] = .text(day.iso)
      }
      return .object(record)
    }
  }

  /// Why it does not apply.
  private func reason(_ cell: TargetCell) -> String? {
    guard case .notApplicable(let exemption) = cell.verdict else { return nil }
    let facts = site.catalog.summaries[cell.unit].unitFacts
    switch exemption {
    case .told:
      let stated = cell.told.flatMap { item.target.stated[$0].result.reason }
      return item.target.row.notApplicable ?? stated
    case .ended:
      return facts?.until.map { words.text("targetEnded", ["date": wording.date($0)]) }
    case .began:
      return facts?.from.map { words.text("targetBegan", ["date": wording.date($0)]) }
    case .nothingArose:
      return item.rule?.ifAny.map {
        words.text(
          "targetNothing", ["kind": wording.text(site.catalog.kinds.kinds[$0].names)])
      }
    case .outside: return words["targetOutside"]
    }
  }

  /// A result that was told: its word, its figure, and where it comes from.
  func told(_ index: Int) -> TemplateObject {
    let (unit, result, record) = item.target.stated[index]
    var told: TemplateObject = [
      "unit": site.catalog.isShown(unit) ? site.link(to: unit, from: place) : .missing,
      "state": state(result.result.verdict), "value": .text(result.value ?? ""),
      "reason": .text(result.reason ?? ""), "date": .text(wording.date(result.date)),
      "dateISO": .text(result.date.iso), "record": site.link(to: record, from: place),
    ]
    told.set(list: "sources", source(result.source, of: record))
    return told
  }

  /// Where a figure comes from, as values.
  func source(_ source: Mention?, of record: Int) -> [TemplateValue] {
    guard let source else { return [] }
    return site.values(
      source.sort == .link ? .url(source.text) : .evidence(source.text), of: record, from: place)
  }
}

extension Site {
  /// A value as the file of a record writes it, on a page that is not that of the record.
  func values(_ value: Value, of record: Int, from place: PagePlace) -> [TemplateValue] {
    let type: FieldType =
      switch value {
      case .url: .url
      case .evidence: .evidence
      default: .citation
      }
    let summary = catalog.summaries[record]
    let context = ValueContext(
      site: self, place: place, id: record, isOwnPage: false, file: catalog.files[summary.file])
    let field = Field(key: type.rawValue, names: Message(vi: "", en: ""), type: type)
    return context.values(FieldValue(value, at: summary.position), field)
  }
}
