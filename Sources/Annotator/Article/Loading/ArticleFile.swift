import Documents
import SentenceSegmentation

/// A file that may hold an article, before any reader has read it.
package struct ArticleFile: Sendable {
  /// Where it came from: a path or an address as the user named it, or "-".
  package let source: String
  /// Its bytes.
  package let bytes: [UInt8]
  /// The kind of document that its bytes and its name suggest.
  package let kind: DocumentKind
  /// The extension of the file compressed in it; nil if it isn't compressed.
  let packedEnding: String?
  /// When it was fetched; nil for a local file.
  package var retrieved: Timestamp?
  /// The address that it was finally fetched from; nil for a local file.
  package var url: String?
  /// The encoding that its server stated, if any. One that the user names takes precedence.
  package var charset: Charset?
  /// The digest of its bytes, by which the same file is recognized again; nil for plain text in UTF-8, which
  /// is identified by the digest of its text.
  package let originalDigest: SHA256Digest?

  /// Creates a file from its bytes. Linear.
  ///
  /// - Parameter name: the name of the stored file, which tells kinds of text apart; nil to use `source`.
  package init(source: String, bytes: [UInt8], name: String? = nil, retrieved: Timestamp? = nil) {
    self.source = source
    self.bytes = bytes
    self.retrieved = retrieved
    kind = KindDetector.kind(of: bytes, name: name ?? source)
    packedEnding = kind == .gzip ? KindDetector.packedEnding(of: name ?? source) : nil
    let isItsText = kind == .plainText && UTF8Check(bytes).firstInvalidOffset == nil
    originalDigest = isItsText ? nil : bytes.withUnsafeBufferPointer { SHA256Digest(of: $0) }
  }

  /// The digest that identifies the article in it; nil for a file that may hold several.
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
  /// The digest of the file that holds this article and no other; nil if it may hold several.
  package var articleDigest: SHA256Digest? {
    reader.flatMap { DocumentKind(rawValue: $0) }?.mayHoldSeveral ?? false ? nil : originalDigest
  }
}
