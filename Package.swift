// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

let package = Package(
  name: "annotate",
  platforms: [.macOS(.v14)],
  products: [
    .executable(name: "annotate", targets: ["annotate"]),
    .library(name: "Annotator", targets: ["Annotator"]),
    .library(name: "SentenceSegmentation", targets: ["SentenceSegmentation"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
  ],
  targets: [
    .target(name: "CEdit", linkerSettings: [.linkedLibrary("edit")]),
    .target(
      name: "CDigest",
      linkerSettings: [.linkedLibrary("md", .when(platforms: [.linux]))]),
    .target(name: "CSQLite", linkerSettings: [.linkedLibrary("sqlite3")]),
    .target(name: "SentenceSegmentation", swiftSettings: strict),
    .target(
      name: "Annotator",
      dependencies: ["CDigest", "CSQLite", "SentenceSegmentation", .product(name: "Yams", package: "Yams")],
      swiftSettings: strict),
    .executableTarget(
      name: "annotate",
      dependencies: [
        "Annotator", "CEdit",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "AnnotatorTests",
      dependencies: ["Annotator", "SentenceSegmentation"],
      exclude: ["Datasets/Golden", "Transcripts"],
      swiftSettings: strict),
    .testTarget(
      name: "SentenceSegmentationTests",
      dependencies: ["SentenceSegmentation"],
      swiftSettings: strict),
    .testTarget(
      name: "annotateTests",
      dependencies: ["annotate", "Annotator"],
      swiftSettings: strict),
  ]
)
