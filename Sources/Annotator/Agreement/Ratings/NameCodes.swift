/// Distinct names in order of first appearance, and the code of each.
struct NameCodes: Sendable {
  /// The names; their positions are the codes.
  private(set) var names: [String] = []
  private var codes: [String: Int32] = [:]

  /// Returns the code of a name, assigning a new one if it hasn't been met before. Constant on average.
  mutating func code(_ name: String) -> Int32 {
    if let code = codes[name] { return code }
    let code = Int32(truncatingIfNeeded: names.count)
    codes[name] = code
    names.append(name)
    return code
  }
}
