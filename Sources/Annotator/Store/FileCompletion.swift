/// Completion of a partial file path, as a shell offers it.
package enum FileCompletion {
  /// Returns the paths that begin with `prefix` and, if endings are given, have one of them.
  ///
  /// - Parameter home: the folder that a leading `~/` stands for; nil to take it literally.
  package static func files(
    beginning prefix: String, endings: [String]? = nil, home: String? = nil
  ) -> [String] {
    if let home, prefix.hasPrefix("~/") {
      let found = files(beginning: home + prefix.dropFirst(), endings: endings)
      return found.map { "~" + $0.dropFirst(home.count) }
    }
    let slash = prefix.utf8.lastIndex(of: 0x2F)
    let folder = slash.map { String(prefix[...$0]) } ?? ""
    let names = (try? FileSystem.names(in: folder.isEmpty ? "." : folder)) ?? []
    return names.filter { !$0.hasPrefix(".") }.map { folder + $0 }.filter { path in
      guard path.hasPrefix(prefix) else { return false }
      return endings.map { $0.contains { path.hasSuffix("." + $0) } } ?? true
    }
  }
}
