internal import Glibc

/// A kept file that is read piece by piece. It stays as it is, whatever becomes of its name.
package final class KeptFile: Sendable {
  /// How many bytes were kept.
  package let count: Int
  private let descriptor: Int32

  /// Opens a file, of which so many bytes at the end are none of those that were kept.
  init?(
    _ name: String, in folder: borrowing Folder, behind end: Int
  ) throws(PublishingError) {
    guard let descriptor = try folder.descriptor(ofFile: name) else { return nil }
    self.descriptor = descriptor
    var facts = stat()
    count = fstat(descriptor, &facts) == 0 ? max(0, Int(facts.st_size) - end) : 0
  }

  deinit { close(descriptor) }

  /// Some of the bytes; nil where there are none such, or they cannot be read.
  package func bytes(_ range: Range<Int>) -> [UInt8]? {
    guard range.upperBound <= count else { return nil }
    let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
      while count < buffer.count {
        let rest = UnsafeMutableBufferPointer(rebasing: buffer[count...])
        let got = attempt {
          pread(descriptor, rest.baseAddress, rest.count, off_t(range.lowerBound + count))
        }
        if got.value <= 0 { return }
        count += got.value
      }
    }
    return bytes.count == range.count ? bytes : nil
  }
}
