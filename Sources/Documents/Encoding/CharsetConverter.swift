#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// An iconv(3) converter from one encoding to UTF-8, open for as long as it lives.
package final class CharsetConverter {
  private let handle: iconv_t

  /// The character for each single byte from 80 to FF, U+FFFD if there is none; computed once.
  private(set) lazy var highSigns: [Unicode.Scalar] = (UInt8(0x80)...0xFF).map { byte in
    let utf8 = (try? utf8([byte], replacing: true)) ?? []
    return String(decoding: utf8, as: UTF8.self).unicodeScalars.first ?? "\u{FFFD}"
  }

  /// How a guess classifies each of these characters.
  private(set) lazy var highReadings = highSigns.map(SingleByteTable.Reading.init)

  /// Opens the converter; nil if this system has none for the encoding.
  package init?(_ charset: Charset) {
    guard let handle = iconv_open("UTF-8", charset.converter), handle != iconv_t(bitPattern: -1) else {
      return nil
    }
    self.handle = handle
  }

  deinit { iconv_close(handle) }

  /// Returns the bytes as UTF-8. Linear.
  ///
  /// - Parameter replacing: whether a byte without a meaning becomes U+FFFD.
  /// - Throws: the offset of the first byte without a meaning, unless such bytes are replaced.
  package func utf8(_ bytes: [UInt8], replacing: Bool) throws(MeaninglessByte) -> [UInt8] {
    _ = iconv(handle, nil, nil, nil, nil)
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count * 2)
    var offset = 0
    while offset < bytes.count {
      let (used, isStuck) = step(bytes[offset...], to: &output)
      offset += used
      guard isStuck, offset < bytes.count else { continue }
      guard replacing else { throw MeaninglessByte(offset: offset) }
      output += [0xEF, 0xBF, 0xBD]
      offset += 1
    }
    finish(&output)
    return output
  }

  /// Flushes the letter that some converters hold back until they know that no accent follows.
  private func finish(_ output: inout [UInt8]) {
    var buffer = [CChar](repeating: 0, count: 64)
    let written = buffer.withUnsafeMutableBufferPointer { target in
      var to = target.baseAddress
      var room = target.count
      _ = iconv(handle, nil, nil, &to, &room)
      return target.count - room
    }
    output.append(contentsOf: buffer[..<written].lazy.map { UInt8(bitPattern: $0) })
  }

  /// Converts at most 16 KiB of the input.
  ///
  /// - Returns: the number of bytes used, and whether the next one has no meaning.
  private func step(_ bytes: ArraySlice<UInt8>, to output: inout [UInt8]) -> (used: Int, isStuck: Bool) {
    var input = bytes.withUnsafeBytes { Array($0.bindMemory(to: CChar.self).prefix(1 << 14)) }
    var buffer = [CChar](repeating: 0, count: 4 * input.count + 64)
    let whole = input.count
    var code: Int32 = 0
    let (left, written) = input.withUnsafeMutableBufferPointer { source in
      buffer.withUnsafeMutableBufferPointer { target in
        var from = source.baseAddress
        var to = target.baseAddress
        var left = source.count
        var room = target.count
        errno = 0
        let result = iconv(handle, &from, &left, &to, &room)
        code = result == -1 ? errno : 0
        return (left, target.count - room)
      }
    }
    output.append(contentsOf: buffer[..<written].lazy.map { UInt8(bitPattern: $0) })
    let used = whole - left
    // A sequence cut by the end of the piece continues in the next one; at the end of the input it is damage.
    let isCut = code == EINVAL && whole < bytes.count
    return (used, code == EILSEQ || (code == EINVAL && !isCut) || (used == 0 && written == 0 && !isCut))
  }
}

/// The zero-based offset of a byte that has no meaning in the encoding.
package struct MeaninglessByte: Error, Equatable {
  /// The offset.
  package let offset: Int

  /// Creates it.
  package init(offset: Int) { self.offset = offset }
}
