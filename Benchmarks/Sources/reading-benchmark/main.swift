import Annotator

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Reads the ratings of sessions, with all the checks of `annotate agreement` and none of its figures, and
/// prints how many there are, including skips.
guard let path = CommandLine.arguments.dropFirst().first else {
  print("usage: reading-benchmark SESSIONS")
  exit(64)
}
var files = try SessionFiles(named: [path], in: SessionStore(folder: "."), unsorted: true)
var count = 0
while let ratings = try files.nextRatings() {
  count += ratings.statements.count { $0.labelIndex != nil || $0.isSkipped }
}
print(count)
