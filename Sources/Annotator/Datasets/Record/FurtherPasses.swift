/// Further sessions of the same annotator, article and codebook: second passes, made to be compared with the
/// first.
///
/// The session that counts is the first one begun that has an answer.
struct FurtherPasses {
  /// The path of the session that counts instead, keyed by the path of each further session.
  private(set) var counting: [String: String] = [:]
  /// A sentence for each session that is left out.
  private(set) var remarks: [String] = []

  /// Finds further passes among session files by their beginnings.
  ///
  /// Only files that may be passes over the same article are read in full.
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
