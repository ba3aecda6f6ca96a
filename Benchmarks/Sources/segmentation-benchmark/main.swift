import Foundation

/// The text is made in a separate run, because the peak memory of a program starts at that of its parent.
let arguments = Array(CommandLine.arguments.dropFirst())
switch (arguments.first, arguments.count) {
case ("text", 5):
  let text = try EnglishText(corpus: arguments[1], sample: arguments[2])
  let bytes = EnglishText.repeated(text.bytes, to: text.bytes.count * (Int(arguments[4]) ?? 1))
  try Data(bytes).write(to: URL(filePath: arguments[3]))
case ("speed", 3):
  try SegmentationBenchmark(corpus: arguments[1], sample: arguments[2]).run()
case ("memory", 3):
  try MemoryBenchmark(program: arguments[1]).run(on: arguments[2])
default:
  print(
    "usage: segmentation-benchmark text CORPUS SAMPLE FILE COPIES | speed CORPUS SAMPLE | memory ANNOTATE "
      + "FILE"
  )
}
