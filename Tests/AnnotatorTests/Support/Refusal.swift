@testable import Annotator

/// What something is refused with; nil when it is not.
func refusal(_ body: () throws(UserError) -> Void) -> UserError? {
  do throws(UserError) {
    try body()
    return nil
  } catch {
    return error
  }
}
