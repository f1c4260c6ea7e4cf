/// For whom a record, or a whole build of a site, is meant.
package enum Audience: String, CaseIterable, Sendable {
  /// Everybody.
  case `public`
  /// Those inside the office: the public site, its index, feeds and data hold nothing of it.
  case `internal`
}
