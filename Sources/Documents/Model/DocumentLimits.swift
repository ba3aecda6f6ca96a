/// The limits of what a reader accepts and returns, whatever a document asks for.
package enum DocumentLimits {
  /// The size of a file: 64 MiB.
  package static let fileBytes = 64 << 20
  /// The unpacked size of a compressed part: 256 MiB, and no more than a thousand times its packed size.
  package static let unpackedBytes = 256 << 20
  /// The ratio of a part's unpacked to its packed size.
  package static let unpackedRatio = 1_000
  /// The ratio of an archive member's unpacked to its packed size: no text written by people compresses that
  /// well.
  package static let partRatio = 150
  /// The unpacked size of an archive member, however well it is compressed: 4 MiB.
  package static let partBytes = 4 << 20
  /// The bytes of text in one document: 32 MiB.
  package static let textBytes = 32 << 20
  /// The blocks of one document.
  package static let blocks = 500_000
  /// The documents in one file.
  package static let documents = 100_000
  /// The nesting depth of elements; deeper ones are flattened.
  package static let depth = 200
  /// The memory of the reader process: 1 GiB.
  package static let memory: UInt64 = 1 << 30
  /// The processor time of the reader process, in seconds.
  package static let seconds: UInt32 = 30
}
