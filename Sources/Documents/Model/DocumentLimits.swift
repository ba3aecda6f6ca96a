/// How much a reader takes and gives, whatever a document asks for.
package enum DocumentLimits {
  /// The bytes of a file: 64 MiB.
  package static let fileBytes = 64 << 20
  /// The bytes that a compressed part may unfold to: 256 MiB, and no more than a thousand times its size.
  package static let unpackedBytes = 256 << 20
  /// How many times larger than its packed form a part may be.
  package static let unpackedRatio = 1_000
  /// How many times larger than its packed form a part of an archive may be: no text that anybody wrote
  /// packs as well.
  package static let partRatio = 150
  /// The bytes that a part of an archive may have however well it packs: 4 MiB.
  package static let partBytes = 4 << 20
  /// The bytes of text of one document: 32 MiB.
  package static let textBytes = 32 << 20
  /// The blocks of one document.
  package static let blocks = 500_000
  /// The documents that one file holds.
  package static let documents = 100_000
  /// How deep elements nest; what lies deeper is flattened.
  package static let depth = 200
  /// The memory of the process that reads: 1 GiB.
  package static let memory: UInt64 = 1 << 30
  /// The processor time that it may take, in seconds.
  package static let seconds: UInt32 = 30
}
