extension String {
  /// The lines, each ended by a line feed or by a carriage return and a line feed, which together are a
  /// single character.
  var lines: [Substring] { split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" } }
}
