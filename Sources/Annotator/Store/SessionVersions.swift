/// Two versions of a session file, as git hands them to a merge driver.
package enum SessionVersions {
  /// Joins the versions and replaces ours with the result, unless anything in theirs would be left out.
  ///
  /// - Throws: an error when either cannot be read, or they are of different sessions; our file is then
  ///   unchanged.
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
