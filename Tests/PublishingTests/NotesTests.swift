import Hashing
import Testing

@testable import Publishing

@Suite struct NotesTests {
  private let entry = Manifest.Entry(size: 12, hash: ContentHash(value: 0xABC))

  @Test func aManifestReadsBackWhatItWrote() {
    var manifest = Manifest()
    manifest.files = ["index.html": entry, "a b/ế.html": entry]
    #expect(Manifest(text: manifest.text) == manifest)
  }

  @Test func anEmptyManifestReadsBack() {
    #expect(Manifest(text: Manifest().text) == Manifest())
  }

  @Test func aJournalReadsBackWhatItWrote() {
    var journal = Journal()
    journal.steps = [.place("a b.html", staged: "1z"), .remove("cũ/b c.html", entry)]
    #expect(Journal(text: journal.text) == journal)
  }

  @Test func aListOfFormerFilesReadsBackWhatItWrote() {
    var former = FormerFiles()
    former.files = ["assets/a.1.css": .init(entry: entry, left: 1_700_000_000)]
    #expect(FormerFiles(text: former.text) == former)
  }

  @Test func aManifestIsOrderedByPath() {
    var manifest = Manifest()
    manifest.files = ["b.html": entry, "a/b.html": entry, "a.html": entry]
    let lines = String(decoding: manifest.text, as: UTF8.self).split(separator: "\n")
    #expect(lines[1] == "0000000000000abc 12 a.html")
    #expect(lines[1...3].map { $0.split(separator: " ")[2] } == ["a.html", "a/b.html", "b.html"])
  }

  @Test func oneAlteredByteIsNoticed() {
    var manifest = Manifest()
    manifest.files = ["index.html": entry]
    let text = manifest.text
    for index in text.indices {
      var altered = text
      altered[index] ^= 1
      #expect(Manifest(text: altered) == nil)
    }
  }

  @Test func aTornTextIsNoticed() {
    var manifest = Manifest()
    manifest.files = ["index.html": entry]
    for count in manifest.text.indices {
      #expect(Manifest(text: Array(manifest.text.prefix(count))) == nil)
    }
  }

  @Test func aJournalIsNotTakenForAManifest() {
    #expect(Manifest(text: Journal().text) == nil)
    #expect(Journal(text: Manifest().text) == nil)
    #expect(FormerFiles(text: Manifest().text) == nil)
  }
}
