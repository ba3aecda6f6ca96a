/// The words before the date of an update, which isn't that of publication: "Last updated: 12 February 2026".
package enum UpdateLabel {
  /// Returns whether a text begins with one.
  package static func opens(_ text: some StringProtocol) -> Bool {
    let start = text.drop(while: { !$0.isLetter }).lowercased()
    return words.contains(where: start.hasPrefix)
  }

  private static let words = [
    "updated", "last updated", "last update", "update:", "modified", "last modified", "aktualisiert",
    "zuletzt aktualisiert", "mis à jour", "mise à jour", "modifié", "geändert", "dernière mise à jour",
    "actualizado",
    "última actualización", "aggiornato", "ultimo aggiornamento", "atualizado", "zaktualizowano",
    "aktualizacja", "bijgewerkt", "uppdaterad", "opdateret", "oppdatert", "обновлено", "оновлено", "更新",
  ]
}
