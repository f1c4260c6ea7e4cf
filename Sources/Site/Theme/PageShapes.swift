import Records
import Templates

/// What the context of each page holds, so that templates can be checked without a page. A test
/// holds every context that is built against its shape.
enum PageShapes {
  /// The template names that pages are rendered from, each with what its context adds to `shared`.
  static func own(kinds: [Kind]) -> [String: ContextShape] {
    var shapes: [String: ContextShape] = [
      "home": ["home": home], "list": ["list": list], "list-filter": ["filter": filter],
      "record": ["record": record],
      "overview": ["overview": overview],
      "search": [
        "lists": .list(count), "tones": .list(tone),
        "labels": .list(["key": .text, "title": .text]),
        "hitLang": .text,
      ], "not-found": ["lists": .list(count)],
      "follow-up": ["list": list, "follow": followUp],
      "follow-up-sources": ["list": list, "follow": followUpSources],
      "unrecorded": ["document": unrecorded], "list-unrecorded": ["list": unrecordedList],
      "map": ["places": places],
      "redirect": ["redirect": ["title": .text, "url": .text, "canonical": .text]],
    ]
    shapes.merge(targetPages) { one, _ in one }
    shapes.merge(calendarPages) { one, _ in one }
    for kind in kinds {
      shapes["list-\(kind.key)"] = ["list": list]
      shapes["record-\(kind.key)"] =
        kind.role == .unit ? ["record": record, "unit": unit] : ["record": record]
    }
    return shapes
  }

  /// The same where it is known which fields the kinds have: `record.f` offers these and no others.
  static func own(withFieldsOf kinds: [Kind]) -> [String: ContextShape] {
    let keys = kinds.flatMap { $0.fields.fields.map(\.key.camelCased) }
    let fields = Dictionary(keys.map { ($0, field) }) { one, _ in one }
    return own(kinds: kinds).mapValues { shape in
      guard case .object(var names) = shape, case .object(var record)? = names["record"],
        record["f"] != nil
      else { return shape }
      record["f"] = .object(fields)
      names["record"] = .object(record)
      return .object(names)
    }
  }

  /// What every page has. Words are the theme's own, and may hold HTML.
  static func shared(words: [String]) -> ContextShape {
    [
      "page": page, "root": .text, "lang": .text, "searchIndex": .text, "site": site,
      "t": .object(Dictionary(uniqueKeysWithValues: words.map { ($0, ContextShape.html) })),
      "assets": [
        "css": .text, "icon": .text, "searchPage": .text, "searchModule": .text,
        "cssIntegrity": .text, "searchPageIntegrity": .text,
      ],
    ]
  }

  static let link: ContextShape = ["title": .text, "url": .text, "inLang": .text]
  static let count: ContextShape = ["title": .text, "url": .text, "count": .text]
  static let state: ContextShape = ["key": .text, "title": .text, "tone": .text]
  static let tone: ContextShape = ["kind": .text, "state": .text, "tone": .text]

  static let page: ContextShape = [
    "title": .text, "heading": .text, "description": .text, "type": .text, "canonical": .text,
    "isHome": .flag, "isNotFound": .flag, "noindex": .flag, "isInternal": .flag,
    "hasIllustration": .flag, "updated": .text, "updatedISO": .text,
    "breadcrumbs": .list(link), "feed": link, "alternates": .list(["lang": .text, "url": .text]),
    "languages": .list(["lang": .text, "title": .text, "url": .text]),
  ]

  static let site: ContextShape = [
    "title": .text, "description": .text, "url": .text, "homeURL": .text, "searchURL": .text,
    "feedURL": .text, "calendarURL": .text, "receptionsURL": .text, "aboutURL": .text,
    "accessibilityURL": .text, "notice": .text,
    "footer": .text, "licence": .text, "buildDate": .text,
    "buildDateISO": .text, "owner": link,
    "navigation": .list(["title": .text, "url": .text, "isCurrent": .flag]),
  ]

  static let entry: ContextShape = .object(entryFields)

  static let entryFields: [String: ContextShape] = [
    "title": .text, "url": .text, "number": .text, "kind": ["key": .text, "title": .text],
    "unit": link, "date": .text, "dateISO": .text, "day": .text, "month": .text, "time": .text,
    "state": state, "abstract": .text, "isIllustration": .flag, "inLang": .text,
    "abstractLang": .text,
  ]

  static let value: ContextShape = [
    "text": .text, "url": .text, "iso": .text, "tone": .text, "html": .html, "isNumber": .flag,
    "note": .text, "term": .text, "isStruck": .flag, "latitude": .text, "longitude": .text,
    "format": .text, "size": .text, "linked": .html, "inLang": .text,
  ]

  static let column: [String: ContextShape] = [
    "key": .text, "label": .text, "isNumber": .flag, "isLong": .flag,
  ]

  static let table: ContextShape = [
    "caption": .text, "columns": .list(.object(column)),
    "rows": .list([
      "rowTone": .text, "anchor": .text,
      "cells": .list(.object(column.merging(["values": .list(value)]) { one, _ in one })),
    ]),
  ]

  /// A field by its name, whether it shows as a fact, a text, a list or a table.
  static let field: ContextShape = [
    "key": .text, "id": .text, "label": .text, "type": .text, "isList": .flag, "html": .html,
    "table": table, "values": .list(value), "hasValues": .flag, "inLang": .text,
    "isDrawn": .flag,
  ]

  static let home: ContextShape = [
    "doors": .list([
      "key": .text, "title": .text, "about": .text, "url": .text, "count": .text,
      "states": .list(["title": .text, "count": .text, "tone": .text, "url": .text]),
      "hasStates": .flag,
    ]),
    "upcoming": .list(entry), "hasUpcoming": .flag, "latest": .list(entry), "lists": .list(count),
    "units": .list(link), "hasUnits": .flag, "late": .list(entry), "hasLate": .flag,
    "tally": tally, "lateCount": .text, "followUpURL": .text,
  ]

  static let list: ContextShape = [
    "kind": ["key": .text, "title": .text, "plural": .text, "about": .text, "url": .text],
    "title": .text, "total": .text, "from": .text, "to": .text, "entries": .list(entry),
    "isEmpty": .flag, "feedURL": .text, "unrecordedURL": .text, "mapURL": .text, "mapTitle": .text,
    "hasFilters": .flag,
    "hasActive": .flag,
    "filters": .list([
      "key": .text, "label": .text, "count": .text, "allURL": .text,
      "options": .list(filterOption),
    ]),
    "active": .list(["label": .text, "title": .text, "clearURL": .text]),
    "pagination": pagination,
  ]

  static let filterOption: ContextShape = [
    "title": .text, "url": .text, "count": .text, "isCurrent": .flag, "inLang": .text,
  ]

  /// All options of a filter that has many.
  static let filter: ContextShape = [
    "key": .text, "label": .text, "total": .text, "from": .text, "to": .text,
    "options": .list(filterOption), "pagination": pagination,
  ]

  /// The records that name something, by kind.
  static let citedBy: ContextShape = .list([
    "title": .text, "count": .text, "entries": .list(entry), "allURL": .text,
  ])

  static let unrecorded: ContextShape = [
    "number": .text, "kinds": .list(value), "hasKinds": .flag, "dates": .list(value),
    "hasDates": .flag, "issuers": .list(value), "hasIssuers": .flag, "citedBy": citedBy,
    "hasCitedBy": .flag,
  ]

  static let unrecordedList: ContextShape = [
    "total": .text, "from": .text, "to": .text, "pagination": pagination,
    "documents": .list([
      "title": .text, "url": .text, "count": .text, "date": .text, "dateISO": .text,
      "issuer": .text,
    ]),
  ]

  static let record: ContextShape = [
    "kind": ["key": .text, "title": .text, "plural": .text, "url": .text],
    "title": .text, "number": .text, "unit": link, "issued": .text, "issuedISO": .text,
    "published": .text, "publishedISO": .text, "state": state, "abstract": .text,
    "isIllustration": .flag, "isWithdrawn": .flag,
    "withdrawn": ["date": .text, "reason": .text, "removeContent": .flag],
    "isEnded": .flag, "ended": .text, "endedISO": .text, "isReplaced": .flag, "replacedBy": link,
    "changed": .text, "changedISO": .text,
    "facts": .list(field), "hasFacts": .flag, "sections": .list(field), "f": .any,
    "body": .html, "hasBody": .flag, "hasToc": .flag,
    "toc": .list(["title": .text, "id": .text, "isDeep": .flag]),
    "attachments": .list(value), "hasAttachments": .flag, "legalBasis": .list(value),
    "hasLegalBasis": .flag, "related": .list(entry), "hasRelated": .flag, "changes": table,
    "cites": .list(value), "hasCites": .flag, "citedBy": citedBy,
    "duties": .list(duty), "hasDuties": .flag, "thread": .list(step), "hasThread": .flag,
    "hasCitedBy": .flag, "place": value, "tally": tally,
    "calendar": recordCalendar, "progress": progress, "findings": findings, "recovery": bars,
    "sheetURL": .text, "titleLang": .text, "abstractLang": .text,
    "bodyLang": .text, "textLang": .text,
  ]

  static let duty: ContextShape = [
    "title": .text, "article": .text, "document": .text, "url": .text, "state": state,
    "due": .text, "dueISO": .text, "done": .text, "doneISO": .text, "late": .text,
    "isLasting": .flag,
  ]

  static let step: ContextShape = .object(
    entryFields.merging(["isCurrent": .flag, "after": .text]) { one, _ in one })

  static let pagination: ContextShape = [
    "current": .text, "total": .text, "previous": ["url": .text], "next": ["url": .text],
    "pages": .list(["number": .text, "url": .text, "isCurrent": .flag, "isGap": .flag]),
  ]

  static let overview: ContextShape = [
    "lead": .text, "notes": .list(["text": .text]), "pagination": pagination,
    "sections": .list([
      "id": .text, "title": .text, "notes": .list(["text": .text]), "links": .list(count),
      "hasLinks": .flag, "entries": .list(entry), "hasEntries": .flag, "table": table,
    ]),
  ]

  static let unit: ContextShape = [
    "parent": link, "children": .list(link), "hasChildren": .flag,
    "mergedInto": .list(link), "hasMergedInto": .flag,
    "mergedFrom": .list(link), "hasMergedFrom": .flag, "isDissolved": .flag, "from": .text,
    "until": .text, "total": .text, "calendarURL": .text, "upcoming": .list(entry),
    "hasUpcoming": .flag,
    "groups": .list([
      "key": .text, "title": .text, "count": .text, "url": .text, "entries": .list(entry),
    ]), "hasGroups": .flag, "tally": tally, "kept": bars, "meetings": meetings,
    "receptions": .list(["text": .text]), "hasReceptions": .flag,
    "maps": .list(link), "hasMaps": .flag, "targets": .list(unitTarget), "hasTargets": .flag,
  ]
}
