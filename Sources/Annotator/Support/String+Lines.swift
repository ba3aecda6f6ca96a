extension String {
  /// The lines, ended by a line feed with or without a carriage return before it, which are one character to
  /// a string.
  var lines: [Substring] { split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" } }
}
