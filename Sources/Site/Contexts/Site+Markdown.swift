import Diagnostics
import Reading
import Records

/// A text in Markdown, ready for a page.
struct RenderedMarkdown {
  let html: [UInt8]
  /// The words alone, for search.
  let plainText: [UInt8]
  let headings: [MarkdownHeading]
  /// The documents that its words cite.
  let cited: [CitedWord]
}

extension Site {
  /// Renders a text of a record for the page at a place: links to records and files become addresses
  /// as seen from there, and so do the numbers of documents; `known` are those of a text that was
  /// rendered before.
  func renderMarkdown(
    _ markdown: [UInt8], of id: Int, in file: String, from place: PagePlace,
    citing known: [CitedWord]? = nil
  ) -> RenderedMarkdown {
    var cited = known ?? []
    var renderer = MarkdownRenderer(words: MarkdownWords(language)) { destination in
      self.resolve(destination, in: file, from: place)
    }
    if let cited = known {
      renderer.cite = { _ in self.links(cited, from: place) }
    } else if cites(id) {
      renderer.cite = { text in
        cited = self.citedWords(text, by: id)
        return self.links(cited, from: place)
      }
    }
    var html: [UInt8] = []
    html.reserveCapacity(markdown.count * 2)
    var plainText: [UInt8] = []
    plainText.reserveCapacity(markdown.count)
    let headings = renderer.render(markdown, into: &html, plainText: &plainText)
    return RenderedMarkdown(
      html: html, plainText: plainText, headings: headings, cited: cited)
  }

  /// The address of what a destination in a text means; nil where the site does not show it.
  private func resolve(
    _ destination: String, in file: String, from place: PagePlace
  ) -> String? {
    guard LinkSafety.isLocal(destination), !destination.hasPrefix("#") else { return destination }
    let mention = Mention(.link, destination, at: Position(line: 1), field: "")
    let rest =
      destination.firstIndex { $0 == "#" || $0 == "?" }
      .map { String(destination[$0...]) } ?? ""
    switch catalog.resolve(mention, from: file) {
    case .record(let id):
      return catalog.isShown(id) ? place.page(catalog.summaries[id].address) + rest : nil
    case .page(let address): return place.page(address) + rest
    case .file(let path): return self.file(ContentFile.publishedPath(of: path), from: place) + rest
    case .ambiguous, .missing, .outside: return nil
    }
  }
}
