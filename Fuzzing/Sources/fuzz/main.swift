#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// libFuzzer's loop, which its own `main` would call if Swift didn't have one as well.
@_silgen_name("LLVMFuzzerRunDriver")
func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ body: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

guard FuzzTarget.chosen != nil else {
  print("FUZZ_TARGET must be one of", FuzzTarget.allCases.map(\.rawValue).joined(separator: ", "))
  exit(64)
}
var count = CommandLine.argc
var arguments = CommandLine.unsafeArgv
exit(runDriver(&count, &arguments, readOne))
