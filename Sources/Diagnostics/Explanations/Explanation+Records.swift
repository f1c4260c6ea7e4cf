extension Explanation {
  /// Records, and what ties them to one another.
  static let records = [
    Explanation(
      .kind,
      vi: """
        Thư mục không phải là của loại hồ sơ nào, hoặc tệp khai báo loại trong content/_kinds/ \
        có chỗ sai.
        """,
      en: """
        The folder belongs to no kind of record, or the file that declares a kind in \
        content/_kinds/ has a mistake.
        """,
      wrong: "content/ke-hoac/2025/136-kh-thu.md",
      right: "content/ke-hoach/2025/136-kh-thu.md"),
    Explanation(
      .address,
      vi: """
        Không lập được địa chỉ trang của hồ sơ. Tên tệp, và «id» của từng hồ sơ trong một \
        tệp nhiều hồ sơ, chỉ nên có chữ không dấu, số và dấu gạch nối, không quá 200 chữ.
        """,
      en: """
        No page address can be made for the record. The name of the file, and the ‘id’ of each \
        record in a file of many, should have plain letters, digits and hyphens only, at most 200.
        """,
      wrong: "- tieu-de: Đối thoại quý I\n- tieu-de: Đối thoại quý II",
      right: "- id: quy-1\n  tieu-de: Đối thoại quý I\n- id: quy-2\n  tieu-de: Đối thoại quý II"),
    Explanation(
      .duplicateAddress,
      vi: "Hai hồ sơ có cùng một địa chỉ trang. Đổi tên một tệp, hoặc đổi «id».",
      en: "Two records have the same page address. Rename one file, or change its ‘id’.",
      wrong: "content/van-ban/12-qd.md\ncontent/van-ban/12-qd.yaml",
      right: "content/van-ban/12-qd-ubnd.md\ncontent/van-ban/12-qd-hdnd.yaml"),
    Explanation(
      .duplicateRecord,
      vi: """
        Hai hồ sơ cùng loại, cùng cơ quan, cùng số hiệu (không có số hiệu thì cùng tiêu đề) và \
        ngày ban hành: thường là một tệp được chép thành hai. Trang đếm và hiện cả hai.
        """,
      en: """
        Two records have one kind, unit, number (without one: title) and date of issue: mostly a \
        file that was copied. The site counts and shows both.
        """,
      wrong: "content/ke-hoach/12-kh.md\ncontent/ke-hoach/12-kh - Copy.md",
      right: "content/ke-hoach/12-kh.md"),
    Explanation(
      .secrecyMark,
      vi: """
        Văn bản mang dấu độ mật (Luật Bảo vệ bí mật nhà nước 117/2025/QH15), hoặc ghi «Lưu hành \
        nội bộ», «Xem xong trả lại», «Không phổ biến», thành một dòng riêng. Không có gì được công \
        khai cho đến khi gỡ tệp ấy.
        """,
      en: """
        A document bears a mark of secrecy (Luật Bảo vệ bí mật nhà nước 117/2025/QH15), or says in \
        a line of its own that it is not for everybody. Nothing is published until it is gone.
        """,
      wrong: "---\ntieu-de: Kế hoạch diễn tập\n---\nTỐI MẬT",
      right: "---\ntieu-de: Kế hoạch diễn tập\ndoi-tuong: nội bộ\n---\nLưu hành nội bộ"),
    Explanation(
      .personalData,
      vi: """
        Số căn cước, số định danh là dữ liệu cá nhân (Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15), \
        và không cần để biết một việc công. Tệp kèm theo (PDF, Word) không được đọc: phải tự xem. \
        Ảnh JPEG ghi tọa độ nơi chụp thì được nhắc: nơi ấy có thể là nhà riêng.
        """,
      en: """
        Numbers of identity cards are personal data (Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15), and \
        nobody needs them to know of a public matter. Attachments are not read: look yourself. Of \
        JPEG pictures it is told when they say where they were taken, which may be somebody's home.
        """,
      wrong: "Ông A, CCCD số 001095012345, thôn Đông, được hỗ trợ 2.000.000 đồng.",
      right: "Ông A, thôn Đông, được hỗ trợ 2.000.000 đồng."),
    Explanation(
      .alias,
      vi: """
        Một địa chỉ cũ không dùng được: nó là địa chỉ của một trang hay một tệp đang có, hai hồ sơ \
        cùng nhận nó, hoặc một phần của nó dài quá 200 chữ.
        """,
      en: """
        An old address cannot be used: it is that of an existing page or file, two records claim \
        it, or one of its parts has more than 200 letters.
        """,
      wrong: "# content/ke-hoach/136.md\ndia-chi-cu: /ke-hoach/136/",
      right: "# content/ke-hoach/136.md\ndia-chi-cu: /tin-tuc/ke-hoach-136/"),
    Explanation(
      .unit,
      vi: """
        Không có đơn vị nào tên như vậy. Viết địa chỉ, tên đầy đủ, tên tắt hoặc tên cũ của một \
        đơn vị trong content/don-vi/.
        """,
      en: """
        There is no unit of that name. Write the address, the full, short or former name of a \
        unit in content/don-vi/.
        """,
      wrong: "co-quan: UBND xã Hoà Bìn",
      right: "co-quan: UBND xã Hòa Bình"),
    Explanation(
      .reference,
      vi: "Hồ sơ được nhắc tới không có. Viết địa chỉ hoặc số hiệu của một hồ sơ đang có.",
      en: "The record referred to does not exist. Write the address or number of one that does.",
      wrong: "lien-quan: 316-KH/ThU",
      right: "lien-quan: 136-KH/ThU"),
    Explanation(
      .ambiguous,
      vi: """
        Nhiều hồ sơ cùng mang tên hoặc số hiệu được nhắc tới. Viết địa chỉ để chỉ rõ một hồ \
        sơ.
        """,
      en: """
        Several records bear the name or number referred to. Write the address to mean one of \
        them.
        """,
      wrong: "lien-quan: 12/KH-UBND",
      right: "lien-quan: /ke-hoach/2025/12-kh-ubnd/"),
    Explanation(
      .cycle,
      vi: """
        Các hồ sơ nhắc tới nhau thành vòng ở chỗ phải có trên có dưới, ví dụ hai đơn vị là \
        cấp trên của nhau.
        """,
      en: """
        Records refer to each other in a circle where one must be above the other, such as two \
        units that are each other's parent.
        """,
      wrong: "# don-vi/a.md\ncap-tren: b\n# don-vi/b.md\ncap-tren: a",
      right: "# don-vi/a.md\ncap-tren: b\n# don-vi/b.md\ncap-tren:"),
    Explanation(
      .attachment,
      vi: """
        Không tìm thấy tệp đính kèm. Đường dẫn tính từ thư mục của hồ sơ; chữ hoa, chữ thường \
        và dấu phải đúng như tên tệp.
        """,
      en: """
        The attached file is not found. Its path begins at the folder of the record; letter case \
        and diacritics must be those of the file's name.
        """,
      wrong: "tep: Quyet-Dinh.pdf    # tên tệp là quyet-dinh.pdf",
      right: "tep: quyet-dinh.pdf"),
    Explanation(
      .attachmentOutside,
      vi: "Đường dẫn tệp đính kèm ra ngoài thư mục nội dung. Chép tệp vào cạnh hồ sơ.",
      en: "The path of an attachment leaves the content folder. Copy the file beside the record.",
      wrong: "tep: ../../../Desktop/quyet-dinh.pdf",
      right: "tep: quyet-dinh.pdf"),
    Explanation(
      .attachmentUnused,
      vi: """
        Không hồ sơ nào nhắc tới tệp này, nên nó không được công bố. Ghi tên tệp vào mục «tep» \
        của một hồ sơ, hoặc xóa tệp.
        """,
      en: """
        No record names this file, so it is not published. Name it in the field ‘tep’ of a \
        record, or delete it.
        """,
      wrong: "content/du-an/2025/anh-cau.jpg    (không hồ sơ nào nhắc tới)",
      right: "tep:\n  - anh-cau.jpg"),
    Explanation(
      .attachmentType,
      vi: """
        Nội dung tệp kèm theo không phải loại mà tên tệp nói, nên người xem không mở được: thường \
        là tệp bị đổi đuôi, hoặc trang đăng nhập được lưu nhầm thành PDF. Được nhận ra: PDF, Word, \
        Excel, PowerPoint, ODF, ZIP, ảnh, chương trình. Ảnh trong văn bản mà trình duyệt không hiện \
        (.heic của điện thoại, .tif, .pdf) thì chỉ được nhắc.
        """,
      en: """
        An attachment is not what its name says, and readers cannot open it: mostly its suffix was \
        changed, or the page of a login was saved as PDF. Known are PDF, Word, Excel, PowerPoint, \
        ODF, ZIP, pictures and programs. Pictures in a text that browsers do not show (.heic of \
        telephones, .tif, .pdf) are only warned of.
        """,
      wrong: "tep: quyet-dinh.pdf    # tệp Word được đổi đuôi",
      right: "tep: quyet-dinh.pdf    # lưu từ Word bằng «Save As: PDF»"),
    Explanation(
      .withheldFile,
      vi: """
        Một hồ sơ công khai dẫn tới tệp mà hồ sơ khác giữ lại: tệp của hồ sơ nội bộ, của hồ sơ đã \
        gỡ nội dung, hoặc đã hết thời gian niêm yết. Liên kết trong văn bản làm dừng việc công khai; \
        tệp ghi ở mục «tep» thì chỉ được nhắc.
        """,
      en: """
        A public record leads to a file that another record keeps: of an internal record, of one \
        whose content was taken out, or whose posting is over. A link in a text stops the build; a \
        file that is named as an attachment is only warned of.
        """,
      wrong: "Xem [tờ trình](to-trinh-noi-bo.pdf).",
      right: "Xem [quyết định](12-qd-ubnd.pdf)."),
  ]
}
