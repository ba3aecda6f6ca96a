// swift-tools-version: 6.2
import PackageDescription

// A program of your own on top of the library. The path leads to the repository that this folder stands in.
let package = Package(
  name: "annotate-example",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "annotate", path: "../..")],
  targets: [
    .executableTarget(
      name: "annotate-example",
      dependencies: [.product(name: "Annotator", package: "annotate")],
      path: "Sources")
  ]
)
