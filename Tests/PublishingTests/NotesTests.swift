import Hashing
import Testing

@testable import Publishing

@Suite struct NotesTests {
  private let entry = Manifest.Entry(size: 12, hash: ContentHash(value: 0xABC))

  private func manifest(of paths: [String]) -> Manifest {
    var builder = Manifest.Builder()
    for path in paths { builder.add(path.utf8.span, entry) }
    return builder.manifest()
  }

  @Test func aManifestReadsBackWhatItWrote() {
    let manifest = manifest(of: ["a b/ế.html", "index.html"])
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
    former.files = [PathKey("assets/a.1.css"): .init(entry: entry, left: 1_700_000_000)]
    #expect(FormerFiles(text: former.text) == former)
  }

  @Test func oneAlteredByteIsNoticed() {
    let text = manifest(of: ["index.html"]).text
    for index in text.indices {
      var altered = text
      altered[index] ^= 1
      #expect(Manifest(text: altered) == nil)
    }
  }

  @Test func aTornTextIsNoticed() {
    let text = manifest(of: ["index.html"]).text
    for count in text.indices { #expect(Manifest(text: Array(text.prefix(count))) == nil) }
  }

  @Test func aJournalIsNotTakenForAManifest() {
    #expect(Manifest(text: Journal().text) == nil)
    #expect(Journal(text: Manifest().text) == nil)
    #expect(FormerFiles(text: Manifest().text) == nil)
  }
}
