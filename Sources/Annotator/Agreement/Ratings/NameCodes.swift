/// Distinct names in the order in which they were met, and the code of each.
struct NameCodes: Sendable {
  /// The names; their positions are the codes.
  private(set) var names: [String] = []
  private var codes: [String: Int32] = [:]

  /// The code of a name, a new one if it was not met before. Constant on average.
  mutating func code(_ name: String) -> Int32 {
    if let code = codes[name] { return code }
    let code = Int32(truncatingIfNeeded: names.count)
    codes[name] = code
    names.append(name)
    return code
  }
}
