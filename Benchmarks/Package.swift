// swift-tools-version: 6.2
import Foundation
import PackageDescription

/// ICU is compared with where its headers are: Debian's libicu-dev.
let hasICU = FileManager.default.fileExists(atPath: "/usr/include/unicode/ubrk.h")

/// The library is `package` all through but for its public API; SwiftPM calls a package after its folder.
let folder = Context.packageDirectory.split(separator: "/").dropLast().last ?? "annotate"
let asInside: SwiftSetting = .unsafeFlags([
  "-package-name", String(folder.lowercased().map { $0.isLetter || $0.isNumber ? $0 : "_" }),
])

let package = Package(
  name: "annotate-benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "annotate", path: "..")],
  targets: [
    .executableTarget(
      name: "agreement-benchmark",
      dependencies: [.product(name: "Annotator", package: "annotate")],
      packageAccess: false,
      swiftSettings: [.treatAllWarnings(as: .error), asInside]),
    .executableTarget(
      name: "repl-benchmark",
      dependencies: [.product(name: "Annotator", package: "annotate")],
      packageAccess: false,
      swiftSettings: [.treatAllWarnings(as: .error), asInside]),
    .executableTarget(
      name: "reading-benchmark",
      dependencies: [.product(name: "Annotator", package: "annotate")],
      packageAccess: false,
      swiftSettings: [.treatAllWarnings(as: .error), asInside]),
    .target(name: "CICU", linkerSettings: hasICU ? [.linkedLibrary("icuuc")] : []),
    .executableTarget(
      name: "segmentation-benchmark",
      dependencies: ["CICU", .product(name: "SentenceSegmentation", package: "annotate")],
      swiftSettings: [.treatAllWarnings(as: .error)]),
  ]
)
