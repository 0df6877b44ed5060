/// Moves boxes apart that lie on each other, each as near to its place as can be.
enum Spreading {
  /// A box around its middle, drawn to an anchor.
  struct Box {
    var anchor: PlanePoint
    var middle: PlanePoint
    /// With the gap to others.
    var width: Double
    var height: Double

    /// The same without the gap to others.
    func shrunk(by gap: Double) -> Box {
      Box(anchor: anchor, middle: middle, width: width - gap, height: height - gap)
    }

    func overlap(_ other: Box) -> PlanePoint? {
      let x = (width + other.width) / 2 - abs(middle.x - other.middle.x)
      let y = (height + other.height) / 2 - abs(middle.y - other.middle.y)
      return x > 0 && y > 0 ? PlanePoint(x: x, y: y) : nil
    }
  }

  /// The boxes, no two of which overlap where the rounds suffice.
  ///
  /// - Complexity: O(n²) a round; rounds are fewer for many boxes.
  static func spread(_ boxes: [Box]) -> [Box] {
    var boxes = boxes
    let rounds = max(40, min(600, 60_000_000 / max(1, boxes.count * boxes.count)))
    for round in 0..<rounds {
      var isCrowded = false
      for first in boxes.indices {
        for second in boxes.indices.dropFirst(first + 1) {
          guard let overlap = boxes[first].overlap(boxes[second]) else { continue }
          isCrowded = true
          // Apart along the shorter way; two in one place by their order.
          let away = boxes[second].middle - boxes[first].middle
          var push = PlanePoint(x: 0, y: 0)
          if overlap.x < overlap.y {
            push.x = (away.x < 0 ? -1 : 1) * overlap.x / 2
          } else {
            push.y = (away.y < 0 || away.y == 0 && (first + second) % 2 == 0 ? -1 : 1) * overlap.y / 2
          }
          boxes[first].middle = boxes[first].middle - push
          boxes[second].middle = boxes[second].middle + push
        }
      }
      if !isCrowded { break }
      // Towards home again, less from round to round.
      let pull = 0.04 * (1 - Double(round) / Double(rounds))
      if round < rounds * 3 / 4 {
        for index in boxes.indices {
          boxes[index].middle = boxes[index].middle + (boxes[index].anchor - boxes[index].middle) * pull
        }
      }
    }
    return boxes
  }
}
