/// The files that articles were taken from, kept as evidence: the folder `originals` of a sessions folder,
/// each file named by its SHA-256.
package struct Originals: Sendable {
  /// What the folder beside the sessions is called.
  static let folderName = "originals"
  /// The folder.
  package let folder: String

  /// Names the originals of a store; nothing is done yet.
  package init(of store: SessionStore) {
    folder = "\(store.folder)/\(Self.folderName)"
  }

  /// Names the originals that belong to a session's file; nothing is done yet.
  package init(besideSession path: String) {
    folder = "\(FileSystem.split(path).folder)/\(Self.folderName)"
  }

  /// Where the file with a digest is kept, or would be.
  package func path(of digest: SHA256Digest) -> String { "\(folder)/\(digest.hex)" }

  /// Keeps a file and waits until it is on the disk; one that is there already is left alone.
  ///
  /// - Throws: an error when it cannot be written.
  package func keep(_ bytes: [UInt8], digest: SHA256Digest) throws(UserError) {
    let path = path(of: digest)
    guard !FileSystem.exists(path) else { return }
    do throws(SystemError) {
      try FileSystem.makeFolder(folder)
      try FileSystem.replace(path, bytes)
    } catch {
      throw error.userError(
        for: "keep the original", path, fix: "free some space, or use --no-keep-original")
    }
  }
}

extension Originals {
  /// What the folder holds of an article's original.
  package enum State: Equatable, Sendable {
    /// Its bytes have the digest that names it; so it is of an article that has no original, too.
    case sound
    /// There is none of that name, as where none was to be kept.
    case missing
    /// Its bytes have another digest.
    case altered
  }

  /// Compares the original of an article with its digest. Linear in the file.
  ///
  /// - Throws: an error when it cannot be read.
  package func state(of article: Article) throws(UserError) -> State {
    guard article.origin.reader != nil, let digest = article.origin.originalDigest else { return .sound }
    let path = path(of: digest)
    guard FileSystem.exists(path) else { return .missing }
    let bytes = try FileSystem.read(path, limit: ArticleLoader.defaultMaximumBytes)
    return bytes.withUnsafeBufferPointer { SHA256Digest(of: $0) } == digest ? .sound : .altered
  }
}
