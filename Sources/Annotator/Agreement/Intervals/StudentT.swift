#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Student's t distribution: how far off the mean of a few items may be.
///
/// Source of the continued fraction: Abramowitz & Stegun, Handbook of Mathematical Functions, 26.5.8 and
/// 26.7.1.
enum StudentT {
  /// Returns the value that |t| exceeds with probability `1 - level`, by bisection.
  static func quantile(level: Double, degrees: Double) -> Double? {
    guard level > 0, level < 1, degrees >= 1 else { return nil }
    var (low, high) = (0.0, 1.0)
    while outside(high, degrees: degrees) > 1 - level, high < 1e12 { high *= 2 }
    for _ in 0..<200 where low < high {
      let middle = (low + high) / 2
      if outside(middle, degrees: degrees) > 1 - level { low = middle } else { high = middle }
    }
    return high
  }

  /// Returns the probability that |t| is larger: the regularised incomplete beta function of `ν / (ν + t²)`.
  static func outside(_ value: Double, degrees: Double) -> Double {
    incompleteBeta(degrees / (degrees + value * value), degrees / 2, 0.5)
  }

  private static func incompleteBeta(_ x: Double, _ a: Double, _ b: Double) -> Double {
    guard x > 0 else { return 0 }
    guard x < 1 else { return 1 }
    let front = exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * log(x) + b * log1p(-x))
    guard x > (a + 1) / (a + b + 2) else { return front * fraction(x, a, b) / a }
    return 1 - front * fraction(1 - x, b, a) / b
  }

  /// Returns the continued fraction by Lentz's method.
  private static func fraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
    let tiny = 1e-300
    var (upper, lower) = (1.0, 1 / guarded(1 - (a + b) * x / (a + 1), tiny))
    var result = lower
    for step in 1...10_000 {
      let m = Double(step)
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      for term in [even, odd] {
        lower = 1 / guarded(1 + term * lower, tiny)
        upper = guarded(1 + term / upper, tiny)
        result *= lower * upper
      }
      if abs(lower * upper - 1) < 1e-15 { break }
    }
    return result
  }

  private static func guarded(_ value: Double, _ least: Double) -> Double {
    abs(value) < least ? least : value
  }

  /// Returns the logarithm of Γ at a positive argument.
  ///
  /// The argument is raised to at least 10 by recurrence, where Stirling's series is exact enough.
  static func logGamma(_ argument: Double) -> Double {
    var (x, shift) = (argument, 0.0)
    while x < 10 {
      shift -= log(x)
      x += 1
    }
    let (inverse, square) = (1 / x, 1 / (x * x))
    let series =
      inverse
      * (1.0 / 12 - square * (1.0 / 360 - square * (1.0 / 1260 - square * (1.0 / 1680 - square / 1188))))
    return shift + (x - 0.5) * log(x) - x + 0.918_938_533_204_672_8 + series
  }
}
