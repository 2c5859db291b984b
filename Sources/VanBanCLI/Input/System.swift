#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Musl)
  @preconcurrency import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

// The few calls of the system that the command needs, so that it starts without Foundation.

let standardInput: Int32 = 0
let standardOutput: Int32 = 1
let standardError: Int32 = 2

func ignoreBrokenPipes() { signal(SIGPIPE, SIG_IGN) }

func terminate(_ status: Int32) -> Never { exit(status) }

func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

func environmentValue(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

/// Colour on a terminal only, and not where the user has said no (https://no-color.org).
func usesColor(_ descriptor: Int32) -> Bool {
  isTerminal(descriptor) && (environmentValue("NO_COLOR") ?? "").isEmpty
    && environmentValue("TERM") != "dumb"
}

func systemMessage(_ code: Int32) -> String { String(cString: strerror(code)) }

/// The processors that are online, 1 where the system does not say.
func processorCount() -> Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

/// The columns of the terminal behind `descriptor`, nil where it is none.
func terminalColumns(_ descriptor: Int32) -> Int? {
  var size = winsize()
  #if canImport(Musl)
    let request = Int32(TIOCGWINSZ)
  #else
    let request = UInt(TIOCGWINSZ)
  #endif
  guard ioctl(descriptor, request, &size) == 0, size.ws_col > 0 else { return nil }
  return Int(size.ws_col)
}

enum FileKind { case regular, directory, other }

/// What a path leads to, through symbolic links.
struct FileStatus {
  /// Tells a folder from all others, by whatever path it is reached.
  struct Identity: Hashable {
    var device: UInt64
    var number: UInt64
  }

  var kind: FileKind
  var byteCount: Int
  var identity: Identity

  init(of path: String) throws(SystemError) {
    var status = stat()
    guard stat(path, &status) == 0 else { throw SystemError(code: errno) }
    self.init(status)
  }

  fileprivate init(_ status: stat) {
    switch status.st_mode & S_IFMT {
    case S_IFDIR: kind = .directory
    case S_IFREG: kind = .regular
    default: kind = .other
    }
    byteCount = Int(status.st_size)
    identity = Identity(
      device: UInt64(truncatingIfNeeded: status.st_dev),
      number: UInt64(truncatingIfNeeded: status.st_ino))
  }
}

/// An open file, closed when the last reference goes.
final class OpenFile {
  let descriptor: Int32
  let kind: FileKind
  let byteCount: Int
  /// The process that writes into the pipe which is read, where there is one.
  private var writer: pid_t?

  /// - Parameter path: a file, or "-" for standard input.
  init(_ path: String) throws(SystemError) {
    descriptor = path == "-" ? standardInput : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw SystemError(code: errno) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      let error = SystemError(code: errno)
      if descriptor > standardError { close(descriptor) }
      throw error
    }
    let known = FileStatus(status)
    kind = known.kind
    byteCount = known.byteCount
  }

  /// What `tool` writes when it reads `file`, as through `tool -dc < file`.
  init(_ file: OpenFile, through tool: String) throws(SystemError) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw SystemError(code: errno) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, file.descriptor, standardInput)
    posix_spawn_file_actions_adddup2(&actions, ends[1], standardOutput)
    posix_spawn_file_actions_addopen(&actions, standardError, "/dev/null", O_WRONLY, 0)
    var arguments: [UnsafeMutablePointer<CChar>?] = [strdup(tool), strdup("-dc"), nil]
    defer { for argument in arguments { free(argument) } }
    var process: pid_t = 0
    let code = posix_spawnp(&process, tool, &actions, nil, &arguments, environ)
    close(ends[1])
    guard code == 0 else {
      close(ends[0])
      throw SystemError(code: code)
    }
    descriptor = ends[0]
    kind = .other
    byteCount = 0
    writer = process
  }

  deinit {
    if descriptor > standardError { close(descriptor) }
    _ = writerSucceeded()
  }

  /// Waits for the writing process, at the end of what it wrote, and tells whether all went well.
  func writerSucceeded() -> Bool {
    guard let process = writer else { return true }
    writer = nil
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return status == 0
  }

  /// How far a regular file has been read, by whomever.
  var position: Int { kind == .regular ? max(0, Int(lseek(descriptor, 0, SEEK_CUR))) : 0 }

  /// Appends what the system has at once, at most `limit` bytes; false at the end of the file.
  func read(into bytes: inout [UInt8], limit: Int) throws(SystemError) -> Bool {
    // A read that waits cannot be called off; to wait for input can.
    while wouldWait(milliseconds: 200) {
      if Interruption.happened { throw SystemError(code: EINTR) }
    }
    let start = bytes.count
    var result = 0
    bytes.append(contentsOf: repeatElement(0, count: limit))
    repeat {
      result = bytes.withUnsafeMutableBytes { buffer in
        systemRead(descriptor, buffer.baseAddress.map { $0 + start }, limit)
      }
    } while result < 0 && errno == EINTR
    let code = errno
    bytes.removeLast(limit - max(0, result))
    guard result >= 0 else { throw SystemError(code: code) }
    return result > 0
  }

  /// Whether a read would have to wait for more.
  var wouldWait: Bool { wouldWait(milliseconds: 0) }

  private func wouldWait(milliseconds: Int32) -> Bool {
    guard kind == .other else { return false }
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    let result = poll(&request, 1, milliseconds)
    return result == 0 || (result < 0 && errno == EINTR)
  }
}

private func systemRead(
  _ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int
) -> Int { read(descriptor, buffer, count) }

/// What the system says, by its number.
struct SystemError: Error {
  let code: Int32

  static let tooLarge = SystemError(code: EFBIG)

  /// What went wrong and what to do, for a file that could not be opened or read.
  var explanation: (what: String, remedy: String) {
    switch code {
    case ENOENT: ("no such file", "check the path")
    case EACCES, EPERM: ("no permission to read it", "change its permissions")
    case EISDIR: ("is a directory", "name the files in it")
    case ENOTDIR: ("a part of the path is no directory", "check the path")
    case ENAMETOOLONG: ("the name is too long", "check the path")
    case ELOOP: ("too many symbolic links", "check the path")
    case EMFILE, ENFILE: ("too many open files", "raise the limit (ulimit -n)")
    default: ("cannot be read (\(systemMessage(code)))", "check the disk")
    }
  }
}

/// Writes all of `text`, or as much as the descriptor takes.
func writeUnbuffered(_ text: String, to descriptor: Int32) {
  _ = writeAll(Array(text.utf8)[...], to: descriptor)
}

/// Nil where all was written, else the system's error number.
func writeAll(_ bytes: ArraySlice<UInt8>, to descriptor: Int32) -> Int32? {
  bytes.withUnsafeBytes { buffer in
    var written = 0
    while written < buffer.count {
      let result = write(
        descriptor, buffer.baseAddress.map { $0 + written }, buffer.count - written)
      if result > 0 {
        written += result
      } else if result < 0, errno == EAGAIN || errno == EWOULDBLOCK {
        var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        poll(&request, 1, -1)
      } else if result < 0, errno != EINTR {
        return errno
      }
    }
    return nil
  }
}

let brokenPipe = EPIPE

/// The names in a directory but "." and "..", in the order of their bytes.
func directoryEntries(_ path: String) throws(SystemError) -> [String] {
  guard let directory = opendir(path) else { throw SystemError(code: errno) }
  defer { closedir(directory) }
  var names: [String] = []
  while let entry = readdir(directory) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
      pointer.withMemoryRebound(to: CChar.self, capacity: 1) { String(cString: $0) }
    }
    if name != ".", name != ".." { names.append(name) }
  }
  return names.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
}

/// The paths that a pattern of `*`, `?` and `[…]` stands for, in the order of their names.
func pathsMatching(_ pattern: String) -> [String] {
  var found = glob_t()
  defer { globfree(&found) }
  guard glob(pattern, 0, nil, &found) == 0, let paths = found.gl_pathv else { return [] }
  return (0..<Int(found.gl_pathc)).compactMap { paths[$0].map { String(cString: $0) } }
}

/// Seconds of a clock that only goes forward.
func monotonicSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
