/// The commands on registers of decisions, and the options that enter one.
extension CommandTable {
  /// What `rank` takes to enter its decision in a register.
  static let registerOptions: [OptionSpecification] = [
    OptionSpecification(
      .register, french: "registre", .path,
      Phrase(
        "décision officielle : l'inscrit dans ce registre, un dossier",
        "official decision: enters it in this register, a folder")),
    OptionSpecification(
      .author, french: "auteur", .text(Phrase("TEXTE", "TEXT")),
      Phrase("qui inscrit la décision", "who enters the decision")),
    OptionSpecification(
      .reason, french: "motif", .text(Phrase("TEXTE", "TEXT")),
      Phrase("pourquoi", "why")),
    OptionSpecification(
      .corrects, french: "corrige", .text(Phrase("N", "N")),
      Phrase(
        "la décision du registre que celle-ci corrige ; demande --auteur et --motif",
        "the decision of the register that this one corrects; needs --author and --reason")),
  ]

  /// Verification.
  static let verify = CommandSpecification(
    .verify, french: "contrôler",
    summary: Phrase(
      "contrôle un registre de décisions, et recalcule chacune",
      "verifies a register of decisions, and makes each one again"),
    positionals: [
      .init(
        placeholder: Phrase("REGISTRE", "REGISTER"), kind: .path, minimum: 1, maximum: 1,
        help: Phrase(
          "un registre, une de ses décisions, ou une preuve ; - pour une preuve par l'entrée standard",
          "a register, one of its decisions, or a proof; - for a proof on standard input"))
    ],
    options: [
      OptionSpecification(
        .head, french: "tête", .text(Phrase("EMPREINTE", "HASH")),
        Phrase(
          "l'empreinte notée au procès-verbal, que le registre doit contenir",
          "the hash noted in the minutes, which the register must contain")),
      formatOption([.text, .json]),
    ],
    examples: [
      .init(
        arguments: Phrase("registre/", "register/"),
        help: Phrase(
          "dit si tout se tient, et ce qui ne va pas",
          "says whether everything agrees, and what does not"))
    ])

  /// Proofs.
  static let prove = CommandSpecification(
    .prove, french: "prouver",
    summary: Phrase(
      "donne à un candidat sa ligne du résultat et la preuve qu'elle y est",
      "gives an applicant their row of the result and the proof that it is there"),
    positionals: [
      .init(
        placeholder: Phrase("DÉCISION", "DECISION"), kind: .path, minimum: 1, maximum: 1,
        help: Phrase(
          "une décision d'un registre, son dossier", "a decision of a register, its folder"))
    ],
    options: [
      OptionSpecification(
        .id, french: "identifiant", .text(Phrase("ID", "ID")),
        Phrase("le dossier du candidat (obligatoire)", "the applicant's application (required)"))
    ],
    required: [.id],
    examples: [
      .init(
        arguments: Phrase(
          "registre/0001-appel --identifiant 38185 --sortie preuve.json",
          "register/0001-call --id 38185 --output proof.json"),
        help: Phrase(
          "écrit une preuve que « bareme contrôler » lit seule",
          "writes a proof that ‘bareme verify’ reads alone"))
    ])
}
