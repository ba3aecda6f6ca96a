import Testing

@testable import Annotator

@Suite struct ZipWriterTests {
  /// Byte for byte what the format's specification (PKWARE's APPNOTE 4.3.7, 4.3.12, 4.3.16) says of a stored
  /// file of 1980-01-01 with a UTF-8 name. `zlib.crc32(b"hi")` in Python is 0xD8932AAC.
  @Test func anArchiveOfOneFileIsAsTheFormatSays() throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/a.zip"
    let writer = try ZipWriter(path: path, named: "a.zip")
    try writer.add("a", "hi")
    try writer.finish()
    let version: [UInt8] = [20, 0]
    let properties: [UInt8] = [
      20, 0, 0x00, 0x08, 0, 0, 0, 0, 0x21, 0, 0xAC, 0x2A, 0x93, 0xD8, 2, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0,
    ]
    let (comment, disk): ([UInt8], [UInt8]) = ([0, 0], [0, 0])
    let (attributes, offset): ([UInt8], [UInt8]) = ([0, 0, 0, 0, 0, 0], [0, 0, 0, 0])
    let parts: [[UInt8]] = [
      [0x50, 0x4B, 3, 4], properties, Array("ahi".utf8),
      [0x50, 0x4B, 1, 2], version, properties, comment, disk, attributes, offset, Array("a".utf8),
      [0x50, 0x4B, 5, 6, 0, 0, 0, 0, 1, 0, 1, 0, 47, 0, 0, 0, 33, 0, 0, 0], comment,
    ]
    #expect(try FileSystem.read(path, limit: 1_000) == Array(parts.joined()))
  }
}
