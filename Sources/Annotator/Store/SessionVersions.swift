/// Two versions of a session file, as git hands them to a merge driver.
package enum SessionVersions {
  /// Joins the versions and writes the result in place of ours, unless something of theirs would be left out.
  ///
  /// - Throws: an error when one cannot be read, or they are not of one session; our file is then as it was.
  package static func join(ours path: String, theirs other: String) throws(UserError) -> SessionMerge {
    let ours = try SessionFile.decode(try FileSystem.read(path, limit: SessionFile.sizeLimit), name: path)
    let theirs = try SessionFile.decode(try FileSystem.read(other, limit: SessionFile.sizeLimit), name: other)
    let merge = try SessionMerge(ours, theirs)
    guard merge.leftOut.isEmpty else { return merge }
    let bytes = try SessionFile.encode(merge.session)
    do throws(SystemError) {
      try FileSystem.replace(path, bytes)
    } catch {
      throw error.userError(for: "write the merged session", path)
    }
    return merge
  }
}
