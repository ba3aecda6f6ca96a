let arguments = Array(CommandLine.arguments.dropFirst())
let number = arguments.dropFirst().first.flatMap { Int($0) }
switch arguments.first {
case "speed":
  try SpeedBenchmark(ratingCount: number ?? 1_000_000).run()
case "consensus":
  try ConsensusBenchmark(repetitions: number ?? 20, showsCells: arguments.contains("--cells")).run()
default:
  print("usage: agreement-benchmark speed [RATINGS] | consensus [RUNS] [--cells]")
}
