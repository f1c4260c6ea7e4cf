import Synchronization

/// The shares of the search index that workers fill: as many as work at once, however many batches
/// there are, since every share has a vocabulary and buffers of its own.
final class SearchShares: Sendable {
  private let free = Mutex<[SearchExport]>([])

  /// A share that nobody fills now, if there is one.
  func take() -> SearchExport? { free.withLock { $0.popLast() } }

  /// Gives a share back; it is moved, so that the next worker need not copy it.
  func give(_ share: consuming SearchExport) {
    let share = [share]
    free.withLock { $0 += share }
  }

  /// All shares, when no worker has one any more.
  var all: [SearchExport] { free.withLock { $0 } }
}
