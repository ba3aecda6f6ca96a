/// The styles of a report's page: light, dark, narrow, printed, and either direction of writing.
enum ReportStyle {
  /// Colours on a light and on a dark background, each with a contrast of at least 4.5 to 1.
  private static let colors = [
    ("#1f5fa8", "#82b6f2"), ("#b02a1e", "#f2938a"), ("#6a479a", "#bd9fec"), ("#2b6b34", "#86cf92"),
    ("#8a5300", "#e0b060"), ("#0b6b70", "#6fcdd2"), ("#8c2f6b", "#e894c8"), ("#4d4d4d", "#bdbdbd"),
  ]
  /// Underlines that tell labels apart without colour.
  private static let lines = [
    ("solid", 2), ("double", 2), ("dotted", 3), ("dashed", 2), ("wavy", 1), ("solid", 4), ("double", 4),
    ("dotted", 5),
    ("dashed", 4),
  ]

  /// Returns the name of a label's line in the legend.
  static func lineName(of number: Int) -> String {
    let (style, width) = lines[number % lines.count]
    return width > 3 ? "thick \(style)" : style
  }

  /// Returns the style sheet for a number of labels.
  static func sheet(labels count: Int) -> String {
    let light = (0..<count).map { "--l\($0):\(colors[$0 % colors.count].0)" }.joined(separator: ";")
    let dark = (0..<count).map { "--l\($0):\(colors[$0 % colors.count].1)" }.joined(separator: ";")
    let rules = (0..<count).map(rule).joined(separator: "\n")
    return """
      :root{color-scheme:light dark;--fg:#1c1c1c;--bg:#fdfdfb;--soft:#595959;--line:#d8d8d4;--warn:#8a5300;
      \(light)}
      @media(prefers-color-scheme:dark){:root{--fg:#e8e6e3;--bg:#16181b;--soft:#a9adb3;--line:#3a3d42;
      --warn:#e0b060;\(dark)}}
      \(base)
      \(rules)
      \((0...10).map { ".c\($0){--a:\(8 + 2 * $0)%}" }.joined())
      """
  }

  private static func rule(of number: Int) -> String {
    let (style, width) = lines[number % lines.count]
    let decoration = "underline \(style) var(--l\(number)) \(width)px"
    return
      ".s.k\(number){--k:var(--l\(number));text-decoration:\(decoration)}"
      + "b.k\(number){color:var(--l\(number));text-decoration:\(decoration);"
      + "text-underline-offset:.2em}.e\(number){stroke:var(--l\(number))}"
      + ".f\(number){fill:var(--l\(number))}"
  }

  private static let base = """
    *{box-sizing:border-box}
    body{font:17px/1.7 Georgia,"Noto Serif",serif;color:var(--fg);background:var(--bg);max-width:46rem;
    margin:2rem auto;padding:0 1rem;overflow-wrap:anywhere}
    h1{font-size:1.5rem;line-height:1.25}h2{font:600 1.05rem/1.4 system-ui,sans-serif;margin-top:2.4rem}
    a{color:inherit}p,h1{unicode-bidi:plaintext}
    .meta,.legend,.method,table,svg,.card,.empty{font:.86rem/1.5 system-ui,sans-serif}.meta,.empty{
    color:var(--soft)}
    article{position:relative}.s{text-underline-offset:.22em;text-decoration-skip-ink:none;
    background:color-mix(in srgb,var(--k,transparent) var(--a,0%),transparent);border-radius:2px}
    .s:focus-visible{outline:2px solid var(--fg);outline-offset:2px}.s sup{font:.62rem system-ui,sans-serif;
    color:var(--soft);margin-inline-end:.2em}
    .d{outline:1px dashed var(--warn);outline-offset:2px}
    .card{display:none;position:absolute;left:0;right:0;z-index:2;background:var(--bg);
    color:var(--fg);border:1px solid var(--line);border-radius:6px;box-shadow:0 4px 14px #0004;
    padding:.5rem .7rem;text-align:start;text-indent:0;text-decoration:none}
    .card::before{content:"";position:absolute;inset:-.5rem 0 auto;height:.5rem}
    .s:hover>.card,.s:focus>.card,.s:focus-within>.card{display:block}
    .scroll{overflow-x:auto}.scroll svg{min-width:38rem;width:100%;height:auto;direction:ltr}
    .scroll svg.small{min-width:0;max-width:26rem}table{overflow-wrap:break-word}
    svg text{fill:var(--fg);font-size:13px}svg .axis{stroke:var(--line)}svg path,svg .bar{fill:none}
    table{border-collapse:collapse;width:100%}td,th{border-bottom:1px solid var(--line);padding:.3rem .5rem;
    text-align:start;vertical-align:top}.n{text-align:end;font-variant-numeric:tabular-nums}
    dt{font-weight:600}dd{margin:0 0 .4rem}.hash{font-family:ui-monospace,monospace;word-break:break-all}
    @media(max-width:30rem){body{font-size:16px;margin:1rem auto}.card{position:fixed;
    inset:auto .5rem .5rem .5rem}}
    @media print{:root{color-scheme:light}body{max-width:none;margin:0;font-size:11pt}.card{
    display:none!important}.card.m{display:inline-block!important;width:100%;position:static;
    border-width:0 0 0 1px;border-radius:0;box-shadow:none;margin:.2em 0 .5em;padding:0 .6em;font-size:8pt}
    .s[data-l]::after{content:" [" attr(data-l) "]";font:7pt system-ui,sans-serif;
    white-space:nowrap}.s{print-color-adjust:exact;-webkit-print-color-adjust:exact}h2{break-after:avoid}
    tr,svg{break-inside:avoid}.scroll svg{max-width:38rem}}
    """
}
