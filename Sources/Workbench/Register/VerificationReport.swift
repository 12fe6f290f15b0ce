import Rules
import Scoring

/// What a verification found, as text or as JSON.
struct VerificationReport {
  /// Problems listed, at most.
  static let limit = 20

  let verification: Verification
  /// The name of what was verified.
  let name: String

  // MARK: Text

  /// The report as text.
  func text(_ language: Language, _ style: Style) -> String {
    var lines = [style.paint(.heading, title.text(language))]
    lines += entries(language, style)
    if let head = verification.head {
      let word = verification.subject == .register ? Self.headWord : Self.hashWord
      lines.append("\(word.text(language))  \(head)")
    }
    for problem in verification.problems.prefix(Self.limit) {
      let sentence = Messages.registerProblem(problem, verification.subject)
      let colon = language == .french ? " : " : ": "
      lines.append(
        style.paint(.error, Self.faultWord.text(language)) + colon
          + style.show(sentence.text(language)))
    }
    let more = verification.problems.count - Self.limit
    if more > 0 {
      let count = Messages.counted(
        more, Phrase("autre défaut", "other fault"), Phrase("autres défauts", "other faults"))
      lines.append(Phrase("et \(count.french)", "and \(count.english)").text(language))
    }
    for entry in verification.entries where entry.isOfAnotherVersion && !entry.isSame {
      guard let version = entry.manifest?.toolVersion, verification.subject != .proof else {
        continue
      }
      lines.append(style.show(Messages.otherVersion(entry.name, version).text(language)))
    }
    let (verdict, meaning) = verdict
    lines.append(
      style.paint(verification.isConsistent ? .success : .error, verdict.text(language)))
    for sentence in meaning { lines.append("  " + sentence.text(language)) }
    return lines.joined(separator: "\n") + "\n"
  }

  private static let headWord = Phrase("tête du registre", "head of the register")
  private static let hashWord = Phrase("empreinte du manifeste", "hash of the manifest")
  private static let faultWord = Phrase("défaut", "fault")

  private var title: Phrase {
    switch verification.subject {
    case .register:
      let count = Messages.counted(
        verification.entries.count, Phrase("décision", "decision"),
        Phrase("décisions", "decisions"))
      return Phrase("registre \(name) : \(count.french)", "register \(name): \(count.english)")
    case .entry: return Phrase("décision \(name)", "decision \(name)")
    case .proof:
      let id = verification.application.map { Messages.quoted($0) }
      return Phrase(
        "preuve \(name)" + (id.map { " : dossier \($0.french)" } ?? ""),
        "proof \(name)" + (id.map { ": application \($0.english)" } ?? ""))
    }
  }

  private func entries(_ language: Language, _ style: Style) -> [String] {
    var table = TextTable([.left, .left, .left, .right, .left])
    for entry in verification.entries {
      guard let manifest = entry.manifest else {
        table.add([entry.name, "", "", "", Self.state(entry).text(language)])
        continue
      }
      let rows = Messages.counted(
        manifest.rows, Phrase("dossier", "application"), Phrase("dossiers", "applications"))
      let kind = manifest.corrects.map {
        Phrase("correction de la n° \($0)", "correction of no. \($0)")
      }
      table.add([
        entry.name, (kind ?? Phrase("décision", "decision")).text(language), manifest.time,
        rows.text(language),
        verification.subject == .proof ? "" : Self.state(entry).text(language),
      ])
    }
    var lines: [String] = []
    for (index, entry) in verification.entries.enumerated() {
      lines.append(
        "  "
          + table.line(index) { column, text in
            column < 4 ? style.show(text) : style.paint(entry.isSound ? .success : .error, text)
          })
      let parts = [entry.author, entry.reason].compactMap { $0 }
      if !parts.isEmpty {
        let colon = language == .french ? " : " : ": "
        lines.append("    " + style.show(parts.joined(separator: colon)))
      }
      if let effect = entry.correction {
        lines.append("    " + style.show(effect.sentence.text(language)))
      }
    }
    return lines
  }

  private static func state(_ entry: Verification.Entry) -> Phrase {
    entry.isSound ? Phrase("conforme", "sound") : Phrase("en défaut", "at fault")
  }

  // MARK: The verdict

  /// The verdict, and the sentences that say what it means.
  private var verdict: (Phrase, [Phrase]) {
    guard verification.isConsistent else {
      let count = Messages.counted(
        verification.problems.count, Phrase("défaut", "fault"), Phrase("défauts", "faults"))
      return (Phrase("incohérent : \(count.french)", "inconsistent: \(count.english)"), [])
    }
    let chain = verification.subject == .entry ? [Self.chainUnseen] : []
    switch verification.anchor {
    case .none, .unknown:
      return (
        Phrase("cohérent, non ancré", "consistent, not anchored"), unanchored + chain
      )
    case .head:
      return (
        verification.subject == .register
          ? Phrase(
            "cohérent, ancré : l'empreinte donnée est la tête du registre",
            "consistent, anchored: the hash given is the head of the register")
          : Phrase(
            "cohérent, ancré : l'empreinte donnée est celle du manifeste",
            "consistent, anchored: the hash given is that of the manifest"), chain
      )
    case .ancestor(let number):
      let since = verification.entries.count - number
      let count = Messages.counted(
        since, Phrase("décision ajoutée", "decision added"),
        Phrase("décisions ajoutées", "decisions added"))
      return (
        Phrase(
          "cohérent, ancré : l'empreinte donnée est celle de la décision n° \(number)",
          "consistent, anchored: the hash given is that of decision no. \(number)"),
        [
          Phrase(
            "Jusqu'à elle, rien n'a été récrit. Depuis : \(count.french), que cette empreinte"
              + " n'ancre pas.",
            "Up to it, nothing was rewritten. Since then: \(count.english), which this hash does"
              + " not anchor.")
        ]
      )
    }
  }

  private static let chainUnseen = Phrase(
    "Les décisions qui la précèdent n'ont pas été contrôlées : donnez pour cela le dossier du registre.",
    "The decisions before it were not verified: for that, give the folder of the register.")

  private var unanchored: [Phrase] {
    switch verification.subject {
    case .register, .entry:
      [
        Phrase(
          "Tout se tient et chaque décision se recalcule, mais qui détient les fichiers a pu tout"
            + " récrire.",
          "Everything agrees and each decision can be made again, but whoever holds the files may"
            + " have rewritten them all."),
        Phrase(
          "Pour l'exclure, donnez avec --tête l'empreinte notée au procès-verbal.",
          "To exclude it, give the hash noted in the minutes with --head."),
      ]
    case .proof:
      [
        Phrase(
          "La ligne est dans ce manifeste. Reste à savoir si c'est celui de la décision :",
          "The row is in this manifest. Whether it is that of the decision remains to be seen:"),
        Phrase(
          "donnez avec --tête l'empreinte publiée ou notée au procès-verbal.",
          "give the hash published or noted in the minutes with --head."),
      ]
    }
  }

  // MARK: JSON

  /// The report as JSON, `bareme.verification/1`.
  func json(_ language: Language) -> [UInt8] {
    var writer = JSONWriter(.pretty)
    writer.beginObject()
    writer.key("format")
    writer.string("bareme.verification/1")
    writer.key("subject")
    writer.string(verification.subject.rawValue)
    writer.key("consistent")
    writer.truth(verification.isConsistent)
    writer.key("anchor")
    switch verification.anchor {
    case .none: writer.null()
    case .head: writer.string("head")
    case .ancestor: writer.string("ancestor")
    case .unknown: writer.string("unknown")
    }
    writer.key("anchored")
    switch verification.anchor {
    case .ancestor(let number): writer.integer(number)
    case .head:
      if let number = verification.entries.last?.manifest?.sequence {
        writer.integer(number)
      } else {
        writer.null()
      }
    case .none, .unknown: writer.null()
    }
    writer.key("head")
    writer.optional(verification.head)
    writer.key("application")
    writer.optional(verification.application)
    writer.key("entries")
    writer.beginArray()
    for entry in verification.entries { write(entry, &writer) }
    writer.endArray()
    writer.key("faults")
    writer.beginArray()
    for problem in verification.problems {
      writer.beginObject(inline: true)
      writer.key("entry")
      writer.optional(problem.entry)
      writer.key("kind")
      writer.string(problem.kind.word)
      writer.key("message")
      let bare = RegisterProblem(entry: nil, kind: problem.kind)
      writer.string(Messages.registerProblem(bare, verification.subject).text(language))
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
    writer.endLine()
    return writer.output.bytes
  }

  private func write(_ entry: Verification.Entry, _ writer: inout JSONWriter) {
    writer.beginObject(inline: true)
    writer.key("entry")
    writer.string(entry.name)
    writer.key("sequence")
    if let number = entry.manifest?.sequence { writer.integer(number) } else { writer.null() }
    writer.key("corrects")
    if let number = entry.manifest?.corrects { writer.integer(number) } else { writer.null() }
    writer.key("time")
    writer.optional(entry.manifest?.time)
    writer.key("tool_version")
    writer.optional(entry.manifest?.toolVersion)
    writer.key("rows")
    if let rows = entry.manifest?.rows { writer.integer(rows) } else { writer.null() }
    writer.key("manifest_sha256")
    writer.optional(entry.hash)
    writer.key("author")
    writer.optional(entry.author)
    writer.key("reason")
    writer.optional(entry.reason)
    writer.key("published")
    if let isPublished = entry.manifest?.isPublished {
      writer.truth(isPublished)
    } else {
      writer.null()
    }
    writer.key("correction")
    if let effect = entry.correction { effect.write(&writer) } else { writer.null() }
    writer.key("sound")
    writer.truth(entry.isSound)
    writer.endObject()
  }
}

extension RegisterProblem.Kind {
  /// The word that stands for the kind in JSON.
  var word: String {
    switch self {
    case .empty: "empty"
    case .notARegister: "not_a_register"
    case .stray: "stray"
    case .entryMissing: "entry_missing"
    case .numberTwice: "number_twice"
    case .unknownHead: "unknown_head"
    case .notAManifest: "not_a_manifest"
    case .sealBroken: "seal_broken"
    case .misnamed: "misnamed"
    case .wrongPrevious: "wrong_previous"
    case .wrongCorrection: "wrong_correction"
    case .unexplained: "unexplained"
    case .missing: "missing"
    case .changed: "changed"
    case .wrongSize: "wrong_size"
    case .link: "link"
    case .notAList: "not_a_list"
    case .notSalts: "not_salts"
    case .wrongCount: "wrong_count"
    case .wrongRoot: "wrong_root"
    case .notDecidable: "not_decidable"
    case .otherRuleset: "other_ruleset"
    case .row: "row"
    case .rowPlace: "row_place"
    case .resultLine: "result_line"
    case .notAProof: "not_a_proof"
    case .proofRow: "proof_row"
    case .proofManifest: "proof_manifest"
    case .proofPath: "proof_path"
    }
  }
}
