import Testing

@testable import Annotator

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The files that say what each format looks like.
enum Golden {
  static let folder = String(#filePath.dropLast("Golden.swift".count)) + "Golden/"

  /// Compares what was written with the golden file of that name.
  ///
  /// With `ANNOTATE_RECORD` set the file is rewritten, and the test still fails, so that the change is looked
  /// at.
  static func expect(_ bytes: [UInt8], _ name: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let path = folder + name
    let golden = FileManager.default.contents(atPath: path).map { Array($0) } ?? []
    let isSame = golden == bytes
    #expect(isSame, "\(name) differs", sourceLocation: sourceLocation)
    guard !isSame, ProcessInfo.processInfo.environment["ANNOTATE_RECORD"] != nil else { return }
    let folder = String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)])
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try? Data(bytes).write(to: URL(filePath: path))
  }

  /// Exports sessions in a format and compares every file that comes of it.
  static func expect(
    _ format: ExportFormat, of sessions: [Session], configure: (inout DatasetExport) -> Void = { _ in },
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let sink = MemorySink()
    var export = DatasetExport(format)
    configure(&export)
    var rest = sessions[...]
    _ = try export.run(to: sink, next: { rest.popFirst() })
    #expect(!sink.files.isEmpty, sourceLocation: sourceLocation)
    for (file, bytes) in sink.files {
      let name = file.isEmpty ? "tricky.\(format.ending)" : "\(format.name)/\(file)"
      expect(bytes, name, sourceLocation: sourceLocation)
    }
  }
}

extension ExportFormat {
  fileprivate var ending: String {
    switch shape {
    case .file(let ending), .database(let ending): ending
    case .folder: name
    }
  }
}
