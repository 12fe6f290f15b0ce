extension Checker {
  /// The bytes that two nodes share exactly when they say the same thing.
  func signature(_ id: NodeID) -> [UInt8] {
    var bytes: [UInt8] = []
    appendSignature(id, &bytes)
    return bytes
  }

  private func appendSignature(_ id: NodeID, _ bytes: inout [UInt8]) {
    guard id >= 0 else {
      bytes.append(255)
      return
    }
    let node = ruleset.nodes[Int(id)]
    bytes.append(node.operation.rawValue)
    switch NodeShape.of(node.operation) {
    case .leaf: bytes.append(contentsOf: "\(node.a),\(node.b),\(node.c);".utf8)
    case .range:
      bytes.append(contentsOf: "\(node.b);".utf8)
      for operand in ruleset.operands[Int(node.a)..<Int(node.a + node.b)] {
        appendSignature(operand, &bytes)
      }
    case .one:
      bytes.append(contentsOf: "\(node.b),\(node.c);".utf8)
      appendSignature(node.a, &bytes)
    case .two:
      appendSignature(node.a, &bytes)
      appendSignature(node.b, &bytes)
    case .three:
      appendSignature(node.a, &bytes)
      appendSignature(node.b, &bytes)
      appendSignature(node.c, &bytes)
    case .keyed:
      bytes.append(contentsOf: "\(node.a),\(node.c);".utf8)
      appendSignature(node.b, &bytes)
    case .loop:
      bytes.append(contentsOf: "\(node.a);".utf8)
      if node.operation != .countOver { appendSignature(node.b, &bytes) }
      if node.operation != .forEach, node.operation != .atLeastOne {
        appendSignature(node.c, &bytes)
      }
    }
  }
}
