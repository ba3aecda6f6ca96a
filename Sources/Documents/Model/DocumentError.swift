/// The reason why a file couldn't be read, in words for the person who named it.
package struct DocumentError: Error, Equatable, Sendable {
  /// What happened, without a full stop.
  package let what: String
  /// The remedy, without a full stop; nil if there is none.
  package let fix: String?

  /// Creates an error.
  package init(_ what: String, fix: String? = nil) {
    self.what = what
    self.fix = fix
  }
}
