package import Foundation

/// A headless Chromium, driven over its DevTools protocol through a pair of pipes.
///
/// - SeeAlso: https://chromedevtools.github.io/devtools-protocol/
package final class Browser {
  private let process = Process()
  private let input: FileHandle
  private let output: FileHandle
  private let folder: URL
  private var buffer = Data()
  private var number = 0
  private var session: String?

  /// The program; nil where there is none.
  package static let program: String? = [
    "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  ].first { FileManager.default.isExecutableFile(atPath: $0) }

  /// Opens a page.
  package init(page: URL, width: Int = 1400, height: Int = 900) throws {
    guard let program = Self.program else { throw BrowserError(description: "no Chromium here") }
    folder = FileManager.default.temporaryDirectory.appending(path: "entente-browser-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let (commands, answers) = (folder.appending(path: "in").path, folder.appending(path: "out").path)
    let maker = try Process.run(URL(filePath: "/usr/bin/mkfifo"), arguments: [commands, answers])
    maker.waitUntilExit()
    guard let input = FileHandle(forUpdatingAtPath: commands), let output = FileHandle(forUpdatingAtPath: answers)
    else { throw BrowserError(description: "the pipes cannot be opened") }
    (self.input, self.output) = (input, output)
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = [
      "-c",
      "exec \"$1\" --headless --no-sandbox --disable-gpu --force-device-scale-factor=1 --window-size=\(width),\(height) \"--user-data-dir=$4\" --remote-debugging-pipe 3<\"$2\" 4>\"$3\"",
      "bash", program, commands, answers, folder.appending(path: "profile").path,
    ]
    process.standardError = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    let target = try ask("Target.createTarget", ["url": page.absoluteString])
    let attached = try ask("Target.attachToTarget", ["targetId": target["targetId"] ?? "", "flatten": true])
    session = attached["sessionId"] as? String
    try wait(for: "document.documentElement.dataset.ready === 'true'")
  }

  deinit {
    process.terminate()
    process.waitUntilExit()
    try? FileManager.default.removeItem(at: folder)
  }

  /// What a script's value is in the page, as text.
  package func value(_ script: String) throws -> String {
    let answer = try ask("Runtime.evaluate", ["expression": "String(\(script))", "returnByValue": true])
    return (answer["result"] as? [String: Any])?["value"] as? String ?? ""
  }

  /// What a script promises, as text.
  package func promised(_ script: String) throws -> String {
    let answer = try ask("Runtime.evaluate", ["expression": script, "returnByValue": true, "awaitPromise": true])
    guard let value = (answer["result"] as? [String: Any])?["value"] else {
      throw BrowserError(description: "a promise was not kept: \(answer)")
    }
    return "\(value)"
  }

  /// Waits until a script says true, for ten seconds at most.
  package func wait(for condition: String) throws {
    for _ in 0..<200 {
      if try value(condition) == "true" { return }
      Thread.sleep(forTimeInterval: 0.05)
    }
    throw BrowserError(description: "in vain waited for \(condition)")
  }

  /// Clicks where a script says, as `[x, y]`.
  package func click(at place: String) throws {
    let numbers = try value(place).split(separator: ",").compactMap { Double($0) }
    guard numbers.count == 2 else { return }
    for type in ["mousePressed", "mouseReleased"] {
      _ = try ask(
        "Input.dispatchMouseEvent",
        ["type": type, "x": numbers[0], "y": numbers[1], "button": "left", "clickCount": 1])
    }
  }

  /// Types text where the focus is.
  package func type(_ text: String) throws { _ = try ask("Input.insertText", ["text": text]) }

  /// Presses a key such as Enter.
  package func press(_ key: String, code: Int) throws {
    for type in ["keyDown", "keyUp"] {
      _ = try ask("Input.dispatchKeyEvent", ["type": type, "key": key, "windowsVirtualKeyCode": code])
    }
  }

  /// What is seen, as PNG.
  package func screenshot() throws -> Data {
    let answer = try ask("Page.captureScreenshot", ["format": "png"])
    return (answer["data"] as? String).flatMap { Data(base64Encoded: $0) } ?? Data()
  }

  /// How different two PNGs are to somebody who stands back: the share of their areas, 70 across and 45 down, whose mean colour differs visibly.
  ///
  /// Letters are drawn a little differently by each version of a browser and its fonts, boxes and lines are not.
  package func difference(_ one: Data, _ other: Data) throws -> Double {
    let script = """
      (async () => {
        const read = async text => {
          const bytes = Uint8Array.from(atob(text), c => c.charCodeAt(0));
          const image = await createImageBitmap(new Blob([bytes], {type: "image/png"}));
          const context = new OffscreenCanvas(70, 45).getContext("2d");
          context.imageSmoothingQuality = "high";
          context.drawImage(image, 0, 0, 70, 45);
          return context.getImageData(0, 0, 70, 45).data;
        };
        const [one, other] = [await read("\(one.base64EncodedString())"), await read("\(other.base64EncodedString())")];
        let areas = 0;
        for (let i = 0; i < one.length; i += 4)
          if ([0, 1, 2].some(k => Math.abs(one[i + k] - other[i + k]) > 32)) areas++;
        return String(4 * areas / one.length);
      })()
      """
    let text = try promised(script)
    guard let value = Double(text) else { throw BrowserError(description: "the pictures cannot be compared: \(text)") }
    return value
  }

  private func ask(_ method: String, _ parameters: [String: Any]) throws -> [String: Any] {
    number += 1
    var message: [String: Any] = ["id": number, "method": method, "params": parameters]
    if let session { message["sessionId"] = session }
    try input.write(contentsOf: JSONSerialization.data(withJSONObject: message) + [0])
    while true {
      // Events come between: only the answer bears the number.
      let answer = try next()
      guard answer["id"] as? Int == number else { continue }
      if let error = answer["error"] { throw BrowserError(description: "\(method): \(error)") }
      return answer["result"] as? [String: Any] ?? [:]
    }
  }

  private func next() throws -> [String: Any] {
    while true {
      if let end = buffer.firstIndex(of: 0) {
        let message = buffer[..<end]
        buffer.removeSubrange(...end)
        return try JSONSerialization.jsonObject(with: Data(message)) as? [String: Any] ?? [:]
      }
      buffer += output.availableData
    }
  }
}

/// Why the browser did not do as it was told.
package struct BrowserError: Error, CustomStringConvertible {
  package let description: String
}
