import Templates

/// What the pages of targets hold.
extension PageShapes {
  /// The templates of targets, each with what its context adds to `shared`.
  static var targetPages: [String: ContextShape] {
    [
      "targets": [
        "targets": [
          "isIndex": .flag, "asOf": .text, "asOfISO": .text, "plans": .list(targetPlan),
          "pagination": pagination,
        ]
      ],
      "target": ["target": target],
    ]
  }

  /// One target in one line.
  static let targetSum: ContextShape = [
    "number": .text, "code": .text, "title": .text, "url": .text, "isMeasured": .flag,
    "met": .text, "period": .text, "isComplete": .flag, "notYet": .text, "overdue": .text,
    "hasOverdue": .flag, "notApplicable": .text, "stated": .text, "sources": .list(value),
    "hasSources": .flag, "parts": .list(part), "hasParts": .flag, "alternative": .text,
    "inLang": .text,
  ]

  private static let targetPlan: ContextShape = [
    "id": .text, "title": .text, "url": .text, "pageURL": .text, "number": .text, "unit": link,
    "sums": .list(targetSum), "hasSums": .flag, "unmeasured": .list(targetSum),
    "hasUnmeasured": .flag, "hasGroups": .flag, "inLang": .text,
    "groups": .list([
      "columns": .list(targetSum),
      "rows": .list([
        "unit": link,
        "cells": .list([
          "isEmpty": .flag, "state": state, "url": .text, "number": .text, "label": .text,
        ]),
      ]),
    ]),
  ]

  static let targetTold: ContextShape = [
    "unit": link, "state": state, "value": .text, "reason": .text, "date": .text,
    "dateISO": .text, "record": link, "sources": .list(value), "hasSources": .flag,
  ]

  static let targetCell: [String: ContextShape] = [
    "isEmpty": .flag, "label": .text, "state": state, "reason": .text, "count": .text,
    "due": .text, "hasEvidence": .flag, "more": .text, "heirs": .list(link), "hasHeirs": .flag,
    "told": targetTold,
    "evidence": .list([
      "title": .text, "url": .text, "date": .text, "dateISO": .text, "inLang": .text,
    ]),
  ]

  /// A target on the page of a unit.
  static let unitTarget = ContextShape.object(
    targetCell.merging([
      "title": .text, "url": .text, "unit": link, "plan": link, "inLang": .text,
    ]) { one, _ in one }
  )

  private static let target: ContextShape = [
    "title": .text, "number": .text, "code": .text, "url": .text, "isMeasured": .flag,
    "inLang": .text, "isFirst": .flag, "met": .text, "asOf": .text, "asOfISO": .text,
    "period": .text,
    "plan": ["title": .text, "url": .text, "pageURL": .text, "inLang": .text],
    "sums": .list(["state": state, "count": .text]), "hasSums": .flag,
    "facts": .list(field), "hasFacts": .flag, "reason": .text,
    "overdue": .list(["unit": link, "url": .text, "periods": .text]), "hasOverdue": .flag,
    "stated": ["text": .text, "sources": .list(value), "hasSources": .flag],
    "told": .list(targetTold), "hasTold": .flag, "isList": .flag, "hasResults": .flag,
    "year": .text, "columns": .list(["title": .text]),
    "rows": .list([
      "id": .text, "unit": link, "cells": .list(.object(targetCell)), "met": .text,
      "missed": .list(["title": .text, "state": state, "count": .text]), "hasMissed": .flag,
      "cell": .object(targetCell),
    ]),
    "years": .list(["title": .text, "url": .text, "isCurrent": .flag]), "hasYears": .flag,
    "pagination": pagination,
  ]
}
