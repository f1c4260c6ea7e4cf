import Testing

@testable import Search

/// What an index makes anew over an earlier one, and that it is always that of a clean build.
@Suite struct IndexMemoryTests {
  /// Sizes of shards, lists and volumes.
  enum Shape: CaseIterable {
    case ordinary, small, volumes

    var options: IndexOptions {
      var options = IndexOptions()
      if self == .ordinary { return options }
      options.shardBytes = 400
      options.inlinePostings = 8
      options.inlineTitles = 8
      options.segmentPostings = 8
      options.facetTopThreshold = 26
      if self == .volumes {
        options.termNames = 64
        // Terms are merged in many slices.
        options.mergedTerms = 100
      }
      return options
    }
  }

  private static let records = Corpus.records(40)

  /// A change of one or more records.
  struct Edit: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let apply: @Sendable (inout [TestRecord]) -> Void
  }

  private static let edits = [
    Edit(testDescription: "another word") { $0[20].body += " Lời mới." },
    Edit(testDescription: "one word less") { $0[21].body.removeLast(4) },
    Edit(testDescription: "a word once more") { $0[22].body += " " + $0[22].body },
    Edit(testDescription: "a title with other tones") {
      $0[10].title = "Thu hồi đất"
      $0[11].title = "Thư hỏi dát"
      $0[12].title = "Thu hội đạt"
    },
    Edit(testDescription: "words that go from the title into the abstract") {
      ($0[13].title, $0[13].abstract) = ("Khác", $0[13].title)
    },
    Edit(testDescription: "a unit that others have") { $0[24].unit = $0[25].unit },
    Edit(testDescription: "a new unit before all others") { $0[26].unit = "don-vi/00/" },
    Edit(testDescription: "a state") { $0[27].state = "con-hieu-luc" },
    Edit(testDescription: "a new state") { $0[28].state = "a" },
    Edit(testDescription: "a kind") { $0[29].kind = "nghi-quyet" },
    Edit(testDescription: "a number") { $0[30].number = "77/2031/QĐ-UBND" },
    Edit(testDescription: "a later day") { $0[5].year = 2030 },
    Edit(testDescription: "no day") { $0[6].year = nil },
    Edit(testDescription: "a record that comes last") {
      $0.append(TestRecord(title: "Kế hoạch mới", year: 2031, body: "Lời.", id: 900))
    },
    Edit(testDescription: "a record that comes first") {
      $0.append(TestRecord(title: "Kế hoạch cũ", body: "Lời.", id: 901))
    },
    Edit(testDescription: "a record that goes") { $0.remove(at: 15) },
    Edit(testDescription: "two records that change places") {
      ($0[7].body, $0[8].body) = ($0[8].body, $0[7].body)
    },
    Edit(testDescription: "texts so long that the ordinary length is another") {
      for place in $0.indices { $0[place].body += " " + $0[place].body + " " + $0[place].body }
    },
    Edit(testDescription: "more shards") { records in
      for id in 1000..<1100 {
        records.append(
          TestRecord(title: "Tên \(id)", year: 2026, body: "s\(id) t\(id) u\(id)", id: UInt32(id)))
      }
    },
    Edit(testDescription: "fewer shards") { $0.removeLast($0.count - 8) },
    Edit(testDescription: "no record") { $0 = [] },
  ]

  @Test(arguments: edits, Shape.allCases)
  func afterAnEditTheIndexIsThatOfACleanBuild(edit: Edit, shape: Shape) {
    var records = Self.records
    var index = RebuiltIndex(shape.options)
    index.build(records)
    edit.apply(&records)
    index.build(records)
    #expect(index.isClean(of: records))
    let before = index.files
    index.build(Self.records, parts: 5)
    index.build(records)
    #expect(index.files == before)
  }

  @Test(arguments: 1...4)
  func afterManyEditsTheIndexIsThatOfACleanBuild(seed: UInt64) {
    var draw = Draw(seed: seed)
    var records = Self.records
    var index = RebuiltIndex(draw(Shape.allCases).options)
    // Those that follow change too much to be made again and again.
    let edits = Self.edits.prefix { !$0.testDescription.hasPrefix("texts so long") }
    for _ in 0..<8 {
      index.build(records)
      #expect(index.isClean(of: records))
      for _ in 0...draw(2) where records.count > 35 { draw(Array(edits)).apply(&records) }
      let word = draw(["công khai", "Hòa", "hoà", "\(draw(900))/KH-UBND"])
      records[draw(records.count)].title += " " + word
    }
  }

  @Test(arguments: Shape.allCases)
  func ofWhatHasNotChangedNothingIsMade(shape: Shape) throws {
    var index = RebuiltIndex(shape.options)
    index.build(Self.records)
    let files = index.files.keys.filter { path in
      ["t/", "p/", "r/", "n/", "c/"].contains { path.hasPrefix($0) }
    }
    #expect(files.contains { $0.hasPrefix("p/") } == (shape != .ordinary))
    let memory = try #require(index.memory)
    index.build(Self.records, parts: 7)
    #expect(index.kept == Set(files))
    #expect(index.made.isDisjoint(with: files))
    var after = try #require(index.memory)
    // They are of the parts, whatever these hold.
    after.terms.digestShares = memory.terms.digestShares
    #expect(after == memory)
  }

  @Test func sumsOfPartsThatHaveNotChangedAreTakenAsTheyWere() throws {
    var index = RebuiltIndex()
    index.build(Self.records)
    let shards = index.files.keys.filter { $0.hasPrefix("t/") }
    index.memory?.terms.digestShares[0].sums[0] &+= 1
    index.build(Self.records)
    #expect(shards.filter(index.made.contains).map { $0.prefix(4) } == ["t/0."])
    // Where a part has changed they are summed up anew.
    var records = Self.records
    for place in records.indices { records[place].body += " Thêm." }
    index.build(records)
    index.build(Self.records)
    let digests = try #require(index.memory).terms.shards.map(\.digest)
    var clean = RebuiltIndex()
    clean.build(Self.records)
    #expect(digests == clean.memory?.terms.shards.map(\.digest))
  }

  @Test func onlyWhatATitleOrANumberSaysMakesTheirFiles() {
    let families = ["n/", "c/"]
    for (edit, changed) in [
      ({ $0.body += " " + $0.body }, []), ({ $0.body += " 0 aa mới tinh" }, []),
      ({ $0.title += " " + $0.title }, ["c/"]),
      // The words of a number stand with those of the title.
      ({ $0.number = "77/2031/QĐ-UBND" }, ["n/", "c/"]),
    ] as [((inout TestRecord) -> Void, [String])] {
      var records = Self.records
      var index = RebuiltIndex()
      index.build(records)
      edit(&records[20])
      index.build(records)
      let made = families.filter { family in index.made.contains { $0.hasPrefix(family) } }
      #expect(made == changed)
      #expect(index.isClean(of: records))
    }
  }

  @Test(arguments: [Shape.small, .volumes])
  func aWordMakesTheShardsOfItsTermsAlone(shape: Shape) {
    var records = Self.records
    var index = RebuiltIndex(shape.options)
    index.build(records)
    records[20].body += " " + records[20].title
    index.build(records)
    let shards = index.files.keys.filter { $0.hasPrefix("t/") }
    let made = shards.filter(index.made.contains)
    #expect(!made.isEmpty && made.count < shards.count)
  }

  @Test(arguments: [4, 128])
  func aRecordMakesItsVolumeAlone(names: Int) {
    var options = IndexOptions()
    options.names = names
    var records = Self.records
    var index = RebuiltIndex(options)
    index.build(records)
    records[20].abstract += " Thêm."
    index.build(records)
    let blocks = index.files.keys.filter { $0.hasPrefix("r/") }
    let made = blocks.filter(index.made.contains)
    #expect(made.count == (names == 4 ? 8 : 1))
    #expect(index.isClean(of: records))
  }

  @Test func aFileThatIsLostIsMadeAgain() {
    for family in ["t/", "p/", "r/", "n/", "c/"] {
      var index = RebuiltIndex(Shape.small.options)
      index.build(Self.records)
      let lost = index.files.keys.filter { $0.hasPrefix(family) }.sorted()[0]
      index.files[lost] = nil
      index.build(Self.records)
      #expect(index.made.contains(lost))
      #expect(index.isClean(of: Self.records))
    }
  }

  @Test func aMemoryOfOtherSizesDoesNotCount() {
    var one = RebuiltIndex(Shape.small.options)
    one.build(Self.records)
    var other = RebuiltIndex(Shape.volumes.options)
    (other.files, other.memory) = (one.files, one.memory)
    other.build(Self.records)
    #expect(other.kept == [])
    #expect(other.isClean(of: Self.records))
  }

  @Test func aTornMemoryDoesNotCount() throws {
    var index = RebuiltIndex(Shape.small.options)
    index.build(Self.records)
    let bytes = try #require(index.memory).packed
    for end in stride(from: 0, to: bytes.count, by: 97) {
      #expect(IndexMemory(packed: Array(bytes[..<end])) == nil)
    }
    #expect(IndexMemory(packed: bytes + [0]) == nil)
    #expect(IndexMemory(packed: bytes) == index.memory)
  }

  /// Whoever keeps it knows whether it is whole; what is not still does not bring a build down.
  @Test func noBytesOfAMemoryCrashAnything() throws {
    var index = RebuiltIndex(Shape.volumes.options)
    let records = Array(Self.records.prefix(12))
    index.build(records)
    let bytes = try #require(index.memory).packed
    var random = Draw(seed: 7)
    for _ in 0..<80 {
      var damaged = bytes
      for _ in 0...random(3) { damaged[random(bytes.count)] = UInt8(random(256)) }
      var copy = index
      copy.memory = IndexMemory(packed: damaged)
      copy.build(records)
    }
  }
}
