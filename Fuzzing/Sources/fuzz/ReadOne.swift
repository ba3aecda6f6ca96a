#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Called by libFuzzer with each input, which the chosen parser reads. A trap, a bad access or a hang is a
/// finding; a refusal isn't.
@_cdecl("LLVMFuzzerTestOneInput")
func readOne(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  FuzzTarget.chosen?.read(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}

extension FuzzTarget {
  /// The parser that `FUZZ_TARGET` names.
  static let chosen = getenv("FUZZ_TARGET").flatMap { FuzzTarget(rawValue: String(cString: $0)) }
}
