/// Where the words of a compound without spaces meet.
///
/// Told from the writing alone, so that a map looks the same wherever it is drawn; what is missed costs a break at a less fine place.
enum LabelSeams {
  /// Nouns in katakana that names of organizations are made of; each begins and ends a word.
  private static let katakana = Set(
    """
    アーキテクチャ アセット アソシエイツ アソシエーション イニシアチブ イノベーション インスティテュート インスティトゥート インターナショナル インダストリー \
    インダストリーズ インフォメーション インフラ インフラストラクチャー インベストメント エアロスペース エコシステム エナジー エネルギー エレクトリック エレクトロニクス \
    エンジニアリング エンタテインメント エンタープライズ オートモーティブ カンパニー キャピタル クラウド グループ グローバル コーポレーション コミュニケーション \
    コミュニケーションズ コミュニティ コンサルタンツ コンサルティング コンソーシアム サービス サービシーズ サイエンス シティ システム システムズ スマート スマートシティ \
    セキュリティ センター ソサエティ ソフトウェア ソリューション ソリューションズ ターミナル テクノ テクノロジー テクノロジーズ テレコム デザイン デジタル データ \
    トラスト トランスポート ネットワーク ネットワークス ハイテク ハウジング ハブ バンク パートナーズ パートナーシップ パワー ファイナンス ファイナンシャル \
    ファウンデーション フィナンシャル フォーラム プラットフォーム プロジェクト ヘルスケア ホールディングス マーケティング マニュファクチャリング マネジメント \
    マテリアル メディア メディカル モーター モーターズ モビリティ ラボ ラボラトリーズ リサーチ リアルティ リソース リソーシズ ロジスティクス
    """.split(separator: " ").map(String.init))
  private static let longest = katakana.map(\.count).max() ?? 0

  /// What may hang on a word of two characters: 標準化, 国際的, 交通省.
  private static let affixes = Set("化性的省庁局")

  /// Offsets in `text` before which a word of a compound begins.
  static func words(in text: [Character]) -> Set<Int> {
    var found: Set<Int> = []
    var start = 0
    while start < text.count {
      let script = LabelScript(text[start])
      let end = text[start...].firstIndex { LabelScript($0) != script } ?? text.count
      switch script {
      case .kanji: found.formUnion(kanji(text[start..<end]))
      case .katakana: found.formUnion(katakana(text[start..<end]))
      default: break
      }
      start = end
    }
    return found
  }

  /// Most Sino-Japanese words are of two characters; one that is left at the end hangs on the last (研究所).
  private static func kanji(_ run: ArraySlice<Character>) -> [Int] {
    var begins: [Int] = []
    var place = run.startIndex + 2
    while place < run.endIndex {
      let left = run.endIndex - place
      // Behind the legal form the name begins, even with a single character: 研究開発法人|新エネルギー.
      let isBehindForm = run[place - 2] == "法" && run[place - 1] == "人"
      if left == 1, !isBehindForm { break }
      if !isBehindForm, affixes.contains(run[place]), left > 2 { place += 1 }
      begins.append(place)
      place += 2
    }
    return begins
  }

  /// The longest nouns of the list that a run holds, none within another.
  private static func katakana(_ run: ArraySlice<Character>) -> Set<Int> {
    var begins: Set<Int> = []
    var place = run.startIndex
    while place < run.endIndex {
      let lengths = (1...min(longest, run.endIndex - place)).reversed()
      guard let length = lengths.first(where: { katakana.contains(String(run[place..<place + $0])) }) else {
        place += 1
        continue
      }
      begins.formUnion([place, place + length])
      place += length
    }
    return begins.subtracting([run.startIndex, run.endIndex])
  }
}

/// The writing systems that tell where a label may break.
enum LabelScript {
  case latin, hiragana, katakana, kanji, other

  init(_ character: Character) {
    self =
      switch character.unicodeScalars.first?.value ?? 0 {
      case ..<0x2E80: .latin
      case 0x3040...0x309F: .hiragana
      case 0x30A0...0x30FA, 0x30FC...0x30FF: .katakana
      case 0x4E00...0x9FFF, 0x3400...0x4DBF: .kanji
      default: .other
      }
  }

  var isKana: Bool { self == .hiragana || self == .katakana }
}
