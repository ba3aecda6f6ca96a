extension Int {
  /// The number and the noun: "1 statement", "2 statements".
  package func counted(_ noun: String) -> String {
    "\(self) \(noun)\(self == 1 ? "" : "s")"
  }

  /// So many of a thing with the verb that follows: "1 statement is", "2 statements are".
  package func counted(_ noun: String, _ one: String, _ several: String) -> String {
    "\(counted(noun)) \(self == 1 ? one : several)"
  }
}
