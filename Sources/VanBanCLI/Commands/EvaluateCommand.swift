#if CLI
  import ArgumentParser
  import VanBan
  import VanBanScoring
  import VanBanText

  struct EvaluateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "evaluate",
      abstract: "Compares what is extracted with annotated articles.",
      discussion: """
        DIR/text/NAME.txt holds an article, DIR/gold/NAME.json its annotation.

        EXAMPLES
          vanban evaluate Fixtures/articles
          vanban evaluate --details --format json Fixtures/articles
          vanban evaluate --predictions out.jsonl Fixtures/articles
          vanban extract --format jsonl Fixtures/articles/text/*.txt > before.jsonl
          vanban evaluate --baseline before.jsonl Fixtures/articles    (what changed since)
        """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

    @Argument(help: "The directory with text/ and gold/.")
    var directory: String

    @Flag(help: "Name what was missed and what was invented.")
    var details = false

    @Option(help: "text or json.")
    var format: Format = .text

    @Option(help: "Score this output of vanban extract --format jsonl, and extract nothing.")
    var predictions: String?

    @Option(
      help: ArgumentHelp(
        "Report what was gained and lost since this output of vanban extract --format jsonl.",
        valueName: "file"))
    var baseline: String?

    @OptionGroup var jobsOptions: JobsOptions

    @OptionGroup var quietOptions: QuietOptions

    func validate() throws {
      if details, baseline != nil {
        throw ValidationError("--details and --baseline exclude each other")
      }
    }

    private struct Outcome: Sendable {
      var id = ""
      var annotation: ArticleRecord?
      var found: ArticleRecord?
      var problem: Problem?
    }

    func run() async throws {
      let folder = "\(directory)/gold"
      var names: ArraySlice<String>
      do {
        names = try directoryEntries(folder).filter { $0.hasSuffix(".json") }[...]
      } catch {
        report(Problem(folder, error))
        throw ExitCode(1)
      }
      guard !names.isEmpty else {
        report(Problem(folder, "holds no *.json", "put the annotations there"))
        throw ExitCode(1)
      }
      let analyzer = ArticleAnalyzer()
      let directory = directory
      let predictions = try predictions.map(readPredictions)
      let baseline = try baseline.map(readPredictions)
      var scorer = ArticleScorer()
      var comparison = RunComparison()
      var failed = false
      var done = 0
      Interruption.watch()
      try await OrderedPipeline(jobs: jobsOptions.count).run(
        next: { Interruption.happened ? nil : names.popFirst() }, wouldWait: { false },
        work: {
          EvaluateCommand.evaluate(
            $0, in: directory, analyzer: analyzer, predictions: predictions)
        },
        emit: { outcome in
          if let problem = outcome.problem {
            failed = true
            quietOptions.report(problem)
          }
          done += 1
          guard let annotation = outcome.annotation else { return }
          if let baseline {
            comparison.add(
              id: outcome.id, gold: annotation, old: baseline[outcome.id], new: outcome.found)
          } else {
            scorer.add(id: outcome.id, gold: annotation, predicted: outcome.found)
          }
        })
      var output = Output()
      try output.write(baseline == nil ? render(scorer.scores) : render(comparison))
      try output.flush()
      try quietOptions.throwIfInterrupted(done: "\(done) articles done")
      if failed { throw ExitCode(1) }
    }

    private static func evaluate(
      _ name: String, in directory: String, analyzer: ArticleAnalyzer,
      predictions: [String: ArticleRecord]?
    ) -> Outcome {
      var outcome = Outcome()
      let path = "\(directory)/gold/\(name)"
      do {
        let annotation = try AnnotatedArticle.annotation(in: readBytes(path))
        outcome.id = annotation.id ?? String(name.dropLast(5))
        outcome.annotation = annotation
      } catch let problem as Problem {
        outcome.problem = problem
        return outcome
      } catch {
        outcome.problem = Problem(path, "is no annotation (\(error))", "see the annotation guide")
        return outcome
      }
      if let predictions {
        outcome.found = predictions[outcome.id]
        return outcome
      }
      do {
        let text = try readText("\(directory)/text/\(outcome.id).txt", decoder: TextDecoder())
        outcome.found = ArticleRecord(analyzer.analyze(text, id: outcome.id))
      } catch {
        outcome.problem = error
      }
      return outcome
    }

    /// The records of a file of JSON lines by their ids, without folder and ".txt".
    private func readPredictions(_ path: String) throws -> [String: ArticleRecord] {
      var records: [String: ArticleRecord] = [:]
      do {
        var reader = LineReader(try OpenFile(path))
        while let line = try reader.next() {
          guard !line.bytes.isEmpty else { continue }
          let record: ArticleRecord
          do {
            record = try AnnotatedArticle.annotation(in: line.bytes)
          } catch {
            throw Problem(
              path, "line \(line.number) is no record", "give the output of vanban extract")
          }
          let id = lastComponent(of: record.id ?? "")
          records[id.hasSuffix(".txt") ? String(id.dropLast(4)) : id] = record
        }
        return records
      } catch {
        report(
          error as? Problem ?? (error as? SystemError).map { Problem(path, $0) }
            ?? Problem(path, "cannot be read (\(error))", "check the file"))
        throw ExitCode(1)
      }
    }

    private func render(_ comparison: RunComparison) -> [UInt8] {
      switch format {
      case .json: comparison.json()
      case .text: Array(comparison.text.utf8)
      }
    }

    private func render(_ scores: Scores) -> [UInt8] {
      switch format {
      case .json: return scores.json(details: details)
      case .text:
        var text = ""
        if details {
          for detail in scores.details {
            text += "\(detail.article)\t\(detail.kind.rawValue) \(detail.label)\t\(detail.value)\n"
          }
        }
        return Array((text + scores.text).utf8)
      }
    }
  }
#endif
