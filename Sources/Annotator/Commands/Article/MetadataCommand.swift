/// A command that shows a property of the article, or sets it in one change, which can be undone.
protocol MetadataCommand: Command {
  /// The new value; nil to show the current one.
  var setting: SessionProperty? { get }
  /// The name of the property.
  var key: SessionProperty.Key { get }
}

extension MetadataCommand {
  func outcome(in session: Session, at context: CommandContext) throws(UserError) -> CommandOutcome {
    guard let setting else {
      return CommandOutcome(says: { [key] renderer, session in renderer.known(session.property(key)) })
    }
    let before = session.property(key)
    guard setting != before else {
      throw UserError(
        setting.shown == nil ? "the article has no \(key.noun)" : "that is already the \(key.noun)")
    }
    let edit = session.edit(.metadata, setting: [setting])
    return CommandOutcome(
      change: session.change(.edit(edit), at: context), cursor: session.cursor,
      says: { renderer, session in
        let undo = " '\(session.codebook.short("undo"))' undoes it."
        return renderer.message(setting.words + before.formerly + undo)
      })
  }
}

extension Arguments {
  private static let longestValue = 2_000

  /// Takes the new value of a property as typed; returns nil if there is none, and "" for "-", which removes
  /// it.
  ///
  /// - Throws: an error if it is longer than a file may store.
  mutating func takeValue() throws(UserError) -> String? {
    let isPlainDash = next.map { !$0.isQuoted && $0.text == "-" } ?? false
    guard let text = takeText()?.trimmed else { return nil }
    guard text.unicodeScalars.count <= Self.longestValue else {
      throw UserError("that is longer than \(Self.longestValue) code points", fix: "shorten it")
    }
    return isPlainDash && text == "-" ? "" : text
  }
}

extension SessionProperty {
  /// The value in a sentence: "Title: Port closed.", or that there is none.
  fileprivate var words: String {
    shown.map { "\(key.heading): \($0.visibleOnOneLine)\($0.endsSentence ? "" : ".")" }
      ?? "The article has no \(key.noun)."
  }

  /// The former value in a sentence: " It was “Port open”."; empty if there was none.
  fileprivate var formerly: String {
    shown.map { " It was “\($0.visibleOnOneLine)”." } ?? ""
  }

  /// The value as people read it; nil if there is none.
  var shown: String? {
    switch self {
    case .title(let text), .published(let text), .url(let text): text
    case .authors(let names): names.isEmpty ? nil : names.joined(separator: "; ")
    case .language(let code):
      code.map { LanguageNames.name(of: $0).map { name in "\(name) (\(code ?? ""))" } ?? $0 }
    case .codebook(let codebook): codebook.name
    case .equivalences: nil
    }
  }
}

extension SessionProperty.Key {
  fileprivate var heading: String {
    switch self {
    case .title: "Title"
    case .authors: "Author"
    case .published: "Published"
    case .url: "Address"
    case .language: "Language"
    case .codebook: "Codebook"
    case .equivalences: "Sources"
    }
  }
}

extension String {
  fileprivate var endsSentence: Bool {
    unicodeScalars.last.map { ".?!…".unicodeScalars.contains($0) } ?? false
  }
}

extension Renderer {
  fileprivate func known(_ property: SessionProperty) -> String { message(property.words) }
}
