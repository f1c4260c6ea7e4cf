import Reading
import Search
import Vietnamese

/// Which of the things that an earlier build made are still as this build would make them.
struct Freshness: Sendable {
  private let memory: PageMemory
  /// For each record of then its id now.
  private let ids: [Int?]
  /// For each record of now its id then.
  private let former: [Int?]
  /// For each key of then whether what could be read by it has changed.
  private let hasChanged: [Bool]
  private let hasChangedKind: [Bool]
  private let hasChangedAtAll: Bool
  private let today: CivilDate

  /// Compares a memory with a site of now; nil where everything is to be made anew.
  init?(_ memory: PageMemory, key: UInt64, _ now: SiteDigests, on today: CivilDate) {
    guard memory.key == key, memory.kinds.count == now.kinds.count else { return nil }
    var idOfName = [UInt64: Int](minimumCapacity: now.names.count)
    for (id, name) in now.names.enumerated() { idOfName[name] = id }
    ids = memory.names.map { idOfName[$0] }
    var former = [Int?](repeating: nil, count: now.names.count)
    for (then, id) in ids.enumerated() { if let id { former[id] = then } }
    self.former = former
    let ids = ids
    hasChanged = memory.digests.indices.map { key in
      ids[key / 2].map { now.records[$0 * 2 + key % 2] != memory.digests[key] } ?? true
    }
    hasChangedKind = zip(memory.kinds, now.kinds).map { $0 != $1 }
    hasChangedAtAll = memory.names != now.names || memory.digests != now.records
    self.memory = memory
    self.today = today
  }

  /// The pages of a record, if they would be made again as they are; `source` is the hash of the text
  /// of its file.
  func pages(of id: Int, source: UInt64) -> Made? {
    guard let then = former[id], then < memory.pages.count else { return nil }
    guard let made = memory.pages[then], made.source == source else { return nil }
    return fresh(made)
  }

  /// The file of the words that a record had, whether or not its pages are as they were.
  func text(of id: Int) -> String? {
    former[id].flatMap { $0 < memory.pages.count ? memory.pages[$0]?.text : nil }
  }

  /// A part of the site, by its place among all, if all of it would be made again as it is.
  func part(_ place: Int) -> MadePart? {
    guard place < memory.parts.count, let rest = fresh(memory.parts[place].rest) else { return nil }
    var part = MadePart(rest: rest)
    let former = memory.parts[place].pieces
    for place in 0..<former.count {
      guard let piece = former[place].flatMap(fresh) else { return nil }
      part.pieces.append(piece)
    }
    return part
  }

  /// The pieces of a part as they were, by its place among all.
  func pieces(ofPart place: Int) -> FormerPieces {
    place < memory.parts.count ? FormerPieces(memory.parts[place].pieces) : FormerPieces()
  }

  /// A share of the search index by its place, if it has just these members.
  func share(_ place: Int, members: UInt64) -> PageMemory.SearchShare? {
    guard place < memory.shares.count, memory.shares[place].members == members else { return nil }
    return memory.shares[place]
  }

  /// Files of the search index as they were.
  var index: IndexMemory? { memory.index }

  /// The mark of a published file as it was.
  func attachment(_ path: String) -> FileMark? { memory.attachments[path] }

  /// The same with the ids of now, if nothing has changed that it read.
  func fresh(_ made: Made) -> Made? {
    guard made.days.contains(today), !(made.isOfEverything && hasChangedAtAll),
      !made.kinds.contains(where: { $0 >= hasChangedKind.count || hasChangedKind[$0] }),
      !made.records.contains(where: { $0 >= hasChanged.count || hasChanged[Int($0)] })
    else { return nil }
    var made = made
    made.records = made.records.compactMap { key in
      ids[Int(key / 2)].map { UInt32($0) * 2 + key % 2 }
    }
    return made
  }
}
