/// Whether a text has something to read: more than spaces, controls and characters without a shape.
func hasVisibleText(_ text: String) -> Bool {
  text.unicodeScalars.contains { scalar in
    // The blank of braille has no property that says so.
    if scalar.value == 0x2800 { return false }
    let properties = scalar.properties
    if properties.isWhitespace || properties.isDefaultIgnorableCodePoint { return false }
    switch properties.generalCategory {
    case .control, .format, .surrogate, .unassigned, .privateUse, .nonspacingMark, .enclosingMark,
      .spacingMark:
      return false
    default: return true
    }
  }
}
