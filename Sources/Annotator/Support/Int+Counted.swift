extension Int {
  /// So many of a thing: "1 statement", "2 statements".
  package func counted(_ noun: String) -> String {
    "\(self) \(noun)\(self == 1 ? "" : "s")"
  }
}
