/// One record of a corpus.
struct SegmentationRecord {
  private(set) var id = ""
  private(set) var language: String?
  private(set) var text = ""

  private enum Key: String, CaseIterable {
    case id, lang, text

    static let shape = JSONShape<Key>()
  }

  init(_ line: [UInt8], name: String) throws(UserError) {
    let fix = "write one object per line: {\"id\": \"…\", \"lang\": \"en\", \"text\": \"…\"}"
    var reader = try JSONReader(line, name: name, fix: fix, sizeLimit: 64 << 20)
    var members = try reader.beginObject(Key.shape)
    while let key = try reader.nextKey(&members) {
      switch key {
      case .id: id = try reader.string()
      case .lang: language = reader.takeNull() ? nil : try reader.string()
      case .text: text = try reader.string()
      }
    }
    try reader.finish()
    try reader.require(["id", "text"], in: members, from: 0)
  }
}
