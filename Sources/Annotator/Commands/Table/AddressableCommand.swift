/// A command that can follow an address: `5-14 s`, `12 show`.
package protocol AddressableCommand: Command {
  /// Returns the command for the statements that an address names.
  func addressed(to address: Address) -> any Command
}

extension Address {
  /// Returns the only statement that it names, for a command that takes just one.
  ///
  /// - Throws: an error if the address names none or several.
  func only(for command: String, in session: Session) throws(UserError) -> Statement {
    let found = try statements(in: session)
    guard let statement = found.first else { throw UserError(nothingFound) }
    guard found.count == 1 else {
      throw UserError(
        "'\(command)' takes one statement, not \(found.count)",
        fix: "give one number, e.g. \(session.position(of: statement)) \(command)")
    }
    return statement
  }
}
