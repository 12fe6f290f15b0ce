/// What a line that cannot be read was probably meant to say.
///
/// It changes the message and its repairs, never what is accepted: a page that decides without
/// showing messages reads without it, and does not carry it.
extension Parser {
  /// What is asked about the current token.
  enum Question {
    /// The habit of writing that it shows; with what should have stood there, if anything.
    case habit(ExpectedThing?)
    /// A line of an amount that a test follows; with the factor of the line above, if it has one.
    case conditional(Expression?)
    /// A clause that says for whom a condition is not.
    case exception
    case misspelling
    /// One of some words that it resembles.
    case words([Keyword])
    case operation
    /// What a sign or quotation marks would make of what was expected.
    case missing(ExpectedThing)
    case joinedName(Name)
    case joinedFieldName(Name)
    case apostrophes
    case type
    case attribute
  }

  /// What is answered; nothing where nothing is known.
  struct Advice {
    var habit: Habit?
    var misspelling: Misspelling?
    var fixes: [Fix] = []
  }

  /// The answer of who knows how people write.
  func answer(_ question: Question) -> Advice {
    switch question {
    case .habit(let expected): Advice(habit: shownHabit(expected))
    case .conditional(let previous): Advice(habit: conditionalLine(previous))
    case .exception: Advice(habit: exceptionLine())
    case .misspelling: Advice(misspelling: misspeltWord())
    case .words(let keywords): Advice(fixes: wordsNear(keywords))
    case .operation: Advice(fixes: operationNear())
    case .missing(let expected): Advice(fixes: missing(expected))
    case .joinedName(let name): Advice(misspelling: nameJoined(name))
    case .joinedFieldName(let name): Advice(misspelling: fieldNameJoined(name))
    case .apostrophes: Advice(habit: apostrophes())
    case .type: Advice(misspelling: typeInOtherWords())
    case .attribute: Advice(misspelling: attributeInOtherWords())
    }
  }

  /// The habit that the current token shows; `expected` is nil where the line should have ended.
  func habit(_ expected: ExpectedThing? = nil) -> Habit? { advice(self, .habit(expected)).habit }

  /// Reports a line that says in its order of speech what is written in another, if it is one.
  mutating func reportsHabit(_ question: Question) -> Bool {
    guard let habit = advice(self, question).habit, let place = habit.phrase else { return false }
    report(.spokenText(source.text(place), habit.lead), at: place, fixes: habit.fixes)
    skipLine()
    return true
  }

  /// The misspelt word that makes the current one stand where it cannot.
  func misspelling() -> Misspelling? { advice(self, .misspelling).misspelling }

  /// The repair that puts one of some words in place of one that resembles it.
  func nearWords(_ keywords: [Keyword]) -> [Fix] { advice(self, .words(keywords)).fixes }

  /// The repair of a line of an amount that opens with no operation.
  func nearOperation() -> [Fix] { advice(self, .operation).fixes }

  /// A name with the words after it, joined by `_`.
  func joinedName(_ name: Name) -> Misspelling? { advice(self, .joinedName(name)).misspelling }

  /// A field's name with the words before its type, joined by `_`.
  func joinedFieldName(_ name: Name) -> Misspelling? {
    advice(self, .joinedFieldName(name)).misspelling
  }
}
