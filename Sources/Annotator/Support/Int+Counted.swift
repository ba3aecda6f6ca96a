extension Int {
  /// Returns the number and the noun: "1 statement", "2 statements".
  package func counted(_ noun: String) -> String {
    "\(self) \(noun)\(self == 1 ? "" : "s")"
  }

  /// Returns the number, the noun and the verb that agrees with it: "1 statement is", "2 statements are".
  package func counted(_ noun: String, _ one: String, _ several: String) -> String {
    "\(counted(noun)) \(self == 1 ? one : several)"
  }
}
