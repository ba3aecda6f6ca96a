/// Reads the ratings of session files, many of them, without making their sessions.
///
/// A file whose members stand in the order of `SessionWriter` is checked in one pass over its bytes: the digest, the
/// order, range and text of every statement, the labels, the targets and the history. Whatever stands in another order,
/// holds what this version does not know, or looks wrong is read by `SessionFile`, so that the answer is always the one of that reader.
public struct SessionRatingsReader: Sendable {
  private var memory = Memory()
  /// How many sessions had to be read whole.
  public private(set) var wholeCount = 0

  /// What the last file had that the next one may have too.
  struct Memory: Sendable {
    var codebook = SeenCodebook()
    var article = SeenArticle()
    var index = StatementIndex()
  }

  /// Creates a reader; it keeps the last codebook and article, because sessions of a folder mostly share them.
  public init() {}

  /// Reads a session's ratings from a file's bytes. Linear in the bytes.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - name: what errors call the file: its path.
  /// - Throws: what `SessionFile.decode(_:name:)` throws.
  public mutating func ratings(_ bytes: [UInt8], name: String) throws(UserError) -> SessionRatings {
    if let ratings = orderedRatings(bytes) { return ratings }
    wholeCount += 1
    return SessionRatings(try SessionFile.decode(bytes, name: name))
  }

  /// The ratings of a file whose members stand in the order in which this program writes them; nil in any doubt.
  mutating func orderedRatings(_ bytes: [UInt8]) -> SessionRatings? {
    guard bytes.count <= SessionFile.sizeLimit else { return nil }
    return bytes.withUnsafeBufferPointer { buffer in
      var pass = RatingsPass(over: buffer, of: bytes)
      swap(&memory, &pass.memory)
      defer { swap(&memory, &pass.memory) }
      do throws(OrderedScanner.Doubt) {
        return try pass.ratings()
      } catch {
        return nil
      }
    }
  }
}
