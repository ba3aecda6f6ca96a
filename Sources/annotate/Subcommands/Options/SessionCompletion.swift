import Annotator
import ArgumentParser

extension CompletionKind {
  /// The annotators of the sessions in the folder.
  static var annotators: CompletionKind {
    .custom { _, _, prefix in
      let folder = CurrentUser.variable("ANNOTATE_SESSIONS") ?? "sessions"
      let names = ((try? SessionStore(folder: folder).sessionNames()) ?? []).compactMap { name in
        name.split(separator: ".").last.map(String.init)
      }
      return Set(names).filter { $0.hasPrefix(prefix) }.sorted()
    }
  }

  /// The labels of the built-in codebook.
  static var labels: CompletionKind { .list(Codebook.standard.labels.map(\.label.name)) }

  /// The encodings that a text may have.
  static var encodings: CompletionKind { .list(TextEncoding.usual) }

  /// The names of the sessions in the folder, and files.
  static var sessions: CompletionKind {
    .custom { _, _, prefix in
      let folder = CurrentUser.variable("ANNOTATE_SESSIONS") ?? "sessions"
      let paths = (try? SessionStore(folder: folder).sessionNames()) ?? []
      let names = paths.filter { $0.hasPrefix(prefix) }
      return names + FileCompletion.files(beginning: prefix, endings: ["json", "jsonl"])
    }
  }
}
