/// Writes tables that can be scrolled, by keyboard as well.
struct MarkdownTableWriter {
  private var count = 0
  private var alignments: [MarkdownAlignment] = []
  private var column = 0
  private var isInHeader = false
  private var hasBody = false

  mutating func visit(
    _ node: borrowing MarkdownNode, _ isEntering: Bool, label: String, to out: inout [UInt8]
  ) {
    switch node.kind {
    case .table where isEntering:
      count += 1
      (alignments, hasBody) = (node.alignments, false)
      write("<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"", to: &out)
      HTMLEscape.text("\(label) \(count)", to: &out)
      write("\"><table>\n", to: &out)
    case .table:
      write(hasBody ? "</tbody>\n</table></div>\n" : "</table></div>\n", to: &out)
    case .tableHeader:
      isInHeader = isEntering
      column = 0
      write(isEntering ? "<thead>\n<tr>" : "</tr>\n</thead>\n", to: &out)
    case .tableRow:
      column = 0
      if isEntering, !hasBody {
        hasBody = true
        write("<tbody>\n", to: &out)
      }
      write(isEntering ? "<tr>" : "</tr>\n", to: &out)
    default: cell(isEntering, to: &out)
    }
  }

  private mutating func cell(_ isEntering: Bool, to out: inout [UInt8]) {
    guard isEntering else {
      column += 1
      return write(isInHeader ? "</th>" : "</td>", to: &out)
    }
    write(isInHeader ? "<th scope=\"col\"" : "<td", to: &out)
    switch column < alignments.count ? alignments[column] : .none {
    case .none: write(">", to: &out)
    case .left: write(" class=\"align-left\">", to: &out)
    case .center: write(" class=\"align-center\">", to: &out)
    case .right: write(" class=\"align-right\">", to: &out)
    }
  }

  private func write(_ html: String, to out: inout [UInt8]) {
    out.append(contentsOf: html.utf8)
  }
}
