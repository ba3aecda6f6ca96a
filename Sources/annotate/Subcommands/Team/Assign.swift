import Annotator
import ArgumentParser

/// `annotate assign DIR`: determines who judges which article.
struct Assign: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assign",
    abstract: "Assign the articles of a folder to several people.",
    usage: "annotate assign [<options>] --annotators <names> <folder>",
    discussion: """
      Each article goes to --overlap people; everyone gets about the same number of articles, and every two \
      people have about the same number in common. Earlier assignments are kept; only new articles are \
      added. The list is a plain file in the sessions folder, assignments.tsv, with an article and a person \
      on each line, which may be edited. 'annotate' alone then offers each person the next article, and \
      'annotate list' shows everyone's progress.
      annotate assign articles --annotators ana,bo,cleo --overlap 2 --seed 7
      """)

  @Argument(help: "The folder of the articles.", completion: .directory)
  var folder: String

  @Option(help: ArgumentHelp("The annotators, separated by commas.", valueName: "names"))
  var annotators: String

  @Option(help: ArgumentHelp("Number of people who judge each article.", valueName: "number"))
  var overlap = 2

  @Option(help: ArgumentHelp("Random seed for the order.", valueName: "number"))
  var seed: UInt64 = 0

  @OptionGroup var place: StoreOptions

  func run() throws {
    let people = try names()
    guard (1...people.count).contains(overlap) else {
      throw overlap < 1
        ? UserError("--overlap must be 1 or more", fix: "use 2, say, for two people per article")
        : UserError(
          "--overlap \(overlap) needs at least \(overlap) annotators",
          fix: "name more with --annotators, or use --overlap \(people.count)")
    }
    let store = place.store
    try store.prepare()
    var assignment = try Assignment.read(of: store) ?? Assignment()
    for name in people {
      if let other = assignment.otherSpelling(of: name) { throw Self.twoSpellings(other, name) }
    }
    let before = assignment.tasks.count
    let found = try Assignment.articles(in: folder)
    for remark in found.remarks { place.console.say(remark) }
    let articles = found.articles
    assignment.add(articles, to: people, overlap: overlap, seed: seed)
    try assignment.write(to: store)
    let added = assignment.tasks.count - before
    guard added > 0 else {
      return place.console.say(
        "Nothing new: \(articles.count.counted("article", "is", "are")) already in \(store.folder)/"
          + "\(Assignment.fileName). Assignments are kept as they are; edit the file, or remove it to start "
          + "over.")
    }
    place.console.say(
      "Assigned \((added / overlap).counted("new article")), each to \(overlap.counted("annotator")): "
        + "\(added.counted("task")) in \(store.folder)/\(Assignment.fileName).")
    for name in assignment.annotators.sorted() {
      try place.console.print("\(name.visibleOnOneLine)\t\(assignment.articles(of: name).count)\n")
    }
  }

  private static func twoSpellings(_ one: String, _ other: String) -> UserError {
    UserError(
      "'\(one)' and '\(other)' differ only in case, and would count as two people",
      fix: "use one spelling")
  }

  private func names() throws(UserError) -> [String] {
    var names: [String] = []
    for part in annotators.split(separator: ",", omittingEmptySubsequences: false) {
      let name = String(part.drop { $0 == " " })
      guard !names.contains(name) else {
        throw UserError("'\(name)' is named twice in --annotators", fix: "name everyone once")
      }
      if let other = names.first(where: { FoldedText($0) == FoldedText(name) }) {
        throw Self.twoSpellings(other, name)
      }
      try SessionFile.checkAnnotator(name, isNew: true)
      names.append(name)
    }
    return names
  }
}
