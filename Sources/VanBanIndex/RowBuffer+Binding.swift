#if Index
  internal import GRDB
  internal import GRDBSQLite

  extension RowBuffer {
    /// Runs a statement with the cells of a row as its arguments, bound where they lie.
    ///
    /// - Parameter key: that of the article.
    func run(_ statement: Statement, row: Int, under key: Int64, in db: Database) throws {
      let compiled = statement.sqliteStatement
      let code = bytes.withUnsafeBufferPointer { bytes in
        var parameter: CInt = 0
        for cell in cells[cells(ofRow: row)] {
          parameter += 1
          switch cell {
          case .null: sqlite3_bind_null(compiled, parameter)
          case .integer(let value): sqlite3_bind_int64(compiled, parameter, value)
          case .article: sqlite3_bind_int64(compiled, parameter, key)
          case .text(let start, let count):
            // No destructor: the bytes stay until the statement has run.
            UnsafeBufferPointer(rebasing: bytes[Int(start)...]).withMemoryRebound(to: CChar.self) {
              _ = sqlite3_bind_text(compiled, parameter, $0.baseAddress, CInt(count), nil)
            }
          case .blob(let start, let count):
            _ = sqlite3_bind_blob(
              compiled, parameter, bytes.baseAddress.map { $0 + Int(start) }, CInt(count), nil)
          }
        }
        let code = sqlite3_step(compiled)
        sqlite3_reset(compiled)
        sqlite3_clear_bindings(compiled)
        return code
      }
      guard code == SQLITE_DONE else {
        throw DatabaseError(
          resultCode: ResultCode(rawValue: code),
          message: sqlite3_errmsg(db.sqliteConnection).map { String(cString: $0) },
          sql: statement.sql)
      }
    }
  }
#endif
