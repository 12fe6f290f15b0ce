/// Writes the lines of a record in three columns: name, type, label.
struct FieldWriter {
  let spelling: Spelling

  /// A type as written in a field or in a column of a reference list.
  func type(_ type: TypeSyntax) -> String {
    switch type.kind {
    case .text: spelling.word(.typeText)
    case .truth: spelling.word(.typeTruth)
    case .checkbox: spelling.word(.typeCheckbox)
    case .integer: spelling.word(.typeInteger)
    case .number(nil): spelling.word(.typeNumber)
    case .number(.some(let unit)):
      spelling.word(.typeNumber) + " " + spelling.word(.inUnit) + " " + unit.text
    case .amount(.unstated): spelling.word(.typeAmount)
    case .amount(.beforeTax): spelling.word(.typeAmount) + " " + spelling.word(.beforeTax)
    case .amount(.withTax): spelling.word(.typeAmount) + " " + spelling.word(.withTax)
    case .rate: spelling.word(.typeRate)
    case .date: spelling.word(.typeDate)
    case .choice(let choices): spelling.word(.oneOf) + " " + list(choices)
    case .choices(let choices): spelling.word(.severalOf) + " " + list(choices)
    case .list(let record):
      spelling.linked(.listOf, to: InlineText(record.text), isDate: false) + record.text
    case .unreadable: ""
    }
  }

  private func list(_ texts: [StringLiteral]) -> String {
    var result = ""
    for (index, text) in texts.enumerated() {
      result += (index > 0 ? ", " : "") + spelling.quoted(text.text)
    }
    return result
  }

  /// The type and its attributes.
  ///
  /// A comma stands before each attribute, but for the first one
  /// after a type of one word.
  private func typeAndAttributes(_ field: FieldSyntax) -> String {
    var result = type(field.type)
    for (index, attribute) in field.attributes.enumerated() {
      result += index > 0 || hasSeveralWords(field.type) ? ", " : " "
      result += self.attribute(attribute)
    }
    return result
  }

  private func hasSeveralWords(_ type: TypeSyntax) -> Bool {
    switch type.kind {
    case .number(.some), .amount(.beforeTax), .amount(.withTax), .choice, .choices, .list: true
    case .text, .truth, .checkbox, .integer, .number(nil), .amount(.unstated), .rate, .date,
      .unreadable:
      false
    }
  }

  private func attribute(_ attribute: AttributeSyntax) -> String {
    switch attribute.kind {
    case .identifier: return spelling.word(.identifier)
    case .optional: return spelling.word(.optional)
    case .personal: return spelling.word(.personal)
    case .changeable: return spelling.word(.changeable)
    case .key(let name): return spelling.word(.key) + " " + name.text
    case .columns(let names): return spelling.word(.column) + " " + list(names)
    case .providedBy(let who):
      return spelling.word(.providedBy) + " " + spelling.quoted(who.text)
    case .bound(let bound):
      var writer = ExpressionWriter(spelling)
      writer.writeBound(bound)
      return String(decoding: writer.text.bytes, as: UTF8.self)
    case .decimals(let count):
      var writer = ExpressionWriter(spelling)
      writer.writeDecimals(count)
      return String(decoding: writer.text.bytes, as: UTF8.self)
    }
  }

  private struct Line {
    var name: String
    var type: String
    var typeWidth: Int
    var label: String
    var labelWidth: Int
  }

  /// The lines of a record, one a field.
  func lines(_ fields: [FieldSyntax]) -> [InlineText] {
    let lines = fields.map { field in
      let type = typeAndAttributes(field)
      let label = field.label.map { spelling.quoted($0.text) } ?? ""
      return Line(
        name: field.name.text, type: type, typeWidth: displayWidth(type), label: label,
        labelWidth: displayWidth(label))
    }
    let nameColumn = lines.reduce(0) { max($0, displayWidth($1.name)) } + 2
    let start = 2 + nameColumn
    let labelColumn = Self.labelColumn(lines, after: start)
    return lines.map { line in
      var text = InlineText(line.name)
      text.append(Self.spaces(nameColumn - displayWidth(line.name)) + line.type)
      if !line.label.isEmpty {
        let isAligned = Self.fits(line, labelColumn, InlineText.lineLimit - start)
        text.append(Self.spaces(isAligned ? labelColumn - line.typeWidth : 2) + line.label)
      }
      return text
    }
  }

  /// The column of labels, counted from the start of the types.
  ///
  /// It is the one in which most labels fit in the line, and the first of such columns. The other
  /// labels stand two spaces after their type.
  private static func labelColumn(_ lines: [Line], after start: Int) -> Int {
    let limit = InlineText.lineLimit - start
    var best = (column: 0, count: 0)
    for line in lines where line.labelWidth > 0 {
      let column = line.typeWidth + 2
      let count = lines.count { fits($0, column, limit) }
      if count > best.count || count == best.count && column < best.column {
        best = (column, count)
      }
    }
    return best.column
  }

  private static func fits(_ line: Line, _ column: Int, _ limit: Int) -> Bool {
    line.labelWidth > 0 && line.typeWidth + 2 <= column && column + line.labelWidth <= limit
  }

  static func spaces(_ count: Int) -> String {
    String(repeating: " ", count: max(0, count))
  }
}
