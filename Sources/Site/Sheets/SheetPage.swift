import Records
import Templates
import Vietnamese

/// The sheet of a record for the notice board: one page of A4 that says what it is, from when to
/// when it is posted, and where the whole of it stands.
struct SheetPage {
  let context: RecordContext
  /// The title and breadcrumbs of the page of the record.
  let page: PageContext

  /// As many facts as one page holds with a long title and a summary.
  private static let facts = 10

  /// Writes it; `record` is what the page of the record is given. Its links would lead astray from
  /// here, and a sheet of paper has none: the template shows only words.
  func write(_ record: TemplateObject, to output: Output) throws {
    let site = context.site
    let address = context.record.address
    let place = PagePlace("\(address)/\(Routes.sheet)")
    var page = page
    page.title = "\(site.words["sheetTitle"]): \(page.title)"
    page.breadcrumbs.append((self.page.title, address))
    page.recordTongue = site.titleTongue(of: context.id)
    page.isHidden = true
    var notice = site.sheetFoot(of: address, from: place)
    let summary = site.catalog.summaries[context.id]
    if let day = summary.issued ?? summary.published {
      notice["date"] = .text(site.wording.dateOfDocument(day))
      notice["dateISO"] = .text(day.iso)
    }
    if let from = summary.posting.from { notice.set("from", from, site.wording) }
    if let until = summary.posting.until { notice.set("until", until, site.wording) }
    notice["places"] = .text(summary.posting.places.joined(separator: "; "))
    notice.mark(site.tongue(of: context.id), "placesLang")
    if !redacts("summary") { notice["lead"] = record["abstract"] }
    if case .list(let facts) = record["facts"] {
      notice.set(list: "facts", Array(facts.filter(isShort).prefix(Self.facts)))
    }
    try site.write(
      page, template: "sheet", ["record": .object(record), "notice": .object(notice)], at: place,
      to: output)
  }

  /// Whether a fact has room on a sheet: not a text of paragraphs, nor the posting, which has its own
  /// line.
  private func isShort(_ fact: TemplateValue) -> Bool {
    guard case .object(let fact) = fact, case .text(let type) = fact["type"],
      case .text(let key) = fact["key"]
    else { return false }
    return type != FieldType.markdown.rawValue && key != "posting" && !redacts(key)
  }

  /// Whether a field may be told only for a time. Such words stand on the page of the record alone.
  private func redacts(_ key: String) -> Bool {
    context.record.kind.afterPosting == .hide || context.record.kind.redacts(key)
  }
}

extension Site {
  /// What stands at the foot of each sheet of paper: the address of the whole, in full, as short as
  /// it can be typed, and as a QR code.
  func sheetFoot(of address: String, from place: PagePlace) -> TemplateObject {
    let full = absolute(address)
    var foot: TemplateObject = [
      "url": .text(place.page(address)), "address": .text(full), "short": .text(Self.typed(full)),
    ]
    if let code = QRCode(full) {
      foot["qr"] = ["width": .text("\(code.outerWidth)"), "path": .html(code.path)]
    }
    return foot
  }

  /// An address as people type it: without the scheme and the slash at its end.
  static func typed(_ address: String) -> String {
    let rest = address.firstRange(ofText: "://").map { address[$0...] } ?? address[...]
    return String(rest.hasSuffix("/") ? rest.dropLast() : rest)
  }
}

extension RecordContext {
  /// Whether the record has a sheet. One that takes place has its notice instead.
  var hasSheet: Bool {
    switch site.settings.sheets {
    case .none: false
    case .all: !hasNotice
    case .posted: site.catalog.summaries[id].posting.isTold && !hasNotice
    }
  }
}

extension Routes {
  /// The sheet for the notice board, below the address of its record.
  static let sheet = "niem-yet"
}
