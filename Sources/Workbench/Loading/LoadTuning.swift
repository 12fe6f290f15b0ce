/// How a reading is spread over the machine; it never changes a result.
struct LoadTuning: Sendable {
  /// The bytes of JSON Lines that one part has, about.
  var partSize = 1 << 20
  /// Whether parts are read on several threads.
  var isParallel = true
}
