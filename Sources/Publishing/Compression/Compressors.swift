internal import Synchronization

/// The compressors of a build, as many as work at once; each keeps its tables from file to file.
final class Compressors: Sendable {
  private final class Slot: Sendable {
    let gzip: Mutex<Gzip>

    init() throws(OutOfMemory) { gzip = Mutex(try Gzip(level: CompressionPlan.gzipLevel)) }
  }

  private let slots: [Slot]
  private let attempts = Atomic(0)

  /// Compressors for a number of workers, at least one.
  init(jobs: Int) throws(OutOfMemory) {
    var slots: [Slot] = []
    for _ in 0..<max(1, jobs) { slots.append(try Slot()) }
    self.slots = slots
  }

  /// How many times something was compressed, in vain or not.
  var count: Int { attempts.load(ordering: .relaxed) }

  /// The bytes compressed as planned, or nil when that takes more bytes than it may.
  func compress(
    _ bytes: Span<UInt8>, _ coding: ContentCoding, _ plan: CompressionPlan
  ) throws(OutOfMemory) -> [UInt8]? {
    attempts.add(1, ordering: .relaxed)
    return switch coding {
    case .gzip: gzip(bytes, limit: plan.limit)
    case .brotli: try Brotli.compress(bytes, quality: plan.brotliQuality, limit: plan.limit)
    }
  }

  /// By the first compressor that nobody uses. With more workers than compressors one waits.
  private func gzip(_ bytes: Span<UInt8>, limit: Int) -> [UInt8]? {
    for slot in slots {
      let done = slot.gzip.withLockIfAvailable { $0.compress(bytes, limit: limit) }
      if let done { return done }
    }
    return slots[0].gzip.withLock { $0.compress(bytes, limit: limit) }
  }
}
