/// Puts recognized dates into the calendar.
///
/// Where the words leave the year out, it is the year of publication, as writers use to mean; a day
/// that would then lie more than half a year ahead belongs to the year before, unless the words
/// look ahead ("trước ngày 31/1"), when a day that is over belongs to the year that comes.
struct DateResolution {
  let published: CalendarDate?

  func resolve(_ date: inout RecognizedDate) {
    if date.lunar { return }
    if let weekday = date.weekday {
      guard let published else { return }
      date.start = published.adding(days: weekday - published.weekday)
      date.end = date.start?.next
      date.inferred = date.start != nil
      return
    }
    if let relative = date.relative, date.day == nil {
      resolveRelative(&date, relative)
    } else {
      switch date.grain {
      case .day: resolveDay(&date)
      case .month: resolveMonths(&date, first: date.month, last: date.lastMonth ?? date.month)
      case .quarter, .halfYear, .period:
        if let quarter = date.quarter {
          resolveMonths(&date, first: quarter * 3 - 2, last: quarter * 3)
        } else if date.day != nil {
          resolveDay(&date)
        } else if date.month != nil {
          resolveMonths(&date, first: date.month, last: date.lastMonth)
        } else {
          resolveYears(&date)
        }
      case .year: resolveYears(&date)
      case .week: break
      }
    }
    switch date.part {
    case .beginning: date.end = nil
    case .end: date.start = nil
    default: break
    }
  }

  private func resolveDay(_ date: inout RecognizedDate) {
    guard let day = date.day else { return }
    let start: CalendarDate?
    if let month = date.month {
      if let year = date.year {
        start = CalendarDate(year: year, month: month, day: day)
      } else {
        start = inferred(month: month, day: day, ahead: date.ahead)
        date.inferred = start != nil
      }
    } else {
      // A day alone is of the month of publication, or of the one before it.
      start = published.flatMap { published in
        let month =
          day <= published.day || date.ahead
          ? published.firstOfMonth(adding: 0)
          : published.firstOfMonth(adding: -1)
        return month.flatMap { CalendarDate(year: $0.year, month: $0.month, day: day) }
      }
      date.inferred = start != nil
    }
    guard let start else { return }
    date.start = start
    var end: CalendarDate? = start.next
    if let last = date.last, let month = last.month {
      let year = last.year ?? (month < start.month ? start.year + 1 : start.year)
      end = CalendarDate(year: year, month: month, day: last.day)?.next
      if let value = end, value <= start { end = nil }
    }
    date.end = end
  }

  private func resolveMonths(_ date: inout RecognizedDate, first: Int?, last: Int?) {
    guard let first, let last else { return }
    var year = date.year
    if year == nil {
      if date.thisYear, !date.ahead {
        year = published?.year
      } else {
        // A limit is over with its last day.
        year =
          inferred(
            month: date.ahead ? last : first, day: date.ahead ? 28 : 1, ahead: date.ahead)?.year
      }
      date.inferred = year != nil
    }
    guard let year, let start = CalendarDate(year: year, month: first, day: 1) else { return }
    date.start = start
    date.end = start.firstOfMonth(adding: last - first + 1)
  }

  private func resolveYears(_ date: inout RecognizedDate) {
    guard let year = date.year else { return }
    date.start = CalendarDate.firstDay(of: year)
    date.end = CalendarDate.firstDay(of: (date.lastYear ?? year) + 1)
  }

  private func resolveRelative(_ date: inout RecognizedDate, _ offset: Int) {
    guard let published else { return }
    switch date.grain {
    case .day:
      date.start = published.adding(days: offset)
      date.end = date.start?.next
    case .week:
      date.start = published.adding(days: 7 * offset - published.weekday)
      date.end = date.start?.adding(days: 7)
    case .month:
      date.start = published.firstOfMonth(adding: offset)
      date.end = published.firstOfMonth(adding: offset + 1)
    case .quarter:
      let back = (published.month - 1) % 3
      date.start = published.firstOfMonth(adding: 3 * offset - back)
      date.end = date.start?.firstOfMonth(adding: 3)
    case .year, .halfYear, .period:
      date.start = CalendarDate.firstDay(of: published.year + offset)
      date.end = CalendarDate.firstDay(of: published.year + offset + 1)
      if let first = date.month, let last = date.lastMonth {
        date.start = date.start?.firstOfMonth(adding: first - 1)
        date.end = date.start?.firstOfMonth(adding: last - first + 1)
      }
    }
    date.inferred = date.start != nil
  }

  private func inferred(month: Int, day: Int, ahead: Bool) -> CalendarDate? {
    guard let published else { return nil }
    func date(_ year: Int) -> CalendarDate? { CalendarDate(year: year, month: month, day: day) }
    guard let same = date(published.year) else {
      // The 29th of February.
      return [-1, 1, -2, 2, -3, 3, -4].lazy.compactMap { date(published.year + $0) }.first
    }
    if ahead, same < published, published.dayNumber - same.dayNumber > 31 {
      return date(published.year + 1) ?? same
    }
    if !ahead, same.dayNumber - published.dayNumber > 183 {
      return date(published.year - 1) ?? same
    }
    return same
  }
}
