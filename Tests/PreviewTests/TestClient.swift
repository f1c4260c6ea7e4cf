import Glibc

/// An answer as it came over the wire.
struct Reply {
  var status: Int
  var headers: [String: String]
  var body: [UInt8]

  var text: String { String(decoding: body, as: UTF8.self) }
}

/// Sends requests byte by byte as a browser never would, and reads until the server hangs up.
struct TestClient {
  var port: UInt16

  func get(_ path: String, _ headers: [String: String] = [:], method: String = "GET") -> Reply? {
    var request = "\(method) \(path) HTTP/1.1\r\nConnection: close\r\n"
    for (name, value) in headers.merging(
      ["Host": "127.0.0.1:\(port)"], uniquingKeysWith: { a, _ in a }
    )
    .sorted(by: { $0.key < $1.key }) {
      request += "\(name): \(value)\r\n"
    }
    return exchange(Array((request + "\r\n").utf8)).flatMap(parse)
  }

  /// Nil when nobody listens. Hangs up after `limit` bytes, or when the server does.
  func exchange(_ request: [UInt8], atMost limit: Int = .max) -> [UInt8]? {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let connected = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(descriptor, $0, size) }
    }
    guard connected == 0 else { return nil }
    guard send(descriptor, request, request.count, Int32(MSG_NOSIGNAL)) == request.count
    else { return nil }
    var reply: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while reply.count < limit {
      let count = recv(descriptor, &buffer, buffer.count, 0)
      if count <= 0 { break }
      reply += buffer[..<count]
    }
    return reply
  }

  private func parse(_ bytes: [UInt8]) -> Reply? {
    guard
      let end = bytes.indices.first(where: { bytes[$0...].starts(with: Array("\r\n\r\n".utf8)) })
    else { return nil }
    let lines = String(decoding: bytes[..<end], as: UTF8.self).split(separator: "\r\n")
    guard let first = lines.first?.split(separator: " "), first.count > 1,
      let status = Int(first[1])
    else { return nil }
    var headers: [String: String] = [:]
    for line in lines.dropFirst() {
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { continue }
      headers[parts[0].lowercased()] = String(parts[1].drop { $0 == " " })
    }
    return Reply(status: status, headers: headers, body: Array(bytes[(end + 4)...]))
  }
}
