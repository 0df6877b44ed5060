/// The CJK Radicals Supplement block (U+2E80 to U+2EF3) as unified ideographs: ⻑ is 長, ⺠ is 民.
///
/// Texts drawn from PDF files carry these in place of the usual characters, and NFKC leaves them alone.
/// Source: the property Equivalent_Unified_Ideograph of the Unicode Character Database 14
/// (`EquivalentUnifiedIdeograph.txt`), Unicode License v3. Characters of the block that have none stay as they are.
enum CJKRadicals {
  /// The unified ideograph of a character of the block; any other character as it is.
  static func unified(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard scalar.value >= 0x2E80, scalar.value - 0x2E80 < ideographs.count else { return scalar }
    return ideographs[Int(scalar.value - 0x2E80)]
  }

  /// One character for each of the block, in its order.
  private static let ideographs = Array(
    ("⺀厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵⺚旡日月歺母民氵氺灬爫爫丬牛"
      + "犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑"
      + "钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟").unicodeScalars)
}
