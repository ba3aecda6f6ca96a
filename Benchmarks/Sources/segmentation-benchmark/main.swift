let arguments = Array(CommandLine.arguments.dropFirst())
if arguments.count == 3 {
  try SegmentationBenchmark(corpus: arguments[1], sample: arguments[2]).run()
  try MemoryBenchmark(program: arguments[0]).run(EnglishText(corpus: arguments[1], sample: arguments[2]))
} else {
  print("usage: segmentation-benchmark ANNOTATE CORPUS-FOLDER SAMPLE-ARTICLE")
}
