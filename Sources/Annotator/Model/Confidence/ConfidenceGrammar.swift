/// How a confidence is typed: `90`, `90%`, `.9`, `0.9`, `9/10`, a word of the scale, or `none`.
enum ConfidenceGrammar {
  /// Reads a confidence.
  ///
  /// - Throws: an error that states what is wrong with it. For a bare `1`, it asks which of two values is
  ///   meant; for the words of ICD 203, it points to `likelihood`.
  static func parse(_ text: String, scale: ConfidenceScale) throws(UserError) -> TagConfidence {
    let word = text.lowercased()
    if word == "none" || word == "-" { return .notStated }
    if let named = scale[word] { return .stated(named) }
    if let fraction = try number(word) { return .stated(fraction) }
    throw unknown(text, scale: scale)
  }

  /// Reads a confidence that is a word of its own after a label.
  ///
  /// A single digit is ambiguous there, because it means tenths right after a key.
  static func parse(behindLabel text: String, scale: ConfidenceScale) throws(UserError) -> TagConfidence {
    if text.utf8.count == 1, let digit = Int(text), digit > 1 {
      throw UserError("'\(text)' could mean \(text)% or \(text)0%", fix: "write \(text)% or \(text)0")
    }
    return try parse(text, scale: scale)
  }

  /// Reads the digits right after a label's key, where a single digit means tenths: `9` is 0.9.
  static func parse(behindKey text: String, scale: ConfidenceScale) throws(UserError) -> TagConfidence {
    guard text.utf8.count == 1, let tenths = Int(text), let confidence = Confidence(percent: tenths * 10)
    else {
      return try parse(text, scale: scale)
    }
    return .stated(confidence)
  }

  /// Returns the ways to type a confidence, in words.
  static func forms(_ scale: ConfidenceScale) -> String {
    let words = scale.words.map(\.name).joined(separator: ", ")
    return "90, 90%, .9 or 9/10" + (words.isEmpty ? "" : ", or \(words)") + ", or none for 'not stated'"
  }
}

extension ConfidenceGrammar {
  private static func number(_ word: String) throws(UserError) -> Confidence? {
    guard let first = word.utf8.first, (48...57).contains(first) || first == 46 || first == 45 else {
      return nil
    }
    if word == "1" {
      throw UserError("'1' could mean 1% or 100%", fix: "write 1% or 100%")
    }
    guard let fraction = percent(word) ?? quotient(word) ?? decimal(word) else { return nil }
    if word.contains("."), !word.hasSuffix("%"), fraction > 1, fraction <= 100 {
      throw UserError(
        "'\(word)' could mean \(word)% or a fraction", fix: "write \(word)% or a fraction from 0 to 1")
    }
    guard let confidence = Confidence((fraction * 1_000_000).rounded() / 1_000_000) else {
      throw UserError("'\(word)' is outside 0 to 100%", fix: "write 90, 90%, .9 or 9/10")
    }
    return confidence
  }

  private static func percent(_ word: String) -> Double? {
    let isMarked = word.hasSuffix("%")
    guard let number = digits(isMarked ? word.dropLast() : word[...]) else { return nil }
    return isMarked || !word.contains(".") ? number / 100 : nil
  }

  private static func quotient(_ word: String) -> Double? {
    let parts = word.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let part = Int(parts[0]), let whole = Int(parts[1]), whole > 0 else { return nil }
    return Double(part) / Double(whole)
  }

  private static func decimal(_ word: String) -> Double? {
    word.contains(".") ? digits(word[...]) : nil
  }

  /// Returns the value of decimal digits with at most one point and an optional minus sign in front; nil for
  /// anything else, such as an exponent or hexadecimal digits.
  private static func digits(_ word: Substring) -> Double? {
    let isPlain = word.utf8.allSatisfy { (48...57).contains($0) || $0 == 46 || $0 == 45 }
    return isPlain ? Double(word) : nil
  }

  private static func unknown(_ text: String, scale: ConfidenceScale) -> UserError {
    if Likelihood.Term(name: text.lowercased()) != nil || text.lowercased() == "almost" {
      return UserError(
        "'\(text)' says how likely the content is, not how sure you are of the label",
        fix: "write 'likelihood \(text)' for that, and a confidence such as 80 for the label")
    }
    return UserError(
      "'\(text)' is not a confidence", nearest: text, of: scale.words.map(\.name),
      fix: "write \(forms(scale))")
  }
}
