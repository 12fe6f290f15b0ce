import Rules
import Scoring

/// The command that ranks the shipped call.
enum DemoCommand {
  /// Runs the command.
  static func run(_ invocation: Invocation, _ console: inout Console) -> ExitStatus {
    let path = invocation.output ?? "bareme-demo"
    if path.isStandardStream {
      console.report(.error, Messages.demoNeedsFolder)
      return .usage
    }
    do throws(DemoFolder.Refusal) {
      let folder = try DemoFolder(path)
      return fill(folder, invocation, &console)
    } catch {
      switch error {
      case .system(let failure): return console.report(failure)
      case .occupied:
        console.report(.error, Messages.demoFolderOccupied(path.text))
        return .refused
      case .changed(let names):
        console.report(.error, Messages.demoFolderChanged(path.text, names))
        return .refused
      }
    }
  }

  /// Writes the call's files, then does with them what the other commands do.
  private static func fill(
    _ folder: DemoFolder, _ invocation: Invocation, _ console: inout Console
  ) -> ExitStatus {
    let call = folder.path.appending(FilePath(DemoCall.name))
    do throws(SystemFailure) {
      for file in DemoCall.written { try folder.write(file.name, file.bytes) }
    } catch {
      return console.report(error)
    }
    // The call is French; its reports are in the language that the reader asked for.
    var values: [OptionName: [FilePath]] = [
      .lang: [FilePath(console.language == .french ? "fr" : "en")]
    ]
    if let envelope = invocation.envelope { values[.envelope] = [FilePath(envelope)] }
    let asked = Invocation(.demo, positionals: [call], values: values)
    switch CheckedCall.open(call, asked, &console) {
    case .stopped(let status): return status
    case .opened(let file, let ruleset):
      switch DecidedCall.load(file, ruleset, call, keepsAllFacts: true, asked, &console) {
      case .stopped(let status): return status
      case .loaded(let loaded): return report(loaded, file, folder, &console)
      }
    }
  }

  private static func report(
    _ call: LoadedCall, _ file: RulesetFile, _ folder: DemoFolder, _ console: inout Console
  ) -> ExitStatus {
    let language = console.language
    let result = call.result
    let index = result.index(of: Array(DemoCall.refused.utf8)) ?? 0
    let explanation = ExplainedCall.tree(call, index, file.source)
    let ranking = Phrase("classement", "ranking").text(language)
    let explained = Phrase("explication", "explanation").text(language)
    let outputs: [(name: String, bytes: [UInt8], what: Phrase)] = [
      (
        ranking + ".txt",
        Array(RankReport.render(result, file.source, language, .plain, width: 100).utf8),
        Messages.demoText
      ),
      (ranking + ".csv", RankCSV.render(result, language), Messages.demoCSV),
      (ranking + ".json", ResultWriter.document(result), Messages.demoJSON),
      (
        "\(explained)-\(DemoCall.refused).md",
        ExplainedCall.render(explanation, .markdown), Messages.demoExplanation
      ),
      (
        "\(explained)-\(DemoCall.refused).html",
        ExplainedCall.render(explanation, .html), Messages.demoPage
      ),
    ]
    let changed = folder.changed(outputs.map { (Array($0.name.utf8), $0.bytes) })
    if !changed.isEmpty {
      console.report(.error, Messages.demoFolderChanged(folder.path.text, changed))
      return .refused
    }
    do throws(SystemFailure) {
      for output in outputs { try folder.write(Array(output.name.utf8), output.bytes) }
    } catch {
      return console.report(error)
    }
    say(result, outputs.map { ($0.name, $0.what) }, folder, &console)
    return .done
  }

  /// Says what was done, where to look and what to try.
  private static func say(
    _ result: CallResult, _ outputs: [(name: String, what: Phrase)], _ folder: DemoFolder,
    _ console: inout Console
  ) {
    let language = console.language
    let path = console.outputStyle.show(folder.path.text)
    var text = Messages.demoDone(result.count, path).text(language) + "\n"
    for (status, count) in result.counts where count > 0 {
      text += "  \(Messages.statusCount(status, count).text(language))\n"
    }
    text += "\n"
    let files = [(DemoCall.name + "/", Messages.demoCall)] + outputs
    let width = files.map { $0.0.count }.max() ?? 0
    for (name, what) in files {
      let gap = String(repeating: " ", count: width - name.count)
      text += "  \(path)/\(name)\(gap)  \(what.text(language))\n"
    }
    text += "\n" + Messages.demoNext.text(language) + "\n"
    let call = "\(path)/\(DemoCall.name)"
    text += "  bareme explain \(call) --id \(DemoCall.other)\n"
    text += "  bareme rank \(call) --envelope 1500000\n"
    text += "  bareme check \(call)\n"
    console.output.write(text)
  }
}
