import GRDB

/// The words that articles are found by.
///
/// SQLite's own tokenizers find no word of two kanji in running text: what is written without spaces is indexed by pairs of characters, so that a phrase of
/// pairs finds any part of it.
enum TextIndex {
  /// Indexes an article that the store does not have yet.
  static func add(_ id: String, title: String, text: String, _ db: Database) throws {
    try db.execute(sql: "INSERT INTO article_number (article_id) VALUES (?)", arguments: [id])
    try db.execute(
      sql: "INSERT INTO article_words (rowid, words) VALUES (?, ?)",
      arguments: [db.lastInsertedRowID, words(title + "\n" + text)])
  }

  /// Indexes a name of an entity; one that no article uses any more stays and finds nothing.
  static func add(name: String, of id: String, _ db: Database) throws {
    try db.cachedStatement(sql: "INSERT INTO name_words (words, entity_id) VALUES (?, ?)").execute(arguments: [
      words(name), id,
    ])
  }

  /// Takes an article out, before its text goes.
  static func remove(_ id: String, _ db: Database) throws {
    guard
      let row = try Row.fetchOne(
        db,
        sql:
          "SELECT number, title, text FROM article_number JOIN article ON article.id = article_id WHERE article_id = ?",
        arguments: [id])
    else { return }
    let indexed = words((row["title"] as String) + "\n" + (row["text"] as String))
    try db.execute(
      sql: "INSERT INTO article_words (article_words, rowid, words) VALUES ('delete', ?, ?)",
      arguments: [row["number"] as Int, indexed])
    try db.execute(sql: "DELETE FROM article_number WHERE article_id = ?", arguments: [id])
  }

  /// A text as the index sees it: words of letters as they are, the others as pairs of characters and the last one alone.
  static func words(_ text: String) -> String {
    tokens(text).joined(separator: " ")
  }

  /// What finds a text: a phrase of its words; nil where it has no letter.
  static func query(_ text: String) -> String? {
    let all = tokens(text)
    if all.isEmpty { return nil }
    // Its last character may not be the last of the word in the article.
    let ends = text.unicodeScalars.last.map(isUnspaced) == true
    if ends, all.count == 1 { return "\"\(all[0])\"*" }
    let phrase = (ends ? Array(all.dropLast()) : all).joined(separator: " ")
    return "\"\(phrase)\"" + (ends ? "" : "*")
  }

  private static func tokens(_ text: String) -> [String] {
    var tokens: [String] = []
    var word = String.UnicodeScalarView()
    var isRunUnspaced = false
    func close() {
      defer { word = String.UnicodeScalarView() }
      guard !word.isEmpty else { return }
      guard isRunUnspaced else {
        tokens.append(String(word))
        return
      }
      let scalars = Array(word)
      for place in scalars.indices {
        tokens.append(String(String.UnicodeScalarView(scalars[place..<min(place + 2, scalars.count)])))
      }
    }
    for scalar in text.lowercased().unicodeScalars {
      guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "ー" else {
        close()
        continue
      }
      if isUnspaced(scalar) != isRunUnspaced { close() }
      isRunUnspaced = isUnspaced(scalar)
      word.append(scalar)
    }
    close()
    return tokens
  }

  /// Whether a character is of a script that puts no spaces between words.
  private static func isUnspaced(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3005, 0x3041...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x0E00...0x0E7F: true
    default: false
    }
  }
}
