import Diagnostics
import Testing

@testable import Reading

struct MarkdownRendererTests {
  private func html(
    _ markdown: String, language: Language = .vi, prefix: String = "",
    resolve: @escaping (String) -> String? = { $0 }
  ) -> String {
    var renderer = MarkdownRenderer(words: MarkdownWords(language), resolve: resolve)
    renderer.idPrefix = prefix
    var out: [UInt8] = []
    renderer.render(Array(markdown.utf8), into: &out)
    return String(decoding: out, as: UTF8.self)
  }

  @Test(arguments: [
    (
      "văn *nghiêng* **đậm** ~~bỏ~~ `mã <x>`",
      "<p>văn <em>nghiêng</em> <strong>đậm</strong> <del>bỏ</del> <code>mã &lt;x&gt;</code></p>\n"
    ),
    ("từ 5~10 và \"ngoặc\" -- A & B...", "<p>từ 5~10 và &quot;ngoặc&quot; -- A &amp; B...</p>\n"),
    ("dòng một\ndòng hai  \ndòng ba", "<p>dòng một\ndòng hai<br>\ndòng ba</p>\n"),
    (
      "- a\n- b\n\n3. c",
      "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n<ol start=\"3\">\n<li>c</li>\n</ol>\n"
    ),
    ("- a\n\n- b", "<ul>\n<li><p>a</p>\n</li>\n<li><p>b</p>\n</li>\n</ul>\n"),
    ("> lời\n\n---", "<blockquote>\n<p>lời</p>\n</blockquote>\n<hr>\n"),
    (
      "```swift x\na < b\n```",
      "<pre tabindex=\"0\"><code class=\"language-swift\">a &lt; b\n</code></pre>\n"
    ),
    (
      "- [x] xong\n- [ ] chưa",
      "<ul>\n<li class=\"task\"><input type=\"checkbox\" disabled checked aria-label=\"Đã xong\"> xong</li>\n"
        + "<li class=\"task\"><input type=\"checkbox\" disabled aria-label=\"Chưa xong\"> chưa</li>\n</ul>\n"
    ),
    (
      "![Cầu *Ba* Làng](cau.jpg \"Ảnh\")",
      "<p><img src=\"cau.jpg\" alt=\"Cầu Ba Làng\" title=\"Ảnh\" loading=\"lazy\"></p>\n"
    ),
    ("[x](a.md \"T\")", "<p><a href=\"a.md\" title=\"T\">x</a></p>\n"),
    ("[](a.md)", "<p><a href=\"a.md\">a.md</a></p>\n"),
    (
      "xem https://dvc.gov.vn/a?b=1&c=2.",
      "<p>xem <a href=\"https://dvc.gov.vn/a?b=1&amp;c=2\">https://dvc.gov.vn/a?b=1&amp;c=2</a>.</p>\n"
    ),
    ("www.chinhphu.vn", "<p><a href=\"http://www.chinhphu.vn\">www.chinhphu.vn</a></p>\n"),
    ("gửi a@xa.gov.vn", "<p>gửi <a href=\"mailto:a@xa.gov.vn\">a@xa.gov.vn</a></p>\n"),
    ("[x](<tệp số 1.pdf>)", "<p><a href=\"t%E1%BB%87p%20s%E1%BB%91%201.pdf\">x</a></p>\n"),
    ("[x](a%20b.pdf)", "<p><a href=\"a%20b.pdf\">x</a></p>\n"),
    ("", ""),
  ])
  func markdownBecomesHTML(markdown: String, expected: String) {
    #expect(html(markdown) == expected)
  }

  @Test func headingsStandBelowThePageTitle() {
    var out: [UInt8] = []
    let renderer = MarkdownRenderer(words: MarkdownWords(.vi))
    let text = "# Mục *tiêu*\n## Chỉ tiêu\n# Mục tiêu\n###### Sâu\n# 中文\n"
    let headings = renderer.render(Array(text.utf8), into: &out)
    #expect(headings.map(\.level) == [2, 3, 2, 6, 2])
    #expect(headings.map(\.id) == ["muc-tieu", "chi-tieu", "muc-tieu-2", "sau", "muc"])
    #expect(headings.map(\.text) == ["Mục tiêu", "Chỉ tiêu", "Mục tiêu", "Sâu", "中文"])
    let html = String(decoding: out, as: UTF8.self)
    #expect(html.hasPrefix("<h2 id=\"muc-tieu\">Mục <em>tiêu</em></h2>\n<h3 id=\"chi-tieu\">"))
    #expect(
      self.html("### A\n#### B", prefix: "tra-loi-").hasPrefix("<h2 id=\"tra-loi-a\">A</h2>\n<h3"))
  }

  @Test func aTableScrollsAndNamesItsColumns() {
    let text = "| Tên | Số |\n|:--|--:|\n| A | 1<br>2 |\n\n| X |\n|:-:|\n"
    #expect(
      html(text) == """
        <div class="table-scroll" role="region" tabindex="0" aria-label="Bảng 1"><table>
        <thead>
        <tr><th scope="col" class="align-left">Tên</th><th scope="col" class="align-right">Số</th></tr>
        </thead>
        <tbody>
        <tr><td class="align-left">A</td><td class="align-right">1<br>2</td></tr>
        </tbody>
        </table></div>
        <div class="table-scroll" role="region" tabindex="0" aria-label="Bảng 2"><table>
        <thead>
        <tr><th scope="col" class="align-center">X</th></tr>
        </thead>
        </table></div>

        """)
  }

  @Test func footnotesLeadThereAndBack() {
    let text = "A[^x] và B[^2] và lại A[^x].\n\n[^2]: Hai\n[^x]: Một\n"
    #expect(
      html(text, language: .en, prefix: "p-") == """
        <p>A<sup><a href="#p-fn-1" id="p-fnref-1" role="doc-noteref" aria-label="Footnote 1">1</a></sup> \
        và B<sup><a href="#p-fn-2" id="p-fnref-2" role="doc-noteref" aria-label="Footnote 2">2</a></sup> \
        và lại A<sup><a href="#p-fn-1" id="p-fnref-1-2" role="doc-noteref" aria-label="Footnote 1">1</a></sup>.</p>
        <section class="footnotes" role="doc-endnotes" aria-label="Footnotes">
        <ol>
        <li id="p-fn-1"><p>Một <a href="#p-fnref-1" role="doc-backlink" aria-label="Back to footnote mark 1">↩</a> \
        <a href="#p-fnref-1-2" role="doc-backlink" aria-label="Back to footnote mark 1">↩</a></p>
        </li>
        <li id="p-fn-2"><p>Hai <a href="#p-fnref-2" role="doc-backlink" aria-label="Back to footnote mark 2">↩</a></p>
        </li>
        </ol>
        </section>

        """)
  }

  @Test(arguments: [
    ("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n"),
    ("a <b onclick=\"x\">b</b>", "<p>a &lt;b onclick=&quot;x&quot;&gt;b&lt;/b&gt;</p>\n"),
    ("<!-- ghi chú riêng -->\n\nvăn", "<p>văn</p>\n"),
    ("a <!-- riêng --> b", "<p>a  b</p>\n"),
    ("<!-- chưa đóng", "<p>&lt;!-- chưa đóng</p>\n"),
    ("a<br/>b", "<p>a<br>b</p>\n"),
  ])
  func rawHTMLIsShownAndNeverRun(markdown: String, expected: String) {
    let html = html(markdown)
    #expect(html.replacing("\n</p>", with: "</p>") == expected)
  }

  @Test(arguments: [
    "javascript:alert(1)", "JavaScript:alert(1)", "java&#10;script:alert(1)", "&#x1;javascript:x",
    "<  javascript:x>", "data:text/html,x", "vbscript:x", "file:///etc/passwd", "ftp://x", "x:y",
    "java&Tab;script:x", "&#32;java&#13;script:x", "blob:x", "javascript&colon;x",
  ])
  func anUnsafeDestinationLeavesTheTextOnly(destination: String) {
    #expect(!html("[chữ](\(destination))").contains("<a"))
    #expect(html("[chữ](\(destination))").contains("chữ"))
    #expect(!html("![ảnh](\(destination))").contains("<img"))
    #expect(!html("[chữ][r]\n\n[r]: \(destination)").contains("<a"))
  }

  @Test(arguments: [
    "a.md", "../a/b.md#mục", "#x", "/a", "?q=a:b", "mailto:a@b.vn", "tel:+84218", "HTTPS://x.vn",
    "//x.vn/a", "1:2", "tin-tức:1", "a/b:c",
  ])
  func otherDestinationsAreLinks(destination: String) {
    #expect(html("[chữ](\(destination))").contains("<a href="))
  }

  @Test func theCallerResolvesDestinations() {
    let resolve = { (text: String) in text == "a.md" ? "/a/?x=1&y=\"" : nil }
    #expect(html("[x](a.md)", resolve: resolve) == "<p><a href=\"/a/?x=1&amp;y=%22\">x</a></p>\n")
    #expect(html("[*x*](b.md) ![y](c.jpg)", resolve: resolve) == "<p><em>x</em> y</p>\n")
  }

  @Test func manyThreadsReadTheSame() async {
    let texts = [
      "a ~~b~~ www.x.vn", "**c** https://x.vn d@e.vn", "| a |\n|-|\n| ~~b~~ |",
      "~ **d** ~ http://y.vn",
    ]
    let expected = texts.map { html($0) }
    let isSame = await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<4 {
        group.addTask {
          (0..<400).allSatisfy { round in html(texts[round % 4]) == expected[round % 4] }
        }
      }
      return await group.reduce(true) { $0 && $1 }
    }
    #expect(isSame)
    #expect(expected[0].contains("<del>b</del>") && expected[0].contains("<a href"))
  }
}

extension MarkdownRenderer {
  /// Appends the HTML of a text alone.
  @discardableResult
  func render(_ markdown: [UInt8], into out: inout [UInt8]) -> [MarkdownHeading] {
    var words: [UInt8] = []
    return render(markdown, into: &out, plainText: &words)
  }
}
