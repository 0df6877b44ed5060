import ArgumentParser
import Foundation
import HeadlessBrowser

/// Prints how fluid the explorer is in a real browser.
struct BenchmarkExplorer: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Time the explorer of a large map in a headless Chromium.",
    discussion: """
      A map of a random graph, as benchmark-maps makes it. Frames are counted while the wheel zooms and while the mouse drags; without a graphics card,
      as here, they are the slowest that a reader would see.

      Example: entente-dev benchmark-explorer --entities 2000
      """)

  @Option(help: "How many entities; there are twice as many ties.")
  var entities = 2000

  func run() throws {
    guard Browser.program != nil else { throw ValidationError("no Chromium here: install 'chromium'") }
    let folder = FileManager.default.temporaryDirectory.appending(path: "entente-benchmark-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (store, page) = (folder.appending(path: "g.db").path, folder.appending(path: "map.html"))
    try BenchmarkMaps.store(entities: entities, ties: 2 * entities, file: store)
    let drawing = try ProgramRun(
      ProgramRun.beside("entente"),
      [
        "render", "--graph", store, "--top", "\(entities)", "--no-backbone", "--layout", "sfdp", "--budget", "600",
        "-o",
        page.path,
      ])
    guard drawing.hasSucceeded else { throw ValidationError("the map cannot be drawn: \(drawing.said)") }
    let bytes = try FileManager.default.attributesOfItem(atPath: page.path)[.size] as? Int ?? 0
    let browser = try Browser(page: page)
    let ready = try browser.value("Math.round(performance.getEntriesByType('navigation')[0].domComplete)")
    print("\(entities) entities, \(2 * entities) ties: page \(bytes / 1_000_000) MB, loaded after \(ready) ms")
    let zoom = """
      map.dispatchEvent(new WheelEvent("wheel", { deltaY: frame < 40 ? -20 : 20, clientX: 500, clientY: 450, bubbles: true, cancelable: true }))
      """
    print("  zooming    \(try browser.promised(Self.frames(zoom)))")
    let drag = """
      map.dispatchEvent(new PointerEvent(frame ? "pointermove" : "pointerdown", { clientX: 500 + 4 * frame, clientY: 450, buttons: 1, pointerId: 1, bubbles: true }))
      """
    print("  dragging   \(try browser.promised(Self.frames(drag)))")
    print(
      "  searching  \(try browser.promised(Self.action("const s = document.getElementById('search'); s.value = 'body 1'; s.dispatchEvent(new Event('input'))")))"
    )
    print(
      "  filtering  \(try browser.promised(Self.action("document.querySelector('input[value=partnersWith]').click()")))"
    )
  }

  /// Does something in each of 80 frames and tells how long these take.
  private static func frames(_ action: String) -> String {
    """
    new Promise(done => {
      const map = document.getElementById("map"), times = [];
      let last = performance.now(), frame = 0;
      const step = now => {
        if (frame > 0) times.push(now - last);
        last = now;
        if (frame === 80) {
          times.sort((a, b) => a - b);
          return done(`${times[40].toFixed(0)} ms a frame, the slowest of 80 ${times[79].toFixed(0)} ms`);
        }
        \(action);
        frame++;
        requestAnimationFrame(step);
      };
      requestAnimationFrame(step);
    })
    """
  }

  /// Does something once and tells how long it takes until it is seen.
  private static func action(_ action: String) -> String {
    """
    new Promise(done => requestAnimationFrame(() => {
      const start = performance.now();
      \(action);
      requestAnimationFrame(() => setTimeout(() => done(`${(performance.now() - start).toFixed(0)} ms until it is seen`), 0));
    }))
    """
  }
}
