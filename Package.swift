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
  // Only for Tests/Mutation: lines that report a problem can then be silenced one at a time.
  + (Context.environment["MUTATION"] == nil ? [] : [.define("MUTATION")])

// The targets below stand in the package only where they are asked for, so that an ordinary build
// never meets them.
let fuzzes = Context.environment["FUZZ"] == "1"
let measures = Context.environment["BENCH"] == "1"

/// What libFuzzer needs to see of the code it drives.
let instrumented: [SwiftSetting] = fuzzes ? [.unsafeFlags(["-sanitize=fuzzer,address"])] : []

let fuzzing: [Target] = [
  .executableTarget(
    name: "fuzz-rulesets", dependencies: ["Rules"], path: "Tests/Fuzzing", exclude: ["fuzz.sh"],
    swiftSettings: strict + instrumented + [.unsafeFlags(["-parse-as-library"])],
    linkerSettings: [.unsafeFlags(["-sanitize=fuzzer,address", "-use-ld=lld"])])
]

let measuring: [Target] = [
  .executableTarget(
    name: "bench-front-end", dependencies: ["Rules"], path: "Benchmarks/FrontEnd",
    swiftSettings: strict)
]

let package = Package(
  name: "bareme",
  products: [
    .executable(name: "bareme", targets: ["Workbench"])
  ],
  targets: [
    .target(name: "Rules", swiftSettings: engine + instrumented),
    .target(name: "Scoring", dependencies: ["Rules"], swiftSettings: engine),
    .executableTarget(
      name: "Workbench", dependencies: ["Rules", "Scoring"], swiftSettings: strict),
    .testTarget(
      name: "RulesTests", dependencies: ["Rules"],
      exclude: ["Golden", "Formatting/Samples", "Fuzzing/Corpus", "Checking/Cases"],
      swiftSettings: strict),
    .testTarget(
      name: "ScoringTests", dependencies: ["Rules", "Scoring"], swiftSettings: strict),
    .testTarget(
      name: "WorkbenchTests", dependencies: ["Rules", "Scoring", "Workbench"],
      exclude: ["Golden", "Loading/Bad", "Rank/Thin"], swiftSettings: strict),
  ] + (fuzzes ? fuzzing : []) + (measures ? measuring : [])
)
