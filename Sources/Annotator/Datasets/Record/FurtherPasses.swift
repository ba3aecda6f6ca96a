/// The sessions of one annotator, article and codebook besides the one that counts, which is the one begun
/// first that has an answer: second passes, which are there to be compared with the first.
struct FurtherPasses {
  /// The session that counts in place of each, by their paths.
  private(set) var counting: [String: String] = [:]
  /// What is left out, in sentences.
  private(set) var remarks: [String] = []

  /// Finds them among session files by their beginnings; of those that may be passes of one article the whole
  /// is read.
  init(_ paths: [String], _ headings: inout SessionHeadings) {
    var groups: [[String]: [String]] = [:]
    for path in paths {
      guard let heading = headings.heading(of: path), heading.kind == .person,
        let annotator = heading.annotator, let digest = heading.digest
      else { continue }
      groups[[annotator, digest], default: []].append(path)
    }
    for (key, paths) in groups where paths.count > 1 { add(paths, by: key[0]) }
    remarks = counting.sorted { $0.key < $1.key }.map { path, counting in
      "Left out: \(path.visibleOnOneLine), a further session; \(counting.visibleOnOneLine) is used. Name "
        + "the file to include it."
    }
  }

  private mutating func add(_ paths: [String], by annotator: String) {
    let sessions = paths.compactMap { path in
      (try? LoadedSession(path: path).session).map { (path: path, session: $0) }
    }
    for passes in Dictionary(grouping: sessions, by: \.session.codebook.name).values where passes.count > 1 {
      let answered = passes.filter { $0.session.progress.decided > 0 }
      let first = (answered.isEmpty ? passes : answered).min {
        ($0.session.created, $0.session.modified, $0.path.utf8.count, $0.path)
          < ($1.session.created, $1.session.modified, $1.path.utf8.count, $1.path)
      }
      for pass in passes where pass.path != first?.path { counting[pass.path] = first?.path }
    }
  }
}
