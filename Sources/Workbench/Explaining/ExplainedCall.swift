import Rules
import Scoring

/// The explanations of a decided call, in every form.
enum ExplainedCall {
  /// The explanation of one result as a tree, with columns as the files spell them.
  ///
  /// `entry` is the registered decision that it is of, which the tree then names.
  static func tree(
    _ call: LoadedCall, _ index: Int, _ source: SourceText, entry: StoredEntry? = nil
  ) -> JSONNode {
    let headers = call.context.headers
    let hash: Explainer.FileHash = { file in
      call.receipts.indices.contains(file) ? call.receipts[file].hash : nil
    }
    let tree = Explainer.tree(
      call.result, index: index, source: source,
      columnTitle: { file, record, column in
        guard let header = headers[file], header.record == record else { return nil }
        guard let cell = header.cell(of: column) ?? header.markCell, cell < header.names.count
        else { return nil }
        return header.names[cell]
      }, fileHash: hash)
    guard let entry, case .object(let own) = entry.reference.value else { return tree }
    let replaced = entry.replacedNode(call.result, index)
    return tree.with(
      decision: JSONNode(
        .object(own + [JSONMember(key: Array("corrects".utf8), node: replaced)])))
  }

  /// A document about a decision with the entry of the register that it is about, or null.
  static func tree(_ tree: JSONNode, of entry: StoredEntry?) -> JSONNode {
    tree.with(decision: entry?.reference ?? ExplanationNodes.null)
  }

  /// The page of a view, and what is to be said of it to whoever asked for it.
  static func page(
    _ tree: JSONNode, _ view: ExplanationView?
  ) -> (blocks: [ReportBlock], notices: [Phrase]) {
    switch view {
    case nil: (ExplanationReport.blocks(tree), [])
    case .letter?: ApplicantLetter.page(tree)
    case .officer?: (OfficerTable.blocks(tree), [])
    case .audit?: (AuditListing.blocks(tree), [])
    case .sheet?: TreatmentSheet.page(tree)
    }
  }

  /// A page with, below its title, that a later decision corrects the one that it is of.
  static func headed(_ blocks: [ReportBlock], _ tree: JSONNode) -> [ReportBlock] {
    guard let number = tree["decision"]?["corrected_by"]?.digits else { return blocks }
    let isFrench = ExplanationReport.language(tree) == .french
    let text =
      isFrench
      ? "Décision corrigée depuis par la décision n°\u{A0}\(number) du registre."
      : "Decision corrected since by decision no.\u{A0}\(number) of the register."
    var blocks = blocks
    let title = blocks.firstIndex { if case .title = $0 { true } else { false } }
    blocks.insert(.paragraph(text), at: title.map { $0 + 1 } ?? 0)
    return blocks
  }

  /// The report in one of its forms.
  static func render(_ tree: JSONNode, _ format: OutputFormat) -> [UInt8] {
    render(tree, format) { ExplanationReport.blocks($0) }
  }

  /// A document, or the page that `blocks` makes of it, in one of its forms.
  static func render(
    _ tree: JSONNode, _ format: OutputFormat, _ blocks: (JSONNode) -> [ReportBlock]
  ) -> [UInt8] {
    switch format {
    case .json: Explainer.document(tree)
    case .markdown: Array(ReportLayout.markdown(blocks(tree)).utf8)
    case .html:
      Array(
        ReportLayout.html(
          blocks(ForeignWords.marked(tree)), ExplanationReport.language(tree),
          foreign: ForeignWords.language(tree)
        ).utf8)
    case .text, .jsonl, .csv, .junit:
      Array(ReportLayout.text(blocks(tree)).utf8)
    }
  }
}

extension JSONNode {
  /// The document with another member `decision`, which stands after the ruleset where it is new.
  fileprivate func with(decision: JSONNode) -> JSONNode {
    guard case .object(var members) = value else { return self }
    let member = JSONMember(key: Array("decision".utf8), node: decision)
    if let place = members.firstIndex(where: { $0.key == member.key }) {
      members[place] = member
    } else {
      let after = members.firstIndex { $0.key == Array("ruleset".utf8) }
      members.insert(member, at: after.map { $0 + 1 } ?? members.endIndex)
    }
    return JSONNode(.object(members))
  }
}
