// swift-tools-version: 6.2
import PackageDescription

/// What every target is held to: Swift 6 mode, the upcoming features that language mode 7 turns on,
/// explicit `unsafe`, and no warning left standing.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .enableUpcomingFeature("InferIsolatedConformances"),
  .enableUpcomingFeature("ImmutableWeakCaptures"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

/// The engine's two targets stay inside the Embedded Swift subset, which is what WebAssembly needs.
let engine: [SwiftSetting] =
  strict + [.treatWarning("EmbeddedRestrictions", as: .error)]

let package = Package(
  name: "bareme",
  products: [
    .executable(name: "bareme", targets: ["Workbench"])
  ],
  targets: [
    .target(name: "Rules", swiftSettings: engine),
    .target(name: "Scoring", dependencies: ["Rules"], swiftSettings: engine),
    .executableTarget(
      name: "Workbench", dependencies: ["Rules", "Scoring"], swiftSettings: strict),
    .testTarget(
      name: "RulesTests", dependencies: ["Rules"], exclude: ["Golden", "Formatting/Samples"],
      swiftSettings: strict),
    .testTarget(
      name: "ScoringTests", dependencies: ["Rules", "Scoring"], swiftSettings: strict),
    .testTarget(
      name: "WorkbenchTests", dependencies: ["Rules", "Scoring", "Workbench"],
      exclude: ["Golden"], swiftSettings: strict),
  ]
)
