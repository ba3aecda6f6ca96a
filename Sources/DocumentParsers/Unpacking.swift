import CInflate
import Documents

/// Decompresses data with zlib.
enum Unpacking {
  /// Returns the content of raw deflate data.
  static func inflate(_ packed: ArraySlice<UInt8>, most: Int) throws(DocumentError) -> [UInt8] {
    try unpacked(packed, isGzip: false, most: most)
  }

  /// Returns the content of a gzip file, up to the size limit of files and a thousand times its own size.
  static func gunzip(_ bytes: [UInt8]) throws(DocumentError) -> [UInt8] {
    let most = min(DocumentLimits.fileBytes, max(bytes.count, 1_024) * DocumentLimits.unpackedRatio)
    return try unpacked(bytes[...], isGzip: true, most: most)
  }

  private static func unpacked(_ packed: ArraySlice<UInt8>, isGzip: Bool, most: Int) throws(DocumentError)
    -> [UInt8]
  {
    var output: UnsafeMutablePointer<UInt8>?
    var count = 0
    let result = packed.withUnsafeBufferPointer { buffer in
      cinflate_unpack(buffer.baseAddress, buffer.count, isGzip ? 1 : 0, most, &output, &count)
    }
    defer { cinflate_free(output) }
    if result == cinflate_too_large {
      throw DocumentError(
        "it is over the size limit when unpacked", fix: "unpack it, and open the part that you need")
    }
    guard result == cinflate_done else {
      throw DocumentError(
        "the file is damaged",
        fix: "save or load it again")
    }
    return Array(UnsafeBufferPointer(start: output, count: count))
  }
}
