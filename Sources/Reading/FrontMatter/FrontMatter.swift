package import Diagnostics
package import Records

/// Reads a Markdown file: fields between two lines `---`, then the text.
package enum FrontMatter {
  /// The record of a Markdown file, nil when its fields cannot be read, and all problems found.
  package static func record(
    in source: SourceText
  ) -> (record: RawRecord?, problems: [Diagnostic]) {
    let bytes = source.bytes
    var line = FileLine(bytes, from: 0, number: 1)
    while let blank = line, blank.isBlank(bytes) { line = blank.next(bytes) }
    guard let opening = line else { return (nil, [.emptyFile(source.file)]) }
    guard opening.isFence(bytes), let first = opening.next(bytes) else {
      return (nil, [.noFrontMatter(at: source.place(Position(line: opening.number)))])
    }
    line = first
    while let candidate = line, !candidate.isFence(bytes) { line = candidate.next(bytes) }
    guard let closing = line else {
      return (nil, [.unclosedFrontMatter(at: opening, in: source)])
    }
    var (values, problems) = YAMLReader.documents(
      in: source, bytes: bytes[first.start..<closing.start], lineOffset: opening.number)
    // A line such as `--- # text` ends nothing here, but for YAML what is before it.
    if values.count > 1 { problems.append(.secondFields(at: source.place(values[1].position))) }
    let position = Position(line: opening.number, length: 3)
    var fields: [RawField] = []
    if let value = values.first {
      switch value.content {
      case .mapping(let written): fields = written
      case .empty: break
      default:
        // What cannot be read at all is told as that.
        if problems.isEmpty { problems.append(.noFields(at: source.place(value.position))) }
        return (nil, problems)
      }
    } else if !problems.isEmpty {
      return (nil, problems)
    }
    let body = closing.next(bytes)
    return (
      RawRecord(
        fields: fields, at: position, body: body.map { Array(bytes[$0.start...]) } ?? [],
        bodyLine: body?.number ?? closing.number), problems
    )
  }
}

/// One line of a file.
private struct FileLine {
  let start: Int
  let end: Int
  let number: Int

  /// Nil past the end of the file.
  init?(_ bytes: [UInt8], from start: Int, number: Int) {
    guard start < bytes.count else { return nil }
    self.start = start
    var end = start
    bytes.withUnsafeBufferPointer { bytes in
      while end < bytes.count, bytes[end] != 0x0A { end += 1 }
    }
    self.end = end
    self.number = number
  }

  func next(_ bytes: [UInt8]) -> FileLine? {
    FileLine(bytes, from: end + 1, number: number + 1)
  }

  func isBlank(_ bytes: [UInt8]) -> Bool {
    bytes[start..<end].allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  /// Whether the line is `---`, perhaps with spaces behind it.
  func isFence(_ bytes: [UInt8]) -> Bool {
    let text = bytes[start..<end]
    return text.count >= 3 && text.prefix(3).allSatisfy { $0 == UInt8(ascii: "-") }
      && text.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }
}

extension Diagnostic {
  fileprivate static func noFrontMatter(at place: Place) -> Diagnostic {
    Diagnostic(
      .frontMatter, at: place, vi: "tệp không bắt đầu bằng dòng «---» và các mục của hồ sơ",
      en: "the file does not begin with a line ‘---’ and the fields of the record",
      mend: Message(
        vi: "viết «---», các mục, rồi lại «---» trước nội dung",
        en: "write ‘---’, the fields, and ‘---’ again before the text"))
  }

  fileprivate static func secondFields(at place: Place) -> Diagnostic {
    Diagnostic(
      .frontMatter, at: place,
      vi: "từ đây các mục của hồ sơ không được đọc, vì dòng «---» ở trên có chữ đứng sau",
      en: "the fields from here on are not read, as something stands behind the ‘---’ above",
      mend: Message(
        vi: "bỏ dòng «---» ấy; nếu hết các mục, bỏ chữ đứng sau «---»",
        en: "delete that line; where the fields end, delete what stands behind its ‘---’"))
  }

  fileprivate static func unclosedFrontMatter(
    at opening: FileLine, in source: SourceText
  ) -> Diagnostic {
    Diagnostic(
      .frontMatter, at: source.place(Position(line: opening.number, length: 3)),
      vi: "phần đầu hồ sơ mở ở đây mà không đóng", en: "the fields opened here are never closed",
      mend: Message(
        vi: "thêm một dòng «---» sau mục cuối cùng", en: "add a line ‘---’ after the last field"))
  }
}
