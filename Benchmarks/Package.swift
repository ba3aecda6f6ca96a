// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "annotate-benchmarks",
  platforms: [.macOS(.v14)],
  dependencies: [.package(name: "annotate", path: "..")],
  targets: [
    .executableTarget(
      name: "agreement-benchmark",
      dependencies: [.product(name: "Annotator", package: "annotate")],
      swiftSettings: [.treatAllWarnings(as: .error)]),
    .executableTarget(
      name: "repl-benchmark",
      dependencies: [.product(name: "Annotator", package: "annotate")],
      swiftSettings: [.treatAllWarnings(as: .error)]),
  ]
)
