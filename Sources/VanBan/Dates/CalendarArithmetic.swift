extension CalendarDate {
  /// Days since the first of March of the year 0 of the proleptic Gregorian calendar.
  var dayNumber: Int {
    // Years that begin in March put the leap day last.
    let y = month > 2 ? year : year - 1
    let m = month > 2 ? month - 3 : month + 9
    return 365 * y + y / 4 - y / 100 + y / 400 + (306 * m + 5) / 10 + day - 1
  }

  /// The day `days` later, or earlier where it is negative; nil outside the years 1…9999.
  func adding(days: Int) -> CalendarDate? {
    let number = dayNumber + days
    guard number >= 306 else { return nil }
    var y = (10_000 * number + 14_780) / 3_652_425
    var rest = number - (365 * y + y / 4 - y / 100 + y / 400)
    if rest < 0 {
      y -= 1
      rest = number - (365 * y + y / 4 - y / 100 + y / 400)
    }
    let m = (100 * rest + 52) / 3060
    return CalendarDate(
      year: m < 10 ? y : y + 1, month: m < 10 ? m + 3 : m - 9,
      day: rest - (m * 306 + 5) / 10 + 1)
  }

  /// The first day of the month that is `months` away from the one of this day.
  func firstOfMonth(adding months: Int) -> CalendarDate? {
    let index = year * 12 + month - 1 + months
    return index < 12 ? nil : CalendarDate(year: index / 12, month: index % 12 + 1, day: 1)
  }

  /// 0 for Monday … 6 for Sunday.
  var weekday: Int { (dayNumber + 2) % 7 }

  static func firstDay(of year: Int) -> CalendarDate? {
    CalendarDate(year: year, month: 1, day: 1)
  }
}
