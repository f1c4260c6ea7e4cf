import Diagnostics

extension TemplateProblem {
  typealias Words = (vi: String, en: String, mend: Message?)

  /// The problem in both languages, and what to write instead.
  var words: Words {
    switch self {
    case .unclosedTag(let closer):
      (
        "thẻ mở ra mà không đóng lại", "the tag is opened but not closed",
        Message(vi: "thêm «\(closer)» vào cuối thẻ", en: "end the tag with “\(closer)”")
      )
    case .halfClosed(let closer):
      (
        "thẻ phải kết thúc bằng «\(closer)»", "the tag must end with “\(closer)”",
        Message(vi: "viết đủ «\(closer)»", en: "write all of “\(closer)”")
      )
    case .emptyTag:
      (
        "thẻ không có tên", "the tag has no name",
        Message(vi: "viết một tên hoặc xóa thẻ", en: "write a name or remove the tag")
      )
    case .spacedName(let name):
      (
        "tên «\(name)» có khoảng trắng", "the name “\(name)” has a space in it",
        Message(
          vi: "Mustache không có lệnh hay tham số; mỗi thẻ chỉ viết một tên",
          en: "Mustache has no commands or arguments: write one name in a tag")
      )
    case .emptyPart(let name):
      (
        "tên «\(name)» có dấu chấm thừa", "the name “\(name)” has a dot too many",
        Message(
          vi: "viết như «a.b», hoặc một dấu chấm cho chính mục đang lặp",
          en: "write it like “a.b”, or a lone dot for the item itself")
      )
    case .delimiters:
      (
        "thẻ đổi dấu viết sai", "the tag that changes the delimiters is malformed",
        Message(vi: "viết như {{=<% %>=}}", en: "write it like {{=<% %>=}}")
      )
    case .tooDeep:
      (
        "các thẻ lồng nhau quá \(TagPairs.deepest) tầng",
        "tags are nested more than \(TagPairs.deepest) deep",
        Message(vi: "tách phần bên trong ra khuôn riêng", en: "move the inner part to a partial")
      )
    default: pairWords ?? nameWords
    }
  }

  private var pairWords: Words? {
    switch self {
    case .unclosedSection(let tag, let name):
      (
        "\(tag) mở ở đây mà không đóng lại", "\(tag) is opened here but not closed",
        Message(vi: "thêm {{/\(name)}}", en: "add {{/\(name)}}")
      )
    case .closesNothing(let tag):
      (
        "\(tag) không đóng thẻ nào", "\(tag) closes nothing",
        Message(vi: "xóa \(tag) hoặc mở thẻ ở trước", en: "remove \(tag), or open it before")
      )
    case .closesOther(let tag, let open, let name):
      (
        "\(tag) không khớp với \(open) đang mở", "\(tag) does not match \(open), which is open",
        Message(vi: "viết {{/\(name)}}", en: "write {{/\(name)}}")
      )
    case .ignoredInParent(let tag):
      (
        "\(tag) không bao giờ được hiện, vì nằm ngoài các khối {{$…}} của khuôn cha",
        "\(tag) is never shown, since it is outside the {{$…}} blocks of the parent",
        Message(vi: "đặt vào trong một khối {{$…}}", en: "move it into a {{$…}} block")
      )
    case .blockTwice(let name):
      (
        "khối «\(name)» được viết hai lần", "the block “\(name)” is given twice",
        Message(vi: "giữ lại một khối", en: "keep one of them")
      )
    default: nil
    }
  }

  private var nameWords: Words {
    switch self {
    case .noTemplate(let name, let nearest):
      (
        "không có khuôn «\(name)»", "there is no template “\(name)”",
        nearest.map { Message(vi: "viết «\($0)»", en: "write “\($0)”") }
      )
    case .includesItself(let chain):
      (
        "khuôn tự gọi chính nó mãi: \(chain.joined(separator: " → "))",
        "the template includes itself without end: \(chain.joined(separator: " → "))",
        Message(
          vi: "đặt lời gọi vào trong một thẻ {{#…}} có lúc dừng",
          en: "move the inclusion into a {{#…}} section that comes to an end")
      )
    case .noBlock(let name, let parent, let nearest):
      (
        "khuôn cha «\(parent)» không có khối «\(name)»",
        "the parent “\(parent)” has no block “\(name)”",
        nearest.map { Message(vi: "viết {{$\($0)}}", en: "write {{$\($0)}}") }
      )
    case .unknownName(let name, let nearest):
      (
        "ở đây không có tên «\(name)»", "nothing here is called “\(name)”",
        nearest.map { Message(vi: "viết «\($0)»", en: "write “\($0)”") }
      )
    case .notText(let name):
      (
        "«\(name)» không phải là chữ mà là một nhóm", "“\(name)” is a group of values, not a text",
        Message(
          vi: "mở ra bằng {{#\(name)}} … {{/\(name)}}", en: "open it: {{#\(name)}} … {{/\(name)}}")
      )
    case .rawText(let name):
      (
        "{{{\(name)}}} đưa nguyên văn bản vào trang, nên ai viết hồ sơ cũng chèn được mã HTML",
        "{{{\(name)}}} puts plain text into the page as HTML: what others write could inject code",
        Message(vi: "viết {{\(name)}}", en: "write {{\(name)}}")
      )
    default: ("khuôn viết sai", "the template is malformed", nil)
    }
  }
}
