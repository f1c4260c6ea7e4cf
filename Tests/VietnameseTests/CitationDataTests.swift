import FoundationEssentials
import Testing

@testable import Vietnamese

/// The scanner against citations that were marked by hand in three real documents.
@Suite(.enabled(if: SharedData.has("citations.json"), "test data is not beside the project"))
struct CitationDataTests {
  struct Marked: Decodable {
    var seed: String
    var kind: String
    var mention: String
    var mention_full: String
    var normalized_number: String?
    var type: String?
    var date: String?
    var issuer: String?
    var offset: Int
    var full_offset: Int
  }

  struct Document {
    let scalars: [Unicode.Scalar]
    let marked: [Marked]
    let found: [Citation]
    /// Offsets in scalars by offsets in bytes.
    var places: [Int] = []

    init(_ seed: String, _ all: [Marked]) throws {
      let text = try String(
        decoding: Data(contentsOf: URL(filePath: "\(SharedData.folder)/documents/\(seed).txt")),
        as: UTF8.self)
      scalars = Array(text.unicodeScalars)
      marked = all.filter { $0.seed == seed && $0.kind == "numbered" }
      found = CitationScanner.citations(in: Array(text.utf8))
      for (index, scalar) in scalars.enumerated() {
        places += Array(repeating: index, count: UTF8.width(scalar))
      }
      places.append(scalars.count)
    }

    func mention(_ range: Range<Int>) -> String {
      let scalars = scalars[places[range.lowerBound]..<places[range.upperBound]]
      return String(String.UnicodeScalarView(scalars))
    }

    /// The citation found where one was marked.
    func found(for mark: Marked) -> Citation? {
      found.first {
        places[$0.range.lowerBound] == mark.offset && mention($0.range) == mark.mention
      }
    }
  }

  private func documents() throws -> [Document] {
    let all = try SharedData.read("citations.json", as: [Marked].self)
    return try ["000", "001", "004"].map { try Document($0, all) }
  }

  @Test func nearlyAllMentionsAndNumbersAreFound() throws {
    let documents = try documents()
    let marked = documents.map(\.marked.count).reduce(0, +)
    let found = documents.map(\.found.count).reduce(0, +)
    var (mentions, numbers) = (0, 0)
    for document in documents {
      for mark in document.marked {
        guard let citation = document.found(for: mark) else {
          print("missed: \(mark.seed) \(mark.offset) \(mark.mention_full)")
          continue
        }
        mentions += 1
        let isSame = citation.number.description == mark.normalized_number
        numbers += isSame ? 1 : 0
        if !isSame { print("read as \(citation.number): \(mark.mention_full)") }
      }
      for citation in document.found {
        let mention = document.mention(citation.range)
        if !document.marked.contains(where: {
          $0.mention == mention && $0.offset == document.places[citation.range.lowerBound]
        }) {
          print("too many: \(mention)")
        }
      }
    }
    func share(_ part: Int, of whole: Int) -> Double { Double(part) / Double(max(whole, 1)) }
    let shares = [
      ("mentions, recall", share(mentions, of: marked)),
      ("mentions, precision", share(mentions, of: found)),
      ("numbers, recall", share(numbers, of: marked)),
      ("numbers, precision", share(numbers, of: found)),
    ]
    for (name, share) in shares {
      print("citations: \(name) \(share) (\(marked) marked, \(found) found)")
      #expect(share >= 0.98, "\(name)")
    }
  }

  @Test func whatIsCitedWithANumberAgrees() throws {
    var agreed: [String: Int] = [:]
    var count = 0
    for document in try documents() {
      for mark in document.marked {
        guard let citation = document.found(for: mark) else { continue }
        count += 1
        let full = document.mention(citation.fullRange)
        let checks = [
          ("type", citation.kind?.name == mark.type && citation.isKindWritten),
          ("date", citation.date?.iso == mark.date),
          ("full mention", full == mark.mention_full),
          ("issuer", citation.issuer == mark.issuer),
        ]
        for (name, isSame) in checks {
          agreed[name, default: 0] += isSame ? 1 : 0
          if !isSame {
            print(
              "\(name) differs: \(mark.mention_full) | \(full) | \(mark.issuer ?? "-")"
                + " | \(citation.issuer ?? "-") | \(citation.kind?.name ?? "-")")
          }
        }
      }
    }
    for (name, agreed) in agreed.sorted(by: { $0.key < $1.key }) {
      print("citations: \(name) \(Double(agreed) / Double(count)) of \(count)")
      #expect(Double(agreed) >= 0.95 * Double(count), "\(name)")
    }
    #expect(count > 0)
  }
}
