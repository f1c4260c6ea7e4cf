/// What `congkhai` can be told to do.
package enum CommandName: String, CaseIterable, Sendable {
  case build
  case rollback
  case check
  case report
  case new
  case kinds
  case theme
  case serve
  case explain
  case cite
  case help
}
