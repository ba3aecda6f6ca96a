/// The codebook that was read last, for the many sessions that have the same one, byte for byte.
struct KnownCodebook: Sendable {
  private var bytes: [UInt8] = []
  private var codebook: Codebook?

  /// Reads a codebook, or passes over one that lies there as the last one did.
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
