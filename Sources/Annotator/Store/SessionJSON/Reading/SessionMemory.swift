/// What the reader of many sessions remembers from one to the next.
struct SessionMemory: Sendable {
  var codebook = KnownCodebook()
  var repeated: RepeatedMembers? = RepeatedMembers()
}
