extension CheckedExample {
  /// Makes an example that no text holds and that expects nothing, to build others upon.
  package init(
    model: Int,
    _ assignments: [(path: [(column: Int, row: Int)], record: Int, column: Int, value: FactValue)]
  ) {
    label = ""
    self.model = model
    self.assignments = assignments.map {
      CheckedAssignment(
        path: $0.path, record: $0.record, column: $0.column, value: $0.value, span: .none)
    }
    expectations = []
    provenance = Provenance()
  }
}
