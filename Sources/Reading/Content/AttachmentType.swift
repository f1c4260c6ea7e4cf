package import Diagnostics
package import Records
package import Workers

/// Tells of published files whose bytes are not what their names say: a program, a page of the web or a
/// document of Word under the name of a PDF, which no reader can open; and of pictures that say where
/// they were taken.
///
/// Known are the formats that offices use, and how they begin. A name that is not among them may stand
/// for anything but a program.
package struct AttachmentType: Hashable, Sendable {
  /// What people call it.
  fileprivate let name: Message
  /// How its files begin; any of these.
  private let beginnings: [[UInt8]]

  private init(_ vi: String, _ en: String, _ beginnings: [String]) {
    name = Message(vi: vi, en: en)
    self.beginnings = beginnings.map {
      $0.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    }
  }

  private static let pdf = AttachmentType("tệp PDF", "a PDF", ["%PDF"])
  // Scalars below 256 stand for bytes.
  private static let zip = AttachmentType(
    "tệp Word, Excel hoặc tệp nén", "a file of Word or Excel, or an archive", ["PK\u{3}\u{4}"])
  private static let compound = AttachmentType(
    "tệp Word, Excel kiểu cũ", "an old file of Word or Excel",
    ["\u{D0}\u{CF}\u{11}\u{E0}"])
  private static let jpeg = AttachmentType("ảnh JPEG", "a JPEG picture", ["\u{FF}\u{D8}\u{FF}"])
  private static let png = AttachmentType("ảnh PNG", "a PNG picture", ["\u{89}PNG"])
  private static let gif = AttachmentType("ảnh GIF", "a GIF picture", ["GIF8"])
  private static let webp = AttachmentType("ảnh WebP", "a WebP picture", ["RIFF"])
  private static let web = AttachmentType(
    "trang web (HTML)", "a page of the web (HTML)", ["<!DOCTYPE", "<!doctype", "<html", "<HTML"])
  private static let program = AttachmentType(
    "chương trình chạy được", "a program", ["MZ", "\u{7F}ELF"])
  private static let known = [pdf, zip, compound, jpeg, png, gif, webp, web, program]
  private static let pictures: Set = [jpeg, png, gif, webp]
  private static let programs: Set = ["exe", "dll", "msi", "com", "bin"]

  /// How far a PDF may begin behind something else.
  private static let headLength = 1024

  /// What a file of a name may be; nil where the name tells nothing. Browsers show a picture under the
  /// name of another sort of picture, and Word opens its new files under the names of old ones.
  private static func expected(_ suffix: String) -> Set<AttachmentType>? {
    switch suffix {
    case "pdf": [pdf]
    case "docx", "xlsx", "pptx": [zip, compound]
    case "odt", "ods", "odp", "zip": [zip]
    case "jpg", "jpeg", "png", "gif", "webp": pictures
    default: nil
    }
  }

  /// Whether the name of a file is that of a picture which browsers show.
  static func isPicture(_ path: String) -> Bool {
    expected(RelativePath.suffix(of: path)) == pictures
  }

  /// Names whose files may begin with anything but what is known to be something else.
  private static func mayBe(_ type: AttachmentType, under suffix: String) -> Bool {
    switch suffix {
    case "doc", "xls", "ppt": [zip, compound, web].contains(type)
    case "csv", "txt": type == web
    default: type != program || programs.contains(suffix)
    }
  }

  /// Every such file, told where the first record names it, and which are sound.
  /// - Parameters:
  ///   - known: files that need not be opened.
  ///   - now: nanoseconds since 1970, of before the files were looked for.
  package static func problems(
    _ files: [ContentFile], below root: String, in catalog: Catalog, batches: Batches,
    knowing known: SoundAttachments, now: Int
  ) async throws -> (problems: [Diagnostic], sound: SoundAttachments) {
    let published = catalog.publishedFiles
    let files = files.filter { $0.size > 0 && published.contains($0.path) }
    let looks = try await batches.map(count: files.count) { range in
      range.map { place -> Look in
        if known.contains(files[place]) { return .sound }
        let head = try? FileBytes.head(root + "/" + files[place].pathOnDisk, count: headLength)
        guard let head else { return .unreadable }
        if let fault = fault(in: head, of: files[place].path) { return .faulty(fault) }
        return isPositioned(head, at: root + "/" + files[place].pathOnDisk)
          ? .faulty(.position) : .sound
      }
    }
    .flatMap(\.self)
    var faulty: [(file: ContentFile, fault: Fault)] = []
    var sound: [ContentFile] = []
    for (file, look) in Swift.zip(files, looks) {
      switch look {
      case .sound: sound.append(file)
      case .faulty(let fault): faulty.append((file, fault))
      // Told when it is to be published.
      case .unreadable: break
      }
    }
    let places = catalog.places(naming: Set(faulty.map(\.file.path)))
    let problems = faulty.map { $0.fault.diagnostic($0.file, at: places[$0.file.path]) }
    return (problems, SoundAttachments(sound, now: now))
  }

  /// What a look at a file tells.
  private enum Look {
    case sound
    case faulty(Fault)
    case unreadable
  }

  /// What is wrong with a file that begins so.
  fileprivate enum Fault {
    /// It is another type than its suffix says, or none that is known.
    case type(isInstead: AttachmentType?, suffix: String)
    /// It says where it was taken.
    case position
  }

  private static func isPositioned(_ head: [UInt8], at path: String) -> Bool {
    guard jpeg.beginnings.contains(where: { head.starts(with: $0) }),
      let more = try? FileBytes.head(path, count: PicturePosition.headLength)
    else { return false }
    return PicturePosition.isTold(in: more)
  }

  private static func fault(in head: [UInt8], of path: String) -> Fault? {
    let suffix = RelativePath.suffix(of: path)
    let type = known.first { type in
      type.beginnings.contains { head.starts(with: $0) }
        // A text may begin with these two letters.
        && (type != program || head.prefix(64).contains(0))
    }
    guard let expected = expected(suffix) else {
      guard let type, !mayBe(type, under: suffix) else { return nil }
      return .type(isInstead: type, suffix: suffix)
    }
    if let type, expected.contains(type) { return nil }
    // Some programs write a few bytes before it, and readers look for it (ISO 32000-1, annex H).
    if suffix == "pdf", ByteSearch.first(Array("%PDF-".utf8), in: head[...]) != nil { return nil }
    return .type(isInstead: type, suffix: suffix)
  }
}

extension AttachmentType.Fault {
  fileprivate func diagnostic(_ file: ContentFile, at place: Place?) -> Diagnostic {
    switch self {
    case .type(let type, let suffix): Self.otherType(type?.name, suffix, file, at: place)
    case .position: Self.position(file, at: place)
    }
  }

  private static func position(_ file: ContentFile, at place: Place?) -> Diagnostic {
    let name = RelativePath.name(of: file.path)
    return Diagnostic(
      .personalData, at: place ?? Place(file: file.shownPath),
      vi: "ảnh «\(name)» ghi tọa độ nơi chụp (GPS), có thể là nhà riêng của một người",
      en: "the picture ‘\(name)’ says where it was taken (GPS), which may be somebody's home",
      mend: Message(
        vi: "lưu lại ảnh không kèm vị trí (Windows: Properties → Details → Remove Properties)",
        en: "save it without the position (Windows: Properties → Details → Remove Properties)"),
      related: [Place(file: file.shownPath)], severity: .warning)
  }

  private static func otherType(
    _ what: Message?, _ suffix: String, _ file: ContentFile, at place: Place?
  ) -> Diagnostic {
    let name = RelativePath.name(of: file.path)
    return Diagnostic(
      .attachmentType, at: place ?? Place(file: file.shownPath),
      vi: "tệp «\(name)» không phải là tệp .\(suffix)" + (what.map { " mà là \($0.vi)" } ?? ""),
      en: "the file ‘\(name)’ is no .\(suffix)" + (what.map { " but \($0.en)" } ?? ""),
      mend: Message(
        vi: "mở tệp xem, lưu lại đúng loại .\(suffix), hoặc sửa đuôi tên tệp cho đúng",
        en: "open it and save it as .\(suffix), or give it the suffix that it should have"),
      related: [Place(file: file.shownPath)])
  }
}
