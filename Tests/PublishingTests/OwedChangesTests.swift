import Testing

@testable import Publishing

/// What no list of changes has told is told by the next one, however often builds are stopped in between.
struct OwedChangesTests {
  private let folder: TemporaryFolder
  private var out: String { folder["out"] }

  init() throws { folder = try TemporaryFolder() }

  /// A build with a list; one that is stopped writes none.
  private func build(
    _ files: [String: String], _ way: Way, listing: Bool = true, isStopped: Bool = false
  ) throws {
    let output = try openFolder(out, way)
    for (path, text) in files { try output.write(path, Array(text.utf8)) }
    let result = try output.publish(owing: listing)
    if listing, !isStopped { try ChangedList(path: folder["list"]).write(result, of: output) }
  }

  private func rollBack(listing: Bool) throws {
    let output = try openFolder(out)
    let result = try #require(try output.rollBack(owing: listing))
    if listing { try ChangedList(path: folder["list"]).write(result, of: output) }
  }

  @Test(arguments: Way.allCases) func theNextListTellsWhatIsOwed(way: Way) throws {
    try build(["a": "1", "b": "1", "c": "1"], way)
    #expect(folder.text("list") == "+ a\n+ b\n+ c\n")
    try build(["a": "2", "b": "1", "d": "1"], way, isStopped: true)
    // One that nobody asks for a list owes as well, since one is owed.
    try build(["a": "2", "b": "2", "d": "1", "e": "1"], way, listing: false)
    try build(["a": "2", "b": "2", "e": "1"], way, isStopped: true)
    #expect(folder.text("list") == "+ a\n+ b\n+ c\n")
    try build(["a": "2", "b": "2", "e": "1"], way)
    #expect(folder.text("list") == "+ a\n+ b\n- c\n- d\n+ e\n")
    try build(["a": "2", "b": "2", "e": "1"], way)
    #expect(folder.text("list") == "")
    #expect(!folder.notes("out").contains("owed"))
  }

  @Test func nothingIsOwedWhereNobodyWantsAList() throws {
    for number in 1...3 { try build(["a": "\(number)"], .exchange, listing: false) }
    #expect(!folder.notes("out").contains("owed"))
    try build(["a": "4"], .exchange)
    #expect(folder.text("list") == "+ a\n")
  }

  @Test func aWayBackOwesToo() throws {
    try build(["a": "1", "b": "1"], .exchange)
    try build(["a": "2"], .exchange, isStopped: true)
    for _ in 1...2 { try rollBack(listing: false) }
    #expect(folder.text("list") == "+ a\n+ b\n")
    try ChangedList(path: folder["list"]).write(PublishingResult())
    try rollBack(listing: true)
    #expect(folder.text("list") == "+ a\n+ b\n")
    try build(["a": "1", "b": "1"], .exchange)
    #expect(folder.text("list") == "")
  }

  @Test func whatIsDamagedIsForgotten() throws {
    try build(["a": "1"], .exchange)
    try folder.put("out/.congkhai/owed", "không ai đọc được")
    try build(["a": "2"], .exchange)
    #expect(folder.text("list") == "+ a\n")
  }
}
