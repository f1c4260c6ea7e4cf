extension Explanation {
  /// Markdown, settings, theme and output.
  static let pages = [
    Explanation(
      .link,
      vi: """
        Liên kết trong văn bản dẫn tới một hồ sơ hoặc tệp không có. Đường dẫn tính từ thư mục \
        của hồ sơ, hoặc từ đầu trang nếu bắt đầu bằng «/». Tên tệp có dấu cách thì viết trong <…>, nếu \
        không chỗ ấy chỉ là chữ (chỉ nhắc).
        """,
      en: """
        A link in the text leads to a record or file that does not exist. Its path begins at the \
        folder of the record, or at the top of the site when it begins with ‘/’. A name with a space \
        in it stands between <…>, or all of it stays text (only warned of).
        """,
      wrong: "Xem [kế hoạch](316-kh-thu.md).",
      right: "Xem [kế hoạch](136-kh-thu.md)."),
    Explanation(
      .unsafeLink,
      vi: """
        Địa chỉ của liên kết hoặc ảnh có thể chạy mã lệnh hay đọc tệp trên máy người xem, nên \
        chỉ có chữ được công bố. Được dùng: http, https, mailto, tel và đường dẫn trong trang.
        """,
      en: """
        The address of a link or image could run a program or read files of the visitor, so only \
        its text is published. Allowed are http, https, mailto, tel and paths of the site.
        """,
      wrong: "[Đăng ký](javascript:dangKy())",
      right: "[Đăng ký](https://dichvucong.gov.vn)"),
    Explanation(
      .rawHTML,
      vi: """
        Thẻ HTML trong văn bản không có tác dụng và hiện ra như chữ thường. Dùng Markdown thay \
        cho thẻ; chỉ «<br>» được giữ để xuống dòng trong ô bảng.
        """,
      en: """
        HTML tags in a text have no effect and show as plain text. Use Markdown in their place; \
        only ‘<br>’ is kept, to break a line in a table cell.
        """,
      wrong: "<b>Lưu ý:</b> mang theo giấy tờ.",
      right: "**Lưu ý:** mang theo giấy tờ."),
    Explanation(
      .tabTable,
      vi: """
        Bảng chép từ Word có dấu Tab giữa các ô. Markdown không coi đó là bảng, và dồn các dòng thành \
        một đoạn văn. Ngăn các ô bằng dấu «|», và kẻ một dòng dưới dòng đầu.
        """,
      en: """
        A table pasted from Word has tabs between its cells. To Markdown that is no table, and its \
        lines become one paragraph. Part the cells with ‘|’, and draw a line below the first one.
        """,
      wrong: "STT\tThôn\tSố hộ\n1\tĐông\t120",
      right: "| STT | Thôn | Số hộ |\n| --- | --- | --- |\n| 1 | Đông | 120 |"),
    Explanation(
      .starProduct,
      vi:
        "Hai dấu * trong một phép nhân làm số ở giữa thành chữ nghiêng, và dấu * mất đi. Viết «×».",
      en: "Two stars in a product make the number between them italic, and are lost. Write ‘×’.",
      wrong: "Bể nước 3*4*5 m.",
      right: "Bể nước 3×4×5 m."),
    Explanation(
      .headingSpace,
      vi: "Đề mục cần một dấu cách sau các dấu #; không có thì cả dòng hiện ra như chữ thường.",
      en: "A heading needs a space after its #; without it the whole line shows as plain text.",
      wrong: "##Thời gian, địa điểm",
      right: "## Thời gian, địa điểm"),
    Explanation(
      .indentedText,
      vi: """
        Đoạn văn thụt vào bốn dấu cách hoặc một dấu Tab, như trong Word, bị Markdown coi là mã lệnh: \
        chữ thành chữ máy và không xuống dòng. Giữa các đoạn để một dòng trống, đầu dòng không thụt.
        """,
      en: """
        To Markdown a paragraph that begins with four spaces or a tab, as in Word, is code: it shows \
        in the type of a machine and does not wrap. Leave a blank line between paragraphs, no space \
        before them.
        """,
      wrong: "Kính gửi các thôn.\n\n\tĐề nghị các thôn tổ chức họp dân trước ngày 15.",
      right: "Kính gửi các thôn.\n\nĐề nghị các thôn tổ chức họp dân trước ngày 15."),
    Explanation(
      .settings,
      vi: "Tệp content/site.yaml có mục sai hoặc thiếu, ví dụ địa chỉ trang không đầy đủ.",
      en: "The file content/site.yaml has a wrong or missing entry, such as an incomplete address.",
      wrong: "title: Công khai xã Hòa Bình\nbase-url: congkhai.hoabinh",
      right: "title: Công khai xã Hòa Bình\nbase-url: https://congkhai.hoabinh.gov.vn/"),
    Explanation(
      .outline,
      vi: """
        Tệp đường ranh giới cho bản đồ không có, không phải GeoJSON, hoặc không theo kinh độ, vĩ \
        độ WGS 84. Tệp nằm trong content/_maps; mục «ranh-gioi» của site.yaml nêu tên tệp.
        """,
      en: """
        The outline of maps is missing, is not GeoJSON, or is not in longitude and latitude of \
        WGS 84. The file lies in content/_maps; ‘outline’ in site.yaml names it.
        """,
      wrong: "{\"type\": \"Polygon\", \"coordinates\": [[[553421.2, 2297110.8], …]]}",
      right: "{\"type\": \"Polygon\", \"coordinates\": [[[106.09, 20.77], …]]}"),
    Explanation(
      .theme,
      vi: "Giao diện (theme) không có, hoặc thiếu một tệp mà trang cần.",
      en: "The theme does not exist, or lacks a file that the site needs.",
      wrong: "theme: mac-dinh",
      right: "theme: default"),
    Explanation(
      .untranslated,
      vi: """
        Trang có cả tiếng Việt và tiếng Anh, nhưng một mục của site.yaml hoặc của giao diện chỉ có \
        một thứ tiếng, nên người đọc trang kia gặp chữ không phải của tiếng ấy.
        """,
      en: """
        The site is in Vietnamese and English, but an entry of site.yaml or of the theme is in one \
        of them only, and readers of the other meet words that are not in their language.
        """,
      wrong: "languages: [vi, en]\ntitle: Công khai xã Hòa Bình",
      right: """
        languages: [vi, en]
        title: {vi: Công khai xã Hòa Bình, en: Hòa Bình commune in the open}
        """),
    Explanation(
      .template,
      vi: "Một mẫu trang (Mustache) không đọc được: thẻ không đóng, hoặc đóng sai thứ tự.",
      en: "A page template (Mustache) cannot be read: a tag is not closed, or in the wrong order.",
      wrong: "{{#tasks}}<li>{{text}}</li>",
      right: "{{#tasks}}<li>{{text}}</li>{{/tasks}}"),
    Explanation(
      .templateName,
      vi: "Một mẫu trang dùng tên mà trang không có, nên chỗ đó sẽ trống; có lẽ gõ sai.",
      en: "A page template uses a name that the page does not have, and that place would be empty.",
      wrong: "<h1>{{titel}}</h1>",
      right: "<h1>{{title}}</h1>"),
    Explanation(
      .output,
      vi: """
        Không ghi được trang ra thư mục kết quả: đĩa đầy, thiếu quyền ghi, hoặc thư mục đang \
        được lần chạy khác dùng. Trang đã công bố trước đó vẫn giữ nguyên.
        """,
      en: """
        The site cannot be written to the output folder: the disk is full, a permission is \
        missing, or another run is using it. What was published before stays as it is.
        """,
      wrong: "congkhai build --output /",
      right: "congkhai build --output output"),
  ]
}
