/// Texts without any content.
package enum BlankText {
  /// Returns whether UTF-8 text consists of white space and byte order marks.
  package static func isBlank(_ utf8: ArraySlice<UInt8>) -> Bool {
    utf8.withUnsafeBufferPointer { buffer in
      let bytes = TextBytes(buffer)
      var offset = bytes.skippingSpace(from: 0, to: bytes.count)
      while bytes.scalar(at: offset).value == 0xFEFF {
        offset = bytes.skippingSpace(from: offset + 3, to: bytes.count)
      }
      return offset >= bytes.count
    }
  }
}
