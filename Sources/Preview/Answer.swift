/// What a client asks for.
struct Request {
  var method: String
  /// As it was sent: percent-encoded, without the query.
  var path: [UInt8]
  /// As it was sent, with its question mark; empty when there is none.
  var query = ""
  var host: String?
  var ifNoneMatch: String?
}

/// What it gets.
struct Answer: ~Copyable {
  enum Body: ~Copyable {
    case bytes([UInt8])
    case file(ServedFile)
  }

  var status: UInt32
  var headers: [(name: String, value: String)]
  var body: Body
}
