import Scoring

/// The registered decision that an explanation is of.
extension ExplanationReport {
  /// Which decision of the register it is, when it was entered, and its hash; nil for none.
  var decisionReference: String? {
    guard let decision = trace["decision"], !decision.isNull else { return nil }
    let number = decision["sequence"]?.digits ?? ""
    let time = day(String(decision.text("time").prefix(10)))
    let hash = decision.text("manifest_sha256")
    // What is sent before anything is decided names the entry, and calls it no decision.
    let what =
      isOpen
      ? say(
        "Examen n°\u{A0}\(number) du registre, inscrit",
        "Examination no.\u{A0}\(number) of the register, entered")
      : say(
        "Décision n°\u{A0}\(number) du registre, inscrite",
        "Decision no.\u{A0}\(number) of the register, entered")
    return say(
      "\(what) le \(time)\u{A0}; empreinte du manifeste (SHA-256)\u{A0}: \(hash)",
      "\(what) on \(time); hash of the manifest (SHA-256): \(hash)")
  }

  /// Which decision the registered one corrects, with its hash where it was found; nil for none.
  private var correctedReference: String? {
    guard let corrects = trace["decision"]?["corrects"], let number = corrects["sequence"]?.digits
    else { return nil }
    let time = day(String(corrects.text("time").prefix(10)))
    guard let hash = corrects["manifest_sha256"]?.string else {
      return say(
        "Elle corrige la décision n°\u{A0}\(number), qui n'est pas à côté d'elle",
        "It corrects decision no.\u{A0}\(number), which is not beside it")
    }
    return say(
      "Elle corrige la décision n°\u{A0}\(number), inscrite le \(time)\u{A0}; empreinte du"
        + " manifeste (SHA-256)\u{A0}: \(hash)",
      "It corrects decision no.\u{A0}\(number), entered on \(time); hash of the"
        + " manifest (SHA-256): \(hash)")
  }

  /// Whether nothing is decided of the application yet.
  private var isOpen: Bool { trace["application"]?.text("status") == "incomplete" }

  /// Says at the head of a page to an applicant that no register holds the decision, where none does.
  mutating func addDraftMention() {
    guard decisionReference == nil else { return }
    blocks.append(
      .paragraph(
        say(
          "Projet\u{A0}: aucune décision inscrite à un registre ne répond de cette page.",
          "Draft: no decision entered in a register stands behind this page.")))
  }

  /// Adds the registered decision under a heading of its own, where there is one.
  mutating func addDecisionReference() {
    guard let reference = decisionReference else { return }
    blocks.append(.heading(say("Références", "References")))
    blocks.append(.item(reference, depth: 0))
    if let corrected = correctedReference { blocks.append(.item(corrected, depth: 0)) }
  }
}
