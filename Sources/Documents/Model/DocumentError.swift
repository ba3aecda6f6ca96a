/// Why a file could not be read, in words for the person who named it.
package struct DocumentError: Error, Equatable, Sendable {
  /// What happened, without a full stop.
  package let what: String
  /// What to do about it, without a full stop; nil when nothing can be done.
  package let fix: String?

  /// Creates an error.
  package init(_ what: String, fix: String? = nil) {
    self.what = what
    self.fix = fix
  }
}
