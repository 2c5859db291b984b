#if Index
  internal import VanBan

  /// Counts over time as bars, in SVG: no script, and each bar says what it stands for.
  struct BarChart {
    /// Months in a row, "2025-03"; years, "2025", where there are too many.
    private var bars: [(label: String, value: Int)] = []
    private let title: String

    private static let width = 720
    private static let height = 160
    private static let plotHeight = 120
    private static let left = 44
    private static let maximumMonths = 72

    /// - Parameter months: "2025-03" and how many; what is not there counts 0.
    init(_ title: String, months: [(month: String, count: Int)]) {
      self.title = title
      let counts = Dictionary(months.map { ($0.month, $0.count) }, uniquingKeysWith: +)
      let numbers = counts.keys.compactMap(BarChart.number)
      guard let first = numbers.min(), let last = numbers.max() else { return }
      if last - first < BarChart.maximumMonths {
        bars = (first...last).map { number in
          let month = number % 12 + 1
          let label = "\(number / 12)-\(month < 10 ? "0" : "")\(month)"
          return (label, counts[label] ?? 0)
        }
      } else {
        var years: [Int: Int] = [:]
        for (month, count) in counts {
          if let number = BarChart.number(month) { years[number / 12, default: 0] += count }
        }
        bars = (first / 12...last / 12).suffix(200).map { (String($0), years[$0] ?? 0) }
      }
    }

    /// Months since the year 0.
    private static func number(_ month: String) -> Int? {
      let parts = month.split(separator: "-").compactMap { Int($0) }
      guard parts.count == 2, (1...12).contains(parts[1]), (1...9999).contains(parts[0]) else {
        return nil
      }
      return parts[0] * 12 + parts[1] - 1
    }

    func write(to html: inout HTMLBuffer) {
      guard !bars.isEmpty else { return }
      let top = BarChart.roundedUp(bars.map(\.value).max() ?? 0)
      let step = Double(BarChart.width - BarChart.left) / Double(bars.count)
      html.raw("<figure class=\"chart\"><svg role=\"img\"")
      html.attribute("viewBox", "0 0 \(BarChart.width) \(BarChart.height)")
      html.attribute("aria-label", "\(title): \(bars.count) bars, at most \(top)")
      html.raw(">")
      for part in 0...2 {
        let value = top * part / 2
        let y = BarChart.plotHeight + 8 - BarChart.plotHeight * part / 2
        line(y: y, to: &html)
        label(String(value), x: Double(BarChart.left - 6), y: y + 4, anchor: "end", to: &html)
      }
      // As many labels as there is room for.
      let every = max(1, Int((60 / step).rounded(.up)))
      for (index, bar) in bars.enumerated() {
        let height = Double(BarChart.plotHeight) * Double(bar.value) / Double(max(1, top))
        let x = Double(BarChart.left) + Double(index) * step
        html.raw("<rect")
        html.attribute("x", BarChart.text(x + step * 0.1))
        html.attribute("y", BarChart.text(Double(BarChart.plotHeight + 8) - height))
        html.attribute("width", BarChart.text(max(0.5, step * 0.8)))
        html.attribute("height", BarChart.text(height))
        html.raw("><title>")
        html.text("\(bar.label): \(bar.value)")
        html.raw("</title></rect>")
        if index % every == 0 {
          label(
            bar.label, x: x + step / 2, y: BarChart.plotHeight + 26, anchor: "middle", to: &html)
        }
      }
      html.raw("</svg><figcaption>")
      html.text(title)
      html.raw("</figcaption></figure>\n")
    }

    private func line(y: Int, to html: inout HTMLBuffer) {
      html.raw("<line")
      html.attribute("x1", String(BarChart.left))
      html.attribute("x2", String(BarChart.width))
      html.attribute("y1", String(y))
      html.attribute("y2", String(y))
      html.raw("/>")
    }

    private func label(
      _ text: String, x: Double, y: Int, anchor: String, to html: inout HTMLBuffer
    ) {
      html.raw("<text")
      html.attribute("x", BarChart.text(x))
      html.attribute("y", String(y))
      html.attribute("text-anchor", anchor)
      html.raw(">")
      html.text(text)
      html.raw("</text>")
    }

    /// To the next of 2, 4, 10, 20, 40, 100 …, so that the middle is a whole number.
    private static func roundedUp(_ value: Int) -> Int {
      var unit = 1
      while true {
        for factor in [2, 4, 10] where value <= unit * factor { return unit * factor }
        let (next, overflow) = unit.multipliedReportingOverflow(by: 10)
        if overflow { return value }
        unit = next
      }
    }

    /// With one digit behind the point.
    private static func text(_ value: Double) -> String {
      let tenths = Int((value * 10).rounded())
      return tenths % 10 == 0 ? String(tenths / 10) : "\(tenths / 10).\(tenths % 10)"
    }
  }
#endif
