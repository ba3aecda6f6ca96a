import Annotator

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The choices of a person that the program remembers: a file with a line `name = value` for each.
///
/// The file is in the person's configuration folder of the XDG Base Directory Specification. Lines that
/// aren't understood are reported and kept, and a file that can't be read is never replaced.
struct Settings {
  private let file: String?
  private var lines: [Line]
  private let isReadable: Bool

  /// A line as it is in the file, and what it sets.
  private struct Line {
    let bytes: ArraySlice<UInt8>
    let name: String
    let value: String
  }

  /// The names of settings.
  private enum Name: String, CaseIterable { case keys, suggest }

  /// Reads the person's settings.
  init(file: String? = Settings.personalFile) {
    self.file = file
    switch file.map({ PersonalFile($0, followsLinks: true).content(limit: 1 << 16) }) ?? .missing {
    case .bytes(let bytes): (lines, isReadable) = (Self.lines(bytes), true)
    case .missing: (lines, isReadable) = ([], true)
    case .unreadable: (lines, isReadable) = ([], false)
    }
  }

  /// Whether key mode is wanted.
  var usesKeys: Bool {
    get { self[.keys] == "on" }
    set { self[.keys] = newValue ? "on" : "off" }
  }

  /// Which suggestions are wanted, in the words of `--suggest`; nil if nothing has been chosen.
  var suggestions: String? { self[.suggest] }

  /// Saves the choice of key mode for the next time.
  static func remember(usesKeys: Bool) {
    var settings = Settings()
    guard settings.usesKeys != usesKeys else { return }
    settings.usesKeys = usesKeys
    settings.save()
  }

  /// The person's file; nil when there is no home.
  static var personalFile: String? {
    let base = CurrentUser.variable("XDG_CONFIG_HOME") ?? CurrentUser.variable("HOME").map { $0 + "/.config" }
    return base.flatMap { $0.hasPrefix("/") ? $0 + "/annotate/settings" : nil }
  }

  /// Writes the file in one step, even through a link to it. Anything but a plain file is left alone.
  ///
  /// - Returns: whether it was written.
  @discardableResult
  func save() -> Bool {
    guard let file, isReadable else { return false }
    return PersonalFile(file, followsLinks: true).write(
      utf8: lines.flatMap { $0.bytes + [UInt8(ascii: "\n")] })
  }
}

extension Settings {
  /// What couldn't be read or understood, one sentence each.
  var problems: [UserError] {
    guard let file else { return [] }
    guard isReadable else {
      return [
        UserError(
          "cannot read the settings", at: file,
          fix: "check its permissions: ls -l; until then, no choice is remembered")
      ]
    }
    return lines.enumerated().compactMap { index, line in
      Self.problem(line).map { UserError($0.what, at: "\(file):\(index + 1)", fix: $0.fix) }
    }
  }

  /// Returns what is wrong with a line; nil for a setting, a comment or an empty line.
  private static func problem(_ line: Line) -> UserError? {
    if line.name.isEmpty && line.value.isEmpty || line.name.hasPrefix("#") { return nil }
    switch Name(rawValue: line.name) {
    case .keys:
      return isValid(line)
        ? nil : UserError("'\(line.value)' is not a value for keys", fix: "write keys = on or keys = off")
    case .suggest:
      do throws(UserError) {
        _ = try SuggestionKinds(words: line.value)
        return nil
      } catch {
        return error
      }
    case nil:
      return UserError(
        "'\(line.name)' is not a setting", fix: "write, for example, keys = on or suggest = no-skips")
    }
  }

  /// Returns what a line sets. "none" among other words turns suggestions off, even if it is a mistake.
  private static func effect(of line: Line) -> String? {
    if isValid(line) { return line.value }
    let words = line.value.split { $0 == "," || $0.isWhitespace }
    return line.name == Name.suggest.rawValue && words.contains("none") ? "none" : nil
  }

  private static func isValid(_ line: Line) -> Bool {
    switch Name(rawValue: line.name) {
    case .keys: line.value == "on" || line.value == "off"
    case .suggest: (try? SuggestionKinds(words: line.value)) != nil
    case nil: false
    }
  }
}

extension Settings {
  /// The last valid value of a setting: an invalid line doesn't undo the choice above it.
  private subscript(name: Name) -> String? {
    get { lines.lazy.filter { $0.name == name.rawValue }.compactMap(Self.effect).last }
    set {
      lines.removeAll { $0.name == name.rawValue }
      if let newValue { lines += Self.lines(Array("\(name.rawValue) = \(newValue)".utf8)) }
    }
  }

  /// Returns the lines of a file. One that isn't `name = value` has all of its text as the name.
  private static func lines(_ bytes: [UInt8]) -> [Line] {
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines.map { bytes in
      let parts = String(decoding: bytes, as: UTF8.self).split(
        separator: "=", maxSplits: 1, omittingEmptySubsequences: false
      ).map { part in String(part.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed()) }
      return Line(bytes: bytes, name: parts.first ?? "", value: parts.count > 1 ? parts[1] : "")
    }
  }
}
