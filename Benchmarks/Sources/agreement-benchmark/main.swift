let arguments = Array(CommandLine.arguments.dropFirst())
let number = arguments.dropFirst().first.flatMap { Int($0) }
switch arguments.first {
case "speed":
  try SpeedBenchmark(ratingCount: number ?? 1_000_000).run()
case "consensus":
  try ConsensusBenchmark(repetitions: number ?? 20, showsCells: arguments.contains("--cells")).run()
case "crowds":
  try CrowdBenchmark(folders: Array(arguments.dropFirst())).run()
case "teams":
  try TeamBenchmark(repetitions: number ?? 60).run()
case "coverage":
  CoverageBenchmark(repetitions: number ?? 2_000).run()
default:
  print(
    "usage: agreement-benchmark speed [RATINGS] | consensus [RUNS] [--cells] | crowds FOLDER… | teams "
      + "[RUNS] | coverage [RUNS]"
  )
}
