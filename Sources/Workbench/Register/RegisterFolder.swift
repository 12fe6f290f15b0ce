import Glibc
import Rules
import Scoring

/// What lies in the folder of a register, before anything of it is believed.
struct RegisterFolder {
  /// A folder named as an entry is.
  struct Place {
    var sequence: Int
    var path: FilePath

    /// The folder's name.
    var name: String { path.baseName.text }

    /// The entry's manifest, not verified; nil where there is none that can be read.
    var manifest: DecisionManifest? {
      guard
        case .success(let contents) = readFile(
          path.appending(FilePath(DecisionManifest.fileName)))
      else { return nil }
      return DecisionManifest(contents.array)
    }
  }

  /// The file that a process locks while it appends.
  static let lockName: FilePath = ".lock"
  /// How the name of an entry in the making begins.
  static let draftPrefix = Array(".new-".utf8)

  let path: FilePath
  /// The entries, by number then by name.
  var entries: [Place] = []
  /// What is no entry and has no business there.
  var strays: [FilePath] = []
  /// What a process that was stopped left behind.
  var leftovers: [FilePath] = []

  /// Lists a register.
  static func list(_ path: FilePath) -> Result<RegisterFolder, SystemFailure> {
    switch listFolder(path, withHidden: true) {
    case .failure(let failure): return .failure(failure)
    case .success(let found):
      var folder = RegisterFolder(path: path)
      for entry in found {
        let name = entry.path.baseName
        if name == lockName { continue }
        if name.bytes.starts(with: draftPrefix) {
          folder.leftovers.append(entry.path)
        } else if entry.kind == .folder, !isSymbolicLink(entry.path),
          let sequence = sequence(name)
        {
          folder.entries.append(Place(sequence: sequence, path: entry.path))
        } else {
          folder.strays.append(entry.path)
        }
      }
      folder.entries = folder.entries.stablySorted { $0.sequence < $1.sequence }
      return .success(folder)
    }
  }

  /// The name of an entry: its number in four digits or more, then the ruleset's name.
  static func name(_ sequence: Int, _ ruleset: String) -> String {
    let digits = String(sequence)
    let zeros = String(repeating: "0", count: max(0, 4 - digits.count))
    return "\(zeros)\(digits)-\(StoredNames.safe(ruleset))"
  }

  /// The number that a name begins with; nil for the name of something else.
  static func sequence(_ name: FilePath) -> Int? {
    let digits = name.bytes.prefix { (0x30...0x39).contains($0) }
    guard digits.count >= 4, digits.count <= 9, name.bytes.count > digits.count + 1,
      name.bytes[digits.count] == 0x2D
    else { return nil }
    return Int(String(decoding: digits, as: UTF8.self))
  }
}

/// The chain of manifests, which says where the next entry goes.
struct RegisterChain {
  /// The SHA-256 of each manifest, in hexadecimal.
  var hashes: [String] = []

  /// The head of the register; nil where it has no entry.
  var head: String? { hashes.last }

  /// Why nothing may be added.
  enum Refusal: Error {
    case system(SystemFailure)
    /// A folder that holds something else.
    case notARegister(FilePath, holding: String)
    /// An entry that is missing, or whose manifest is not the one that was written.
    case broken(entry: String)
  }

  /// Follows the manifests of a register, without looking at the rest of the entries.
  static func follow(_ folder: RegisterFolder) throws(Refusal) -> RegisterChain {
    if let stray = folder.strays.first {
      throw .notARegister(folder.path, holding: stray.baseName.text)
    }
    var chain = RegisterChain()
    for (index, place) in folder.entries.enumerated() {
      let file = place.path.appending(FilePath(DecisionManifest.fileName))
      let bytes: [UInt8]
      switch readFile(file) {
      case .failure(let failure) where failure.cause == .system(ENOENT):
        throw .notARegister(folder.path, holding: place.name)
      case .failure(let failure): throw .system(failure)
      case .success(let contents): bytes = contents.array
      }
      let hash = SHA256.hexadecimal(bytes)
      guard let manifest = DecisionManifest(bytes), manifest.sequence == index + 1,
        place.sequence == index + 1, manifest.previous == chain.head,
        case .success(let seal) = readFile(place.path.appending(FilePath(Seal.fileName))),
        seal.array == Seal.render(hash)
      else { throw .broken(entry: place.name) }
      chain.hashes.append(hash)
    }
    return chain
  }
}
