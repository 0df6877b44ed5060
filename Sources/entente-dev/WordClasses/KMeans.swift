/// Groups vectors of length 1 by direction.
///
/// - SeeAlso: I. Dhillon, D. Modha, *Concept Decompositions for Large Sparse Text Data using Clustering*, 2001.
enum KMeans {
  struct Result {
    /// The cluster of each vector.
    var assignment: [Int]
    var centers: [[Float]]
    /// Sum of the weights in each cluster.
    var sizes: [Double]
  }

  /// Groups `vectors` into `count` clusters; the same input gives the same clusters.
  static func clusters(of vectors: [[Float]], weights: [Double], count: Int, rounds: Int = 25) -> Result {
    // The heaviest vectors spread over the list are the first centers.
    let order = vectors.indices.sorted { weights[$0] != weights[$1] ? weights[$0] > weights[$1] : $0 < $1 }
    var centers = (0..<count).map { vectors[order[$0 * vectors.count / count]] }
    var assignment = [Int](repeating: 0, count: vectors.count)
    var sizes = [Double](repeating: 0, count: count)
    for _ in 0..<rounds {
      var sums = [[Float]](repeating: [Float](repeating: 0, count: vectors.first?.count ?? 0), count: count)
      sizes = [Double](repeating: 0, count: count)
      for index in vectors.indices {
        let nearest = nearest(vectors[index], centers)
        assignment[index] = nearest
        sizes[nearest] += weights[index]
        let weight = Float(weights[index])
        for column in vectors[index].indices { sums[nearest][column] += weight * vectors[index][column] }
      }
      for cluster in 0..<count where sizes[cluster] > 0 { centers[cluster] = unit(sums[cluster]) }
    }
    return Result(assignment: assignment, centers: centers, sizes: sizes)
  }

  private static func nearest(_ vector: [Float], _ centers: [[Float]]) -> Int {
    var (best, cluster) = (-Float.infinity, 0)
    for (index, center) in centers.enumerated() {
      // Eight sums side by side: the compiler makes one instruction of them.
      var sums = SIMD8<Float>(repeating: 0)
      var column = 0
      while column + 8 <= vector.count {
        var (left, right) = (SIMD8<Float>(), SIMD8<Float>())
        for lane in 0..<8 { (left[lane], right[lane]) = (vector[column + lane], center[column + lane]) }
        sums += left * right
        column += 8
      }
      var sum = sums.sum()
      while column < vector.count {
        sum += vector[column] * center[column]
        column += 1
      }
      if sum > best { (best, cluster) = (sum, index) }
    }
    return cluster
  }

  /// The vector of length 1 in the same direction.
  static func unit(_ vector: [Float]) -> [Float] {
    let length = vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
    return length > 0 ? vector.map { $0 / length } : vector
  }
}
