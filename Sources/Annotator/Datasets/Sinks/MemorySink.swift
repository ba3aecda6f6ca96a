/// Keeps a dataset in memory, for tests and for callers that want it as a value.
public final class MemorySink: ExportSink {
  /// The bytes by file name; a format with a single file uses "".
  public private(set) var files: [String: [UInt8]] = [:]
  /// Whether the dataset was finished.
  public private(set) var isPublished = false

  /// Creates an empty sink.
  public init() {}

  /// The bytes of the only file.
  public var bytes: [UInt8] { files["", default: []] }
  /// The only file as text.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// False: memory never loses its reader.
  public var isClosed: Bool { false }

  /// Appends bytes to the only file.
  public func write(_ bytes: [UInt8]) throws(UserError) { files["", default: []] += bytes }

  /// Appends bytes to a file.
  public func write(_ bytes: [UInt8], to file: String) throws(UserError) { files[file, default: []] += bytes }

  /// Records that the dataset is complete.
  public func publish() throws(UserError) { isPublished = true }
}
