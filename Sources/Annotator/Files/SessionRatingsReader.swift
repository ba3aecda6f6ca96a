/// Reads the ratings of session files, many of them, without making their sessions.
///
/// A file that stands as this program writes it is checked in one pass over its bytes: the digest, the order, range and text
/// of every statement, the labels and the targets. Whatever is laid out in another way, has a history that must be
/// followed, or looks wrong is read by `SessionFile`, so that the answer is always the one of that reader.
public struct SessionRatingsReader: Sendable {
  private var codebook = SeenCodebook()
  private var text: [UInt8] = []
  /// How many sessions had to be read whole.
  public private(set) var wholeCount = 0

  /// Creates a reader; it keeps the last codebook, because sessions of a folder mostly share one.
  public init() {}

  /// Reads a session's ratings from a file's bytes. Linear in the bytes.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - name: what errors call the file: its path.
  /// - Throws: what `SessionFile.decode(_:name:)` throws.
  public mutating func ratings(_ bytes: [UInt8], name: String) throws(UserError) -> SessionRatings {
    if let ratings = exactRatings(bytes) { return ratings }
    wholeCount += 1
    return SessionRatings(try SessionFile.decode(bytes, name: name))
  }

  /// The ratings of a file that is laid out as this program writes it; nil in any doubt.
  mutating func exactRatings(_ bytes: [UInt8]) -> SessionRatings? {
    guard bytes.count <= SessionFile.sizeLimit else { return nil }
    return bytes.withUnsafeBufferPointer { buffer in
      var pass = RatingsPass(ExactScanner(buffer), of: bytes, codebook: codebook, text: text)
      text = []
      defer { (codebook, text) = (pass.codebook, pass.text) }
      do throws(ExactScanner.Doubt) {
        return try pass.ratings()
      } catch {
        return nil
      }
    }
  }
}

/// The codebook that was read last, with its bytes, so that the next one need only be compared.
struct SeenCodebook: Sendable {
  private var bytes: [UInt8] = []
  /// Its labels.
  private(set) var labels: [Label] = []
  private var names: [[UInt8]] = []

  /// Moves past a codebook.
  mutating func pass(_ scanner: inout ExactScanner, of file: [UInt8]) throws(ExactScanner.Doubt) {
    let (start, end) = (scanner.position, scanner.position + bytes.count)
    let isSeen =
      !bytes.isEmpty && end <= scanner.bytes.count
      && UnsafeBufferPointer(rebasing: scanner.bytes[start..<end]).elementsEqual(bytes)
    if !isSeen { try read(file, at: start) }
    scanner.position = start + bytes.count
  }

  /// The label of that name.
  @inline(__always) func label(
    _ token: JSONStringToken, in scanner: ExactScanner
  ) throws(ExactScanner.Doubt) -> Label {
    guard !token.hasEscapes else { throw ExactScanner.Doubt() }
    for index in names.indices
    where names[index].count == token.range.count && names[index].elementsEqual(scanner.bytes[token.range]) {
      return labels[index]
    }
    throw ExactScanner.Doubt()
  }

  private mutating func read(_ file: [UInt8], at start: Int) throws(ExactScanner.Doubt) {
    do throws(UserError) {
      var reader = try JSONReader(file, name: "")
      (reader.position, reader.depth) = (start, 1)
      labels = try reader.codebook().labels.map(\.label)
      names = labels.map { Array($0.name.utf8) }
      bytes = Array(file[start..<reader.position])
    } catch {
      throw ExactScanner.Doubt()
    }
  }
}
