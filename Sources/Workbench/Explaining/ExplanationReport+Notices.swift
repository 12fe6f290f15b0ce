import Rules
import Scoring

/// What whoever sends a page to an applicant has to be told first.
extension ExplanationReport {
  /// One notice for each thing to check before the page is sent.
  func noticesBeforeSending(withMarks: Bool) -> [Phrase] {
    var notices: [Phrase] = []
    let parts = trace.list("illustrative").map { $0.title }
    if !parts.isEmpty, withMarks { notices.append(Messages.illustrativeShown(parts)) }
    if !isReachable(trace["ruleset"]?["contact"]?.string ?? "") {
      notices.append(Messages.contactUnreachable)
    }
    let assessors = trace.list("grids").flatMap { $0.list("marks") }.flatMap {
      $0.list("assessors")
    }
    if withMarks, assessors.contains(where: { isJustificationShown($0) }) {
      notices.append(Messages.justificationsShown)
    }
    return notices
  }

  /// Why an assessor took no part is not shown, and a letter may leave a grid's marks out.
  private func isJustificationShown(_ assessor: JSONNode) -> Bool {
    assessor["recused"]?.isTrue != true && !assessor.text("justification").isEmpty
  }

  /// Whether a contact has an e-mail or web address, a telephone number or a postcode.
  private func isReachable(_ contact: String) -> Bool {
    let bytes = Array(contact.utf8)
    if bytes.contains(0x40) || contact.contains("www.") || contact.contains("://") { return true }
    return bytes.filter { $0 >= 0x30 && $0 <= 0x39 }.count >= 5
  }
}
