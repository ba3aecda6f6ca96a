/// The rule for what may be written where, which every output follows.
///
/// - A device or a pipe may be written to, forced or not.
/// - A link is followed, and the rule applies to its target.
/// - A file is replaced only if forced, and a folder only if it also holds nothing but names that the format
///   writes.
/// - An input is never replaced, and neither is a session, its journal, its lock or a codebook.
package struct OutputRule: Sendable {
  /// Whether existing files may be replaced.
  package var replaces: Bool
  /// Whether to wait for a reader of a pipe that has none, as a shell does. Within a session nothing could
  /// end the wait.
  let waitsForReaders: Bool
  /// The input files, which must not be overwritten.
  private let inputs: Set<FileIdentity>

  /// Creates the rule.
  ///
  /// - Parameters:
  ///   - replaces: whether existing files may be replaced.
  ///   - inputs: the paths of the inputs; those that lead nowhere are skipped.
  ///   - waitsForReaders: whether to wait for a reader of a pipe that has none.
  package init(
    replacing replaces: Bool = false, inputs: [String] = [], waitingForReaders waitsForReaders: Bool = true
  ) {
    self.replaces = replaces
    self.waitsForReaders = waitsForReaders
    self.inputs = Set(inputs.compactMap(FileIdentity.init))
  }

  /// Whether output to a path is passed on at once and cannot be taken back.
  ///
  /// - Throws: an error when the path is empty or its links form a loop.
  package static func isStream(_ path: String) throws(UserError) -> Bool { try OutputPlace(path).isStream }

  /// Refuses a place where a file may not be written.
  ///
  /// - Throws: an error with the reason.
  func checkFile(_ place: OutputPlace) throws(UserError) {
    switch place.kind {
    case .free, .stream, .descriptor: return
    case .folder:
      throw UserError("this is a folder, but the output is a file", at: place.path, fix: "name a file in it")
    case .unwritable(let words): throw UserError(words, at: place.path, fix: "name a file")
    case .file: try checkReplaceable(place)
    }
  }

  /// Refuses a place where a folder may not be written.
  ///
  /// - Throws: an error with the reason.
  func checkFolder(_ place: OutputPlace, names: FolderNames) throws(UserError) {
    switch place.kind {
    case .free: return
    case .stream, .descriptor:
      throw UserError(
        "the format writes a folder, and this is a device or a pipe", at: place.path,
        fix: "name a folder")
    case .unwritable(let words): throw UserError(words, at: place.path, fix: "name a folder")
    case .file:
      throw UserError(
        "this is a file, but the format writes a folder", at: place.path, fix: "choose another name")
    case .folder:
      guard replaces else { throw Self.exists(place) }
      guard let oddity = names.oddity(of: place.target) else { return }
      throw UserError(
        "the folder is not replaced: \(oddity)", at: place.path, fix: "name a new folder")
    }
  }
}

extension OutputRule {
  private func checkReplaceable(_ place: OutputPlace) throws(UserError) {
    if let identity = FileIdentity(of: place.target), inputs.contains(identity) {
      throw UserError("this is an input, and inputs are never replaced", at: place.path, fix: Self.fix)
    }
    guard replaces else { throw Self.exists(place) }
    guard let kept = KeptFile(at: place.target) else { return }
    throw UserError("this is \(kept.rawValue), and those are never replaced", at: place.path, fix: Self.fix)
  }

  private static let fix = "choose another name"

  private static func exists(_ place: OutputPlace) -> UserError {
    UserError("already exists", at: place.path, fix: "choose another name, or replace it with --force")
  }
}
