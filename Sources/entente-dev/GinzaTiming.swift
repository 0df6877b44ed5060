import Foundation

/// How fast GiNZA, the usual Japanese pipeline of Python, reads a text, where it is installed.
enum GinzaTiming {
  private static let script = """
    import sys, time
    import spacy
    lines = open(sys.argv[1], encoding="utf-8").read().splitlines()
    nlp = spacy.load("ja_ginza")
    nlp(lines[0])
    start = time.perf_counter()
    names = sum(len(nlp(line).ents) for line in lines if line)
    print(time.perf_counter() - start)
    """

  /// Seconds for the text, loading left out; nil where Python or GiNZA is missing.
  static func seconds(for text: String) throws -> Double? {
    let folder = FileManager.default.temporaryDirectory.appending(path: "entente-ginza-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "text.txt")
    try text.write(to: file, atomically: true, encoding: .utf8)
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-c", script, file.path]
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"]) { $1 }
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { return nil }
    return Double(String(decoding: data, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines))
  }
}
