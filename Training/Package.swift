// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "Training",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "annotate", path: "..")],
  targets: [
    .executableTarget(
      name: "segmentation-trainer",
      dependencies: [.product(name: "SentenceSegmentation", package: "annotate")])
  ]
)
