extension Explanation {
  /// Files that cannot be read, or stand where they say nothing.
  static let files = [
    Explanation(
      .unreadable,
      vi: """
        Không đọc được tệp hoặc thư mục: thiếu quyền đọc, liên kết hỏng, hoặc liên kết dẫn ra \
        ngoài thư mục nội dung. Các tệp khác vẫn được kiểm tra.
        """,
      en: """
        A file or folder cannot be read: a permission is missing, or a link is broken or leads \
        out of the content folder. The other files are checked all the same.
        """,
      wrong: "-rw------- root  content/van-ban/2025/12-qd-ubnd.md",
      right: "-rw-r--r-- root  content/van-ban/2025/12-qd-ubnd.md"),
    Explanation(
      .linkLoop,
      vi: """
        Một liên kết (symbolic link) dẫn về thư mục chứa chính nó. Đi theo nó thì danh sách tệp \
        không bao giờ hết.
        """,
      en: """
        A symbolic link leads back to a folder that it is in. Following it, the list of files \
        would never end.
        """,
      wrong: "content/bao-cao/luu-tru -> ../bao-cao",
      right: "content/bao-cao/luu-tru/    (một thư mục thường)"),
    Explanation(
      .utf8,
      vi: """
        Tệp không được lưu bằng mã UTF-8, nên chữ có dấu không đọc được. Mở tệp bằng chương \
        trình đã soạn nó rồi lưu lại với mã UTF-8; trong Excel chọn «CSV UTF-8». Chữ đã thành «?» \
        thì phải lấy lại từ bản gốc.
        """,
      en: """
        The file is not saved as UTF-8, so its letters cannot be read. Open it in the program \
        that wrote it and save it again as UTF-8; in Excel choose ‘CSV UTF-8’. Letters that have \
        become ‘?’ are in the original only.
        """,
      wrong: "Save as > Encoding: Unicode, ANSI, Western (Windows 1252)",
      right: "Save as > Encoding: UTF-8"),
    Explanation(
      .tooLarge,
      vi: """
        Tệp hồ sơ lớn hơn 16 MB, hoặc thư mục có quá nhiều tệp. Tệp như vậy thường do nhầm: \
        bản quét thì để làm tệp đính kèm, bảng dài thì chia theo năm. Ảnh trên 5 MB thì chỉ bị \
        nhắc: người xem bằng điện thoại phải chờ tải.
        """,
      en: """
        A file of records is larger than 16 MB, or a folder has too many files. That is mostly a \
        mistake: a scan belongs among the attachments, a long table is divided by years. A picture \
        of more than 5 MB is only warned of: readers with a phone must wait for it.
        """,
      wrong: "content/ngan-sach/tat-ca.csv    (40 MB)",
      right: "content/ngan-sach/2024.csv\ncontent/ngan-sach/2025.csv"),
    Explanation(
      .emptyFile,
      vi: "Tệp không có nội dung. Một hồ sơ cần ít nhất các mục bắt buộc của loại.",
      en: "The file is empty. A record needs at least the required fields of its kind.",
      wrong: "(không có gì)",
      right: "---\ntieu-de: Lịch tiếp công dân tháng 5 năm 2025\n---"),
    Explanation(
      .misplaced,
      vi: """
        Tệp hồ sơ không nằm trong thư mục của một loại. Thư mục đầu tiên dưới content/ cho \
        biết hồ sơ thuộc loại nào.
        """,
      en: """
        A file of records is in no folder of a kind. The first folder below content/ tells what \
        kind a record is of.
        """,
      wrong: "content/136-kh-thu.md",
      right: "content/ke-hoach/2025/136-kh-thu.md"),
    Explanation(
      .legacyEncoding,
      vi: """
        Chữ trong tệp là UTF-8 nhưng được gõ bằng bảng mã cũ (TCVN3, VNI) nên hiện ra sai. Đã \
        đọc như bảng mã cũ; nên lưu lại tệp sau khi chuyển mã (Unikey: Ctrl+Shift+F6).
        """,
      en: """
        The text is UTF-8 but was typed in a legacy encoding (TCVN3, VNI) and shows wrong \
        letters. It was read as that encoding; better convert the file once and save it.
        """,
      wrong: "tieu-de: KÕ ho¹ch n¨m 2025",
      right: "tieu-de: Kế hoạch năm 2025"),
  ]
}
