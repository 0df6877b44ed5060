import Foundation

/// Other programs that answer the same questions of the same ties: libraries of Python, as far as they are installed.
///
/// Databases load the ties once, which is not timed; a library that has no file of its own loads them each time. Every question is a whole process.
struct GraphPeers {
  /// The store, and where databases of the peers may stand.
  let file: String
  let folder: URL

  /// A question to a peer: the program that answers it.
  private struct Question {
    let peer: String
    let name: String
    let prepare: String?
    let ask: String
  }

  /// What each question costs each peer, as lines to print.
  func lines(neighborsOf id: String) throws -> [String] {
    var lines: [String] = []
    for question in questions(id)
    where try ProgramRun("/usr/bin/env", ["python3", "-c", "import \(question.peer)"]).hasSucceeded {
      let database = folder.appending(path: URL(filePath: file).lastPathComponent + "." + question.peer).path
      if let prepare = question.prepare, !FileManager.default.fileExists(atPath: database) {
        let run = try ProgramRun("/usr/bin/env", ["python3", "-c", Self.ties + prepare, file, database])
        guard run.hasSucceeded else {
          lines.append("\(question.name), \(question.peer): cannot be loaded: \(run.said)")
          continue
        }
      }
      let cost = try ProgramRun.cost("/usr/bin/env", ["python3", "-c", question.ask, file, database])
      lines.append("\(question.name), \(question.peer)".padding(toLength: 42, withPad: " ", startingAt: 0) + cost)
    }
    return lines
  }

  /// The ties of a store as a table for those that load one.
  private static let ties = """
    import sqlite3, sys, csv
    def ties():
        query = "SELECT head, tail, kind, count(DISTINCT article_id) FROM evidence GROUP BY 1, 2, 3"
        name = sys.argv[2] + ".csv"
        with open(name, "w", newline="") as out:
            csv.writer(out).writerows(sqlite3.connect(sys.argv[1]).execute(query))
        return name

    """

  private static let networkx = """
    import sqlite3, sys, networkx
    g = networkx.Graph()
    for h, t, n in sqlite3.connect(sys.argv[1]).execute("SELECT head, tail, count(DISTINCT article_id) FROM evidence GROUP BY 1, 2"): g.add_edge(h, t, weight=n)

    """

  private func questions(_ id: String) -> [Question] {
    let duckdb = "import sys, duckdb\nc = duckdb.connect(sys.argv[2])\n"
    let kuzu = "import sys, kuzu\nc = kuzu.Connection(kuzu.Database(sys.argv[2]))\n"
    let duckdbLoad =
      duckdb
      + "c.execute(\"CREATE TABLE tie AS SELECT * FROM read_csv(?, header=false, names=['head', 'tail', 'kind', 'articles'])\", [ties()])"
    let kuzuLoad =
      kuzu
        + """
        c.execute("CREATE NODE TABLE entity(id STRING PRIMARY KEY)")
        c.execute("CREATE REL TABLE tie(FROM entity TO entity, kind STRING, articles INT64)")
        name = ties()
        ids = sorted({id for row in csv.reader(open(name)) for id in row[:2]})
        csv.writer(open(name + ".ids.csv", "w", newline="")).writerows([i] for i in ids)
        c.execute(f'COPY entity FROM "{name}.ids.csv"')
        c.execute(f'COPY tie FROM "{name}"')
        """
    return [
      Question(
        peer: "networkx", name: "neighbors", prepare: nil, ask: Self.networkx + "print(sorted(g['\(id)']))"),
      Question(
        peer: "duckdb", name: "neighbors", prepare: duckdbLoad,
        ask: duckdb
          + "print(c.execute(\"SELECT tail, kind, articles FROM tie WHERE head = '\(id)' UNION ALL SELECT head, kind, articles FROM tie WHERE tail = '\(id)'\").fetchall())"
      ),
      Question(
        peer: "kuzu", name: "neighbors", prepare: kuzuLoad,
        ask: kuzu
          + "print(c.execute(\"MATCH (a:entity {id: '\(id)'})-[t:tie]-(b) RETURN b.id, t.kind, t.articles\").get_all())"
      ),
      Question(
        peer: "networkx", name: "top by PageRank", prepare: nil,
        ask: Self.networkx + "print(sorted(networkx.pagerank(g).items(), key=lambda i: -i[1])[:20])"),
      Question(
        peer: "duckdb", name: "top by degree", prepare: duckdbLoad,
        ask: duckdb
          + "print(c.execute('SELECT id, count(DISTINCT o) FROM (SELECT head AS id, tail AS o FROM tie UNION ALL SELECT tail, head FROM tie) GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 20').fetchall())"
      ),
      Question(
        peer: "kuzu", name: "top by degree", prepare: kuzuLoad,
        ask: kuzu
          + "print(c.execute('MATCH (a:entity)-[t:tie]-(b) RETURN a.id, count(DISTINCT b.id) AS n ORDER BY n DESC, a.id LIMIT 20').get_all())"
      ),
      Question(
        peer: "networkx", name: "communities", prepare: nil,
        ask: Self.networkx + "print(len(networkx.community.louvain_communities(g, seed=1)))"),
    ]
  }
}
