/// The dates and times in the cells of an Excel workbook.
///
/// Excel stores them as days since the end of 1899. Only a cell's style says that its number is shown as a
/// date.
struct WorkbookDates {
  /// The way in which a style shows a number.
  private enum Shown {
    /// A day, with the time of day if there is one.
    case moment
    /// A time of day.
    case time
    /// A duration in hours, which may exceed a day.
    case hours
  }

  private var styles: [Shown?] = []
  private var countsFrom1904 = false

  /// Reads the styles of a workbook.
  init(_ parts: ArchiveParts) {
    var book = XMLScanner(Array((parts.texts["xl/workbook.xml"] ?? "").utf8))
    while let event = book.next() {
      guard case .open("workbookPr", let attributes, _) = event else { continue }
      countsFrom1904 = ["1", "true"].contains(attributes["date1904"])
    }
    var formats: [Int: String] = [:]
    var isCells = false
    var scanner = XMLScanner(Array((parts.texts["xl/styles.xml"] ?? "").utf8))
    while let event = scanner.next() {
      switch event {
      case .open("numFmt", let attributes, _):
        guard let number = attributes["numFmtId"].flatMap({ Int($0) }) else { continue }
        formats[number] = attributes["formatCode"]
      case .open("cellXfs", _, _): isCells = true
      case .close("cellXfs"): isCells = false
      case .open("xf", let attributes, _) where isCells:
        let number = attributes["numFmtId"].flatMap { Int($0) } ?? 0
        styles.append(formats[number].map(Self.shown) ?? Self.shown(builtIn: number))
      default: break
      }
    }
  }

  /// Returns the date or time that a cell shows, such as `2024-05-01`, `2024-05-01 10:30` or `10:30`; nil if
  /// it shows a number.
  ///
  /// - Parameter style: the cell's attribute `s`.
  func text(of value: String, style: String?) -> String? {
    guard let style = style.flatMap({ Int($0) }), styles.indices.contains(style), let shown = styles[style],
      let number = Double(value), (0..<2_958_466).contains(number)
    else { return nil }
    let seconds = Int((number * 86_400).rounded())
    let (day, rest) = (seconds / 86_400, seconds % 86_400)
    switch shown {
    case .hours: return Self.clock(seconds)
    case .time where day == 0: return Self.clock(rest)
    case .moment, .time:
      guard let date = date(day) else { return Self.clock(rest) }
      return rest == 0 ? date : "\(date) \(Self.clock(rest))"
    }
  }

  /// Returns the date of a day's number; nil for 0, which means a time only.
  ///
  /// Excel has a 29 February in 1900, its day 60.
  private func date(_ day: Int) -> String? {
    if countsFrom1904 { return CalendarDate(daysSince1970: day - 24_107).iso }
    guard day != 60 else { return "1900-02-29" }
    return day == 0 ? nil : CalendarDate(daysSince1970: day - (day < 60 ? 25_568 : 25_569)).iso
  }

  private static func clock(_ seconds: Int) -> String {
    let parts = [seconds / 3_600, seconds / 60 % 60] + (seconds % 60 == 0 ? [] : [seconds % 60])
    return parts.map { Timestamp.padded($0, to: 2) }.joined(separator: ":")
  }
}

extension WorkbookDates {
  /// Returns how a built-in format shows a number, including those of East Asian editions.
  private static func shown(builtIn number: Int) -> Shown? {
    switch number {
    case 14...17, 22, 27...31, 36, 50...58: .moment
    case 18...21, 32...35, 45, 47: .time
    case 46: .hours
    default: nil
    }
  }

  /// Returns how a format such as `yyyy\-mm\-dd;@` shows a number, according to its first section.
  ///
  /// Literals are ignored: quoted text, characters after a backslash, and colours and languages in brackets.
  private static func shown(_ format: String) -> Shown? {
    var letters: Set<Unicode.Scalar> = []
    var rest = format.unicodeScalars[...]
    guard !format.lowercased().hasPrefix("general") else { return nil }
    while let scalar = rest.popFirst(), scalar != ";" {
      switch scalar {
      case "\\", "_", "*": _ = rest.popFirst()
      case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
      case "[":
        let inside = String(rest.prefix { $0 != "]" }).lowercased()
        if !inside.isEmpty, ["h", "m", "s"].contains(where: { inside.allSatisfy($0.contains) }) {
          return .hours
        }
        rest = rest.drop { $0 != "]" }.dropFirst()
      case "0", "#", "?": if letters.isDisjoint(with: "hs".unicodeScalars) { return nil }
      default: letters.formUnion(String(scalar).lowercased().unicodeScalars)
      }
    }
    guard letters.isDisjoint(with: "ydbe".unicodeScalars) else { return .moment }
    guard letters.isDisjoint(with: "hs".unicodeScalars) else { return .time }
    return letters.contains("m") ? .moment : nil
  }
}
