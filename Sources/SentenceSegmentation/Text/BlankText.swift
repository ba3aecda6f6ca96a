/// Texts of which nothing can be read.
package enum BlankText {
  /// Whether UTF-8 text holds white space and byte order marks alone.
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
