import Foundation

/// The types of names that public dictionaries list, in the terms of `NameTypes`.
struct NameLists {
  /// ENAMDICT: organizations, companies, foreign persons, stations, works and products; places and names of persons in katakana.
  func enamdict(_ path: String) throws -> [String: String] {
    var names: [String: String] = [:]
    for line in try lines(path) {
      let parts = line.split(separator: "/", maxSplits: 1)
      guard parts.count == 2, let word = parts[0].split(separator: " ").first, parts[1].hasPrefix("("),
        let close = parts[1].firstIndex(of: ")")
      else { continue }
      let name = Self.normalized(word)
      let isKatakana = name.unicodeScalars.allSatisfy { (0x30A1...0x30FC).contains($0.value) }
      for mark in parts[1][parts[1].index(after: parts[1].startIndex)..<close].split(separator: ",") {
        let type: String? =
          switch mark {
          case "o", "c": "organization"
          case "h": "person"
          case "s", "f", "m", "g": isKatakana || word.count > 2 ? "person" : nil
          case "st": "facility"
          case "pr", "wk": "work"
          case "p": "place"
          default: nil
          }
        if let type, names[name] == nil || type == "organization" { names[name] = type }
      }
    }
    return names
  }

  /// Titles of Wikipedia by the ending of what they are said to be.
  func titles(_ path: String) throws -> [String: String] {
    var names: [String: String] = [:]
    for line in try lines(path) {
      guard let comma = line.firstIndex(of: ","), let mark = line.range(of: "Wikipedia上位語:") else { continue }
      let kind = line[mark.upperBound...].prefix { $0 != "/" && $0 != " " && $0 != "," }
      if let type = Self.hypernyms.first(where: { $0.endings.contains { kind.hasSuffix($0) } })?.type {
        names[Self.normalized(line[..<comma])] = type
      }
    }
    return names
  }

  /// Sudachi's proper nouns that name neither persons nor places, and its loanwords.
  func sudachi(_ path: String) throws -> [String: String] {
    var names: [String: String] = [:]
    for word in try SudachiLexicon(file: URL(filePath: path)).words {
      let name = Self.normalized(word.form)
      let isLoan = name.unicodeScalars.allSatisfy { (0x30A1...0x30FC).contains($0.value) || $0.value < 0x250 }
      let type: String? =
        switch (word.partOfSpeech[1], word.partOfSpeech[2]) {
        case ("固有名詞", "一般"):
          Self.buildings.contains { name.hasSuffix($0) } ? "facility" : name.count > 3 ? "organization" : nil
        case ("固有名詞", "人名"): isLoan ? "person" : nil
        case ("固有名詞", "地名"): isLoan ? "place" : nil
        case ("普通名詞", _): isLoan || name.count > 3 ? "common" : nil
        default: nil
        }
      if let type, name.count > 1 { names[name] = type }
    }
    return names
  }

  private static let buildings = ["駅", "公園", "神宮", "神社", "寺", "空港", "病院", "線", "道路", "城", "橋"]

  private static let hypernyms: [(type: String, endings: [String])] = [
    (
      "organization",
      [
        "企業", "会社", "メーカー", "団体", "組織", "政党", "大学", "学校", "機関", "銀行", "放送局", "新聞社", "出版社", "プロダクション", "チーム", "クラブ",
        "バンド", "ユニット", "グループ", "組合", "協会", "球団", "省庁", "事務所", "財団", "スタジオ", "レーベル", "ブランド", "連盟", "委員会", "研究所",
      ]
    ),
    (
      "person",
      [
        "選手", "俳優", "歌手", "人物", "政治家", "作家", "漫画家", "皇族", "王", "人名", "男性名", "女性名", "姓", "ミュージシャン", "シンガーソングライター", "絵師",
        "学者", "監督", "武将", "声優", "女優", "画家", "コンビ",
      ]
    ),
    (
      "work",
      [
        "シングル", "アルバム", "作品", "曲", "番組", "ドラマ", "映画", "小説", "漫画", "ゲーム", "ソフト", "ソフトウエア", "シリーズ", "雑誌", "兵器", "キャラクター",
        "機", "艦", "競走", "車種", "自動車",
      ]
    ),
    ("facility", ["駅", "城", "寺", "神社", "空港", "橋", "道路", "路線", "公園", "施設", "港"]),
    ("place", ["都市", "コムーネ", "コミューン", "町", "市", "村", "町村", "自治体", "地名", "地域", "山", "川", "島", "州", "州都", "県都", "郷"]),
    ("common", ["鳥", "鳥類", "植物", "多年草", "魚", "化合物", "装置", "技術", "用語", "料理", "現象", "概念", "方法", "動物", "昆虫", "単位"]),
  ]

  private static func normalized(_ word: some StringProtocol) -> String {
    String(word).precomposedStringWithCompatibilityMapping
  }

  private func lines(_ path: String) throws -> [Substring] {
    try String(contentsOf: URL(filePath: path), encoding: .utf8).split(separator: "\n")
  }
}
