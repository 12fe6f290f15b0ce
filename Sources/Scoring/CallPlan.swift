import Rules

/// What a run of a call can be told besides its ruleset.
package struct CallOptions: Sendable {
  /// The language of the sentences that the ruleset does not write; the ruleset's own where nil.
  package var language: Language?
  /// An envelope that replaces the ruleset's.
  package var envelope: Number?
  /// The SHA-256 of the ruleset's file, in hexadecimal.
  package var rulesetHash = ""
  /// Keeps facts that no rule reads, as an explanation needs.
  package var keepsAllFacts = false
  /// The reference lists that stand beside the ruleset.
  package var references = ReferenceLists()

  /// Makes options that change nothing.
  package init() {}
}

/// A ruleset made ready to read and decide applications; it never changes and threads share it.
///
/// The whole way of a call: `reader` or `writer` for each part of each file, `decided` for what was
/// read, `CallRun` to put the parts together, rank and select. It is a class because everything
/// that takes part in a run holds it.
package final class CallPlan: Sendable {
  /// The ruleset.
  package let ruleset: CheckedRuleset
  /// How facts are matched and packed.
  package let layout: FactLayout
  /// What the run was told.
  package let options: CallOptions
  let decider: Decider

  /// Makes a ruleset ready.
  package init(_ ruleset: CheckedRuleset, _ options: CallOptions = CallOptions()) {
    self.ruleset = ruleset
    self.options = options
    let layout = FactLayout.make(ruleset, keepsAllFacts: options.keepsAllFacts)
    self.layout = layout
    var evaluator = Evaluator(Compiler.compile(ruleset, layout))
    evaluator.references = options.references
    decider = Decider(evaluator)
  }

  /// Puts together what was made apart.
  init(ruleset: CheckedRuleset, layout: FactLayout, options: CallOptions, decider: Decider) {
    self.ruleset = ruleset
    self.layout = layout
    self.options = options
    self.decider = decider
  }

  /// The language of sentences.
  package var language: Language { options.language ?? ruleset.language }

  /// A reader of JSON for one file or a part of it.
  package func reader(file: Int) -> ApplicationsJSON { ApplicationsJSON(layout, file: file) }

  /// A writer that readers of other formats fill, for one file or a part of it.
  package func writer(file: Int) -> FactWriter { FactWriter(layout, file: file) }

  /// Decides what a writer holds, as far as the applications in it are enough to decide.
  ///
  /// It depends on nothing but the plan and the writer, so that parts may be decided on threads.
  package func decided(_ writer: consuming FactWriter) -> DecidedChunk {
    let identifier = ruleset.records.first?.identifier ?? 0
    var chunk = DecidedChunk(
      store: FactStore(), problems: writer.problems, seen: writer.seen, rowCounts: writer.rowCounts,
      sums: writer.sums,
      identifier: layout.records.first?.cells[identifier] ?? Cell())
    var work = decider.workspace(writer.releaseStore())
    chunk.problems += KeyCheck.problems(decider.evaluator, layout, &work)
    for application in work.store.applications {
      let bits = work.store.bits(application, chunk.identifier)
      let text = work.store.text(bits)
      chunk.fingerprints.append(
        CaseFolding.fingerprint(text, isForeign: &chunk.hasForeignIdentifiers))
    }
    decider.derive(pass: 0, &work, &chunk.problems)
    if decider.evaluator.program.passes == 0 {
      chunk.outcome = decider.decide(&work, &chunk.problems)
    }
    chunk.store = work.releaseStore()
    return chunk
  }
}
