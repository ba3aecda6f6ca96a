/// A key that was pressed in key mode.
package enum KeyPress: Hashable, Sendable {
  /// A key that types a sign.
  case sign(Unicode.Scalar)
  /// An arrow to what comes next: down or right.
  case forward
  /// An arrow to what came before: up or left.
  case backward
  /// Enter.
  case enter
  /// Tab.
  case tab
  /// Ctrl-C.
  case interrupt
  /// Text was pasted, which never acts.
  case paste
  /// Any other key.
  case other
}
