/// What may be written where: the one place of the rule that every output follows.
///
/// - A device or a pipe is written into, forced or not.
/// - A link is followed, and the rule holds for what it leads to.
/// - A file is replaced only when that is forced, a folder only when moreover it holds nothing but names that
///   the format writes.
/// - What is read, and a session, its journal, its lock or a codebook, is never replaced.
package struct OutputRule: Sendable {
  /// Whether what exists may be replaced.
  package var replaces: Bool
  /// Whether a pipe that nobody reads is waited for, as a shell does; in a session nothing could end that.
  let waitsForReaders: Bool
  /// The files that are read, which nothing may be written over.
  private let inputs: Set<FileIdentity>

  /// Creates the rule.
  ///
  /// - Parameters:
  ///   - replaces: whether what exists may be replaced.
  ///   - inputs: the paths of what is read; those that lead nowhere are skipped.
  ///   - waitsForReaders: whether a pipe that nobody reads is waited for.
  package init(
    replacing replaces: Bool = false, inputs: [String] = [], waitingForReaders waitsForReaders: Bool = true
  ) {
    self.replaces = replaces
    self.waitsForReaders = waitsForReaders
    self.inputs = Set(inputs.compactMap(FileIdentity.init))
  }

  /// Whether what is written to a path passes on at once and cannot be taken back.
  ///
  /// - Throws: an error when the path is empty or its links form a circle.
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
      guard let strangeness = names.strangeness(of: place.target) else { return }
      throw UserError(
        "the folder is not replaced: \(strangeness)", at: place.path, fix: "name a new folder")
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
