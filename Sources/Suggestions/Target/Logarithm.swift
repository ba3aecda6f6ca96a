extension Double {
  /// The natural logarithm, which the standard library lacks.
  ///
  /// Exact to ten digits for finite positive numbers, 0 for all others. The method is the series of the
  /// inverse hyperbolic tangent over the significand.
  var logarithm: Double {
    guard self > 0, isFinite else { return 0 }
    let ratio = (significand - 1) / (significand + 1)
    var term = ratio
    var sum = 0.0
    for odd in stride(from: 1.0, through: 41, by: 2) {
      sum += term / odd
      term *= ratio * ratio
    }
    return 2 * sum + Double(exponent) * 0.693_147_180_559_945_3
  }
}
