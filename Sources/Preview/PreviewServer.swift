/// A local web server for trying a built site: 127.0.0.1 only, reading only.
///
/// It serves a folder as a plain web server would. It runs in a thread of its own from its
/// creation until `stop()`, or until it is let go.
package final class PreviewServer {
  /// The ports that are tried when none is asked for.
  package static let usualPorts: ClosedRange<UInt16> = 8080...8179

  /// The port it listens on.
  package let port: UInt16
  /// Where the site is found, such as `http://127.0.0.1:8080/cong-khai/`.
  package let address: String
  private var daemon: WebDaemon?

  /// Starts serving.
  ///
  /// - Parameters:
  ///   - folder: the path of the built site. It may be replaced while it is served.
  ///   - port: the port to listen on, 0 for any that the system likes; nil takes the first free one
  ///     of `usualPorts`.
  ///   - prefix: the path under which the site appears, as on a portal (`/cong-khai/`); slashes at
  ///     its ends may be left out.
  /// - Throws: `portInUse` and `portNotAllowed` for a port that was asked for, `noFreePort` when
  ///   none was, `noFolder` when there is nothing to serve.
  package init(
    folder: String, port: UInt16? = nil, prefix: String = "/"
  ) throws(PreviewError) {
    guard let served = ServedFolder(folder) else { throw .noFolder(folder) }
    let responder = Responder(folder: served, prefix: prefix)
    let socket: ListeningSocket
    if let port {
      socket = try ListeningSocket(port: port)
    } else {
      socket = try ListeningSocket(firstFreeIn: Self.usualPorts)
    }
    self.port = socket.port
    address = "http://127.0.0.1:\(socket.port)\(responder.prefix)"
    guard let daemon = WebDaemon(socket, responder) else { throw .system("web server", 0) }
    self.daemon = daemon
  }

  /// Stops serving, once the answers under way are out; does nothing the second time.
  package func stop() {
    daemon = nil
  }
}
