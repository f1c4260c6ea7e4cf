/// A file of this build.
struct Claim {
  var entry: Manifest.Entry
  /// What it is made from, where known.
  var source: String?
  /// Where its bytes are now.
  var standing: Standing

  enum Standing: Equatable {
    /// New or changed: it waits to be published.
    case staged
    /// As it is, with this inode.
    case unchanged(UInt64)
    /// Somebody else's file with the very same bytes: it serves, but does not become ours.
    case foreign
  }
}
