/// A value that few records have, kept elsewhere: where there is none it takes eight bytes rather
/// than its own size. A summary is passed on and copied by the hundred thousand.
@propertyWrapper
package struct Rare<Value: Sendable>: Sendable {
  private final class Box: Sendable {
    let value: Value

    init(_ value: Value) { self.value = value }
  }

  private var box: Box?

  /// The value, nil where there is none.
  package var wrappedValue: Value? {
    get { box?.value }
    set { box = newValue.map(Box.init) }
  }

  /// A value or none.
  package init(wrappedValue: Value?) {
    box = wrappedValue.map(Box.init)
  }

  /// None.
  package init() {}
}
