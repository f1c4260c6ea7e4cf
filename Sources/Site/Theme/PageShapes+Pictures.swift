import Templates

/// What pictures hold.
extension PageShapes {
  /// A stretch of a bar: what it stands for, and where it begins and ends, in percent.
  static let part: ContextShape = ["tone": .text, "from": .text, "to": .text]

  /// A table with a bar in each row.
  static let bars: ContextShape = [
    "caption": .text, "label": .text, "from": .text, "to": .text, "note": .text,
    "columns": .list(["label": .text, "tone": .text, "isNumber": .flag]),
    "rows": .list([
      "label": .text, "url": .text, "alternative": .text, "isCurrent": .flag, "mark": .text,
      "parts": .list(part),
      "cells": .list([
        "label": .text, "tone": .text, "isNumber": .flag, "text": .text, "url": .text,
      ]),
    ]),
  ]

  /// Works: their stages, and planned against actual.
  static let progress: ContextShape = [
    "steps": .list([
      "title": .text, "isDone": .flag, "isCurrent": .flag, "tone": .text,
    ]), "hasSteps": .flag,
    "shares": bars, "times": bars, "sums": bars, "asOf": .text, "asOfISO": .text,
  ]

  /// What an inspection found.
  static let findings: ContextShape = [
    "title": .text, "url": .text, "counts": .list(["title": .text, "tone": .text]),
  ]

  /// The meetings of a unit in a year.
  static let meetings: ContextShape = [
    "year": .text,
    "months": .list([
      "title": .text, "url": .text, "isCurrent": .flag, "parts": .list(part),
      "counts": .list(["title": .text, "tone": .text]), "hasCounts": .flag,
    ]),
  ]

  /// A map: outlines below, pins above, all in percent of its width and height but for the paths,
  /// which are in the units of `viewBox`.
  static let map: ContextShape = [
    "viewBox": .text, "isNumbered": .flag, "ruler": .text, "rulerWidth": .text,
    "outlines": .list([
      "area": .text, "line": .text, "name": .text, "x": .text, "y": .text,
    ]), "hasOutlines": .flag,
    "pins": .list([
      "number": .text, "title": .text, "url": .text, "x": .text, "y": .text, "isMoved": .flag,
      "pointX": .text, "pointY": .text, "count": .text, "state": state,
    ]), "hasPins": .flag,
  ]

  /// Where the records of a kind lie, and what they cost.
  static let places: ContextShape = [
    "total": .text, "located": .text, "shown": .text, "isDivided": .flag, "isCut": .flag,
    "listURL": .text, "map": map, "spending": bars, "communes": .list(count),
    "hasCommunes": .flag,
  ]
}
