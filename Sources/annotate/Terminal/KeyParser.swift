import Annotator

/// Turns the code points that a terminal sends into key presses.
///
/// The meaning of a sequence depends on its code points alone. Escape is a key that does nothing but close
/// what is open, and so is the Escape that begins a sequence: no timing decides which it is.
struct KeyParser {
  private enum State {
    case ground
    case escape
    /// After `ESC [`, with the parameters so far.
    case sequence(String)
    /// After `ESC O`.
    case single
    /// In pasted text, with its last code points.
    case paste([Unicode.Scalar])
  }

  private static let pasteEnd = Array("\u{1B}[201~".unicodeScalars)
  private var state = State.ground

  /// Takes a code point, and returns the key that it completes; nil if more must come.
  mutating func take(_ scalar: Unicode.Scalar) -> KeyPress? {
    switch state {
    case .ground: return ground(scalar)
    case .escape: return escape(scalar)
    case .sequence(let parameters): return sequence(parameters, scalar)
    case .single:
      state = .ground
      return Self.arrow(scalar)
    case .paste(let last):
      let next = last.suffix(Self.pasteEnd.count - 1) + [scalar]
      guard next.elementsEqual(Self.pasteEnd) else {
        state = .paste(Array(next))
        return nil
      }
      state = .ground
      return .paste
    }
  }

  private mutating func ground(_ scalar: Unicode.Scalar) -> KeyPress? {
    switch scalar {
    case "\u{1B}":
      state = .escape
      return .other
    case "\r", "\n": return .enter
    case "\t": return .tab
    case "\u{3}": return .interrupt
    default: return scalar.properties.generalCategory == .control ? .other : .sign(scalar)
    }
  }

  private mutating func escape(_ scalar: Unicode.Scalar) -> KeyPress? {
    state = .ground
    switch scalar {
    case "[": state = .sequence("")
    case "O": state = .single
    default: return ground(scalar)
    }
    return nil
  }

  private mutating func sequence(_ parameters: String, _ scalar: Unicode.Scalar) -> KeyPress? {
    guard (0x40...0x7E).contains(scalar.value) else {
      state = .sequence(String((parameters + String(scalar)).suffix(16)))
      return nil
    }
    state = .ground
    guard scalar == "~" else { return Self.arrow(scalar) }
    guard parameters == "200" else { return .other }
    state = .paste([])
    return nil
  }

  private static func arrow(_ scalar: Unicode.Scalar) -> KeyPress {
    switch scalar {
    case "A", "D": .backward
    case "B", "C": .forward
    case "M": .enter
    default: .other
    }
  }
}
