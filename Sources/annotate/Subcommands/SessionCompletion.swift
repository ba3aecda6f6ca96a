import Annotator
import ArgumentParser

extension CompletionKind {
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
