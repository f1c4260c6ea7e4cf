/// A source of numbers that are the same in every run.
struct Draw: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 { UInt64(step()) << 32 | UInt64(step()) }

  /// A number from 0 to below the limit.
  mutating func callAsFunction(_ limit: Int) -> Int {
    Int(step() >> 1) % limit
  }

  private mutating func step() -> UInt32 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return UInt32(state >> 32)
  }

  mutating func callAsFunction<Item>(_ items: [Item]) -> Item { items[self(items.count)] }

  /// One of the items, the first far oftener than the last, as words are in a language.
  mutating func oftenFirst<Item>(_ items: [Item]) -> Item {
    items[self(self(items.count) + 1)]
  }
}
