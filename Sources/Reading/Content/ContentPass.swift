package import Diagnostics
package import Records

/// The first pass over the content: every file is read, checked and summarised; nothing else of it
/// is kept.
package struct ContentPass: Sendable {
  /// What the pass found.
  package struct Findings: Sendable {
    /// The files, in the order that summaries name them by.
    package var files: [ContentFile]
    /// One summary a record.
    package var summaries: [Summary]
    /// Every problem in every file.
    package var diagnostics: [Diagnostic]
    /// Files that records may name.
    package var attachments: Set<String>
  }

  /// The content folder.
  package let root: String
  /// The kinds of the site.
  package let kinds: KindTable
  /// How the work is spread.
  package let batches: Batches

  /// A pass over a content folder.
  package init(root: String, kinds: KindTable, batches: Batches) {
    self.root = root
    self.kinds = kinds
    self.batches = batches
  }

  /// Reads all files. A CSV file that a record names is an attachment, so those that none names are
  /// read as records last.
  package func run(_ survey: ContentSurvey) async throws -> Findings {
    let files = survey.files
    var findings = Findings(
      files: files, summaries: [], diagnostics: survey.diagnostics, attachments: [])
    let isTable = { (file: ContentFile) in
      if case .records(_, .csv) = file.purpose { true } else { false }
    }
    let texts = files.indices.filter { !isTable(files[$0]) && files[$0].purpose != .attachment }
    try await read(texts, files, into: &findings)
    let named = namedFiles(findings)
    let tables = files.indices.filter { isTable(files[$0]) && !named.contains(files[$0].path) }
    try await read(tables, files, into: &findings)
    findings.attachments = Set(
      files.filter { $0.purpose == .attachment || isTable($0) && named.contains($0.path) }
        .map(\.path))
    findings.diagnostics += unused(findings)
    return findings
  }

  private func read(
    _ indices: [Int], _ files: [ContentFile], into findings: inout Findings
  ) async throws {
    var results = try await batches.map(count: indices.count) { range in
      range.reduce(into: (summaries: [Summary](), diagnostics: [Diagnostic]())) { result, place in
        let index = indices[place]
        let file = RecordFile(files[index], below: root, kinds: kinds)
        let summary = FileSummary(of: file, at: index, kind: files[index].kind ?? 0)
        result.summaries += summary.summaries
        result.diagnostics += file.diagnostics + summary.diagnostics
      }
    }
    findings.summaries.reserveCapacity(
      findings.summaries.count + results.reduce(0) { $0 + $1.summaries.count })
    // What is taken over is let go: all of it twice would be the most that a build ever needs.
    results.reverse()
    while let result = results.popLast() {
      findings.summaries += result.summaries
      findings.diagnostics += result.diagnostics
    }
  }

  private func namedFiles(_ findings: Findings) -> Set<String> {
    findings.summaries.reduce(into: []) { named, summary in
      for mention in summary.mentions where mention.sort == .attachment || mention.sort == .link {
        if let path = mention.path(from: findings.files[summary.file].path) {
          named.insert(path)
        }
      }
    }
  }

  private func unused(_ findings: Findings) -> [Diagnostic] {
    let named = namedFiles(findings)
    return findings.files.filter {
      findings.attachments.contains($0.path) && !named.contains($0.path)
    }
    .map { file in
      let name = RelativePath.name(of: file.path)
      return Diagnostic(
        .attachmentUnused, at: Place(file: file.shownPath),
        vi: "không hồ sơ nào nêu tệp này, nên tệp không được công khai",
        en: "no record names this file, so it is not published",
        mend: Message(
          vi: "thêm «tep: \(name)» vào hồ sơ, hoặc xóa tệp",
          en: "add ‘tep: \(name)’ to its record, or remove the file"))
    }
  }
}

extension ContentFile {
  /// The place of the kind of its records.
  var kind: Int? {
    if case .records(let kind, _) = purpose { kind } else { nil }
  }
}
