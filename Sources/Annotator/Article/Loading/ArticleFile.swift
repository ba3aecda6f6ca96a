import Documents
import SentenceSegmentation

/// A file that an article may be taken from, before anything has read it.
package struct ArticleFile: Sendable {
  /// Where it came from: a path or an address as the user named it, or "-".
  package let source: String
  /// Its bytes.
  package let bytes: [UInt8]
  /// What its bytes and its name say it is.
  package let kind: DocumentKind
  /// How the name of the file ends that is packed in it; nil for a file that is not packed.
  let packedEnding: String?
  /// When it was fetched; nil for a file that was there.
  package var retrieved: Timestamp?
  /// The address at which it was found in the end; nil for a file that was there.
  package var url: String?
  /// The encoding that its server stated; nil for none. What the user names goes before it.
  package var charset: Charset?
  /// The digest of its bytes, by which the same file is known again; nil for a plain text in UTF-8, which its
  /// text's digest names.
  package let originalDigest: SHA256Digest?

  /// Takes bytes. Linear.
  ///
  /// - Parameter name: what the file is called where it lies, which tells kinds of text apart; nil for
  ///   `source`.
  package init(source: String, bytes: [UInt8], name: String? = nil, retrieved: Timestamp? = nil) {
    self.source = source
    self.bytes = bytes
    self.retrieved = retrieved
    kind = KindDetector.kind(of: bytes, name: name ?? source)
    packedEnding = kind == .gzip ? KindDetector.packedEnding(of: name ?? source) : nil
    let isItsText = kind == .plainText && UTF8Check(bytes).firstInvalidOffset == nil
    originalDigest = isItsText ? nil : bytes.withUnsafeBufferPointer { SHA256Digest(of: $0) }
  }

  /// The digest that names the article in it: none for a file that may hold several.
  package var articleDigest: SHA256Digest? { kind.mayHoldSeveral ? nil : originalDigest }
}

extension DocumentKind {
  /// Whether such a file may hold several articles.
  package var mayHoldSeveral: Bool {
    switch self {
    case .feed, .json, .jsonLines, .table, .gzip, .mailbox: true
    default: false
    }
  }
}

extension ArticleOrigin {
  /// The digest of the file that holds this article and no other; nil when it may hold several.
  package var articleDigest: SHA256Digest? {
    reader.flatMap { DocumentKind(rawValue: $0) }?.mayHoldSeveral ?? false ? nil : originalDigest
  }
}
