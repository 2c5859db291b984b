#if CLI
  /// What is wrong with one input, in one line: `vanban: NAME: what; what to do`.
  struct Problem: Error, Sendable {
    var name: String
    var what: String
    var remedy: String

    init(_ name: String, _ what: String, _ remedy: String) {
      self.name = name == "-" ? "standard input" : name
      self.what = what
      self.remedy = remedy
    }

    init(_ name: String, _ error: SystemError) {
      let explanation = error.explanation
      self.init(name, explanation.what, explanation.remedy)
    }

    /// Without control characters: a name may hold anything.
    var line: String {
      var line = "vanban: "
      for scalar in "\(name): \(what); \(remedy)".unicodeScalars {
        line.unicodeScalars.append(scalar.properties.generalCategory == .control ? "?" : scalar)
      }
      return line + "\n"
    }
  }

  func report(_ problem: Problem) { writeUnbuffered(problem.line, to: standardError) }
#endif
