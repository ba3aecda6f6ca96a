// swift-tools-version: 6.2
import PackageDescription

// A package of its own, because it is built with sanitizers; `Fuzzing/run` does that.
/// The library is `package` all through but for its public API; SwiftPM calls a package after its folder.
let folder = Context.packageDirectory.split(separator: "/").dropLast().last ?? "annotate"
let asInside: SwiftSetting = .unsafeFlags([
  "-package-name", String(folder.lowercased().map { $0.isLetter || $0.isNumber ? $0 : "_" }),
])

let package = Package(
  name: "annotate-fuzzing",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "annotate", path: "..")],
  targets: [
    .executableTarget(
      name: "fuzz",
      dependencies: [
        .product(name: "Annotator", package: "annotate"),
        .product(name: "DocumentParsers", package: "annotate"),
        .product(name: "SentenceSegmentation", package: "annotate"),
      ],
      packageAccess: false,
      swiftSettings: [asInside])
  ]
)
