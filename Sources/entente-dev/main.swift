import Articles
for r in ArticleStream(paths: Array(CommandLine.arguments.dropFirst())) {
  switch r { case .article(let a): print("=====", a.position, a.region, a.title, a.date as Any, a.sources, a.url as Any, a.language, a.id); print(a.text)
  case .failure(let e): print("FAIL", e)
  case .note(let e): print("note", e) }
}
