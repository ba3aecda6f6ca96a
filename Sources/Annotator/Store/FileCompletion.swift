/// The files that a shell offers for the beginning of a path.
package enum FileCompletion {
  /// The files, with one of the endings if any are given, whose paths begin with `prefix`.
  ///
  /// - Parameter home: what `~/` stands for at the beginning; nil for nothing.
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
