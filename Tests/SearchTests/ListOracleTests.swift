import Testing
import Vietnamese

@testable import Search

/// Every list of an index of varied records against a reading of their texts that knows nothing of
/// the writer: abbreviations written out by looking at each run of words.
@Suite struct ListOracleTests {
  private struct Word {
    var fold: String
    var joins: Bool
  }

  /// The terms of a text: its words and pairs, and what stands beside them.
  private func terms(of text: String) -> Set<String> {
    let bytes = Array(text.utf8)
    var scanner = SyllableScanner(bytes)
    var folder = SyllableFolder()
    var words: [Word] = []
    var terms = Set<String>()
    while let word = scanner.next() {
      folder.read(bytes, word.range)
      let fold = String(decoding: folder.fold, as: UTF8.self)
      terms.insert(fold)
      if word.kind != .compound { words.append(Word(fold: fold, joins: word.isAdjacent)) }
    }
    let written = writtenOut(words)
    for (place, word) in written.enumerated() {
      terms.insert(word.fold)
      if word.joins { terms.insert("\(written[place - 1].fold) \(word.fold)") }
    }
    return terms
  }

  private func writtenOut(_ words: [Word]) -> [Word] {
    var written: [Word] = []
    var rest = words[...]
    while let first = rest.first {
      let found = (1...4).reversed().lazy.compactMap { length -> (Int, String)? in
        let run = rest.prefix(length)
        guard run.count == length, run.dropFirst().allSatisfy(\.joins),
          let meaning = Self.aliases[run.map(\.fold).joined(separator: " ")]
        else { return nil }
        return (length, meaning)
      }.first
      guard let (length, meaning) = found else {
        written.append(rest.removeFirst())
        continue
      }
      let meant = meaning.split { " -".contains($0) }.enumerated().map { place, word in
        Word(fold: Folding.folded(String(word)), joins: place > 0 || first.joins)
      }
      written += meant
      rest = rest.dropFirst(length)
    }
    return written
  }

  private static let aliases = Dictionary(
    uniqueKeysWithValues: SearchAlias.all.map { ($0.key, $0.meaning) })

  @Test func everyListHoldsJustTheRecordsWhoseTextsHaveTheTerm() throws {
    let records = VariedCorpus.records(150)
    var all: [String: [Int]] = [:]
    var titles: [String: [Int]] = [:]
    var inTitle: [String: Set<Int>] = [:]
    for record in records {
      let id = Int(record.id)
      let named = [record.title, record.number ?? ""].map(terms).reduce(into: Set()) {
        $0.formUnion($1)
      }
      let others = [record.unitName ?? "", record.abstract] + record.otherNames
      let titled = others.map(terms).reduce(into: named) { $0.formUnion($1) }
      for term in terms(of: record.body).union(titled) { all[term, default: []].append(id) }
      for term in titled { titles[term, default: []].append(id) }
      for term in named { inTitle[term, default: []].insert(id) }
    }
    var options = IndexOptions()
    options.inlinePostings = 12
    options.inlineTitles = 12
    options.segmentPostings = 16
    let index = BuiltIndex(records, options: options)
    let entries = try index.terms().filter { !$0.key.contains { ":|".contains($0) } }
    #expect(Set(entries.keys) == Set(all.keys))
    for (term, entry) in entries {
      #expect(try index.postings(entry[0]).map(\.record) == all[term], "\(term)")
      let title = entry.count > 1 ? try index.postings(entry[1]) : []
      #expect(title.map(\.record) == titles[term] ?? [], "\(term)")
      let marked = Set(title.filter { $0.mark >= 4 }.map(\.record))
      #expect(marked == inTitle[term] ?? [], "\(term)")
    }
  }
}
