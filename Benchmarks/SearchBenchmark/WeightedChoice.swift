/// Things of which the first are the commonest, as words are (Zipf's law, flattened at the top).
struct WeightedChoice: Sendable {
  private let choices: [[UInt8]]
  private let sums: [Double]

  init(_ choices: [[UInt8]]) {
    self.choices = choices
    let flattening = choices.count < 1000 ? 2.7 : 500
    var total = 0.0
    sums = choices.indices.map { rank in
      total += 1 / (Double(rank) + flattening)
      return total
    }
  }

  /// One of them, by its weight.
  func one(_ draw: inout Draw) -> [UInt8] {
    let aim = draw.fraction() * (sums.last ?? 0)
    var (low, high) = (0, sums.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if sums[middle] > aim { high = middle } else { low = middle + 1 }
    }
    return choices[low]
  }
}

/// Random numbers that are the same in every run (splitmix64).
struct Draw {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed &* 0xD134_2543_DE82_EF95
  }

  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 up to, not including, the limit.
  mutating func below(_ limit: Int) -> Int {
    Int(truncatingIfNeeded: ((next() >> 32) &* UInt64(limit)) >> 32)
  }

  /// A number from 0 up to, not including, 1.
  mutating func fraction() -> Double {
    Double(next() >> 11) / Double(1 << 53)
  }
}
