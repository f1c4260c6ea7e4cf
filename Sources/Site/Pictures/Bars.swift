import Templates

/// A table each of whose rows has a bar: the picture and its numbers are one thing, so neither can
/// say what the other does not. A theme draws the bars; here is only where their parts begin and
/// end.
struct Bars {
  /// A stretch of a bar.
  struct Part {
    /// What it stands for, which a theme shows by shape as well as colour: a tone, or `plan`.
    var key: String
    var from: Percent
    var to: Percent
  }

  /// A row: what it is about, its bar, its numbers.
  struct Row {
    var label: String
    var url: String?
    /// What the bar shows, in words.
    var alternative: String
    var parts: [Part] = []
    /// A day or a limit across the bar; nil for none.
    var mark: Percent?
    /// One text for each column.
    var cells: [String]
    /// Where each cell leads; shorter than `cells` where the last lead nowhere.
    var links: [String?] = []
    /// Whether it is of now.
    var isCurrent = false
  }

  /// A heading of the numbers, and the key of the parts that they count.
  struct Column {
    var label: String
    var key: String?
    var isNumber = true
  }

  /// What the table is called.
  var caption: String
  /// What the rows are.
  var label: String
  /// What the bars are: a word, or what stands at their two ends.
  var scale: (from: String, to: String)
  var columns: [Column]
  var rows: [Row]
  /// What else the reader must know to read it.
  var note: String?

  /// The table as templates are given it.
  var value: TemplateValue {
    let heads: [TemplateObject] = columns.map {
      [
        "label": .text($0.label), "tone": .text(orMissing: $0.key),
        "isNumber": .flag($0.isNumber),
      ]
    }
    return [
      "caption": .text(caption), "label": .text(label), "from": .text(scale.from),
      "to": .text(scale.to), "note": .text(orMissing: note),
      "columns": .list(heads.map { .object($0) }),
      "rows": .list(rows.map { $0.value(heads) }),
    ]
  }
}

extension Bars.Row {
  fileprivate func value(_ heads: [TemplateObject]) -> TemplateValue {
    [
      "label": .text(label), "url": .text(orMissing: url), "alternative": .text(alternative),
      "isCurrent": .flag(isCurrent), "mark": .text(orMissing: mark?.attribute),
      "parts": .list(parts.filter { $0.from < $0.to }.map(\.value)),
      "cells": .list(
        zip(heads, cells).enumerated().map { place, pair in
          var cell = pair.0
          cell["text"] = .text(pair.1)
          cell["url"] = .text(orMissing: place < links.count ? links[place] : nil)
          return .object(cell)
        }),
    ]
  }
}

extension Bars.Part {
  /// The part as templates are given it.
  var value: TemplateValue {
    ["tone": .text(key), "from": .text(from.attribute), "to": .text(to.attribute)]
  }

  /// Parts one after another, of counts out of a whole.
  static func stacked(_ counts: [(key: String, count: Int)], of whole: Int) -> [Bars.Part] {
    var sum = 0
    return counts.compactMap { key, count in
      guard count > 0 else { return nil }
      let from = Percent(sum, of: whole)
      sum += count
      return Bars.Part(key: key, from: from, to: Percent(sum, of: whole))
    }
  }
}
