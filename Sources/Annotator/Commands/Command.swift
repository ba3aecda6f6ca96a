/// What a line asks for; a closed set, so that every place that matters names every case.
public enum Command: Hashable, Sendable {
  /// Show the current statement again.
  case show
  /// Give the current statement a label.
  case tag(Label, TagConfidence, JudgmentChanges)
  /// Change what goes with the current statement's label.
  case describe(JudgmentChanges)
  /// Take the current statement's judgment away.
  case clear
  /// Set the current statement's flag, or remove it.
  case flag
  /// Decide that the current statement is none to tag.
  case skip
  /// Take what a side says of the statement that is to be settled, with a reason.
  case take(Int, reason: String?)
  /// Show the standing confidence, or set it.
  case confidence(DefaultConfidence?)
  /// Go to the next statement.
  case next
  /// Go to the statement before.
  case back
  /// Go to the next statement that is neither tagged nor skipped.
  case nextUndecided
  /// Go to the statement at a position, from 1.
  case go(Int)
  /// Go to the next statement that holds a text; nil repeats the last search.
  case search(String?)
  /// Cut the current statement, or show where it may be cut.
  case split([SplitPoint])
  /// Make the current statement and the next one.
  case join
  /// Take the latest edit back.
  case undo
  /// Make the edit that was taken back last again.
  case redo
  /// Show the latest answers.
  case last
  /// List statements.
  case list(ListFilter)
  /// Show how far the session has come.
  case progress
  /// Show how many statements stand around the current one, or set it.
  case context(Int?)
  /// Write the session's file now, or a copy elsewhere.
  case save(path: String?)
  /// Write the session's records to a file.
  case export(format: String, path: String?)
  /// Explain everything in brief, or one topic.
  case help(topic: String?)
  /// Leave this article for the next one.
  case done
  /// Leave the program.
  case quit
}

/// The confidence that a tag was typed with.
public enum TagConfidence: Hashable, Sendable {
  /// None: the standing one is meant.
  case standing
  /// The word "none": it shall not be recorded.
  case notStated
  /// This one.
  case stated(Confidence)
}

/// A place to cut a statement at.
public enum SplitPoint: Hashable, Sendable {
  /// The numbered place that `split` shows, from 1.
  case place(Int)
  /// In front of these words.
  case words(String)
}

/// Which statements `list` shows.
public enum ListFilter: Hashable, Sendable {
  /// Every one.
  case all
  /// Those that are neither tagged nor skipped.
  case untagged
  /// Those that are tagged.
  case tagged
  /// Those that are flagged.
  case flagged
  /// Those that are skipped.
  case skipped
  /// Those with a label.
  case label(Label)
  /// Those tagged with a stated confidence below a bound.
  case below(Confidence)
}
