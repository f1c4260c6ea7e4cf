import Testing
import Workers

@testable import Search

@Suite struct CompletionMinerTests {
  /// Phrases of two to seven words that at least two titles have, counted one by one.
  private func counted(_ titles: [[String]]) -> [[String]: Int] {
    var counts: [[String]: Int] = [:]
    for title in titles {
      var phrases: Set<[String]> = []
      for length in 2...7 where title.count >= length {
        for start in 0...(title.count - length) {
          phrases.insert(Array(title[start..<(start + length)]))
        }
      }
      for phrase in phrases { counts[phrase, default: 0] += 1 }
    }
    return counts.filter { $0.value > 1 }
  }

  @Test(arguments: [10, 30, 120])
  func theyAreThePhrasesThatTitlesShare(count: Int) throws {
    var random = Draw(seed: 7)
    let words = ["đất", "đai", "dân", "xã", "thôn", "cầu", "dat", "lúa"]
    let titles = (0..<count).map { _ in
      (0..<Int.random(in: 1...12, using: &random)).map { _ in words.randomElement(using: &random)! }
    }
    let counts = counted(titles)
    // One that goes on the same way in as many titles is left to the longer one.
    let expected = counts.filter { phrase, count in
      !words.contains { counts[phrase + [$0]] == count }
    }
    var parts = [IndexPart](repeating: IndexPart(), count: 3)
    for (place, title) in titles.enumerated() {
      parts[place % 3].add(
        TestRecord(title: title.joined(separator: " "), id: UInt32(place)))
    }
    let sealed = parts.map { $0.sealed() }
    let vocabulary = MergedVocabulary(sealed.map(\.vocabulary))
    let found = CompletionMiner(
      TitleWords(
        sealed.map(\.titles), of: sealed.map(\.records),
        in: MergedRecords(sealed.map(\.records)).places, vocabulary: vocabulary),
      vocabulary: vocabulary, spellings: Spellings(vocabulary),
      limit: 100_000
    ).phrases(Workers(jobs: 2))
    var got: [[String]: Int] = [:]
    for (syllable, phrases) in found {
      #expect(phrases.map(\.titles) == phrases.map(\.titles).sorted(by: >))
      for phrase in phrases {
        let text = String(decoding: phrase.text, as: UTF8.self).split(separator: " ").map(
          String.init)
        #expect(text[0].utf8.count >= syllable.count)
        got[text] = phrase.titles
      }
    }
    #expect(got == expected)
    #expect(!expected.isEmpty)
  }
}
