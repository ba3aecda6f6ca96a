extension Double {
  /// Returns the number with `places` decimals, rounded half away from zero; never "-0.000".
  ///
  ///     (0.12345).decimals(3)  // "0.123"
  func decimals(_ places: Int) -> String {
    let factor = (0..<max(0, places)).reduce(1.0) { product, _ in product * 10 }
    let scaled = (magnitude * factor).rounded()
    guard scaled < 1e15 else { return description }
    let digits = String(Int(scaled))
    let filled = String(repeating: "0", count: max(0, places + 1 - digits.utf8.count)) + digits
    let sign = self < 0 && scaled > 0 ? "-" : ""
    return places < 1 ? sign + filled : sign + filled.dropLast(places) + "." + filled.suffix(places)
  }

  /// The fraction as a percentage with one decimal: `"52.4%"`.
  var percent: String { (self * 100).decimals(1) + "%" }
}

extension MetricValue {
  /// The figure with three decimals, or "undefined" with the reason.
  var text: String { text { $0.decimals(3) } }

  /// The figure as a percentage, or "undefined" with the reason.
  var percentText: String { text { $0.percent } }

  /// The figure as a percentage or a dash.
  var percentCell: String { value.map(\.percent) ?? "–" }

  /// The figure with three decimals or a dash.
  var cell: String { value.map { $0.decimals(3) } ?? "–" }

  private func text(_ format: (Double) -> String) -> String {
    switch self {
    case .value(let value): format(value)
    case .undefined(let reason): "undefined: \(reason.words)"
    }
  }
}
