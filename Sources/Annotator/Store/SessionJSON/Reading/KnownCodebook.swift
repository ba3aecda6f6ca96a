/// The last codebook read, for the many sessions that share it byte for byte.
struct KnownCodebook: Sendable {
  private var bytes: [UInt8] = []
  private var codebook: Codebook?

  /// Reads a codebook, or moves past one that has the same bytes as the last.
  mutating func read(from reader: inout JSONReader) throws(UserError) -> Codebook {
    reader.skipSpace()
    let start = reader.position
    if let codebook, reader.isAhead(bytes[...]) {
      reader.position += bytes.count
      return codebook
    }
    let read = try reader.codebook()
    (bytes, codebook) = (Array(reader.bytes[start..<reader.position]), read)
    return read
  }
}
