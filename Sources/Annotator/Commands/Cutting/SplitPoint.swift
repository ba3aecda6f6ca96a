/// A place to cut a statement at.
package enum SplitPoint: Hashable, Sendable {
  /// The numbered place that `split` shows, from 1.
  case place(Int)
  /// Before these words.
  case words(String)
}
