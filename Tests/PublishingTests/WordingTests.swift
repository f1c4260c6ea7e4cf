import Publishing
import Testing

@Suite struct WordingTests {
  @Test(arguments: [
    PublishingError.Reason.locked(by: 12), .locked(by: nil), .badPath,
    .writtenTwice(first: "một", second: nil), .fileAndFolder, .foreign, .damagedNotes,
    .system(.open, code: 13), .system(.move, code: 999),
  ])
  func everyFaultNamesItsPathInBothLanguages(reason: PublishingError.Reason) {
    let fault = PublishingError(reason, at: "output/a.html")
    #expect(fault.vietnamese.contains("«output/a.html»"))
    #expect(fault.english.contains("“output/a.html”"))
    #expect(fault.vietnamese != fault.english)
  }

  @Test func aLockedFolderNamesTheProcess() {
    #expect(PublishingError(.locked(by: 4711), at: "output").vietnamese.contains("4711"))
  }
}
