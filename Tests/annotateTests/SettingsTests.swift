import Testing

@testable import annotate

@Suite struct SettingsTests {
  @Test func remembersAndKeepsWhatItDoesNotKnow() throws {
    let folder = try TemporaryFolder()
    let file = "\(folder.path)/config/annotate/settings"
    var settings = Settings(file: file)
    #expect(!settings.usesKeys)
    settings.usesKeys = true
    #expect(settings.save())
    #expect(folder.read("config/annotate/settings") == "keys = on\n")
    #expect(try folder.mode(of: "config/annotate/settings") == 0o600)
    try folder.write("# mine\nkeys=off\nother = 1\n", to: "config/annotate/settings")
    settings = Settings(file: file)
    settings.usesKeys = true
    settings.save()
    #expect(folder.read("config/annotate/settings") == "# mine\nother = 1\nkeys = on\n")
    #expect(Settings(file: file).usesKeys)
  }

  @Test func withoutAFileNothingIsRemembered() {
    var settings = Settings(file: nil)
    settings.usesKeys = true
    #expect(!settings.save())
  }
}
