// swift-tools-version: 6.2
import PackageDescription

// Members are visible only where their module is imported: Foundation's can't leak in through a dependency.
let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error), .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "annotate",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "annotate", targets: ["annotate"]),
    .executable(name: "annotate-reader", targets: ["annotate-reader"]),
    .library(name: "Annotator", targets: ["Annotator"]),
    .library(name: "SentenceSegmentation", targets: ["SentenceSegmentation"]),
    // The parsers of annotate-reader, for Fuzzing.
    .library(name: "DocumentParsers", targets: ["DocumentParsers"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
  ],
  targets: [
    .target(name: "CEdit", linkerSettings: [.linkedLibrary("edit")]),
    .target(
      name: "CDigest",
      linkerSettings: [.linkedLibrary("md", .when(platforms: [.linux]))]),
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .target(
      name: "CMarkdown",
      linkerSettings: [.linkedLibrary("cmark-gfm"), .linkedLibrary("cmark-gfm-extensions")]),
    .target(name: "CInflate", linkerSettings: [.linkedLibrary("z")]),
    .target(name: "CXML", dependencies: ["CLibXML2"]),
    .target(
      name: "CSandbox",
      linkerSettings: [.linkedLibrary("seccomp", .when(platforms: [.linux]))]),
    .target(name: "Documents", swiftSettings: strict),
    .target(
      name: "DocumentParsers", dependencies: ["Documents", "CXML", "CMarkdown", "CInflate"],
      swiftSettings: strict),
    .executableTarget(
      name: "annotate-reader", dependencies: ["Documents", "DocumentParsers", "CSandbox"],
      swiftSettings: strict),
    .target(name: "CSQLite", linkerSettings: [.linkedLibrary("sqlite3")]),
    .target(name: "CYAML", linkerSettings: [.linkedLibrary("yaml")]),
    .target(name: "SentenceSegmentation", swiftSettings: strict),
    .target(
      name: "Annotator",
      dependencies: ["CDigest", "CSQLite", "CYAML", "Documents", "SentenceSegmentation", "Suggestions"],
      swiftSettings: strict),
    .executableTarget(
      name: "annotate",
      dependencies: [
        "Annotator", "CEdit", "Documents",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict,
      // Omits half a megabyte of names that nothing looks up, and merges equal functions, which saves half a
      // megabyte of memory. Packed relocations and the order of functions need this linker, too.
      linkerSettings: [
        .unsafeFlags(
          ["-use-ld=lld", "-Xlinker", "--no-export-dynamic", "-Xlinker", "--icf=all"],
          .when(platforms: [.linux])),
        // Places the code of a conversation together, so that far fewer pages of the program are read.
        .unsafeFlags(
          [
            "-Xlinker", "--symbol-ordering-file=\(Context.packageDirectory)/Packaging/start.order",
            "-Xlinker", "--no-warn-symbol-ordering",
          ],
          .when(platforms: [.linux], configuration: .release)),
      ]),
    // Documentation/Example is a package of its own. Here it is built as another package would be, so that it
    // compiles only while it keeps to the public API.
    .executableTarget(
      name: "annotate-example",
      dependencies: ["Annotator"],
      path: "Documentation/Example/Sources",
      swiftSettings: strict + [.unsafeFlags(["-package-name", "example"])]),
    .target(name: "Suggestions", swiftSettings: strict),
    .executableTarget(
      name: "suggestion-eval",
      dependencies: ["Suggestions"],
      path: "Benchmarks/SuggestionEval"),
    .testTarget(
      name: "SuggestionsTests",
      dependencies: ["Suggestions"],
      exclude: ["Fixtures"],
      swiftSettings: strict),
    .testTarget(
      name: "AnnotatorTests",
      dependencies: ["Annotator", "Documents", "SentenceSegmentation"],
      exclude: ["Datasets/Golden", "Transcripts"],
      swiftSettings: strict),
    .testTarget(
      name: "SentenceSegmentationTests",
      dependencies: ["SentenceSegmentation"],
      swiftSettings: strict),
    .testTarget(
      name: "annotateTests",
      dependencies: [
        "annotate", "annotate-example", "Annotator",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .testTarget(name: "DocumentsTests", dependencies: ["Documents"], swiftSettings: strict),
  ]
)
