/// Pages saved by a browser or SingleFile, with their original address in a comment.
package enum SavedPage {
  private static let marks = ["<!-- saved from url=(", "page saved with singlefile"]

  /// Returns the address; nil if the page doesn't state it.
  package static func address(in bytes: [UInt8]) -> String? {
    let start = Array(bytes.prefix(4_096))
    guard let mark = marks.lazy.compactMap({ start.firstRange(ofFolded: Array($0.utf8), from: 0) }).first,
      let end = start.firstRange(of: "-->".utf8, from: mark.upperBound)
    else { return nil }
    let remark = String(decoding: start[mark.upperBound..<end.lowerBound], as: UTF8.self)
    guard let place = remark.firstRange(of: "http://") ?? remark.firstRange(of: "https://") else {
      return nil
    }
    return String(remark[place.lowerBound...].prefix { !$0.isWhitespace })
  }
}
