import Foundation
import GraphModel

/// A stretch of days as users name it: 2023, 2023-Q4, 2023-05, 2023-01-01..2023-06-30.
struct Period: Equatable {
  let first: CalendarDate
  let last: CalendarDate

  /// Reads a period; nil where the text is none.
  init?(_ text: String) {
    if let dots = text.firstRange(of: ".."), let first = CalendarDate(String(text[..<dots.lowerBound])),
      let last = CalendarDate(String(text[dots.upperBound...])), first <= last
    {
      self.init(first, last)
    } else if let match = text.wholeMatch(of: #/(\d{4})/#) {
      self.init(CalendarDate("\(match.1)-01-01"), CalendarDate("\(match.1)-12-31"))
    } else if let match = text.wholeMatch(of: #/(\d{4})-?[Qq]([1-4])/#), let quarter = Int(match.2) {
      let (from, to) = (3 * quarter - 2, 3 * quarter)
      let lastDay = to == 3 || to == 12 ? 31 : 30
      self.init(CalendarDate("\(match.1)-\(Self.two(from))-01"), CalendarDate("\(match.1)-\(Self.two(to))-\(lastDay)"))
    } else if text.wholeMatch(of: #/\d{4}-\d{2}/#) != nil {
      // The last day that the month has.
      let last = [31, 30, 29, 28].lazy.compactMap { CalendarDate("\(text)-\($0)") }.first
      self.init(CalendarDate("\(text)-01"), last)
    } else {
      return nil
    }
  }

  private init?(_ first: CalendarDate?, _ last: CalendarDate?) {
    guard let first, let last else { return nil }
    self.first = first
    self.last = last
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
