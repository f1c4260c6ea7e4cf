import Glibc

/// A file descriptor with one owner, closed when it is let go.
struct Descriptor: ~Copyable {
  let number: Int32

  /// Hands the number over to somebody who will close it.
  consuming func release() -> Int32 {
    let number = number
    discard self
    return number
  }

  deinit {
    close(number)
  }
}
