import GRDB
import GraphModel

/// The steps that made the store's tables, in order; a step never changes once released.
enum Migrations {
  /// Marks an SQLite file as a store of this program ("EntG").
  static let applicationID = 0x456E_7447

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1: articles, entities, evidence", migrate: firstTables)
    migrator.registerMigration("2: decisions, copies, words", migrate: decisionsAndCopies)
    migrator.registerMigration("3: questions without detours", migrate: directQuestions)
    return migrator
  }

  /// What was read: each row belongs to one article and goes with it.
  private static func firstTables(_ db: Database) throws {
    try db.execute(sql: "PRAGMA application_id = \(applicationID)")
    let kinds = EntityKind.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")
    try db.execute(
      sql: """
        CREATE TABLE article (
          id TEXT PRIMARY KEY NOT NULL,
          title TEXT NOT NULL,
          text TEXT NOT NULL,
          date TEXT,
          sources TEXT NOT NULL,
          url TEXT,
          region TEXT NOT NULL,
          language TEXT NOT NULL,
          digest TEXT NOT NULL,
          reader TEXT NOT NULL
        ) STRICT;
        CREATE TABLE entity (
          id TEXT PRIMARY KEY NOT NULL,
          kind TEXT NOT NULL CHECK (kind IN (\(kinds)) AND id LIKE kind || ':_%')
        ) STRICT;
        CREATE TABLE reading_entity (
          article_id TEXT NOT NULL REFERENCES article ON DELETE CASCADE,
          entity_id TEXT NOT NULL REFERENCES entity,
          place INTEGER NOT NULL,
          name TEXT NOT NULL,
          country TEXT,
          PRIMARY KEY (article_id, entity_id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX reading_entity_by_entity ON reading_entity (entity_id);
        CREATE TABLE entity_name (
          entity_id TEXT NOT NULL REFERENCES entity,
          article_id TEXT NOT NULL REFERENCES article ON DELETE CASCADE,
          name TEXT NOT NULL,
          key TEXT NOT NULL,
          PRIMARY KEY (entity_id, name, article_id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX entity_name_by_key ON entity_name (key, entity_id);
        CREATE INDEX entity_name_by_article ON entity_name (article_id);
        CREATE TABLE mention (
          article_id TEXT NOT NULL REFERENCES article ON DELETE CASCADE,
          entity_id TEXT NOT NULL REFERENCES entity,
          field TEXT NOT NULL,
          start INTEGER NOT NULL CHECK (start >= 0),
          "end" INTEGER NOT NULL CHECK ("end" > start),
          form TEXT NOT NULL,
          PRIMARY KEY (article_id, field, start, "end", entity_id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX mention_by_entity ON mention (entity_id);
        CREATE TABLE evidence (
          id INTEGER PRIMARY KEY,
          article_id TEXT NOT NULL REFERENCES article ON DELETE CASCADE,
          kind TEXT NOT NULL,
          head TEXT NOT NULL REFERENCES entity,
          tail TEXT NOT NULL REFERENCES entity,
          field TEXT NOT NULL,
          start INTEGER NOT NULL CHECK (start >= 0),
          "end" INTEGER NOT NULL CHECK ("end" > start),
          sentence TEXT NOT NULL,
          rule TEXT NOT NULL,
          confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
          modality TEXT NOT NULL,
          \(endpointCheck)
        ) STRICT;
        CREATE INDEX evidence_by_head ON evidence (head, kind);
        CREATE INDEX evidence_by_tail ON evidence (tail, kind);
        CREATE INDEX evidence_by_article ON evidence (article_id);
        CREATE VIEW relation AS
          SELECT kind, head, tail, count(*) AS evidence, count(DISTINCT article_id) AS articles,
            min(article.date) AS first_seen, max(article.date) AS last_seen, max(confidence) AS confidence
          FROM evidence JOIN article ON article.id = article_id
          GROUP BY kind, head, tail;
        """)
  }

  /// What people decided, none of it ever erased; which articles repeat each other; the words that articles are found by.
  private static func decisionsAndCopies(_ db: Database) throws {
    let actions = Decision.Action.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")
    try db.execute(
      sql: """
        CREATE TABLE decision (
          number INTEGER PRIMARY KEY,
          action TEXT NOT NULL CHECK (action IN (\(actions))),
          entity TEXT NOT NULL,
          other TEXT,
          content TEXT NOT NULL CHECK (json_valid(content)),
          made_by TEXT NOT NULL,
          made_on TEXT NOT NULL,
          undone_by TEXT,
          undone_on TEXT,
          CHECK ((undone_by IS NULL) = (undone_on IS NULL))
        ) STRICT;
        CREATE TABLE article_sketch (
          article_id TEXT PRIMARY KEY NOT NULL REFERENCES article ON DELETE CASCADE,
          hashes BLOB NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE article_band (
          band INTEGER NOT NULL,
          value INTEGER NOT NULL,
          article_id TEXT NOT NULL REFERENCES article ON DELETE CASCADE,
          PRIMARY KEY (band, value, article_id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX article_band_by_article ON article_band (article_id);
        CREATE TABLE article_copy (
          article_id TEXT NOT NULL REFERENCES article ON DELETE CASCADE,
          other_id TEXT NOT NULL REFERENCES article ON DELETE CASCADE,
          similarity REAL NOT NULL,
          PRIMARY KEY (article_id, other_id),
          CHECK (article_id < other_id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX article_copy_by_other ON article_copy (other_id);
        CREATE TABLE article_number (
          number INTEGER PRIMARY KEY,
          article_id TEXT NOT NULL UNIQUE
        ) STRICT;
        CREATE TABLE standing_evidence (
          evidence_id INTEGER PRIMARY KEY REFERENCES evidence ON DELETE CASCADE,
          kind TEXT,
          head TEXT,
          tail TEXT,
          confidence REAL,
          CHECK ((head IS NULL) = (tail IS NULL) AND (head IS NULL) = (kind IS NULL))
        ) STRICT;
        CREATE TABLE standing_addition (
          article_id TEXT PRIMARY KEY NOT NULL,
          kind TEXT NOT NULL,
          head TEXT NOT NULL,
          tail TEXT NOT NULL,
          confidence REAL NOT NULL,
          rule TEXT NOT NULL,
          sentence TEXT NOT NULL,
          date TEXT,
          source TEXT NOT NULL,
          url TEXT
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE standing_entity (
          entity_id TEXT PRIMARY KEY NOT NULL,
          id TEXT NOT NULL,
          name TEXT
        ) STRICT, WITHOUT ROWID;
        \(views)
        CREATE VIRTUAL TABLE article_words USING fts5(words, content='', tokenize='unicode61 remove_diacritics 2');
        CREATE VIRTUAL TABLE name_words USING fts5(words, entity_id UNINDEXED, tokenize='unicode61 remove_diacritics 2');
        """)
    for row in try Row.fetchAll(db, sql: "SELECT DISTINCT entity_id, name FROM entity_name ORDER BY 1, 2") {
      try TextIndex.add(name: row["name"], of: row["entity_id"], db)
    }
    for row in try Row.fetchAll(db, sql: "SELECT id, title, text FROM article ORDER BY id") {
      try Copies.keep(row["id"], text: row["text"], db)
      try TextIndex.add(row["id"], title: row["title"], text: row["text"], db)
    }
  }

  /// What analysts ask for with other programs: readings and decisions together, as the commands show them.
  private static let views = """
    CREATE VIEW v_evidence AS
      SELECT coalesce(s.kind, e.kind) AS kind, coalesce(s.head, e.head) AS head, coalesce(s.tail, e.tail) AS tail,
        coalesce(s.confidence, e.confidence) AS confidence, e.modality, e.rule, e.sentence, e.field, e.start, e."end",
        e.article_id, a.date, a.title, a.sources, a.url,
        coalesce((SELECT min(c.article_id) FROM article_copy AS c WHERE c.other_id = e.article_id), e.article_id) AS original
      FROM evidence AS e JOIN article AS a ON a.id = e.article_id LEFT JOIN standing_evidence AS s ON s.evidence_id = e.id
      WHERE s.evidence_id IS NULL OR s.head IS NOT NULL
      UNION ALL
      SELECT kind, head, tail, confidence, 'stated', rule, sentence, 'text', 0, length(sentence), article_id, date, source, json_array(source),
        url, article_id
      FROM standing_addition;
    CREATE VIEW v_relations AS
      SELECT kind, head, tail, count(*) AS evidence, count(DISTINCT original) AS articles, min(date) AS first_seen, max(date) AS last_seen,
        max(confidence) AS confidence
      FROM v_evidence GROUP BY kind, head, tail;
    CREATE VIEW v_neighbors AS
      SELECT head AS entity, tail AS neighbor, kind, 'to' AS direction, evidence, articles, first_seen, last_seen, confidence FROM v_relations
      UNION ALL
      SELECT tail, head, kind, 'from', evidence, articles, first_seen, last_seen, confidence FROM v_relations;
    CREATE VIEW v_entities AS
      SELECT id, substr(id, 1, instr(id, ':') - 1) AS kind, coalesce(max(given), max(name)) AS name, max(country) AS country,
        count(DISTINCT article_id) AS articles
      FROM (
        SELECT coalesce(s.id, r.entity_id) AS id, s.name AS given, CASE WHEN s.id IS NULL OR s.id = r.entity_id THEN r.name END AS name,
          r.country, r.article_id
        FROM reading_entity AS r LEFT JOIN standing_entity AS s ON s.entity_id = r.entity_id
      ) GROUP BY id;
    """

  /// Indexes that hold what entities are named by, and views that look up one entity's rows by its indexes.
  private static func directQuestions(_ db: Database) throws {
    try db.execute(
      sql: """
        DROP INDEX reading_entity_by_entity;
        DROP INDEX mention_by_entity;
        CREATE INDEX reading_entity_by_entity ON reading_entity (entity_id, name, country);
        CREATE INDEX mention_by_entity ON mention (entity_id, form);
        CREATE INDEX standing_evidence_by_head ON standing_evidence (head);
        CREATE INDEX standing_evidence_by_tail ON standing_evidence (tail);
        DROP VIEW v_neighbors;
        DROP VIEW v_relations;
        DROP VIEW v_evidence;
        CREATE VIEW v_evidence AS
          SELECT e.kind, e.head, e.tail, e.confidence, \(evidenceColumns)
          FROM evidence AS e JOIN article AS a ON a.id = e.article_id
          WHERE NOT EXISTS (SELECT 1 FROM standing_evidence AS s WHERE s.evidence_id = e.id)
          UNION ALL
          SELECT s.kind, s.head, s.tail, coalesce(s.confidence, e.confidence), \(evidenceColumns)
          FROM standing_evidence AS s JOIN evidence AS e ON e.id = s.evidence_id JOIN article AS a ON a.id = e.article_id
          WHERE s.head IS NOT NULL
          UNION ALL
          SELECT kind, head, tail, confidence, 'stated', rule, sentence, 'text', 0, length(sentence), article_id, date, source, json_array(source),
            url, article_id
          FROM standing_addition WHERE \(isNamed("head")) AND \(isNamed("tail"));
        CREATE VIEW v_relations AS
          SELECT kind, head, tail, count(*) AS evidence, count(DISTINCT original) AS articles, min(date) AS first_seen, max(date) AS last_seen,
            max(confidence) AS confidence
          FROM v_evidence GROUP BY kind, head, tail;
        CREATE VIEW v_neighbors AS
          SELECT head AS entity, tail AS neighbor, kind, 'to' AS direction, evidence, articles, first_seen, last_seen, confidence FROM v_relations
          UNION ALL
          SELECT tail, head, kind, 'from', evidence, articles, first_seen, last_seen, confidence FROM v_relations;
        """)
  }

  /// Whether some article names the entity of a column: a tie that was added by hand rests while none does.
  static func isNamed(_ column: String) -> String {
    """
    (EXISTS (SELECT 1 FROM entity WHERE entity.id = \(column))
      OR EXISTS (SELECT 1 FROM standing_entity AS t JOIN entity AS n ON n.id = t.entity_id WHERE t.id = \(column)))
    """
  }

  private static let evidenceColumns = """
    e.modality, e.rule, e.sentence, e.field, e.start, e."end", e.article_id, a.date, a.title, a.sources, a.url,
    coalesce((SELECT min(c.article_id) FROM article_copy AS c WHERE c.other_id = e.article_id), e.article_id) AS original
    """

  /// The schema's domains and ranges as a constraint: the file outlives the code.
  ///
  /// An id begins with its kind, so the constraint needs no other table.
  private static var endpointCheck: String {
    let cases = RelationKind.allCases.map { kind in
      let ends = EntityKind.allCases.flatMap { head in
        EntityKind.allCases.filter { kind.admits(head: head, tail: $0) }.map { tail in
          "(head LIKE '\(head.rawValue):_%' AND tail LIKE '\(tail.rawValue):_%')"
        }
      }
      let order = kind.isSymmetric ? " AND head < tail" : ""
      return "WHEN '\(kind.rawValue)' THEN (\(ends.joined(separator: " OR ")))\(order)"
    }
    return "CHECK (head <> tail AND CASE kind \(cases.joined(separator: " ")) ELSE 0 END)"
  }
}
