extension Ratings {
  /// The upper and lower bound of the number of labels allowed, which falls with the number of annotators.
  private static let (mostLabels, leastLimit) = (1_000, 100)
  /// The most cells of annotators × labels: every pair of annotators has a table of labels × labels.
  private static let maximumCells = 20_000

  /// Checks that tables of so many labels fit into memory, before they are allocated.
  ///
  /// - Throws: an error that says how many labels are allowed.
  static func checkSize(labels: Int, annotators: Int) throws(UserError) {
    let most = max(leastLimit, min(mostLabels, maximumCells / max(1, annotators)))
    guard labels > most else { return }
    throw UserError(
      "\(labels) different labels are too many to compare: \(annotators) annotators may use \(most)",
      fix: "give labels of one meaning one name, or compare fewer sessions at a time")
  }
}
