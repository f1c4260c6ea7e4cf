import Packing
package import Diagnostics
package import Records
import Synchronization
package import Workers

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
    /// For each file of records what else was found; nil for other files. Their summaries and
    /// diagnostics are those above.
    package var details: [FileFindings?]
  }

  /// The content folder.
  package let root: String
  /// The kinds of the site.
  package let kinds: KindTable
  /// How the work is spread.
  package let batches: Batches
  /// What the pass before found; nil where nobody keeps anything for the next one.
  package let memory: FileMemory?

  /// A pass over a content folder.
  package init(
    root: String, kinds: KindTable, batches: Batches, knowing memory: FileMemory? = nil
  ) {
    self.root = root
    self.kinds = kinds
    self.batches = batches
    self.memory = memory
  }

  /// Reads all files. A CSV file that a record names is an attachment, so those that none names are
  /// read as records last.
  package func run(_ survey: ContentSurvey) async throws -> Findings {
    let files = survey.files
    var findings = Findings(
      files: files, summaries: [], diagnostics: survey.diagnostics, attachments: [],
      details: Array(repeating: nil, count: files.count))
    let isTable = { (file: ContentFile) in
      if case .records(_, .csv) = file.purpose { true } else { false }
    }
    let texts = files.indices.filter { !isTable(files[$0]) && files[$0].purpose != .attachment }
    try await read(texts, files, into: &findings)
    var named = Set<String>()
    addNamedFiles(findings, from: 0, to: &named)
    let textCount = findings.summaries.count
    let tables = files.indices.filter { isTable(files[$0]) && !named.contains(files[$0].path) }
    try await read(tables, files, into: &findings)
    findings.attachments = Set(
      files.filter { $0.purpose == .attachment || isTable($0) && named.contains($0.path) }
        .map(\.path))
    addNamedFiles(findings, from: textCount, to: &named)
    findings.diagnostics += AttachmentCheck(findings, named: named, below: root).problems
    return findings
  }

  private func read(
    _ indices: [Int], _ files: [ContentFile], into findings: inout Findings
  ) async throws {
    // One for each core, passed on from batch to batch.
    let readers = Mutex<[Reader]>([])
    var results = try await batches.map(count: indices.count) { range in
      var reader = readers.withLock { $0.popLast() } ?? Reader()
      defer { readers.withLock { $0.append(reader) } }
      return range.map { read(files[indices[$0]], at: indices[$0], with: &reader) }
    }
    findings.summaries.reserveCapacity(
      findings.summaries.count
        + results.joined().reduce(0) { $0 + $1.summaries.count })
    // What is taken over is let go: all of it twice would be the most that a build ever needs. It is
    // taken from the end of what comes last first, so that nothing is copied.
    var places = indices[...]
    results.reverse()
    while var batch = results.popLast() {
      batch.reverse()
      while var file = batch.popLast(), let place = places.popFirst() {
        file.summaries.reverse()
        while let summary = file.summaries.popLast() { findings.summaries.append(summary) }
        findings.diagnostics += file.diagnostics
        (file.summaries, file.diagnostics) = ([], [])
        findings.details[place] = file
      }
    }
  }

  /// What one core has for the files that it reads: what they have in common is held once.
  private struct Reader {
    var packer = Packer()
    var texts = SharedTexts()
    var repeated = RepeatedTexts()
  }

  /// What is in a file, as the memory has it or else as it is read.
  private func read(
    _ file: ContentFile, at index: Int, with reader: inout Reader
  ) -> FileFindings {
    if let known = memory?.findings(of: file, at: index, repeating: &reader.repeated) {
      return known
    }
    let records = RecordFile(file, below: root, kinds: kinds)
    var findings = FileFindings(of: records, at: index, kind: file.kind ?? 0)
    // That it could not be read says nothing of the file: the next build tries again.
    if memory != nil, !findings.isUnreadable { findings.pack(with: &reader.packer) }
    for ordinal in findings.summaries.indices {
      reader.texts.share(with: &findings.summaries[ordinal])
    }
    return findings
  }

  /// Adds the files that records name, of those from a place on.
  private func addNamedFiles(_ findings: Findings, from first: Int, to named: inout Set<String>) {
    for place in findings.summaries.indices[first...] {
      let file = findings.files[findings.summaries[place].file].path
      func add(_ mentions: [Mention]) {
        for mention in mentions where mention.sort == .attachment || mention.sort == .link {
          if let path = mention.path(from: file) { named.insert(path) }
        }
      }
      add(findings.summaries[place].mentions)
      add(findings.summaries[place].removedMentions ?? [])
    }
  }
}

extension ContentFile {
  /// The place of the kind of its records.
  var kind: Int? {
    if case .records(let kind, _) = purpose { kind } else { nil }
  }
}
