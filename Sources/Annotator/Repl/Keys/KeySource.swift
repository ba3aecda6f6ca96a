/// A source of single keys while key mode is on.
package protocol KeySource: AnyObject {
  /// Waits for a key, with `bar` on the last row; nil if no more will come.
  func nextKey(bar: String) -> KeyPress?

  /// Reads a line that begins with a text, which can be edited like any other.
  func next(prompt: String, begunWith text: String) -> Input
}
