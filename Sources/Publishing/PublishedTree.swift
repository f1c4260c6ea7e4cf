/// A site on the disk with the notes about it. They lie inside it, in `.congkhai`, so that both
/// always change together:
///
/// - `manifest`: what the build wrote, nothing else;
/// - `former`: files of earlier publications that stay for a time;
/// - `label`: what sort of site it is, where it is not for everybody;
/// - `folders`: the marks of its folders, where folders are exchanged; with the first publication only
///   when it is not seen any more, since its notes tell nothing of when and where;
/// - `staged`: which of its files are new in it, where folders are exchanged; not with the first either;
/// - `owed`: changes that no list of changes has told yet;
/// - `number`: which publication it is, where folders are exchanged; missing while the tree is
///   being changed;
/// - `in-place`: that its files were last moved in place, though folders had been exchanged before.
final class PublishedTree: Sendable {
  /// The label of a site for everybody.
  static let standardLabel = "public"

  let root: Folder
  let notes: Folder
  /// Nil where nothing was published.
  let manifest: Manifest?
  let former: FormerFiles
  let label: String
  /// What was published; without files where nothing was.
  var site: Manifest { manifest ?? Manifest() }
  /// Counts publications; a later one has a greater number.
  let number: Int?

  /// Takes an open folder and reads its notes.
  /// - Throws: when the notes are damaged.
  init(_ root: consuming Folder) throws(PublishingError) {
    let notes = try Folder(making: OutputPath.notes, in: root)
    manifest = try Self.sound("manifest", in: notes, Manifest.init(text:))
    former = try Self.sound("former", in: notes, FormerFiles.init(text:)) ?? FormerFiles()
    label =
      try notes.read("label").map { String(decoding: $0, as: UTF8.self) } ?? Self.standardLabel
    number = try Self.number(in: notes)
    self.root = root
    self.notes = notes
  }

  /// The numbers that publications are given. There is always one after the latest.
  private static let numbers = 0..<Int.max

  /// The number that a tree bears; nil for none, and for one that no publication was given.
  static func number(in notes: borrowing Folder) throws(PublishingError) -> Int? {
    guard let text = try notes.read("number"),
      let number = Int(String(decoding: text.dropLast(), as: UTF8.self)), numbers.contains(number)
    else { return nil }
    return number
  }

  private static func sound<Note>(
    _ name: String, in notes: borrowing Folder, _ read: ([UInt8]) -> Note?
  ) throws(PublishingError) -> Note? {
    guard let text = try notes.read(name) else { return nil }
    if let note = read(text) { return note }
    throw PublishingError(.damagedNotes, at: "\(notes.shown)/\(name)")
  }

  /// Whether its files were last moved in place, so that what was seen before is kept nowhere.
  var isMovedInPlace: Bool {
    get throws(PublishingError) { try notes.look(at: Self.inPlace) != .missing }
  }

  private static let inPlace = "in-place"

  /// Writes down that files of a tree that has a number are moved in place.
  static func noteMovesInPlace(in notes: borrowing Folder) throws(PublishingError) {
    guard try notes.look(at: "number") != .missing else { return }
    try notes.create(inPlace, [UInt8]().span)
  }

  /// Writes down that the tree takes the place of another one, which is kept.
  func noteExchange() throws(PublishingError) { try notes.remove(Self.inPlace) }

  /// How its folders stood when it became whole, if it was and that can be read.
  func marks() -> FolderMarks {
    let text = number == nil ? nil : try? notes.read("folders")
    return text.flatMap { FolderMarks(text: $0, of: site) } ?? FolderMarks()
  }

  /// The paths of the files that were new in it; nil where that is not known.
  func stagedPaths() -> [String]? {
    guard let text = try? notes.read("staged") else { return nil }
    return StagedFiles.paths(text: text, of: site)
  }

  /// What a build of ours wrote at a path, if it still answers for it.
  func entry(_ path: String) -> Manifest.Entry? {
    manifest?.entry(path) ?? former.files[path]?.entry
  }

  /// Gives the tree a number; from then on it is whole.
  func setNumber(_ number: Int) throws(PublishingError) {
    try notes.create("number", Array("\(number)\n".utf8).span)
  }

  /// Writes the notes of a tree that has become whole.
  /// - Parameter marks: of its folders, nil for the first publication.
  func note(
    _ plan: Plan, label: String, number: Int, marks: FolderMarks?
  ) throws(PublishingError) {
    try notes.create("manifest", plan.manifest.text.span)
    try note(plan.former)
    try OwedChanges.note(plan.owed, in: notes)
    if label == Self.standardLabel {
      try notes.remove("label")
    } else {
      try notes.create("label", Array(label.utf8).span)
    }
    if let marks {
      try notes.create("folders", marks.text(of: plan.manifest).span)
      try notes.create("staged", StagedFiles.text(of: plan.site).span)
    }
    try noteExchange()
    if try notes.look(at: OutputPath.lock) == .missing {
      try notes.create(OutputPath.lock, [UInt8]().span)
    }
    try setNumber(number)
  }

  /// Writes down how the folders of the first publication stand once it is not seen any more, for the
  /// build that brings it up to date.
  /// - Parameters:
  ///   - listing: how they stood when it was looked through.
  ///   - foreign: what others have had there since before.
  func noteMarks(from listing: Listing, foreign: [ForeignFiles]) throws(PublishingError) {
    guard try notes.look(at: "folders") == .missing else { return }
    let marks = FolderMarks(of: listing, site, foreign: foreign)
    try notes.create("folders", marks.text(of: site).span)
  }

  /// Writes down which former files stay.
  func note(_ former: FormerFiles) throws(PublishingError) {
    if former.files.isEmpty {
      try notes.remove("former")
    } else {
      try notes.replace("former", former.text.span)
    }
  }
}
