import Rules

extension Explainer {
  /// What the ruleset writes at a node, with the labels of what it reads instead of their names.
  func words(_ id: NodeID) -> String {
    guard id >= 0 else { return "" }
    let whole = ruleset.nodes[Int(id)].span
    var named: [(span: SourceSpan, label: String)] = []
    for read in evaluator.program.reads where read.instruction >= 0 {
      let node = evaluator.program.sources[Int(read.instruction)]
      guard node >= 0 else { continue }
      let span = ruleset.nodes[Int(node)].span
      guard span.start >= whole.start, span.end <= whole.end,
        let label = label(of: ruleset.records[read.record].columns[read.column])
      else { continue }
      named.append((span, label))
    }
    named.sort {
      $0.span.start == $1.span.start ? $0.span.end > $1.span.end : $0.span.start < $1.span.start
    }
    var text: [UInt8] = []
    var place = whole.start
    for (span, label) in named where span.start >= place {
      text.append(contentsOf: bytes(from: place, to: span.start))
      Self.append(label, to: &text)
      place = span.end
    }
    text.append(contentsOf: bytes(from: place, to: whole.end))
    return Self.withoutBrackets(Self.onOneLine(text))
  }

  /// Adds a label; after a word that governs it, in quotation marks, since it is no part of speech.
  ///
  /// `somme des école.aide` is said as `somme de “Aide à l'école”`.
  private static func append(_ label: String, to text: inout [UInt8]) {
    let plural = Array("des ".utf8)
    let isSum = text.suffix(plural.count) == plural[...]
    if isSum { text.replaceSubrange((text.count - 2)..., with: [0x20]) }
    let isGoverned = isSum || governing.contains { text.suffix($0.count) == $0[...] }
    text.append(contentsOf: (isGoverned ? "\u{AB}\(label)\u{BB}" : label).utf8)
  }

  /// The words before a label that is then quoted.
  private static let governing = [
    "de ", "d'", "d\u{2019}", "o\u{F9} ", "o\u{F9} non ", "of ", "where ", "where not ",
  ].map { Array($0.utf8) }

  private func bytes(from start: UInt32, to end: UInt32) -> ArraySlice<UInt8> {
    let start = min(Int(start), source.bytes.count)
    return source.bytes[start..<min(max(Int(end), start), source.bytes.count)]
  }

  /// Text on one line, with inner marks of quotation, which may stand within others.
  private static func onOneLine(_ bytes: [UInt8]) -> String {
    var result = String.UnicodeScalarView()
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar {
      case "\u{AB}": result.append("\u{201C}")
      case "\u{BB}":
        if result.last == " " || result.last == "\u{A0}" { result.removeLast() }
        result.append("\u{201D}")
      case " ", "\n", "\r", "\t", "\u{A0}", "\u{202F}":
        if let last = result.last, last != " ", last != "\u{201C}" { result.append(" ") }
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// The text without brackets around the whole of it.
  private static func withoutBrackets(_ text: String) -> String {
    guard text.utf8.first == 0x28, text.utf8.last == 0x29 else { return text }
    let inner = text.dropFirst().dropLast()
    var depth = 0
    for byte in inner.utf8 {
      if byte == 0x28 { depth += 1 }
      if byte == 0x29 { depth -= 1 }
      if depth < 0 { return text }
    }
    return String(inner)
  }

  // MARK: Roundings

  /// A rounding in the language of the explanation; nil for another operation.
  func rounding(_ step: Trace.Step) -> String? {
    let code = evaluator.program.instructions[Int(step.instruction)]
    guard code.operation == .rounding, Int(code.b) < ruleset.roundings.count else { return nil }
    return words(ruleset.roundings[Int(code.b)], isAmount: Self.word(type(step)) == "amount")
  }

  /// A rounding in the language of the explanation.
  func words(_ rounding: Rounding, isAmount: Bool) -> String {
    let isFrench = texts.language == .french
    return (isFrench ? Self.french(rounding.mode) : Self.english(rounding.mode))
      + target(rounding.target, isAmount, isFrench)
  }

  private static func french(_ mode: RoundingMode) -> String {
    switch mode {
    case .halfUp: "arrondi "
    case .halfEven: "arrondi, la moitié au pair, "
    case .halfDown: "arrondi, la moitié vers le bas, "
    case .up: "arrondi par excès "
    case .down: "arrondi par défaut "
    }
  }

  private static func english(_ mode: RoundingMode) -> String {
    switch mode {
    case .halfUp: "rounded "
    case .halfEven: "rounded, half to even, "
    case .halfDown: "rounded, half down, "
    case .up: "rounded up "
    case .down: "rounded down "
    }
  }

  private func target(_ target: RoundingTarget, _ isAmount: Bool, _ isFrench: Bool) -> String {
    switch target {
    case .decimals(2) where isAmount: return isFrench ? "au centime" : "to the cent"
    case .decimals(0): return isFrench ? "à l'unité" : "to the unit"
    case .decimals(let count) where count > 0:
      let plural = count == 1 ? "" : "s"
      return isFrench ? "à \(count) décimale\(plural)" : "to \(count) decimal\(plural)"
    case .decimals(let count):
      return isFrench ? "à la puissance de dix \(-count)" : "to the power of ten \(-count)"
    case .multiple(let step):
      let text = numberText(step, texts.language)
      return isFrench ? "au multiple de \(text)" : "to a multiple of \(text)"
    }
  }

  // MARK: Brackets

  /// The parts that brackets cut an amount into, each with its rate; empty for another operation.
  func brackets(_ step: Trace.Step, _ trace: Trace) -> [JSONNode] {
    let code = evaluator.program.instructions[Int(step.instruction)]
    let isWhole = code.operation == .wholeBrackets
    guard isWhole || code.operation == .marginalBrackets, let first = step.children.first,
      trace.steps[first].value.kind == .number
    else { return [] }
    let base = trace.steps[first].value.number
    var rates = step.children.dropFirst()
    var parts: [JSONNode] = []
    for bracket in evaluator.program.brackets[Int(code.b)] {
      guard let rate = rates.first, trace.steps[rate].instruction == bracket.rate else { continue }
      let slice = isWhole ? base : Self.slice(base, bracket.range)
      guard let slice, !slice.isZero || isWhole else { continue }
      rates = rates.dropFirst()
      let own = trace.steps[rate]
      parts.append(
        ExplanationNodes.object([
          ("base", ExplanationNodes.object(pair(Value(slice), type(trace.steps[first])))),
          ("rate", ExplanationNodes.object(pair(own.value, type(own)))),
          ("part", part(slice, own, step)),
        ]))
    }
    return parts
  }

  private func part(_ slice: Number, _ rate: Trace.Step, _ step: Trace.Step) -> JSONNode {
    guard rate.value.kind == .number, let part = slice.multiplied(by: rate.value.number) else {
      return ExplanationNodes.null
    }
    return ExplanationNodes.object(pair(Value(part), type(step)))
  }

  private static func slice(_ amount: Number, _ range: FlatRange) -> Number? {
    let lower = range.hasLower ? range.lower : .zero
    let upper = range.hasUpper && range.upper < amount ? range.upper : amount
    return upper <= lower ? .zero : upper.subtracting(lower)
  }

  // MARK: Choices

  /// Notes the headings under which the amounts and the order of a ranked application were made.
  func noteUsedHeadings() {
    guard decider.evaluator.program.ruleset.ranking == nil || entry.position >= 0 else { return }
    if let ranking = ruleset.ranking {
      note(ruleset.language == .french ? "classement" : "ranking", ranking.provenance)
    }
    for derivation in ruleset.derivations {
      switch derivation.kind {
      case .amount, .share, .payment, .priority: note(derivation.name, derivation.provenance)
      case .value, .table, .gridTotal, .vote, .dated: break
      }
    }
  }
}
