import Glibc

/// A socket that listens on this machine only (127.0.0.1), so that a draft never leaves it.
struct ListeningSocket: ~Copyable {
  let port: UInt16
  private let descriptor: Descriptor

  /// Listens on a port; 0 lets the system choose one.
  init(port: UInt16) throws(PreviewError) {
    let number = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    guard number >= 0 else { throw .system("socket", errno) }
    let descriptor = Descriptor(number: number)
    var yes: Int32 = 1
    // Connections of a server that has just stopped must not keep its port.
    setsockopt(number, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
    guard let bound = Self.bind(number, port), listen(number, SOMAXCONN) == 0 else {
      let error = errno
      switch error {
      case EADDRINUSE: throw .portInUse(port)
      case EACCES: throw .portNotAllowed(port)
      default: throw .system("bind", error)
      }
    }
    self.port = bound
    self.descriptor = descriptor
  }

  /// Listens on the first free port of a range.
  init(firstFreeIn ports: ClosedRange<UInt16>) throws(PreviewError) {
    for port in ports {
      do {
        self = try ListeningSocket(port: port)
        return
      } catch .portInUse {
        continue
      }
    }
    throw .noFreePort(ports)
  }

  /// Hands the descriptor over to somebody who will close it.
  consuming func release() -> Int32 {
    descriptor.release()
  }

  /// The port that was bound; nil, with `errno`, when it cannot be had.
  private static func bind(_ descriptor: Int32, _ port: UInt16) -> UInt16? {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        Glibc.bind(descriptor, $0, size) == 0 && getsockname(descriptor, $0, &size) == 0
      }
    }
    return isBound ? UInt16(bigEndian: address.sin_port) : nil
  }
}
