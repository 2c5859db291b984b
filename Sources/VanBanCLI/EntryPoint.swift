#if CLI
  import ArgumentParser

  /// Starts the command and maps how it ends to an exit status: 0 all read, 1 some input failed,
  /// 2 wrong use.
  @main
  enum EntryPoint {
    static func main() async {
      // A reader that goes away is told by the write that fails, not by a signal.
      ignoreBrokenPipes()
      do {
        var command = try VanBanCommand.parseAsRoot()
        if var asynchronous = command as? any AsyncParsableCommand {
          try await asynchronous.run()
        } else {
          try command.run()
        }
      } catch let error as OutputFailure {
        if let problem = error.problem { report(problem) }
        terminate(error.problem == nil ? 0 : 1)
      } catch {
        let status = VanBanCommand.exitCode(for: error)
        let message = VanBanCommand.fullMessage(for: error)
        if !message.isEmpty {
          writeUnbuffered(message + "\n", to: status.isSuccess ? standardOutput : standardError)
        }
        terminate(status == .validationFailure ? 2 : status.rawValue)
      }
    }
  }
#else
  /// The package was built without its trait CLI; the product stays so that the package builds.
  @main
  enum EntryPoint {
    static func main() {
      writeUnbuffered(
        "vanban: built without the command; build with: swift build --traits CLI\n",
        to: standardError)
      terminate(2)
    }
  }
#endif
