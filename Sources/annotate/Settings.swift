import Annotator

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What the program remembers of a person's choices: a file with a line `name = value` for each.
///
/// It lies in the person's configuration folder of the XDG Base Directory Specification. Lines that are not
/// understood are kept. A file that cannot be read or written costs nothing but the choice.
struct Settings {
  private let file: String?
  private var lines: [String]

  /// Reads the person's settings.
  init(file: String? = Settings.personalFile) {
    self.file = file
    lines = file.flatMap(Self.load) ?? []
  }

  /// Whether key mode is wanted.
  var usesKeys: Bool {
    get { self["keys"] == "on" }
    set { self["keys"] = newValue ? "on" : "off" }
  }

  /// Which suggestions are wanted, in the words of `--suggest`; nil when nothing is chosen.
  var suggestions: String? { self["suggest"] }

  /// Keeps the choice of key mode for the next time.
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

  /// Writes the file in one step; what is not a plain file is left alone.
  ///
  /// - Returns: whether it was written.
  @discardableResult
  func save() -> Bool {
    guard let file else { return false }
    return PersonalFile(file).write(lines.map { $0 + "\n" }.joined())
  }
}

extension Settings {
  private subscript(name: String) -> String? {
    get {
      lines.compactMap(Self.setting).last { $0.name == name }?.value
    }
    set {
      lines.removeAll { Self.setting($0)?.name == name }
      if let newValue { lines.append("\(name) = \(newValue)") }
    }
  }

  private static func setting(_ line: String) -> (name: String, value: String)? {
    let parts = line.split(separator: "=", maxSplits: 1).map { part in
      String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
    return parts.count == 2 && !parts[0].hasPrefix("#") ? (parts[0], parts[1]) : nil
  }

  private static func load(_ file: String) -> [String]? {
    PersonalFile(file).read(limit: 1 << 16).map { bytes in
      bytes.split(separator: UInt8(ascii: "\n")).compactMap { String(validating: $0, as: UTF8.self) }
    }
  }
}
