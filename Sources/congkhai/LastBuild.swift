import CommandLineOptions
import Diagnostics
import Glibc
import Hashing
import Publishing
import Reading
import Records
import Site

/// The last build of a site into the same folder, and whether another one would make just the same.
struct LastBuild {
  private let options: Options
  private let started = Clock.nanoseconds
  private let kept: KeptMemory
  /// What the sources are now; nil where something keeps a file from being looked at.
  private var stamp: SourceStamp?
  /// The output folder where it holds a site. What keeps it from being opened is told when the content is
  /// checked and the folder needed.
  private let opened: Result<OutputFolder?, PublishingError>
  private let lastNote: BuildNote?

  init(_ options: Options) async {
    self.options = options
    kept = KeptMemory(options)
    async let stamp = SourceStamp(of: options.source, how: Self.how(telling: options))
    // Meanwhile: a large site takes a while to open.
    lastNote = BuildNote(at: Self.path(options))
    opened = Result { () throws(PublishingError) in
      OutputFolder.holdsSite(at: options.outputFolder) ? try OutputFolder(options) : nil
    }
    self.stamp = await stamp
  }

  /// The output folder, already opened where it holds a site.
  var output: OutputFolder? { try? opened.get() }

  /// The same, or one that is opened now.
  /// - Throws: also when another build held it at first: what was read meanwhile may be older than what a
  ///   third one has published since.
  func openedOutput() throws(PublishingError) -> OutputFolder {
    if let output { return output }
    if case .failure(let error) = opened, case .locked = error.reason { throw error }
    return try OutputFolder(options)
  }

  /// Gives away what is in the content folder, as the stamp was taken of it: only whoever reads it
  /// needs more than the stamp itself.
  mutating func takeStamp() -> SourceStamp? {
    defer { stamp?.content = [] }
    return stamp
  }

  /// Why what this build made could not be kept for the next one; nil where it was.
  var fault: PublishingError? { kept.fault }

  /// What earlier builds kept.
  var memory: BuildMemory {
    BuildMemory(kept, started: started, how: Self.how(making: options))
  }

  /// Begins to read what was made of the site that is published in an output folder.
  func readPages(of output: OutputFolder) -> Task<[UInt8]?, Never> {
    // Not with the folder, which is another build's as soon as this one is over.
    Task { [kept, site = output.fingerprint] in site.flatMap(kept.pages(ofSite:)) }
  }

  /// Keeps what a build has made, once its site is published.
  func keep(_ pages: PageMemory?, of result: PublishingResult) {
    if let pages { kept.keep(pages, ofSite: result.fingerprint) }
  }

  /// What the last build noted, when it was made from the same sources, in the same way, and its
  /// site is the one that is published.
  var note: BuildNote? {
    guard let stamp, let lastNote, lastNote.sources == stamp.text,
      output?.fingerprint == lastNote.site
    else { return nil }
    return lastNote
  }

  /// Notes that a build was made, for the next one; not when in doubt.
  func note(_ result: PublishingResult, records: RecordCount, report: [UInt8]) {
    guard let stamp, FileMark(inode: 0, changed: stamp.newest).isSettled(at: started),
      result.adopted == 0, result.kept.isEmpty
    else { return }
    let note = BuildNote(
      sources: stamp.text, site: result.fingerprint, records: records.asNumbers, report: report)
    note.write(to: Self.path(options))
  }

  /// Where the note lies: with the site, apart for each output folder.
  private static func path(_ options: Options) -> String {
    let output = ContentHash(of: Array(options.settledOutput.utf8).span)
    return "\(options.keptFolder)/build-\(output.hexadecimal)"
  }

  /// What decides besides the sources about the site and what is said of it.
  private static func how(telling options: Options) -> String {
    var options = options
    options.output = options.settledOutput
    return "\(options.deciding) \(Console.isTerminal) \(program)"
  }

  /// What decides besides the sources about what is made, wherever the folders lie and whoever hears
  /// of it: the office at a terminal and the server in the night use one memory.
  private static func how(making options: Options) -> String {
    var options = options
    options.site = "."
    options.content = nil
    options.themes = nil
    options.output = nil
    // What is made of what is kept with the days on which it is so.
    options.now = nil
    options.isStrict = false
    options.format = .text
    options.language = .vi
    return "\(options.deciding) \(program)"
  }

  /// The program: another one may make another site.
  private static var program: String {
    var file = stat()
    stat("/proc/self/exe", &file)
    return "\(file.st_ino) \(file.st_size) \(file.st_ctim.tv_sec) \(file.st_ctim.tv_nsec)"
  }
}

extension Options {
  /// The options without those that change neither the site nor what is said of it.
  fileprivate var deciding: Options {
    var options = self
    options.jobs = nil
    options.changedList = nil
    options.isQuiet = false
    options.tellsTimings = false
    options.port = nil
    return options
  }
}
