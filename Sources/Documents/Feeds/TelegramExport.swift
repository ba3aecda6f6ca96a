/// An export of a channel or a chat by Telegram's desktop program: a list of messages, whose texts may be in
/// pieces.
struct TelegramExport {
  /// The fields of each message that has text.
  let posts: [[(String, JSONDatum)]]

  /// Reads an object; nil if it isn't such an export.
  init?(_ value: JSONDatum) {
    guard let messages = value["messages"]?.list, let name = value["name"]?.string,
      messages.contains(where: { $0["date"] != nil && $0["text"] != nil })
    else { return nil }
    posts = messages.compactMap { message in
      let text = (message["text"]?.list ?? []).compactMap { $0.string ?? $0["text"]?.string }.joined()
      guard message["type"]?.string ?? "message" == "message", !PageText.line(text).isEmpty else {
        return nil
      }
      let fields: [(String, JSONDatum?)] = [
        ("text", .string(text)), ("published", message["date"]), ("author", message["from"]),
        ("site", .string(name)),
      ]
      return fields.compactMap { name, value in value.map { (name, $0) } }
    }
  }
}
