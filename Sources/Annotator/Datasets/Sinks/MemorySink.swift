/// Keeps what is written, for tests and for callers that want a dataset as a value.
public final class MemorySink: ExportSink {
  /// The bytes by file; those of a format that has one file stand under "".
  public private(set) var files: [String: [UInt8]] = [:]
  /// Whether the dataset was finished.
  public private(set) var isPublished = false

  /// Starts with nothing.
  public init() {}

  /// The bytes of the one file.
  public var bytes: [UInt8] { files["", default: []] }
  /// The one file as text.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Memory is always read.
  public var isClosed: Bool { false }

  /// Keeps bytes of the one file.
  public func write(_ bytes: [UInt8]) throws(UserError) { files["", default: []] += bytes }

  /// Keeps bytes of a file.
  public func write(_ bytes: [UInt8], to file: String) throws(UserError) { files[file, default: []] += bytes }

  /// Notes that the dataset is whole.
  public func publish() throws(UserError) { isPublished = true }
}
