import CommandLineOptions
import Hashing
import Publishing
import Search
import Site

/// Where builds of a site into the same folder keep things for one another: beside the note of the
/// last build.
struct KeptMemory: MemoryStore {
  private let files: KeptFiles

  init(_ options: Options) {
    let output = ContentHash(of: Array(options.settledOutput.utf8).span)
    files = KeptFiles(in: "\(options.keptFolder)/memory-\(output.hexadecimal)")
  }

  /// Why something could not be kept; nil where everything was.
  var fault: PublishingError? { files.fault }

  func bytes(of name: String) -> [UInt8]? { files.bytes(of: name) }

  func open(_ name: String) -> PartBytes? {
    files.open(name).map { file in PartBytes(count: file.count) { file.bytes($0)?[...] } }
  }

  func keep(_ bytes: consuming [UInt8], as name: String) { files.keep(bytes, as: name) }

  /// What was made of the site with a fingerprint, if that is what is known.
  func pages(ofSite fingerprint: String) -> [UInt8]? {
    guard var bytes = files.bytes(of: BuildMemory.pages),
      bytes.suffix(fingerprint.utf8.count).elementsEqual(fingerprint.utf8)
    else { return nil }
    bytes.removeLast(fingerprint.utf8.count)
    return bytes
  }

  /// Forgets everything, where nothing has been given back or kept yet.
  func forget() { files.forgetUnused() }

  /// Keeps what was made of a site, once it is published, and forgets what is of no use any more.
  func keep(_ pages: PageMemory, ofSite fingerprint: String) {
    var bytes = pages.packed
    bytes += fingerprint.utf8
    keep(bytes, as: BuildMemory.pages)
    files.forgetUnused()
  }
}
