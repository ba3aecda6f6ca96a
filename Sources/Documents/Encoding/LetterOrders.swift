/// The letters of languages that still occur in single-byte encodings, the most common first.
///
/// The orders were counted in the Universal Declaration of Human Rights and, if available, in a Universal
/// Dependencies treebank of the language. Letters with a share below three in ten thousand are left out or
/// come last.
enum LetterOrders {
  /// One entry for each line: the group of encodings that can spell the language, and its letters. The line
  /// also has the language's ISO 639 code.
  static let all: [(group: LetterGroup, letters: String)] = table.split(whereSeparator: \.isNewline)
    .compactMap { line in
      let words = line.split(separator: " ")
      guard words.count == 3, let group = LetterGroup(rawValue: String(words[0])) else { return nil }
      return (group, String(words[2]))
    }

  private static let table = """
    cyrillic ru оаеинтсврлдкмпуябыьгзчйжхюшщцэфёъ
    cyrillic uk оаниівтресдлкупмязбьгчюхжйцїєшщфґ
    cyrillic be анірыселквтодмяупцбзўгьчэхжйшюфёґ
    cyrillic bg аиоентвсрдлкпзмбяъчугжщцйшхфю
    cyrillic sr аоиенврусдтпкмлјбзчгњшљцжхђћ
    cyrillic mk аоиентвсрдлпкумјбзчгцжшњќѓхф
    greek el ατοιενκσρηπςυμίλόάέδωήγθχύώφβξζψϊΐΰ
    hebrew he ויהלתראבמשנעםדכחפקסןטזגצךףץ
    arabic ar اليموتنةرعدأقحهفبسكجإخشصضىزذطغءًئظثآؤ
    arabic fa اديرومهنتبکقسشلحعزخجآگفصضطچئذپظأثغًژ
    thai th ารนกอ่มิงทะัดส้เคลียตวแจหปบใุขธืไชพศ็ำูโถภึผษ์ๆญฏฐณซฒฎ
    central cs oneavtsáidrklmpíubzhjcéyěýžčřšůúťňóďüö
    central sk oaenirvtslkdmpuáhczjbyýčžéúíšťľgfôóňďäxw
    central pl aioeznwrscykdtpmujlłbgęąhżóśćfńźüö
    central hu easnltkizémgoáryvdbjhőcöüófpíuűúä
    central ro eiartlnuocspădmţşîfbvgzâjxh
    central hr aioenrjstukvdlmpzbgčcšhćžfđyèé
    central sl aoienvrsdjtklpmzučbgžchšćđ
    turkish tr aeirnlıkdmtyusboşhüvzgçğcöpfâî
    baltic lt iasteronkumvlpgjybdėąųšžįęūcčfz
    baltic lv iasterunīābkvmpldozjcšēgņļūģķžf
    baltic et eaistlukndmovrgõhjpbäüö
    western en etaoinsrhldcumfpgwybvkxjqzéèêçñöüï
    western fr easnitrloudcpmévgfbhqàxèyjkêzwçâôîïœüûëÿ
    western de enirtsadhulgcmofbwkzpväüjößyxéà
    western es eaosnirldctupmbgóvqyhfíjázéñxúkwï
    western pt aeosirdtnmuclpgvfãbçhqéíázjxêàõºóúkyâüè
    western it ieaontlrsdcpumgvzfbhàqèùòîé
    western ca eaitsrlnocdupmvgbófqéàhèíjxúçòyïzäñ
    western da ernlitdasgokfhvmubæpåøyjcéöä
    western no ertnlisaogkdmhvfupåbjøyæéóòô
    western sv aentrilsdomkgvähfuåöpbcjyxzé
    western fi aitenslkouämjvyhrpdögé
    western is anriesltgumðkfvohþájdóíéöbyæpúýz
    western nl enairtodlsghvmkpjcwbuzfyëéïóöüèá
    """
}

/// Languages that the same encodings can spell.
enum LetterGroup: String {
  case cyrillic, greek, hebrew, arabic, thai, central, turkish, baltic, western

  /// Whether most letters of a text are ASCII.
  var isLatin: Bool {
    switch self {
    case .central, .turkish, .baltic, .western: true
    case .cyrillic, .greek, .hebrew, .arabic, .thai: false
    }
  }
}
