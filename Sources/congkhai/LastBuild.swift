import CommandLineOptions
import Glibc
import Hashing
import Publishing
import Reading
import Site

/// The last build of a site into the same folder, and whether another one would make just the same.
struct LastBuild {
  private let options: Options
  private let started = Clock.nanoseconds
  private let kept: KeptMemory
  /// What the sources are now; nil where something keeps a file from being looked at.
  private var stamp: SourceStamp?
  /// The output folder, already opened where it holds the site that the last build published.
  let output: OutputFolder?
  private let lastNote: BuildNote?

  init(_ options: Options) async {
    self.options = options
    kept = KeptMemory(options)
    async let stamp = SourceStamp(of: options.source, how: Self.how(options))
    // Meanwhile: a large site takes a while to open. Where that fails it is told when the content is
    // checked and the folder needed.
    lastNote = BuildNote(at: Self.path(options))
    output =
      lastNote != nil && OutputFolder.holdsSite(at: options.outputFolder)
      ? try? OutputFolder(options) : nil
    self.stamp = await stamp
  }

  /// Gives away what is in the content folder, as the stamp was taken of it: only whoever reads it
  /// needs more than the stamp itself.
  mutating func takeStamp() -> SourceStamp? {
    defer { stamp?.content = [] }
    return stamp
  }

  /// What earlier builds kept.
  var memory: BuildMemory {
    var options = options
    // What is made of what is kept with the days on which it is so.
    options.now = nil
    return BuildMemory(kept, started: started, how: Self.how(options))
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
  func note(_ result: PublishingResult, records: Int, report: [UInt8]) {
    guard let stamp, FileMark(inode: 0, changed: stamp.newest).isSettled(at: started),
      result.adopted == 0, result.kept.isEmpty
    else { return }
    BuildNote(sources: stamp.text, site: result.fingerprint, records: records, report: report)
      .write(to: Self.path(options))
  }

  /// Where the note lies: with the site, apart for each output folder.
  private static func path(_ options: Options) -> String {
    let output = ContentHash(of: Array(options.settledOutput.utf8).span)
    return "\(options.keptFolder)/build-\(output.hexadecimal)"
  }

  /// What decides besides the sources: the program, and the options but for those that change
  /// neither the site nor what is said of it.
  private static func how(_ options: Options) -> String {
    var options = options
    options.output = options.settledOutput
    options.jobs = nil
    options.changedList = nil
    options.isQuiet = false
    options.tellsTimings = false
    var program = stat()
    stat("/proc/self/exe", &program)
    return """
      \(options) \(Console.isTerminal) \(program.st_ino) \(program.st_size) \
      \(program.st_ctim.tv_sec) \(program.st_ctim.tv_nsec)
      """
  }
}
