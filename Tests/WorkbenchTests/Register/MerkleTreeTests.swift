import Foundation
import Scoring
import Testing

@testable import Workbench

/// The tree against published roots, against a second way of computing it, and against vectors.
@Suite struct MerkleTreeTests {
  /// The inputs of the reference tests of RFC 6962 implementations.
  static let inputs: [[UInt8]] = [
    [], [0x00], [0x10], [0x20, 0x21], [0x30, 0x31], [0x40, 0x41, 0x42, 0x43],
    [0x50, 0x51, 0x52, 0x53, 0x54, 0x55, 0x56, 0x57], Array(0x60...0x6F),
  ]

  /// The roots published for the first 0, 1, 2… of them.
  static let roots = [
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
  ]

  @Test(arguments: 0...8) func publishedRoots(_ count: Int) {
    let leaves = Self.inputs.prefix(count).map { MerkleTree.leaf(salt: [], row: $0) }
    #expect(SHA256.text(MerkleTree(leaves).root) == Self.roots[count])
  }

  /// The root as the definition gives it, from the largest power of two below the count.
  private static func root(_ leaves: ArraySlice<[UInt8]>) -> [UInt8] {
    guard leaves.count > 1 else { return leaves.first ?? SHA256.digest([]) }
    var half = 1
    while half * 2 < leaves.count { half *= 2 }
    let middle = leaves.startIndex + half
    return SHA256.digest([1] + root(leaves[..<middle]) + root(leaves[middle...]))
  }

  @Test func everyLeafOfEveryTreeIsProvedAndNoOther() {
    for count in 1...33 {
      let leaves = (0..<count).map { MerkleTree.leaf(salt: [7], row: [UInt8($0)]) }
      let tree = MerkleTree(leaves)
      #expect(tree.root == Self.root(leaves[...]), "\(count) leaves")
      for index in 0..<count {
        guard let path = tree.path(of: index) else {
          Issue.record("no path for \(index) of \(count)")
          continue
        }
        func root(_ leaf: [UInt8], _ index: Int, _ count: Int, _ path: [[UInt8]]) -> [UInt8]? {
          MerkleTree.root(of: leaf, index: index, count: count, path: path)
        }
        #expect(root(leaves[index], index, count, path) == tree.root)
        #expect(root(leaves[index], index - 1, count, path) != tree.root)
        #expect(root(leaves[index], index + 1, count, path) != tree.root)
        #expect(root(leaves[(index + 1) % count], index, count, path) != tree.root || count == 1)
        #expect(root(leaves[index], index, count, path + [leaves[0]]) != tree.root)
        #expect(path.isEmpty || root(leaves[index], index, count, path.dropLast()) != tree.root)
        for step in path.indices {
          var bent = path
          bent[step][step % 32] ^= 0x10
          #expect(root(leaves[index], index, count, bent) != tree.root)
        }
      }
      #expect(tree.path(of: count) == nil && tree.path(of: -1) == nil)
    }
  }

  /// Vectors of the transparency-dev project: sound proofs, and many that are not.
  @Test func publishedInclusionProofs() throws {
    var repository = URL(fileURLWithPath: #filePath)
    for _ in 0..<4 { repository.deleteLastPathComponent() }
    let named = ProcessInfo.processInfo.environment["BAREME_CORPORA"]
    let corpora =
      named.map { URL(fileURLWithPath: $0) }
      ?? repository.appendingPathComponent("../shared/corpora").standardizedFileURL
    let folder = corpora.appendingPathComponent("merkle")
    guard FileManager.default.fileExists(atPath: folder.path) else {
      print("skipped: the suite merkle is not at \(folder.path)")
      return
    }
    var count = 0
    for case let name as String in FileManager.default.enumerator(atPath: folder.path) ?? .init()
    where name.hasSuffix(".json") && name.contains("inclusion/") {
      let data = try Data(contentsOf: folder.appendingPathComponent(name))
      guard let vector = try JSONSerialization.jsonObject(with: data) as? [String: Any],
        let root = vector["root"] as? String, let hash = vector["leafHash"] as? String,
        let isWrong = vector["wantErr"] as? Bool
      else { continue }
      // Some numbers of the vectors are beyond what fits; they are wrong whatever they are.
      let index = (vector["leafIdx"] as? NSNumber).map { Int(truncating: $0) } ?? -1
      let size = (vector["treeSize"] as? NSNumber).map { Int(truncating: $0) } ?? -1
      let path = (vector["proof"] as? [String] ?? []).map {
        [UInt8](Data(base64Encoded: $0) ?? .init())
      }
      let reached = MerkleTree.root(
        of: [UInt8](Data(base64Encoded: hash) ?? Data()), index: index, count: size, path: path)
      let isSound = reached.map { Data($0).base64EncodedString() } == root
      #expect(isSound == !isWrong, "\(name)")
      count += 1
    }
    #expect(count > 0)
  }
}
