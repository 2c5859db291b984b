#if Index
  internal import VanBan

  /// The day of an article's event, the year taken from the day of publication where the text leaves
  /// it out: the latest such day that is not more than a month after it.
  struct EventDay {
    var date: CalendarDate
    var isInferred: Bool

    init?(_ event: EventDate?, published: CalendarDate?) {
      guard let day = event?.day, let month = event?.month else { return nil }
      if let year = event?.year {
        guard let date = CalendarDate(year: year, month: month, day: day) else { return nil }
        self.date = date
        isInferred = false
        return
      }
      guard let published else { return nil }
      // A month's grace: articles also announce what is to come.
      let limit = (published.year * 12 + published.month + 1, published.day)
      let date = [published.year + 1, published.year, published.year - 1].lazy
        .compactMap { CalendarDate(year: $0, month: month, day: day) }
        .first { ($0.year * 12 + $0.month, $0.day) <= limit }
      guard let date else { return nil }
      self.date = date
      isInferred = true
    }
  }
#endif
