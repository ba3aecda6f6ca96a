/// A key that was pressed in key mode.
package enum KeyPress: Hashable, Sendable {
  /// A key that types a character.
  case sign(Unicode.Scalar)
  /// An arrow key that goes forward: down or right.
  case forward
  /// An arrow key that goes back: up or left.
  case backward
  /// Enter.
  case enter
  /// Tab.
  case tab
  /// Ctrl-C.
  case interrupt
  /// Pasted text, which never triggers an action.
  case paste
  /// Any other key.
  case other
}
