import Annotator
import ArgumentParser

extension CompletionKind {
  /// The people who have sessions in the folder, except for names that a shell would split.
  static var annotators: CompletionKind {
    .custom { _, _, prefix in
      let folder = CurrentUser.variable("ANNOTATE_SESSIONS") ?? "sessions"
      let names = (try? SessionStore(folder: folder).people()) ?? []
      return names.filter { $0.hasPrefix(prefix) && ShellWord($0).text == $0 }.sorted()
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
