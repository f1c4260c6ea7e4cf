import Diagnostics
import Templates

/// A page made of sections, each with a few words and links, records or a table: for what the site
/// computes from the whole.
struct Overview {
  /// A part of the page under a heading.
  struct Section {
    /// Its name in addresses.
    var id: String
    var title: String
    /// Paragraphs of plain words.
    var notes: [String] = []
    /// Links with a count each.
    var links: [TemplateValue] = []
    /// Records as in lists.
    var entries: [TemplateValue] = []
    var table: Table?
  }

  /// A table of values as the fields of records have them.
  struct Table {
    /// One cell: its values one below another.
    typealias Cell = [TemplateValue]

    var caption: String
    /// The headings, each with whether its column holds numbers.
    var columns: [(label: String, isNumber: Bool)]
    var rows: [[Cell]] = []
  }

  /// A sentence or two at the top.
  var lead = ""
  /// How what is shown was computed.
  var notes: [String] = []
  var sections: [Section] = []
  /// The pages of a long list.
  var pagination: TemplateValue = .missing

  /// What the template `overview` is given.
  var object: TemplateObject {
    var object: TemplateObject = [
      "lead": .text(lead), "notes": .list(notes.map { ["text": .text($0)] }),
      "sections": .list(sections.map { .object($0.object) }),
    ]
    object["pagination"] = pagination
    return object
  }
}

extension Overview.Section {
  fileprivate var object: TemplateObject {
    var object: TemplateObject = [
      "id": .text(id), "title": .text(title),
      "notes": .list(notes.map { ["text": .text($0)] }),
    ]
    object.set(list: "links", links)
    object.set(list: "entries", entries)
    if let table { object["table"] = table.value }
    return object
  }
}

extension Overview.Table {
  /// A cell with one text.
  static func text(_ text: String) -> Cell { [["text": .text(text)]] }

  /// A cell with one link, whose title may be in another language than the page.
  static func link(_ title: String, _ url: String, in tongue: Language? = nil) -> Cell {
    var link: TemplateObject = ["text": .text(title), "url": .text(url)]
    link.mark(tongue)
    return [.object(link)]
  }

  /// A cell with a word that is told by shape and colour too.
  static func state(_ title: String, tone: String) -> Cell {
    [["text": .text(title), "tone": .text(tone)]]
  }

  fileprivate var value: TemplateValue {
    let heads: [TemplateObject] = columns.map {
      ["key": .text(""), "label": .text($0.label), "isNumber": .flag($0.isNumber)]
    }
    return [
      "caption": .text(caption), "columns": .list(heads.map { .object($0) }),
      "rows": .list(
        rows.map { cells in
          let shown = zip(heads, cells).map { head, values -> TemplateValue in
            var cell = head
            cell["values"] = .list(values)
            return .object(cell)
          }
          return ["cells": .list(shown), "rowTone": .missing]
        }),
    ]
  }
}
