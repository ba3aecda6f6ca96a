// swift-tools-version: 6.2
import PackageDescription

// A package of its own, because it is built with sanitizers; `Fuzzing/run` does that.
let package = Package(
  name: "annotate-fuzzing",
  platforms: [.macOS(.v14)],
  dependencies: [.package(name: "annotate", path: "..")],
  targets: [
    .executableTarget(
      name: "fuzz",
      dependencies: [
        .product(name: "Annotator", package: "annotate"),
        .product(name: "DocumentParsers", package: "annotate"),
        .product(name: "SentenceSegmentation", package: "annotate"),
      ])
  ]
)
