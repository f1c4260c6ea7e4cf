/// Decides what is answered to a request: as a plain web server would serve the finished folder.
struct Responder: Sendable {
  private let folder: ServedFolder
  /// The path under which the site is tried, `/` at both ends.
  let prefix: String

  init(folder: ServedFolder, prefix: String) {
    self.folder = folder
    let names = prefix.split(separator: "/")
    self.prefix = names.isEmpty ? "/" : "/\(names.joined(separator: "/"))/"
  }

  func answer(_ request: Request) -> Answer {
    guard Self.isLocal(request.host) else {
      // A page of another site whose name was made to point here must not read a draft.
      return text(421, "Chỉ phục vụ localhost.\nOnly localhost is served.\n")
    }
    guard request.method == "GET" || request.method == "HEAD" else {
      var answer = text(405, "Chỉ nhận GET và HEAD.\nOnly GET and HEAD are allowed.\n")
      answer.headers.append(("Allow", "GET, HEAD"))
      return answer
    }
    guard let path = path(request) else {
      return request.path == Array("/".utf8) || request.path + [0x2F] == Array(prefix.utf8)
        ? redirect(request.path == Array("/".utf8) ? 302 : 301, to: prefix + request.query)
        : notFound()
    }
    return answer(request, path)
  }

  /// The path inside the folder; nil when it is not under the prefix, or not a path to serve.
  private func path(_ request: Request) -> RequestPath? {
    guard request.path.starts(with: prefix.utf8) else { return nil }
    return RequestPath(Array(request.path.dropFirst(prefix.utf8.count - 1)))
  }

  private func answer(_ request: Request, _ path: RequestPath) -> Answer {
    let index = Array("index.html".utf8)
    switch folder.entry(path.isFolder ? path.names + [index] : path.names) {
    case .file(let file): return found(file, request)
    case .folder:
      // A folder called index.html is not a page, nor is it worth a redirection.
      if path.isFolder { return notFound() }
      return redirect(301, to: String(decoding: request.path, as: UTF8.self) + "/" + request.query)
    case .nothing: return notFound()
    }
  }

  private func found(_ file: consuming ServedFile, _ request: Request) -> Answer {
    var headers =
      common + [
        ("ETag", file.tag), ("Last-Modified", HTTPDate.text(file.changed)),
      ]
    if Self.matches(request.ifNoneMatch, file.tag) {
      return Answer(status: 304, headers: headers, body: .bytes([]))
    }
    headers.append(("Content-Type", MediaType.of(fileName: file.name)))
    return Answer(status: 200, headers: headers, body: .file(file))
  }

  /// The site's own page, as long as it has one.
  private func notFound() -> Answer {
    guard case .file(let file) = folder.entry([Array("404.html".utf8)]) else {
      return text(404, "Không có trang này.\nThere is no such page.\n")
    }
    let type = MediaType.of(fileName: file.name)
    return Answer(status: 404, headers: common + [("Content-Type", type)], body: .file(file))
  }

  private func redirect(_ status: UInt32, to address: String) -> Answer {
    var answer = text(status, "\(address)\n")
    answer.headers.append(("Location", address))
    return answer
  }

  private func text(_ status: UInt32, _ text: String) -> Answer {
    Answer(
      status: status, headers: common + [("Content-Type", "text/plain; charset=utf-8")],
      body: .bytes(Array(text.utf8)))
  }

  private var common: [(name: String, value: String)] {
    [("Cache-Control", "no-cache"), ("X-Content-Type-Options", "nosniff")]
  }

  /// Whether a client that holds these versions holds this one (RFC 9110, section 13.1.2).
  private static func matches(_ held: String?, _ tag: String) -> Bool {
    guard let held else { return false }
    return held.split(separator: ",").contains { item in
      let item = item.trimmingPrefix { $0 == " " || $0 == "\t" }
        .prefix { $0 != " " && $0 != "\t" }
      return item == "*" || (item.hasPrefix("W/") ? item.dropFirst(2) : item) == tag
    }
  }

  /// Whether the client means this machine by a name that only means this machine.
  private static func isLocal(_ host: String?) -> Bool {
    guard let host else { return true }
    let name = host.lowercased().split(separator: ":", maxSplits: 1).first ?? ""
    return name == "localhost" || name.hasSuffix(".localhost") || name == "127.0.0.1"
  }
}
