import Rules
import Scoring

/// Where facts and rules come from, in full.
extension ExplanationReport {
  /// `selon AMI « … », rubrique « Prérequis », ligne 120 du barème`, and the choices that settle it.
  func fullOrigin(_ rule: JSONNode, withChoices: Bool = true) -> String {
    var parts: [String] = []
    if let source = rule["source"]?.string {
      parts.append(say("selon \(source)", "according to \(source)"))
    }
    if let heading = rule.list("headings").last?.string {
      parts.append(say("rubrique \(quoted(heading))", "heading \(quoted(heading))"))
    }
    if let line = rule["line"]?.digits {
      parts.append(say("ligne \(line) du barème", "line \(line) of the ruleset"))
    }
    for choice in withChoices ? choices(on: rule) : [] {
      let name = quoted(choice.title)
      parts.append(say("choix consigné \(name)", "recorded choice \(name)"))
    }
    return parts.joined(separator: ", ")
  }

  /// The recorded choices that name a rule of their own heading: the others settle the part of the
  /// call where they stand, and nothing says that this rule rests on them.
  private func choices(on rule: JSONNode) -> [JSONNode] {
    // A value of a record is settled under the name that it was declared with; the ranking and the
    // selection under the word of their file's language.
    var names = [rule.text("name").split(separator: ".").last.map(String.init) ?? ""]
    if rule["last_resort"] != nil { names = ["classement", "ranking"] }
    if rule["cut_off"] != nil { names = ["sélection", "selection"] }
    return trace.list("choices").filter { choice in
      choice.list("names").contains { names.contains($0.string ?? "") }
        && choice.list("headings") == rule.list("headings")
    }
  }

  /// `porteurs.csv, ligne 3, colonne « Coût »`.
  func place(ofFact fact: JSONNode) -> String {
    let place = source(fact) ?? say("entrée standard", "standard input")
    let column = fact.text("column")
    if column.isEmpty || disclosure.isPrivate && fact["role"]?.isNull == false { return place }
    return say("\(place), colonne \(quoted(column))", "\(place), column \(quoted(column))")
  }

  /// What a fact is called: its label, and the record it is of.
  func name(ofFact fact: JSONNode) -> String {
    if disclosure.isPrivate, let member = fact["role"]?.digits {
      return say("vote du membre n°\u{A0}\(member)", "vote of member no.\u{A0}\(member)")
    }
    let title = fact["label"]?.string ?? fact.title
    let path = fact.text("name").split(separator: ".").dropLast().joined(separator: ".")
    if path.isEmpty { return title }
    let owner = fact["of"]?.string.map { record($0, path) } ?? place(path)
    return "\(title) (\(owner))"
  }

  /// A day that the trace writes for programs, as people write it.
  func day(_ text: String) -> String {
    let parts = text.split(separator: "-")
    return language == .french && parts.count == 3 ? parts.reversed().joined(separator: "/") : text
  }

  /// How several assessors' marks made one: `(7 + 8 + 8) ÷ 3, arrondi à 2 décimales = 7,67`.
  func together(_ node: JSONNode, _ value: String) -> String {
    let marks = node.list("counted").compactMap { $0.string }
    let name =
      node.text("method") == "median" ? say("médiane", "median") : say("moyenne", "mean")
    let sum = marks.count == 1 ? marks[0] : "(\(marks.joined(separator: " + "))) ÷ \(marks.count)"
    let rounding = node["rounding"]?.string.map { ", " + $0 } ?? ""
    return colon(name, sum) + rounding + " = " + value
  }

  /// The name of a rule with the record it is of.
  func name(ofRule rule: JSONNode) -> String { rule.title + owner(rule) }
}
