import ArgumentParser
import Foundation

/// How a result is printed.
enum TableFormat: String, CaseIterable, ExpressibleByArgument {
  case table, json, csv
}

extension TableFormat {
  /// Prints a result: rows as a table or CSV, or the same as JSON.
  func print(_ table: TextTable, json: some Encodable) throws {
    switch self {
    case .table: try Output.print(table.aligned(isBold: Output.wantsColor))
    case .csv: try Output.print(table.csv)
    case .json:
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      try Output.write(try encoder.encode(json) + [0x0A], to: "-")
    }
  }
}
