/// Help on topics that are not commands: how statements are addressed, and the keys of key mode.
enum HelpTopics {
  /// The words that ask for help on addresses.
  static let addresses = ["addresses", "address"]

  /// The introduction to addresses.
  static let aboutAddresses = """
    To apply a command to statements other than this one, put their address in front of it. Numbers stand \
    alone; every other address ends in a colon.
    """

  /// Addresses with their meanings.
  static let forms = [
    ("5 c 90", "statement 5"),
    ("5-14 by the plan via document", "5 to 14"),
    ("5,7,9 s", "5, 7 and 9"),
    ("untagged: s", "neither tagged nor skipped; also tagged, flagged, review, skipped, all"),
    ("denial: of 2", "a label"),
    ("below 60: flag", "confidence below 60%"),
    ("by NBC: by NBC News", "a source"),
    ("/Kyiv/: flag", "text in the statement"),
  ]

  /// Further notes on addresses.
  static let more = """
    It is one change, which one 'undo' reverts. For more than 20 statements you are asked first. 'list', \
    'view' and 'show' take addresses too: list 5-14, list by NBC, list /Kyiv/. A number alone goes to that \
    statement.
    """
}

extension Renderer {
  /// Returns help on addresses, with one example per line.
  func addresses() -> String {
    let widest = HelpTopics.forms.map(\.0.columns).max() ?? 0
    let isNarrow = width < 60
    let rows = HelpTopics.forms.map { form, meaning in
      let head = isNarrow ? "  \(form)\n" : "  " + form.padded(to: widest + 2)
      let indent = isNarrow ? 6 : widest + 4
      let body = TextWrapping(width: width, firstIndent: indent, hangingIndent: indent).wrapped(meaning)
      return head + (isNarrow ? body : String(body.drop { $0 == " " }))
    }
    return ([message(HelpTopics.aboutAddresses)] + rows + [message(HelpTopics.more)]).joined(separator: "\n")
  }
}
