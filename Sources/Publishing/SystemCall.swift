internal import Glibc

/// Calls the system, again when a signal interrupted it.
func attempt<Value: BinaryInteger>(_ call: () -> Value) -> (value: Value, error: Int32) {
  while true {
    let value = call()
    if value != -1 { return (value, 0) }
    if errno != EINTR { return (value, errno) }
  }
}
