/// The colours a codebook may give a label: the eight that every terminal has.
package enum LabelColor: String, CaseIterable, Hashable, Sendable {
  case black, red, green, yellow, blue, magenta, cyan, white
}
