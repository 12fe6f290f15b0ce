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
    guard let entry, case .object(let members) = tree.value else { return tree }
    let key = Array("decision".utf8)
    return JSONNode(
      .object(
        members.map { $0.key == key ? JSONMember(key: key, node: entry.reference) : $0 }))
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
