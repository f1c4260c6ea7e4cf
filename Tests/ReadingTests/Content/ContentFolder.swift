import Diagnostics
import Reading
import Records
import Vietnamese
import Workers

/// A content folder of a few short files, read by the first pass and tied together.
struct ContentFolder {
  let findings: ContentPass.Findings
  let catalog: Catalog
  /// Every problem of files and between records, sorted.
  let problems: [Diagnostic]

  init(_ files: [String: String], jobs: Int = 1) async throws {
    let folder = try TemporaryFolder()
    for (path, text) in files { try folder.write(path, Array(text.utf8)) }
    let kinds = BuiltinKinds.reader().table
    let (walked, faults) = ContentWalk.files(in: folder.path, named: "content")
    let survey = ContentSurvey(of: walked, named: "content", kinds: kinds)
    let pass = ContentPass(root: folder.path, kinds: kinds, batches: Batches(jobs: jobs, size: 1))
    findings = try await pass.run(survey)
    let builder = CatalogBuilder(
      kinds: kinds, files: findings.files.map(\.path), attachments: findings.attachments,
      today: CivilDate(daysSinceEpoch: 20_000), pages: ["tim-kiem"])
    let (catalog, ties) = builder.build(findings.summaries)
    self.catalog = catalog
    problems = (faults + findings.diagnostics + ties).sorted()
  }

  var addresses: [String] { catalog.summaries.map(\.address).sorted() }

  /// Each problem as its code, file and line.
  var outline: [String] {
    problems.map { problem in
      let place = problem.place.map { place in
        place.file + (place.position.map { ":\($0.line)" } ?? "")
      }
      return "\(problem.code.rawValue) \(place ?? "-")"
    }
  }
}

extension String {
  /// A record of the kind page with this title.
  static func page(_ title: String, _ more: String = "", body: String = "") -> String {
    "---\ntitle: \(title)\n\(more)\n---\n\(body)\n"
  }
}
