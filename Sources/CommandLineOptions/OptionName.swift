/// The long name of an option, without its `--`.
package enum OptionName: String, CaseIterable, Sendable {
  case site
  case content
  case output
  case changedList = "changed-list"
  case themes
  case now
  case prefix
  case audience
  case unit
  case days
  case drafts
  case precompress
  case integrity
  case theme
  case markdown
  case strict
  case jobs
  case timings
  case port
  case format
  case quiet
  case lang
  case help
  case version
}

extension OptionName: CustomStringConvertible {
  /// As it is typed, without its `--`.
  package var description: String { rawValue }
}
