/// A place at which to cut a statement.
package enum SplitPoint: Hashable, Sendable {
  /// The numbered place that `split` shows, from 1.
  case place(Int)
  /// Before these words.
  case words(String)
}
