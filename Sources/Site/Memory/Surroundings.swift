import Hashing
import Reading

/// Digests of the files that a site is made from besides its records and what they name.
struct Surroundings {
  /// The data of the content folder: kinds, duties, days, outlines of maps.
  let data: UInt64
  /// Data, settings and themes.
  let all: UInt64

  /// Reads all those files of a source; `walked` are those of its content folder.
  init(of source: SiteSource, _ walked: [WalkedFile]) {
    var digest = Digest()
    let folders = [
      ContentSurvey.kindsFolder, ContentSurvey.dutiesFolder, ContentSurvey.workingDaysFolder,
      ContentSurvey.mapsFolder,
    ]
    let files = walked.filter { file in folders.contains { file.path.hasPrefix($0 + "/") } }
    Self.add(files, below: source.content, to: &digest)
    data = digest.take()
    digest.add(data)
    let settings = walked.filter { $0.path == ContentSurvey.settingsFile }
    Self.add(settings, below: source.content, to: &digest)
    for folder in source.themes where SourceReader.exists(folder) {
      Self.add(ContentWalk.files(in: folder, named: folder).files, below: folder, to: &digest)
    }
    all = digest.take()
  }

  private static func add(_ files: [WalkedFile], below folder: String, to digest: inout Digest) {
    digest.add(files.count)
    for file in files {
      let (bytes, _) = SourceReader.bytes("\(folder)/\(file.path)", as: file.file)
      digest.add(file.path)
      // What cannot be read is told by whoever needs it.
      digest.add(bytes ?? [])
    }
  }
}
