import Packing

/// Things that a build made, each as bytes until it is asked for: a large site has a hundred
/// thousand, of which most are only kept.
struct MadeList: Sendable {
  private var bytes: [UInt8] = []
  /// Where each ends.
  private var ends: [Int] = []

  /// Nothing yet.
  init() {}

  /// What was made of each record, in the order of the ids, from lists that tell of which records their
  /// things are.
  init(_ lists: [(ids: [Int], made: MadeList)], records: Int) {
    var places = [(list: Int, place: Int)?](repeating: nil, count: records)
    for (list, (ids, _)) in lists.enumerated() {
      for (place, id) in ids.enumerated() { places[id] = (list, place) }
    }
    bytes.reserveCapacity(lists.reduce(0) { $0 + $1.made.bytes.count })
    ends.reserveCapacity(records)
    for case (let list, let place)? in places { append(place, of: lists[list].made) }
  }

  /// How many there are.
  var count: Int { ends.count }

  /// One of them; nil where its bytes are damaged.
  subscript(place: Int) -> Made? {
    var unpacker = Unpacker(bytes, in: range(place))
    return try? unpacker.next(Made.self)
  }

  /// The hash of what one of them was made from, without reading the rest.
  func source(of place: Int) -> UInt64? {
    var unpacker = Unpacker(bytes, in: range(place))
    return try? unpacker.next(UInt64.self)
  }

  /// Adds one.
  mutating func append(_ made: Made) {
    var packer = Packer()
    packer.add(made)
    bytes += packer.take()
    ends.append(bytes.count)
  }

  /// Adds one of another list.
  private mutating func append(_ place: Int, of other: MadeList) {
    bytes += other.bytes[other.range(place)]
    ends.append(bytes.count)
  }

  private func range(_ place: Int) -> Range<Int> {
    (place == 0 ? 0 : ends[place - 1])..<ends[place]
  }
}

extension MadeList: Packable {
  package func pack(into packer: inout Packer) {
    packer.add(number: UInt64(count))
    for place in 0..<count { packer.add(block: bytes[range(place)]) }
  }

  package init(from unpacker: inout Unpacker) throws(PackingError) {
    let count = try unpacker.count()
    ends.reserveCapacity(count)
    for _ in 0..<count {
      bytes += try unpacker.bytes(of: unpacker.block())
      ends.append(bytes.count)
    }
  }
}
