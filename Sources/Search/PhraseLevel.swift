/// The phrases of one length that at least two titles have.
struct PhraseLevel {
  private struct Item: RadixSorted {
    /// The number of the first end, and below it that of the last.
    var radixKey: UInt64
    var place: UInt32
  }

  /// Places that are sorted at once; it bounds the memory, about 16 MB.
  private static let sortedAtOnce = 1 << 19

  /// For each place in the row of words the number of the phrase that begins there, from 1 on; 0
  /// for none.
  private(set) var numbers: [UInt32]
  /// By number of a phrase: how many titles have it. The first is empty.
  private(set) var titles: [UInt32] = [0]
  /// By number of a phrase: a place where it stands.
  private(set) var places: [UInt32] = [0]
  /// By number of a phrase one word shorter: the titles of the commonest phrase that begins so.
  private(set) var titlesOfFirst: [UInt32]

  var count: Int { titles.count - 1 }

  /// Joins what begins at each place with what begins at the next.
  ///
  /// - Parameters:
  ///   - ends: for each place the number of the word or shorter phrase that begins there, 0 for
  ///     none.
  ///   - endCount: all numbers are below.
  ///   - titlesOfPlaces: for each place the title it is of, ascending.
  init(ends: [UInt32], endCount: Int, titles titlesOfPlaces: [UInt32]) {
    numbers = [UInt32](repeating: 0, count: ends.count)
    titlesOfFirst = [UInt32](repeating: 0, count: endCount)
    let shares = UInt32(1 + ends.count / Self.sortedAtOnce)
    var items: [Item] = []
    var scratch: [Item] = []
    for share in 0..<shares {
      items.removeAll(keepingCapacity: true)
      for place in ends.indices.dropLast()
      where ends[place] != 0 && ends[place + 1] != 0 && ends[place] % shares == share {
        let key = UInt64(ends[place]) << 32 | UInt64(ends[place + 1])
        items.append(Item(radixKey: key, place: UInt32(place)))
      }
      items.radixSort(bits: endCount.bitsBelow, scratch: &scratch)
      items.radixSort(bits: endCount.bitsBelow, from: 32, scratch: &scratch)
      number(items, titlesOfPlaces)
    }
  }

  /// Numbers the phrases of sorted items that have more than one title.
  private mutating func number(_ items: [Item], _ titlesOfPlaces: [UInt32]) {
    var start = 0
    while start < items.count {
      let key = items[start].radixKey
      var end = start
      var count: UInt32 = 0
      var last: UInt32?
      while end < items.count, items[end].radixKey == key {
        let title = titlesOfPlaces[Int(items[end].place)]
        if title != last { count += 1 }
        last = title
        end += 1
      }
      if count > 1 {
        for item in items[start..<end] { numbers[Int(item.place)] = UInt32(titles.count) }
        titles.append(count)
        places.append(items[start].place)
        titlesOfFirst[Int(key >> 32)] = max(titlesOfFirst[Int(key >> 32)], count)
      }
      start = end
    }
  }
}
