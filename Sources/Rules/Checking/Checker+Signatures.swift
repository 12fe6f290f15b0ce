extension Checker {
  /// The bytes that two nodes share exactly when they say the same thing.
  ///
  /// - Parameters:
  ///   - id: the node.
  ///   - byRecord: whether a column is told by its record, and not by the binding of its row: it is
  ///     then the same in the rule of a record as in a loop over its rows.
  /// - Returns: the bytes.
  func signature(_ id: NodeID, byRecord: Bool = false) -> [UInt8] {
    var bytes: [UInt8] = []
    appendSignature(id, byRecord, &bytes)
    return bytes
  }

  private func appendSignature(_ id: NodeID, _ byRecord: Bool, _ bytes: inout [UInt8]) {
    guard id >= 0 else {
      bytes.append(255)
      return
    }
    let node = ruleset.nodes[Int(id)]
    bytes.append(node.operation.rawValue)
    switch NodeShape.of(node.operation) {
    case .leaf:
      let owner = byRecord && node.operation == .column ? nodeRecords[Int(id)] : node.a
      bytes.append(contentsOf: "\(owner),\(node.b),\(node.c);".utf8)
    case .range:
      bytes.append(contentsOf: "\(node.b);".utf8)
      for operand in ruleset.operands[Int(node.a)..<Int(node.a + node.b)] {
        appendSignature(operand, byRecord, &bytes)
      }
    case .one:
      bytes.append(contentsOf: "\(node.b),\(node.c);".utf8)
      appendSignature(node.a, byRecord, &bytes)
    case .two:
      appendSignature(node.a, byRecord, &bytes)
      appendSignature(node.b, byRecord, &bytes)
    case .three:
      appendSignature(node.a, byRecord, &bytes)
      appendSignature(node.b, byRecord, &bytes)
      appendSignature(node.c, byRecord, &bytes)
    case .keyed:
      bytes.append(contentsOf: "\(node.a),\(node.c);".utf8)
      appendSignature(node.b, byRecord, &bytes)
    case .loop:
      bytes.append(contentsOf: "\(node.a);".utf8)
      if node.operation != .countOver { appendSignature(node.b, byRecord, &bytes) }
      if node.operation != .forEach, node.operation != .atLeastOne {
        appendSignature(node.c, byRecord, &bytes)
      }
    }
  }
}
