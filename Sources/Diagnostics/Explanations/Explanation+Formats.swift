extension Explanation {
  /// YAML, front matter and CSV.
  static let formats = [
    Explanation(
      .frontMatter,
      vi: """
        Tệp Markdown phải bắt đầu bằng các mục của hồ sơ, đặt giữa hai dòng «---». Nội dung \
        viết sau dòng «---» thứ hai.
        """,
      en: """
        A Markdown file must begin with the fields of its record, between two lines ‘---’. The \
        text follows the second ‘---’.
        """,
      wrong: "---\ntieu-de: Kế hoạch năm 2025\n\nThực hiện Luật số 10/2022/QH15…",
      right: "---\ntieu-de: Kế hoạch năm 2025\n---\n\nThực hiện Luật số 10/2022/QH15…"),
    Explanation(
      .yaml,
      vi: """
        Các mục không đọc được: thiếu dấu ngoặc kép đóng, thiếu dấu cách sau dấu hai chấm, dấu \
        hai chấm hoặc « #» nằm trong giá trị, hoặc dòng không thẳng hàng. Chỗ sai có thể ở ngay \
        dòng trên.
        """,
      en: """
        The fields cannot be read: a closing quotation mark or the space after a colon is \
        missing, a value contains a colon or ‘ #’, or lines are not aligned. The mistake may be on \
        the line above.
        """,
      wrong: "tieu-de: Kế hoạch: thực hiện dân chủ ở cơ sở\nso-hieu:136-KH/ThU",
      right: "tieu-de: \"Kế hoạch: thực hiện dân chủ ở cơ sở\"\nso-hieu: 136-KH/ThU"),
    Explanation(
      .tab,
      vi: """
        Dòng thụt vào bằng dấu Tab. Mỗi chương trình hiểu Tab rộng hẹp khác nhau, nên chỉ được \
        dùng dấu cách.
        """,
      en: """
        A line is indented with a tab. Programs differ in how wide a tab is, so only spaces are \
        allowed.
        """,
      wrong: "dia-diem:\n→ dia-chi: Nhà văn hóa thôn Ba Làng    (→ là dấu Tab)",
      right: "dia-diem:\n  dia-chi: Nhà văn hóa thôn Ba Làng"),
    Explanation(
      .duplicateKey,
      vi: """
        Một mục, hoặc một cột của bảng CSV, có hai lần; không biết lấy giá trị nào. Nhiều giá \
        trị của một mục thì viết thành danh sách.
        """,
      en: """
        A field, or a column of a CSV table, stands twice, and it is unknown which one counts. \
        Several values of one field are written as a list.
        """,
      wrong: "tep: quyet-dinh.pdf\ntep: phu-luc.pdf",
      right: "tep:\n  - quyet-dinh.pdf\n  - phu-luc.pdf"),
    Explanation(
      .csv,
      vi: """
        Bảng CSV có dấu ngoặc kép không đóng, hoặc có chữ sau dấu ngoặc kép đóng. Dấu ngoặc kép \
        bên trong ô phải viết hai lần, và cả ô nằm trong dấu ngoặc kép.
        """,
      en: """
        A CSV table has a quotation mark that is never closed, or text behind the closing one. \
        A quotation mark inside a cell is written twice, and the cell is put in quotation marks.
        """,
      wrong: "ten,ghi-chu\nCầu Ba Làng,\"mô hình \"Dân vận khéo\"\"",
      right: "ten,ghi-chu\nCầu Ba Làng,\"mô hình \"\"Dân vận khéo\"\"\""),
    Explanation(
      .csvColumns,
      vi: """
        Một dòng của bảng CSV có số ô khác với dòng tiêu đề. Ô có dấu phẩy hoặc dấu chấm phẩy \
        bên trong phải đặt trong dấu ngoặc kép; ô trống vẫn cần dấu ngăn cách. Bảng chỉ gồm hàng \
        tên mục và các hồ sơ: không có tiêu đề ở trên, hàng tổng cộng, cột không tên.
        """,
      en: """
        A row of a CSV table has another number of cells than the header. A cell that contains \
        the separator is put in quotation marks; an empty cell still needs its separator. A table \
        is its header and its records: no title above, no row of sums, no column without a name.
        """,
      wrong: "ten,dia-diem,ngan-sach\nCầu Ba Làng,thôn 3, xã Hòa Bình,2500000000",
      right: "ten,dia-diem,ngan-sach\nCầu Ba Làng,\"thôn 3, xã Hòa Bình\",2500000000"),
  ]
}
