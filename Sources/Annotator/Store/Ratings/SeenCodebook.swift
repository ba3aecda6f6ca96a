/// The codebook that was read last, with its bytes, so that the next one need only be compared.
struct SeenCodebook: Sendable {
  private var bytes: [UInt8] = []
  /// It.
  private(set) var codebook: Codebook?
  /// Its labels.
  private(set) var labels: [Label] = []
  private var names: [[UInt8]] = []

  /// Moves past a codebook.
  mutating func pass(_ scanner: inout OrderedScanner, of file: [UInt8]) throws(OrderedScanner.Doubt) {
    if bytes.isEmpty || !scanner.continues(with: bytes) { try read(file, at: scanner.position) }
    scanner.position += bytes.count
  }

  /// The position of the label of that name.
  @inline(__always) func label(
    _ token: JSONStringToken, in scanner: OrderedScanner
  ) throws(OrderedScanner.Doubt) -> Int {
    guard !token.hasEscapes else { throw OrderedScanner.Doubt() }
    let name = UnsafeBufferPointer(rebasing: scanner.bytes[token.range])
    for index in names.indices where names[index].withUnsafeBufferPointer({ $0.isSame(as: name) }) {
      return index
    }
    throw OrderedScanner.Doubt()
  }

  private mutating func read(_ file: [UInt8], at start: Int) throws(OrderedScanner.Doubt) {
    do throws(UserError) {
      var reader = try JSONReader(file, name: "")
      (reader.position, reader.depth) = (start, 1)
      let codebook = try reader.codebook()
      self.codebook = codebook
      labels = codebook.labels.map(\.label)
      names = labels.map { Array($0.name.utf8) }
      bytes = Array(file[start..<reader.position])
    } catch {
      throw OrderedScanner.Doubt()
    }
  }
}
