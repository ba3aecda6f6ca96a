import Foundation
import Testing

/// `note` alone opens the person's editor.
@Suite struct NoteEditorTests {
  /// A desk whose editor is a shell script.
  private func desk(editor script: String, variable: String = "EDITOR") throws -> Desk {
    let desk = try Desk()
    try desk.folder.write("#!/bin/sh\n" + script + "\n", to: "editor")
    desk.environment[variable] = "/bin/sh \(desk.folder.path)/editor"
    desk.environment["TMPDIR"] = desk.folder.path
    return desk
  }

  @Test(arguments: ["EDITOR", "VISUAL"])
  func whatIsLeftInTheEditorIsTheNote(_ variable: String) throws {
    let desk = try desk(editor: "printf 'перша\\nsecond \"line\"\\n\\n' > \"$1\"", variable: variable)
    let terminal = try desk.opened()
    try terminal.answer("note", "1 untagged, note: перша")
    #expect(desk.journal?.contains("\"note\": \"перша\\nsecond \\\"line\\\"\"") == true)
    try terminal.answer("c 90", "1 claim, 90%, note: перша")
    terminal.type("q\r")
    #expect(try terminal.waitForExit() == 0)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: desk.folder.path).filter {
        $0.hasPrefix("annotate-note")
      } == [])
  }

  @Test func theOldNoteIsThereToBeEditedAndAnEmptyOneIsRemoved() throws {
    let desk = try desk(editor: "cat \"$1\" > seen; : > \"$1\"")
    let terminal = try desk.opened()
    try terminal.answer("note so far", "1 untagged, note: so far.")
    try terminal.answer("note", "1 untagged; was note: so far.")
    #expect(desk.folder.read("seen") == "so far\n")
    try terminal.answer("note", "The note is unchanged.")
  }

  @Test func anEditorThatFailsChangesNothing() throws {
    let terminal = try desk(editor: "echo x > \"$1\"; exit 3").opened()
    try terminal.answer("note", "The editor exited with status 3; the note is unchanged.")
    let missing = try Desk()
    missing.environment["EDITOR"] = "no-such-editor"
    try missing.opened().answer("note", "Cannot start 'no-such-editor'. Set EDITOR, or type note TEXT.")
  }

  @Test func aPipeHasNoEditor() throws {
    let terminal = try Desk().shell("echo note | annotate open plan.txt; echo status $?", columns: 120)
    try terminal.waitFor("status 1")
    #expect(terminal.screen.shows("'note' needs text. Write the remark, or '-' to remove it."))
  }
}
