import Testing

@testable import Annotator

/// Distributions and their functions against the values that SciPy gives.
@Suite struct DistributionTests {
  @Test(arguments: [
    (0.95, 1, 12.706204736174694), (0.95, 2, 4.302652729749462), (0.95, 5.5, 2.501858617589239),
    (0.95, 30, 2.0422724563012378), (0.99, 5, 4.032142983555228), (0.5, 9, 0.7027221467513264),
    (0.95, 1_000, 1.9623390808264083),
  ])
  func quantilesOfStudentsT(level: Double, degrees: Double, value: Double) throws {
    #expect(abs(try #require(StudentT.quantile(level: level, degrees: degrees)) / value - 1) < 1e-9)
  }

  @Test(arguments: [(0, 5), (1, 5), (-0.5, 5), (0.95, 0.5), (0.95, 0), (0.95, -1)])
  func whatHasNoQuantile(level: Double, degrees: Double) {
    #expect(StudentT.quantile(level: level, degrees: degrees) == nil)
  }

  @Test(arguments: [
    (0, 3, 1), (0.1, 3, 0.9266523488008059), (0.7, 1, 0.6111997755715705), (2, 5, 0.10193947882985835),
    (2.5, 40, 0.01662035283097921), (9, 2, 0.01212166009278687),
  ])
  func whatLiesOutsideOfT(value: Double, degrees: Double, share: Double) {
    #expect(abs(StudentT.outside(value, degrees: degrees) - share) < 1e-12)
  }

  @Test(arguments: [
    (0.1, 2.252712651734206, -10.423754940411076), (0.5, 0.5723649429247, -1.9635100260214235),
    (1, 0, -0.5772156649015329), (2.5, 0.2846828704729192, 0.7031566406452432),
    (5.9, 4.617792105493922, 1.6878194259079582), (6, 4.787491742782046, 1.7061176684318005),
    (9.9, 12.57717990421988, 2.2411803166063815), (10, 12.801827480081469, 2.251752589066721),
    (42, 114.03421178146169, 3.725717617937282),
  ])
  func gammaAndItsDerivative(argument: Double, logarithm: Double, derivative: Double) {
    #expect(abs(StudentT.logGamma(argument) - logarithm) < 1e-11)
    #expect(abs(digamma(argument) - derivative) < 1e-10)
  }
}
