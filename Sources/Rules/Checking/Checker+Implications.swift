extension Checker {
  mutating func checkImplications() {}
}
