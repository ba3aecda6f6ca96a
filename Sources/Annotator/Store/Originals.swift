/// The files from which articles were taken, kept as evidence in the folder `originals` of a sessions folder,
/// each named by its SHA-256.
package struct Originals: Sendable {
  /// The name of the folder beside the sessions.
  static let folderName = "originals"
  /// The folder.
  package let folder: String

  /// Locates the originals of a store without touching the disk.
  package init(of store: SessionStore) {
    folder = "\(store.folder)/\(Self.folderName)"
  }

  /// Locates the originals for a session's file without touching the disk.
  package init(besideSession path: String) {
    folder = "\(FileSystem.split(path).folder)/\(Self.folderName)"
  }

  /// Returns the path at which the file with a digest is, or would be, kept.
  package func path(of digest: SHA256Digest) -> String { "\(folder)/\(digest.hex)" }

  /// Keeps a file and waits until it is on the disk. Leaves a file that is already kept alone.
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
  /// The state of an article's original in the folder.
  package enum State: Equatable, Sendable {
    /// Its bytes match the digest that names it, or the article has no original.
    case sound
    /// There is no such file, for example because it wasn't to be kept.
    case missing
    /// Its bytes don't match the digest that names it.
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
