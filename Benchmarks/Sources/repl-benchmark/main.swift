import Annotator

let arguments = Array(CommandLine.arguments.dropFirst())
if arguments.count < 3 {
  print("usage: repl-benchmark PROGRAM ARTICLE EMPTY_FOLDER [SLATE]")
} else {
  try ReplBenchmark(
    program: arguments[0], article: arguments[1], folder: arguments[2],
    peer: arguments.dropFirst(3).first
  ).run()
}
