import Glibc

/// The libFuzzer target: any bytes go through the whole front end of the rules language, and a
/// property that does not hold stops the program, which is how libFuzzer learns of it.

typealias TestOneInput = @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
typealias ArgumentList = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>

/// libFuzzer's own entry point: the package manager renames `main`, and so it is called by name.
@_silgen_name("LLVMFuzzerRunDriver")
func runDriver(
  _ count: UnsafeMutablePointer<CInt>, _ arguments: UnsafeMutablePointer<ArgumentList>,
  _ test: TestOneInput
) -> CInt

@_cdecl("fuzz_rulesets_main")
func fuzzRulesets(_ count: CInt, _ arguments: ArgumentList) -> CInt {
  var count = count
  var arguments = unsafe arguments
  return unsafe runDriver(&count, &arguments) { start, length in
    let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: length))
    if let violation = FrontEndProperties.violation(bytes) {
      let message = Array("violated: \(violation)\n".utf8)
      _ = unsafe message.withUnsafeBytes { unsafe write(2, $0.baseAddress, $0.count) }
      abort()
    }
    return 0
  }
}
