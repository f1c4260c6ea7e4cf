package import Diagnostics
import Glibc
package import Hashing
import Records
import Vietnamese

/// Reads the text of a content file from the disk.
package enum SourceReader {
  /// The most bytes that a file of records may have: 16 MB.
  package static let limit = 16 << 20

  /// How files of Office begin: since 2007 as ZIP archives, before as compound files.
  private static let zip: [UInt8] = [0x50, 0x4B, 0x03, 0x04]
  private static let workbook: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0]

  /// The text of the file at `path`, cleaned as `TextCleaning` says, or what keeps it from being
  /// read: the file is missing, forbidden, too large, or not UTF-8.
  ///
  /// - Parameters:
  ///   - file: the path by which diagnostics name the file.
  ///   - known: the hash of the text as it was read before: bytes that have it need no cleaning.
  package static func read(
    _ path: String, as file: String, knowing known: ContentHash? = nil
  ) -> (source: SourceText?, problems: [Diagnostic]) {
    let (bytes, problems) = bytes(path, as: file, limit: limit)
    guard let bytes else { return (nil, problems) }
    if let known, ContentHash(of: bytes.span) == known {
      return (SourceText(file: file, bytes: bytes), [])
    }
    return text(bytes, file: file)
  }

  /// The bytes of a file as they are, at most `limit` of them: 1 GB.
  package static func bytes(
    _ path: String, as file: String, limit: Int = 1 << 30
  ) -> (bytes: [UInt8]?, problems: [Diagnostic]) {
    do {
      switch try FileBytes.read(path, limit: limit) {
      case .tooLarge(let size): return (nil, [.tooLarge(file, size: size, limit: limit)])
      case .bytes(let bytes): return (bytes, [])
      }
    } catch {
      return (nil, [error.diagnostic(file)])
    }
  }

  /// Whether a file can be read at a path.
  package static func exists(_ path: String) -> Bool { access(path, R_OK) == 0 }

  /// Whether there is anything at a path, readable or not.
  package static func isThere(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Whether the text of a file begins with some ASCII, a mark of its byte order aside; false where it
  /// cannot be read.
  static func begins(_ path: String, with text: String) -> Bool {
    guard let head = try? FileBytes.head(path, count: text.utf8.count + 3) else { return false }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    return head.dropFirst(head.starts(with: mark) ? mark.count : 0).starts(with: text.utf8)
  }

  /// The same for bytes that are already read.
  package static func text(
    _ bytes: [UInt8], file: String
  ) -> (source: SourceText?, problems: [Diagnostic]) {
    let invalid = TextCleaning.firstInvalidUTF8(bytes)
    // Plain letters in UTF-16 are valid UTF-8 with a zero after each.
    if let offset = invalid ?? bytes.prefix(256).firstIndex(of: 0) {
      let raw = SourceText(file: file, bytes: bytes)
      let place = raw.place(raw.position(at: offset))
      // A workbook, which a clerk has renamed: it is no text in any encoding.
      if bytes.starts(with: Self.zip) || bytes.starts(with: Self.workbook) {
        return (nil, [.noText(file)])
      }
      return (nil, [.noUTF8(at: place, guess: ForeignEncoding(guessing: bytes))])
    }
    // Before the cleaning, which takes away the soft hyphen that stands for «ư» in TCVN3.
    guard let converted = LegacyEncoding.converted(bytes) else {
      let source = SourceText(file: file, bytes: TextCleaning.clean(bytes))
      return (source, LostLetters.problem(in: source).map { [$0] } ?? [])
    }
    let source = SourceText(file: file, bytes: TextCleaning.clean(converted))
    return (source, [.legacyEncoding(in: SourceText(file: file, bytes: bytes), now: converted)])
  }
}

extension Diagnostic {
  fileprivate static func legacyEncoding(in old: SourceText, now: [UInt8]) -> Diagnostic {
    let offset = zip(old.bytes, now).enumerated().first { $1.0 != $1.1 }?.offset ?? 0
    return Diagnostic(
      .legacyEncoding, at: old.place(old.position(at: offset)),
      vi: "chữ được gõ bằng bảng mã cũ (TCVN3 hoặc VNI); đã đọc theo bảng mã ấy",
      en: "the text was typed in a legacy encoding (TCVN3 or VNI), and was read as such",
      mend: Message(
        vi: "chuyển tệp sang Unicode (Unikey: Ctrl+Shift+F6) rồi lưu lại",
        en: "convert the file to Unicode and save it again"))
  }

  fileprivate static func tooLarge(_ file: String, size: Int, limit: Int) -> Diagnostic {
    let limit = limit >> 20
    // What is too large by a byte has no more MB than the limit.
    let size = max(size >> 20, limit + 1)
    return Diagnostic(
      .tooLarge, at: Place(file: file), vi: "tệp lớn \(size) MB, chỉ đọc được đến \(limit) MB",
      en: "the file has \(size) MB, only \(limit) MB can be read",
      mend: Message(
        vi: "chia thành nhiều tệp nhỏ hơn, ví dụ mỗi năm một tệp",
        en: "divide it into smaller files, such as one a year"))
  }

  fileprivate static func noText(_ file: String) -> Diagnostic {
    Diagnostic(
      .utf8, at: Place(file: file),
      vi: "đây là tệp Excel hoặc Word đổi tên, không phải tệp văn bản",
      en: "this is a file of Excel or Word under another name, no text",
      mend: isTable(file)
        ? Message(
          vi: "mở bằng Excel rồi lưu thành «CSV UTF-8» (Save As)",
          en: "open it in Excel and save it as ‘CSV UTF-8’ (Save As)")
        : Message(
          vi: "mở bằng Word, chép chữ vào một tệp văn bản mới (Notepad) và lưu với mã UTF-8",
          en: "open it in Word, copy its words into a new text file (Notepad) and save it as UTF-8")
    )
  }

  fileprivate static func noUTF8(at place: Place, guess: ForeignEncoding?) -> Diagnostic {
    let vi = guess.map { ", có lẽ là \($0.rawValue)" } ?? ""
    let en = guess.map { ", perhaps \($0.rawValue)" } ?? ""
    return Diagnostic(
      .utf8, at: place, vi: "tệp không được lưu bằng mã UTF-8\(vi)",
      en: "the file is not saved as UTF-8\(en)",
      mend: isTable(place.file)
        ? Message(
          vi: "mở tệp rồi lưu lại tệp với mã UTF-8 (trong Excel: «CSV UTF-8»)",
          en: "open the file and save it again with the encoding UTF-8 (Excel: ‘CSV UTF-8’)")
        : Message(
          vi: "mở tệp rồi lưu lại tệp với mã UTF-8 (trong Notepad: Save As, mục Encoding)",
          en: "open the file and save it again with the encoding UTF-8 (Notepad: Save As)"))
  }

  private static func isTable(_ file: String) -> Bool { RelativePath.suffix(of: file) == "csv" }
}
