#if Index
  public import Foundation
  internal import GRDB

  /// Why an index could not be opened, written or searched. Every case names the file; its
  /// description also says what to do.
  public enum IndexError: Error, Sendable, Hashable, CustomStringConvertible, LocalizedError {
    /// There is no such file, or it may not be opened.
    case cannotOpen(path: String, reason: String)
    /// The file is something else: another program's database, or no database at all.
    case notAnIndex(path: String)
    /// A later version of the library has written the index.
    case newerSchema(path: String)
    /// An earlier version of the library has written the index, and it is open for reading only.
    case olderSchema(path: String)
    /// Another process is writing and did not finish in time.
    case locked(path: String)
    case diskFull(path: String)
    /// The file or its folder may not be written.
    case readOnly(path: String)
    /// The file's content contradicts itself.
    case damaged(path: String)
    /// A file or folder beside the index cannot be written.
    case cannotWrite(path: String, reason: String)
    /// Anything else, in SQLite's words.
    case failed(path: String, reason: String)

    /// What is wrong, with the file and what to do, in one line.
    public var description: String {
      switch self {
      case .cannotOpen(let path, let reason):
        "\(path): cannot be opened (\(reason)). Check that the file and its folder exist and that "
          + "you may read them."
      case .notAnIndex(let path):
        "\(path): not a VanBan index. It was left as it is; name another file."
      case .newerSchema(let path):
        "\(path): written by a newer version of VanBan. Update VanBan, or index into another file."
      case .olderSchema(let path):
        "\(path): written by an older version of VanBan. Bring it up to date with vanban index "
          + "--refresh --database \(path)."
      case .locked(let path):
        "\(path): another process is writing to the index. Try again when it has finished."
      case .diskFull(let path):
        "\(path): the disk is full. Nothing of this batch was stored; free space and add it again."
      case .readOnly(let path):
        "\(path): the index cannot be written. Check the permissions of the file and its folder."
      case .damaged(let path):
        "\(path): the index is damaged. Delete the file and index the articles again."
      case .cannotWrite(let path, let reason):
        "\(path): cannot be written (\(reason)). Name a new folder, and check that there is room and "
          + "that you may write there."
      case .failed(let path, let reason):
        "\(path): \(reason)"
      }
    }

    /// The same for those who ask through `LocalizedError`.
    public var errorDescription: String? { description }

    init(_ error: any Error, path: String) {
      if let error = error as? IndexError {
        self = error
        return
      }
      guard let error = error as? DatabaseError else {
        self = .failed(path: path, reason: "\(error)")
        return
      }
      switch error.resultCode {
      case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH:
        self = .cannotOpen(path: path, reason: error.message ?? "\(error.resultCode)")
      case .SQLITE_NOTADB: self = .notAnIndex(path: path)
      case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked(path: path)
      case .SQLITE_FULL: self = .diskFull(path: path)
      case .SQLITE_READONLY: self = .readOnly(path: path)
      case .SQLITE_CORRUPT: self = .damaged(path: path)
      default: self = .failed(path: path, reason: "\(error)")
      }
    }

    /// Runs `body`; whatever it throws becomes an error that names `path`.
    static func naming<Value>(
      _ path: String, _ body: () throws -> Value
    ) throws(IndexError) -> Value {
      do { return try body() } catch { throw IndexError(error, path: path) }
    }
  }
#endif
