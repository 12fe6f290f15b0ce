/// Which line of the formatted file each comment goes with.
///
/// A comment at the end of a line stays there. A comment on a line of its own stays above what it
/// precedes, or at the end of a declaration's lines. A comment inside an expression that runs over
/// several lines goes above it, since the lines are laid out anew.
struct CommentPlan {
  /// A comment on a line of its own.
  struct Line {
    var span: SourceSpan
    var blankAfter = false
  }

  /// The comments of a heading, of a quotation, of a declaration's first line, or of a clause.
  struct Slot {
    var leading: [Line] = []
    var trailing: SourceSpan?
    /// A blank line of the source stands above it or above its leading comments.
    var blankBefore = false
    /// The comments that end the declaration, where this is its first line.
    var tail: [SourceSpan] = []
  }

  private struct Anchor {
    var start: UInt32
    var end: UInt32
    /// The slot of the first line of the item, which is this one where the anchor opens an item.
    var head: Int
    var isDeclaration: Bool
  }

  private(set) var slots: [Slot]
  /// What stands after the last item.
  private(set) var atEnd: [Line] = []
  private let source: SourceText
  private let anchors: [Anchor]

  init(_ syntax: RulesetSyntax, _ source: SourceText) {
    self.source = source
    anchors = Self.anchors(syntax)
    slots = Array(repeating: Slot(), count: anchors.count)
    place(syntax.comments)
  }

  // MARK: Anchors

  private static func anchors(_ syntax: RulesetSyntax) -> [Anchor] {
    var result: [Anchor] = []
    for item in syntax.items {
      let head = result.count
      switch item {
      case .heading(let heading):
        result.append(
          Anchor(
            start: heading.span.start, end: heading.span.end, head: head, isDeclaration: false))
      case .quotation(let quotation):
        result.append(
          Anchor(
            start: quotation.span.start, end: quotation.span.end, head: head,
            isDeclaration: false))
      case .declaration(let declaration):
        result.append(
          Anchor(
            start: declaration.keyword.start, end: headEnd(declaration), head: head,
            isDeclaration: true))
        for clause in declaration.clauses {
          result.append(
            Anchor(
              start: clause.span.start, end: clause.span.end, head: head, isDeclaration: true))
        }
      }
    }
    return result
  }

  private static func headEnd(_ declaration: Declaration) -> UInt32 {
    var end = declaration.keyword.end
    if let name = declaration.name { end = max(end, name.span.end) }
    if let label = declaration.label { end = max(end, label.span.end) }
    switch declaration.head {
    case .none: return end
    case .value(let value), .outOf(let value), .of(let value): return max(end, value.span.end)
    }
  }

  // MARK: Comments

  private mutating func place(_ comments: [Comment]) {
    var next = 0
    var index = 0
    var boundary: [Comment] = []
    while index <= comments.count {
      let comment = index < comments.count ? comments[index] : nil
      let start = comment?.span.start ?? UInt32.max
      while next < anchors.count, anchors[next].end <= start {
        closeBoundary(&boundary, before: next)
        next += 1
      }
      guard let comment else { break }
      index += 1
      if next < anchors.count, anchors[next].start < start {
        slots[next].leading.append(Line(span: comment.span))
      } else if !comment.ownLine, next > 0, slots[next - 1].trailing == nil {
        slots[next - 1].trailing = comment.span
      } else if next < anchors.count, anchors[next].head != next {
        slots[next].leading.append(Line(span: comment.span))
      } else {
        boundary.append(comment)
      }
    }
    closeBoundary(&boundary, before: anchors.count)
  }

  private func line(_ offset: UInt32) -> Int { source.line(of: offset) }

  /// Shares out the comments between the end of an item and the next item.
  private mutating func closeBoundary(_ comments: inout [Comment], before next: Int) {
    defer { comments.removeAll(keepingCapacity: true) }
    let isEnd = next == anchors.count
    guard isEnd || anchors[next].head == next else { return }
    var last = next > 0 ? line(anchors[next - 1].end) : -1
    let tail = tailCount(comments, after: last, before: next)
    if tail > 0 {
      for comment in comments.prefix(tail) {
        slots[anchors[next - 1].head].tail.append(comment.span)
      }
      last += tail
    }
    let rest = comments.dropFirst(tail)
    let nextLine = isEnd ? Int.max : line(anchors[next].start)
    var lines: [Line] = []
    for (index, comment) in rest.enumerated() {
      let below =
        index + 1 < rest.count ? line(rest[rest.startIndex + index + 1].span.start) : nextLine
      lines.append(
        Line(span: comment.span, blankAfter: below > line(comment.span.start) + 1))
    }
    if isEnd {
      if !lines.isEmpty { lines[lines.count - 1].blankAfter = false }
      atEnd = lines
    } else {
      let first = rest.first.map { line($0.span.start) } ?? nextLine
      slots[next].blankBefore = first > last + 1
      slots[next].leading = lines + slots[next].leading
    }
  }

  /// How many comments belong to the declaration above: those that follow it without a blank line,
  /// unless they stand at the margin just above the next item.
  private func tailCount(_ comments: [Comment], after last: Int, before next: Int) -> Int {
    guard next > 0, anchors[next - 1].isDeclaration else { return 0 }
    var run = 0
    while run < comments.count, line(comments[run].span.start) == last + run + 1 { run += 1 }
    let touches =
      run == comments.count && next < anchors.count
      && line(anchors[next].start) == last + run + 1
    guard touches else { return run }
    return comments.prefix(run).prefix { isIndented($0) }.count
  }

  private func isIndented(_ comment: Comment) -> Bool {
    guard comment.span.start > 0 else { return false }
    let before = source.bytes[Int(comment.span.start) - 1]
    return before == 0x20 || before == 0x09
  }
}
