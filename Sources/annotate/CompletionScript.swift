/// A shell's completion script, as ArgumentParser writes it, extended for `annotate ARTICLE`: an article or
/// an option of `annotate open` can be typed wherever a subcommand can.
struct CompletionScript {
  private let script: String

  /// Wraps a script for bash, zsh or fish.
  init(_ script: String) {
    self.script = script
  }

  /// The script, which also completes files and the options of `open` in the first place.
  var text: String {
    if script.hasPrefix("#compdef") { return zsh }
    return script.hasPrefix("#!/bin/bash") ? bash : fish
  }
}

extension CompletionScript {
  private var bash: String {
    script.replacing(
      "    *)\n        # Offer subcommand completions\n",
      with: """
            *)
                # Without a subcommand, it is 'open'
                unparsed_words=("${COMP_WORDS[@]:1:${COMP_CWORD}}")
                _annotate_open
                [[ "${COMP_CWORD}" -gt 1 ]] && return
                # Offer subcommand completions

        """)
  }

  private var zsh: String {
    script.replacing(
      "        _describe -V subcommand subcommands && ret=0\n",
      with: """
                _describe -V subcommand subcommands && ret=0
                _files && ret=0

        """
    ).replacing(
      "            \"_annotate_${words[1]}\" && ret=0\n            ;;\n",
      with: """
                    "_annotate_${words[1]}" && ret=0
                    ;;
                *)
                    _annotate_open && ret=0
                    ;;

        """)
  }

  /// Every completion of `annotate open`, repeated for `annotate`.
  private var fish: String {
    let lines = script.split(separator: "\n", omittingEmptySubsequences: false)
    let open = lines.filter {
      $0.contains("\"annotate open\"") && !$0.contains(" open\" version'") && !$0.contains(" h help'")
    }
    return script + "\n"
      + open.map { $0.replacing("\"annotate open\"", with: "annotate") }.joined(separator: "\n") + "\n"
  }
}

extension String {
  /// Returns the text with the first occurrence of another text replaced.
  fileprivate func replacing(_ old: String, with new: String) -> String {
    split(separator: old, maxSplits: 1, omittingEmptySubsequences: false).joined(separator: new)
  }
}

extension Substring {
  fileprivate func replacing(_ old: String, with new: String) -> String {
    String(self).replacing(old, with: new)
  }
}
