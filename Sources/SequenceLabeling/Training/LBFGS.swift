/// Finds the least value of a smooth function of many numbers.
///
/// - SeeAlso: J. Nocedal, *Updating Quasi-Newton Matrices with Limited Storage*, 1980.
struct LBFGS {
  /// How many steps it looks back.
  private let memory = 6
  private var steps: [(point: [Double], gradient: [Double], factor: Double)] = []

  /// Takes up to `iterations` steps from `start`, or fewer when the value falls by less than a ten-thousandth in ten of them.
  mutating func minimum(
    from start: [Double], iterations: Int, report: (Int, Double) -> Void,
    of function: ([Double]) async -> (value: Double, gradient: [Double])
  ) async -> [Double] {
    var point = start
    var (value, gradient) = await function(point)
    var values = [value]
    for iteration in 1...max(1, iterations) {
      let direction = direction(gradient)
      var slope = Self.dot(direction, gradient)
      var heading = direction
      if slope >= 0 {
        // A bad curvature: start anew, straight down.
        steps.removeAll()
        heading = gradient.map { -$0 }
        slope = -Self.dot(gradient, gradient)
      }
      var length = steps.isEmpty ? 1 / max(1, Self.dot(gradient, gradient).squareRoot()) : 1
      var (next, found) = (point, (value: value, gradient: gradient))
      for _ in 0..<20 {
        next = zip(point, heading).map { $0 + length * $1 }
        found = await function(next)
        if found.value <= value + 1e-4 * length * slope { break }
        length /= 2
      }
      guard found.value < value else { return point }
      let moved = zip(next, point).map { $0 - $1 }
      let changed = zip(found.gradient, gradient).map { $0 - $1 }
      let curvature = Self.dot(moved, changed)
      if curvature > 1e-12 {
        steps.append((moved, changed, 1 / curvature))
        if steps.count > memory { steps.removeFirst() }
      }
      (point, value, gradient) = (next, found.value, found.gradient)
      values.append(value)
      report(iteration, value)
      if values.count > 10, values[values.count - 11] - value < 1e-4 * abs(value) { break }
    }
    return point
  }

  private func direction(_ gradient: [Double]) -> [Double] {
    var result = gradient.map { -$0 }
    var shares: [Double] = []
    for step in steps.reversed() {
      let share = step.factor * Self.dot(step.point, result)
      shares.append(share)
      for index in result.indices { result[index] -= share * step.gradient[index] }
    }
    if let last = steps.last {
      let factor = 1 / (last.factor * Self.dot(last.gradient, last.gradient))
      for index in result.indices { result[index] *= factor }
    }
    for (step, share) in zip(steps, shares.reversed()) {
      let correction = step.factor * Self.dot(step.gradient, result)
      for index in result.indices { result[index] += (share - correction) * step.point[index] }
    }
    return result
  }

  private static func dot(_ left: [Double], _ right: [Double]) -> Double {
    var sum = 0.0
    for index in left.indices { sum += left[index] * right[index] }
    return sum
  }
}
