/// The annotators of files that don't name them: if several files have the same text, the annotators are
/// named after the folders, or else after the files.
package struct FileCredits: Sendable {
  /// The files that contain a text, or a row of one, keyed by its hash.
  private var files: [Int: [String]] = [:]
  private var folders: Set<String> = []
  private var names: Set<String> = []

  /// Creates credits without any files.
  init() {}

  /// Adds a text, or a row of one, for which a file doesn't name the annotator.
  mutating func add(_ text: some Hashable, in file: String) {
    let text = text.hashValue
    guard files[text]?.last != file else { return }
    files[text, default: []].append(file)
  }

  /// Decides on the names after all files have been added.
  ///
  /// - Parameter namesDocuments: whether files are named after documents, as brat's are, and not after
  ///   annotators.
  /// - Returns: a note for the user, if there is anything to tell.
  mutating func decide(namesDocuments: Bool) -> UserError? {
    for shared in files.values where shared.count > 1 {
      if Set(shared.map(Self.folder)).count > 1 {
        folders.formUnion(shared.map { FileSystem.split($0).folder })
      } else if !namesDocuments, Set(shared.map(Self.stem)).count == shared.count {
        names.formUnion(shared)
      }
    }
    let first = files.values.filter { $0.count > 1 }.map { $0[0] }.min()
    files = [:]
    let people = Set(folders.map { FileSystem.split($0).name } + names.map(Self.stem)).sorted()
    guard !people.isEmpty, let first else { return nil }
    let shown = people.prefix(5).joined(separator: ", ") + (people.count > 5 ? " …" : "")
    return UserError(
      "several files have the same text, so the annotators are named after the "
        + "\(folders.isEmpty ? "files" : "folders"): \(shown)",
      at: first, fix: "to use other names, import each one's files with --annotator")
  }

  /// Returns the annotator of judgments that a file doesn't credit to anybody; nil for the person who imports
  /// it.
  func annotator(of file: String) -> String? {
    let folder = FileSystem.split(file).folder
    if folders.contains(folder) {
      let name = Self.folder(file)
      return name.isEmpty || name == "." ? nil : name
    }
    return names.contains(file) ? Self.stem(file) : nil
  }

  private static func folder(_ file: String) -> String {
    FileSystem.split(FileSystem.split(file).folder).name
  }

  private static func stem(_ file: String) -> String {
    String(FileSystem.split(file).name.prefix { $0 != "." })
  }
}
