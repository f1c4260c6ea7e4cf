import CMicrohttpd

/// libmicrohttpd, answering on one listening socket until it is let go.
final class WebDaemon {
  private let daemon: OpaquePointer
  /// Kept as long as the daemon may ask it.
  private let state: Unmanaged<State>

  private final class State: Sendable {
    let responder: Responder

    init(_ responder: Responder) {
      self.responder = responder
    }
  }

  /// Nil when the library cannot start; the socket is gone then, too.
  init?(_ socket: consuming ListeningSocket, _ responder: Responder) {
    state = Unmanaged.passRetained(State(responder))
    guard let daemon = shim_start(socket.release(), Self.handle, state.toOpaque()) else {
      state.release()
      return nil
    }
    self.daemon = daemon
  }

  /// Waits for the answers under way.
  deinit {
    MHD_stop_daemon(daemon)
    state.release()
  }

  /// Called by the library in its own thread: once when the head of a request has come, then once
  /// more when all of it has.
  private static let handle: MHD_AccessHandlerCallback = {
    state, connection, path, method, _, _, uploaded, progress in
    guard let state, let connection, let path, let method, let progress else { return .NO }
    let isFirst = progress.pointee == nil
    // Any value that is not null will do; a body is not waited for, it is refused.
    progress.pointee = state
    let isComplete = uploaded?.pointee == 0
    let isRead = strcmp(method, "GET") == 0 || strcmp(method, "HEAD") == 0
    if isFirst, isRead, isComplete { return .YES }

    let request = Request(
      method: String(cString: method),
      path: UnsafeBufferPointer(start: path, count: strlen(path)).map(UInt8.init(bitPattern:)),
      query: query(connection), host: header("Host", connection),
      ifNoneMatch: header("If-None-Match", connection))
    let responder = Unmanaged<State>.fromOpaque(state).takeUnretainedValue().responder
    return send(responder.answer(request), connection)
  }

  private static func header(_ name: String, _ connection: OpaquePointer) -> String? {
    MHD_lookup_connection_value(connection, .HEADER_KIND, name).map { String(cString: $0) }
  }

  /// The query as it was sent; the library keeps only its pairs.
  private static func query(_ connection: OpaquePointer) -> String {
    var query = ""
    withUnsafeMutablePointer(to: &query) { query in
      _ = MHD_get_connection_values(
        connection, .GET_ARGUMENT_KIND,
        { query, _, name, value in
          guard let query, let name else { return .YES }
          let text = query.assumingMemoryBound(to: String.self)
          text.pointee += (text.pointee.isEmpty ? "?" : "&") + String(cString: name)
          if let value { text.pointee += "=" + String(cString: value) }
          return .YES
        }, query)
    }
    // A plus sign means a space in a query, and the library has already said so.
    return String(query.map { $0 == " " ? "+" : $0 })
  }

  private static func send(_ answer: consuming Answer, _ connection: OpaquePointer) -> MHD_Result {
    let status = answer.status
    let headers = answer.headers
    let response: OpaquePointer?
    switch consume answer.body {
    case .bytes(var bytes):
      response = MHD_create_response_from_buffer(bytes.count, &bytes, .RESPMEM_MUST_COPY)
    case .file(let file):
      let size = file.size
      response = MHD_create_response_from_fd64(size, file.release())
    }
    guard let response else { return .NO }
    for header in headers { MHD_add_response_header(response, header.name, header.value) }
    let result = MHD_queue_response(connection, status, response)
    MHD_destroy_response(response)
    return result
  }
}
