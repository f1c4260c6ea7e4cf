/// What a radix sort can order.
protocol RadixSorted: BitwiseCopyable {
  var radixKey: UInt64 { get }
}

extension UInt64: RadixSorted {
  var radixKey: UInt64 { self }
}

extension Array where Element: RadixSorted {
  /// Sorts by a field of the keys, and leaves what is equal there in its order.
  ///
  /// Linear: one pass for up to 12 bits, two for up to 24, more for few elements, of which clearing so
  /// many counters would cost more than another pass; very few are compared. `scratch` is room that is
  /// used again and again.
  mutating func radixSort(
    bits: Int, from shift: Int = 0, scratch: inout [Element]
  ) {
    guard count > 1, bits > 0 else { return }
    if count < 32 { return insertionSort(by: UInt64(1) << UInt64(bits) - 1, from: UInt64(shift)) }
    if scratch.count > count {
      scratch.removeLast(scratch.count - count)
    } else {
      scratch.append(contentsOf: self[scratch.count...])
    }
    let most = Swift.min(12, count.bitsBelow)
    let passes = (bits + most - 1) / most
    let digit = (bits + passes - 1) / passes
    var sorted = 0
    while sorted < bits {
      pass(from: UInt64(shift + sorted), digit: Swift.min(digit, bits - sorted), into: &scratch)
      swap(&self, &scratch)
      sorted += digit
    }
  }

  private mutating func insertionSort(by mask: UInt64, from shift: UInt64) {
    withUnsafeMutableBufferPointer { elements in
      for end in elements.indices.dropFirst() {
        let element = elements[end]
        let key = element.radixKey >> shift & mask
        var place = end
        while place > 0, elements[place - 1].radixKey >> shift & mask > key {
          elements[place] = elements[place - 1]
          place -= 1
        }
        elements[place] = element
      }
    }
  }

  /// One counting sort by the digit at `shift`.
  private func pass(from shift: UInt64, digit: Int, into target: inout [Element]) {
    let mask = UInt64(1) << UInt64(digit) - 1
    var starts = [Int](repeating: 0, count: 1 << digit)
    withUnsafeBufferPointer { source in
      target.withUnsafeMutableBufferPointer { target in
        starts.withUnsafeMutableBufferPointer { starts in
          for element in source { starts[Int(element.radixKey >> shift & mask)] += 1 }
          var sum = 0
          for value in starts.indices {
            let count = starts[value]
            starts[value] = sum
            sum += count
          }
          for element in source {
            let value = Int(element.radixKey >> shift & mask)
            target[starts[value]] = element
            starts[value] += 1
          }
        }
      }
    }
  }
}

extension Int {
  /// The bits that numbers below this one take.
  var bitsBelow: Int { Int.bitWidth - Swift.max(0, self - 1).leadingZeroBitCount }
}
