/// Why a preview cannot be started: the machine's faults, not the content's.
package enum PreviewError: Error, Hashable {
  /// Another program listens on the port.
  case portInUse(UInt16)
  /// Ports below 1024 are kept for the administrator.
  case portNotAllowed(UInt16)
  /// Nothing is free among the ports that are tried when none is asked for.
  case noFreePort(ClosedRange<UInt16>)
  /// There is no folder at this path, or it may not be read.
  case noFolder(String)
  /// The system refused for a reason of its own: what was tried, and its error number.
  case system(String, Int32)
}
