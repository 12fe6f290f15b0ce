import Scoring

/// The registered decision that an explanation is of.
extension ExplanationReport {
  /// Which decision of the register it is, when it was entered, and its hash; nil for none.
  var decisionReference: String? {
    guard let decision = trace["decision"], !decision.isNull else { return nil }
    let number = decision["sequence"]?.digits ?? ""
    let time = decision.text("time")
    let hash = decision.text("manifest_sha256")
    return say(
      "Décision n°\u{A0}\(number) du registre, inscrite le \(time)\u{A0}; empreinte du manifeste"
        + " (SHA-256)\u{A0}: \(hash)",
      "Decision no.\u{A0}\(number) of the register, entered on \(time); hash of the manifest"
        + " (SHA-256): \(hash)")
  }

  /// Adds the registered decision under a heading of its own, where there is one.
  mutating func addDecisionReference() {
    guard let reference = decisionReference else { return }
    blocks.append(.heading(say("Références", "References")))
    blocks.append(.item(reference, depth: 0))
  }
}
