/// An edit by where the file has its statements.
struct EditOfBytes {
  /// A statement of the history.
  struct Object {
    let id: Int
    let bytes: Range<Int>
  }

  var before: [Object] = []
  var after: [Object] = []

  /// The edit that takes this one back.
  var reversed: EditOfBytes { EditOfBytes(before: after, after: before) }
}
