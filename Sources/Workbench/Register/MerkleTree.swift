import Scoring

/// A Merkle tree as RFC 6962 defines it, over leaves that are already hashed.
///
/// Anyone who knows the root can be shown that one leaf is in the tree without being shown another.
struct MerkleTree: Sendable {
  /// The hashes, level by level: the leaves first, the root alone in the last one.
  private let levels: [[[UInt8]]]

  /// Builds the tree over the hashes of its leaves, in order.
  init(_ leaves: [[UInt8]]) {
    var levels = [leaves]
    var level = leaves
    while level.count > 1 {
      var next: [[UInt8]] = []
      next.reserveCapacity((level.count + 1) / 2)
      for left in stride(from: 0, to: level.count, by: 2) {
        // The last node of an odd level has no neighbour: it stands for itself one level up.
        next.append(
          left + 1 < level.count ? Self.node(level[left], level[left + 1]) : level[left])
      }
      levels.append(next)
      level = next
    }
    self.levels = levels
  }

  /// The number of leaves.
  var count: Int { levels[0].count }

  /// The hash of the whole; of a tree without leaves, the hash of no bytes.
  var root: [UInt8] { levels.last?.first ?? SHA256.digest([]) }

  /// The hashes that lead from a leaf to the root, the nearest first; nil where there is no such leaf.
  func path(of index: Int) -> [[UInt8]]? {
    guard index >= 0, index < count else { return nil }
    var path: [[UInt8]] = []
    var place = index
    for level in levels {
      let sibling = place ^ 1
      if sibling < level.count { path.append(level[sibling]) }
      place >>= 1
    }
    return path
  }

  /// The hash of a leaf: of a zero byte, the salt, then the row.
  static func leaf(salt: [UInt8], row: [UInt8]) -> [UInt8] {
    var hash = SHA256()
    hash.update([0].span)
    hash.update(salt.span)
    hash.update(row.span)
    return hash.finish()
  }

  /// The hash of a node: of a one byte, then those of its two children.
  static func node(_ left: [UInt8], _ right: [UInt8]) -> [UInt8] {
    var hash = SHA256()
    hash.update([1].span)
    hash.update(left.span)
    hash.update(right.span)
    return hash.finish()
  }

  /// The root that a leaf and its path lead to; nil where the path has not the length that it needs.
  static func root(
    of leaf: [UInt8], index: Int, count: Int, path: [[UInt8]]
  ) -> [UInt8]? {
    guard index >= 0, index < count else { return nil }
    var hash = leaf
    var place = index
    var last = count - 1
    for sibling in path {
      guard last > 0, sibling.count == 32 else { return nil }
      if place & 1 == 1 || place == last {
        hash = node(sibling, hash)
        // A node that stood for itself on the levels below has no neighbour there.
        while place & 1 == 0, place > 0 {
          place >>= 1
          last >>= 1
        }
      } else {
        hash = node(hash, sibling)
      }
      place >>= 1
      last >>= 1
    }
    return last == 0 ? hash : nil
  }
}
