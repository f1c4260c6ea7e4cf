import Diagnostics

/// Problems of a text that is YAML and still says nothing that a record can use.
extension Diagnostic {
  static func tooDeep(at place: Place) -> Diagnostic {
    Diagnostic(
      .yaml, at: place, vi: "danh sách lồng trong danh sách quá \(YAMLLimits.depth) tầng",
      en: "lists are nested more than \(YAMLLimits.depth) levels deep",
      mend: Message(vi: "bớt số tầng thụt dòng", en: "indent fewer levels"))
  }

  static func nameIsNoText(at place: Place) -> Diagnostic {
    Diagnostic(
      .yaml, at: place, vi: "tên mục phải là chữ, không được trống và không phải là danh sách",
      en: "the name of a field must be a text, neither empty nor a list",
      mend: Message(vi: "viết «tên mục: giá trị»", en: "write ‘name: value’"))
  }

  static func noMerge(at place: Place) -> Diagnostic {
    Diagnostic(
      .yaml, at: place, vi: "«<<» chỉ lấy được các mục đã đặt tên bằng «&tên» ở phía trên",
      en: "‘<<’ can only take over a mapping that was named with ‘&name’ above",
      mend: Message(vi: "viết «<<: *tên», hoặc bỏ dòng này", en: "write ‘<<: *name’, or delete it"))
  }

  static func duplicateKey(_ name: String, at place: Place, first: Place) -> Diagnostic {
    let line = first.position?.line ?? 1
    return Diagnostic(
      .duplicateKey, at: place, vi: "mục «\(name)» đã có ở dòng \(line)",
      en: "the field ‘\(name)’ is already on line \(line)",
      mend: Message(
        vi: "giữ lại một dòng; nhiều giá trị thì viết thành danh sách",
        en: "keep one of them; write several values as a list"),
      related: [first])
  }

  static func unknownAlias(_ name: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .yaml, at: place, vi: "«*\(name)» nhắc lại một giá trị mà phía trên không có «&\(name)»",
      en: "‘*\(name)’ repeats a value, but there is no ‘&\(name)’ above",
      mend: Message(
        vi: "nếu «*» là chữ của nội dung, đặt cả giá trị trong dấu ngoặc kép",
        en: "when ‘*’ belongs to the text, put the whole value in double quotes"))
  }

  static func tooManyRepeats(at place: Place) -> Diagnostic {
    Diagnostic(
      .yaml, at: place,
      vi: "các giá trị nhắc lại bằng «*tên» vượt quá \(YAMLLimits.repeatedValues)",
      en: "more than \(YAMLLimits.repeatedValues) values are repeated by ‘*name’",
      mend: Message(vi: "viết thẳng giá trị, không nhắc lại", en: "write the values themselves"))
  }

  static func tag(at place: Place) -> Diagnostic {
    Diagnostic(
      .yaml, at: place, vi: "nhãn kiểu bắt đầu bằng «!» không được dùng ở đây",
      en: "a type tag that begins with ‘!’ cannot be used here",
      mend: Message(
        vi: "bỏ nhãn; nếu «!» là chữ của nội dung, đặt giá trị trong dấu ngoặc kép",
        en: "delete the tag; when ‘!’ belongs to the text, put the value in double quotes"))
  }

  static func cutByComment(_ rest: String, at place: Place, quoted: String?) -> Diagnostic {
    let (vi, en) = quoted.map { (": \($0)", ": \($0)") } ?? ("", "")
    return Diagnostic(
      .yaml, at: place, vi: "«\(rest)» đứng sau dấu cách nên bị bỏ như lời ghi chú",
      en: "‘\(rest)’ stands behind a blank and so is left out as a comment",
      mend: Message(
        vi: "đặt cả giá trị trong dấu ngoặc kép\(vi); nếu là ghi chú, thêm dấu cách sau «#»",
        en: "put the whole value in quotation marks\(en); in a comment leave a blank after ‘#’"))
  }
}
