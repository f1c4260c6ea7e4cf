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
  let stamp: SourceStamp?

  init(_ options: Options) {
    self.options = options
    kept = KeptMemory(options)
    stamp = SourceStamp(of: options.source, how: Self.how(options))
  }

  /// What earlier builds kept.
  var memory: BuildMemory { BuildMemory(kept, started: started, how: Self.how(options)) }

  /// What was made of the site that is published now. To be asked for by whoever holds the output
  /// folder: until then another build may publish.
  var packedPages: [UInt8]? {
    kept.pages(ofSite: OutputFolder.fingerprint(at: options.outputFolder))
  }

  /// Keeps what a build has made, once its site is published.
  func keep(_ pages: PageMemory?) {
    guard let pages, let site = OutputFolder.fingerprint(at: options.outputFolder) else { return }
    kept.keep(pages, ofSite: site)
  }

  /// What the last build noted, when it was made from the same sources, in the same way, and its
  /// site is the one that is published.
  var note: BuildNote? {
    guard let stamp, let note = BuildNote(at: path), note.sources == stamp.text,
      OutputFolder.fingerprint(at: options.outputFolder) == note.site
    else { return nil }
    return note
  }

  /// Notes that a build was made, for the next one; not when in doubt.
  func note(_ result: PublishingResult, records: Int, report: [UInt8]) {
    guard let stamp, FileMark(inode: 0, changed: stamp.newest).isSettled(at: started),
      result.adopted == 0,
      result.kept.isEmpty, let site = OutputFolder.fingerprint(at: options.outputFolder)
    else { return }
    BuildNote(sources: stamp.text, site: site, records: records, report: report).write(to: path)
  }

  /// Where the note lies: with the site, apart for each output folder.
  private var path: String {
    let output = ContentHash(of: Array(options.outputFolder.utf8).span)
    return "\(options.site)/.congkhai/build-\(output.hexadecimal)"
  }

  /// What decides besides the sources: the program, and the options but for those that change
  /// neither the site nor what is said of it.
  private static func how(_ options: Options) -> String {
    var options = options
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
