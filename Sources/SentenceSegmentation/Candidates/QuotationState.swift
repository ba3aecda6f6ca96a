/// The quotations and brackets that are open at a point of a paragraph.
///
/// A mark's direction is inferred from its neighbours, because `"`, `“`, `”`, `«` and `»` open in one
/// language and close in another.
struct QuotationState {
  private(set) var isDoubleOpen = false
  private(set) var isSingleOpen = false
  private(set) var brackets = 0
  /// Chinese and Japanese marks.
  var wide = WideMarks()

  /// Whether any quotation is open.
  var isOpen: Bool { isDoubleOpen || isSingleOpen }

  /// Clears the state; if nothing is open, this costs next to nothing.
  @inline(__always)
  mutating func clear() {
    (isDoubleOpen, isSingleOpen, brackets) = (false, false, 0)
    wide.clear()
  }

  mutating func openBracket() {
    brackets += 1
  }

  mutating func closeBracket() {
    brackets = max(0, brackets - 1)
  }

  /// Records a quotation mark between the scalars `left` and `right`.
  mutating func note(_ mark: UInt32, left: CharacterKind, right: CharacterKind) {
    switch mark {
    case 0x201E, 0x201F: isDoubleOpen = true
    case 0x22, 0x201C, 0x201D, 0xAB, 0xBB: noteDouble(mark, left: left, right: right)
    case 0x2018, 0x201A, 0x2039: isSingleOpen = isSingleOpen || left == .space || left == .opener
    case 0x2019, 0x203A: if !right.isLetter { isSingleOpen = false }
    default: break
    }
  }

  private mutating func noteDouble(_ mark: UInt32, left: CharacterKind, right: CharacterKind) {
    let opensLeft = left == .space || left == .opener || left == .dash
    let closesRight = right == .space || right == .stop || right == .comma || right == .closer
    if opensLeft && closesRight {
      isDoubleOpen = mark == 0xAB || mark == 0x201C || (mark == 0x22 && !isDoubleOpen)
    } else if opensLeft {
      isDoubleOpen = true
    } else if closesRight {
      isDoubleOpen = false
    } else if left.isLetter && right.isLetter && mark == 0x22 {
      return  // Hebrew uses it in acronyms and numbers: תרצ"ח.
    } else {
      isDoubleOpen.toggle()
    }
  }

  /// Closes whatever a closing mark right after a stop can close.
  mutating func close(_ mark: UInt32) {
    if mark >= 0x201D { wide.close(mark) }
    switch mark {
    case 0x29, 0x5D, 0x7D, 0xFF09: closeBracket()
    case 0x2019, 0x203A, 0x27, 0xB4, 0x60: isSingleOpen = false
    case 0x300D, 0x300F, 0x300B, 0x3011, 0x3015, 0x3009: closeBracket()
    default: isDoubleOpen = false
    }
  }
}
