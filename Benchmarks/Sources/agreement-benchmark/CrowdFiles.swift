import Foundation

/// Finds the public crowd data sets below some folders.
///
/// It knows folders with `label.csv` and `truth.csv` (yuan-li/truth-inference-at-scale), `temporal` and `wsd`
/// as `.csv` with `.key` (dirkhovy/MACE), `raw_human_data.csv` (cambridge-mlg/cifar-10s) and
/// `multidimensional.csv` (KevinRoitero/crowdsourcingTruthfulness). A set that occurs twice under two names
/// counts once.
struct CrowdFiles {
  /// Reads every set below the folders, by name.
  ///
  /// - Throws: an error if a file can't be read.
  static func sets(in folders: [String]) throws -> [CrowdSet] {
    let paths = folders.flatMap { folder in
      (FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []).map {
        "\(folder)/\($0)"
      }
    }.sorted()
    var seen: Set<Data> = []
    return try paths.compactMap { path in
      guard let set = try set(at: path), seen.insert(try fingerprint(of: path)).inserted else { return nil }
      return set
    }.sorted { $0.name < $1.name }
  }

  /// Returns what tells a set from another: its lines, whatever their order.
  private static func fingerprint(of path: String) throws -> Data {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    return Data(text.split(separator: "\n").sorted().joined(separator: "\n").utf8)
  }

  private static func set(at path: String) throws -> CrowdSet? {
    let url = URL(fileURLWithPath: path)
    switch url.lastPathComponent {
    case "label.csv": return try labels(url)
    case "temporal.csv", "wsd.csv": return try columns(url)
    case "raw_human_data.csv": return try images(url)
    case "multidimensional.csv": return try statements(url)
    default: return nil
    }
  }

  private static func labels(_ url: URL) throws -> CrowdSet? {
    let folder = url.deletingLastPathComponent()
    let truth = folder.appendingPathComponent("truth.csv")
    guard FileManager.default.fileExists(atPath: truth.path) else { return nil }
    let known = try DelimitedRows(truth).rows.map { ($0["item"] ?? "", $0["truth"] ?? "") }
    return try CrowdSet(
      name: folder.lastPathComponent,
      rows: try DelimitedRows(url).rows.map {
        ($0["item"] ?? "", $0["worker"] ?? "", $0["label"] ?? "", nil)
      },
      truth: Dictionary(known, uniquingKeysWith: { first, _ in first }))
  }

  /// Reads a file with a line per item and a column per annotator, and the truth beside it, a line per item.
  private static func columns(_ url: URL) throws -> CrowdSet? {
    let key = url.deletingPathExtension().appendingPathExtension("key")
    let truth = try String(contentsOf: key, encoding: .utf8).split(separator: "\n").map(String.init)
    let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n").filter {
      $0.contains { $0 != "," }
    }
    let rows = lines.enumerated().flatMap { item, line in
      line.split(separator: ",", omittingEmptySubsequences: false).enumerated().filter { !$0.element.isEmpty }
        .map {
          (item: "\(item)", annotator: "\($0.offset)", label: String($0.element), confidence: Double?.none)
        }
    }
    let known = zip(lines.indices.map { "\($0)" }, truth)
    return try CrowdSet(
      name: url.lastPathComponent, rows: rows,
      truth: Dictionary(known, uniquingKeysWith: { first, _ in first }))
  }

  /// Reads pictures of ten kinds, with the probability of the most likely one as confidence.
  private static func images(_ url: URL) throws -> CrowdSet? {
    var rows: [(item: String, annotator: String, label: String, confidence: Double?)] = []
    var truth: [String: String] = [:]
    for row in try DelimitedRows(url).rows where row["task"] == "spec_conf" {
      guard let item = row["img_id"], let response = row["response"],
        let answer = try JSONSerialization.jsonObject(with: Data(response.utf8)) as? [String: String],
        let label = answer["classSelect"]?.dropFirst("mostProb".count), !label.isEmpty
      else { continue }
      let stated = answer["prob"].flatMap { Double($0) }.map { $0 / 100 }
      rows.append(
        (item, row["subject"] ?? "", String(label), stated.flatMap { (0...1).contains($0) ? $0 : nil }))
      truth[item] = row["label"]
    }
    return try CrowdSet(name: "cifar-10s", rows: rows, truth: truth)
  }

  /// Reads politicians' statements judged from -2 to 2, reduced to false, in between and true, as are both
  /// scales of the experts.
  private static func statements(_ url: URL) throws -> CrowdSet? {
    let experts = [
      "negative": "0", "false": "0", "pants-on-fire": "0", "in-between": "1", "half-true": "1",
      "barely-true": "1",
      "positive": "2", "true": "2", "mostly-true": "2",
    ]
    var rows: [(item: String, annotator: String, label: String, confidence: Double?)] = []
    var truth: [String: String] = [:]
    for row in try DelimitedRows(url).rows {
      guard let value = row["doc_overall-truthfulness_value"].flatMap({ Double($0) }),
        let item = row["doc_name"]
      else { continue }
      let stated = row["doc_confidence_value"].flatMap { Double($0) }.map { ($0 + 2) / 4 }
      rows.append((item, row["unit_id"] ?? "", value < 0 ? "0" : value == 0 ? "1" : "2", stated))
      let expert = [row["doc_ground_truth_abc_label"], row["doc_ground_truth_politifact_label"]]
      truth[item] = expert.compactMap { $0.flatMap { experts[$0] } }.first
    }
    return try CrowdSet(name: "soprano2021", rows: rows, truth: truth)
  }
}
