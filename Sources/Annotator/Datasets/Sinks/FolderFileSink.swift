/// A file in a folder, as a separate sink.
final class FolderFileSink: ExportSink {
  private let folder: any ExportSink
  private let file: String
  /// The number of bytes written.
  private(set) var count = 0

  init(_ folder: any ExportSink, _ file: String) {
    self.folder = folder
    self.file = file
  }

  var isClosed: Bool { folder.isClosed }

  func write(_ bytes: [UInt8]) throws(UserError) {
    count += bytes.count
    if !bytes.isEmpty { try folder.write(bytes, to: file) }
  }

  func write(_ bytes: [UInt8], to file: String) throws(UserError) { try folder.write(bytes, to: file) }

  func publish() throws(UserError) {}
}
