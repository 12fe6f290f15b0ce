import Rules
import Scoring

/// The explanations of a decided call, in every form.
enum ExplainedCall {
  /// The explanation of one result as a tree, with columns as the files spell them.
  static func tree(_ call: LoadedCall, _ index: Int, _ source: SourceText) -> JSONNode {
    let headers = call.context.headers
    return Explainer.tree(call.result, index: index, source: source) { file, record, column in
      guard let header = headers[file], header.record == record else { return nil }
      guard let cell = header.cell(of: column) ?? header.markCell, cell < header.names.count
      else { return nil }
      return header.names[cell]
    }
  }

  /// The explanation in one of its forms.
  static func render(_ tree: JSONNode, _ format: OutputFormat) -> [UInt8] {
    switch format {
    case .json: Explainer.document(tree)
    case .markdown: Array(ReportLayout.markdown(ExplanationReport.blocks(tree)).utf8)
    case .html:
      Array(
        ReportLayout.html(ExplanationReport.blocks(tree), ExplanationReport.language(tree)).utf8)
    case .text, .jsonl, .csv, .junit:
      Array(ReportLayout.text(ExplanationReport.blocks(tree)).utf8)
    }
  }
}
