extension Explanation {
  /// Promises, their evidence, and what the law asks.
  static let promises = [
    Explanation(
      .target,
      vi: """
        Chỉ tiêu không đo được như đã viết: loại hồ sơ, trường hay giá trị được đếm không có, không \
        có đơn vị nào phải đạt, hoặc không có kỳ nào. Chỉ tiêu không đếm được thì bỏ «dem» và ghi \
        «ket-qua» kèm «nguon».
        """,
      en: """
        The target cannot be measured as it is written: the kind, field or answer that it counts is \
        not there, no unit has to meet it, or it has no period. For what cannot be counted leave \
        ‘count’ out and give ‘stated’ with its ‘source’.
        """,
      wrong: "- {chi-tieu: Đối thoại hằng năm, dem: doi-thoai, dem-hinh-thuc: Gặp gỡ}",
      right:
        "- {chi-tieu: Đối thoại hằng năm, don-vi: [ubnd-xa], dem: doi-thoai, dem-hinh-thuc: Đối thoại, ky: Hằng năm}"
    ),
    Explanation(
      .history,
      vi: """
        Một giá trị đã công bố (tổng mức đầu tư, ngày hoàn thành, …) thay đổi mà không nêu lý do, hoặc \
        những lần thay đổi không nối tiếp nhau. Giá trị cũ được giữ lại và hiện cùng lý do.
        """,
      en: """
        A published value (the budget, the end date, …) changed without a reason, or its changes do \
        not follow one another. The old value is kept and shown with the reason.
        """,
      wrong: "tong-muc-ban-dau: 6,1 tỷ\ntong-muc-dau-tu: 7,3 tỷ",
      right: """
        tong-muc-ban-dau: "6,1 tỷ"
        tong-muc-dau-tu: "7,3 tỷ"
        dieu-chinh-von:
          - {ngay: 12/5/2025, tu: "6,1 tỷ", thanh: "7,3 tỷ", ly-do: Thêm hai cống thoát nước}
        """),
    Explanation(
      .posting,
      vi: "Thời gian niêm yết kết thúc trước khi bắt đầu.",
      en: "The posting period ends before it starts.",
      wrong: "niem-yet: {tu: 14/8/2025, den: 14/7/2025}",
      right: "niem-yet: {tu: 14/7/2025, den: 14/8/2025}"),
    Explanation(
      .recurrence,
      vi: """
        Lịch định kỳ không đọc được, hoặc không bao giờ tới. Viết ngày và kỳ: hằng tuần, hằng tháng, \
        hằng quý, hằng năm.
        """,
      en: """
        The recurrence cannot be read, or never happens. Write the days and how often: weekly, \
        monthly, quarterly, yearly.
        """,
      wrong: "lich-dinh-ky: ngày 30/2 hằng năm", right: "lich-dinh-ky: thứ Năm hằng tuần"),
    Explanation(
      .dueDate,
      vi: "Thời hạn của một việc trước ngày ban hành của chính hồ sơ giao việc đó.",
      en: "A commitment is due before the record that makes it was issued.",
      wrong: "ngay-ban-hanh: 10/7/2025\nnhiem-vu:\n  - {viec: Tập huấn, thoi-han: 30/9/2024}",
      right: "ngay-ban-hanh: 10/7/2025\nnhiem-vu:\n  - {viec: Tập huấn, thoi-han: 30/9/2025}"),
    Explanation(
      .validity,
      vi: """
        Hai đơn vị cùng tên, hoặc một đơn vị và nơi hợp thành nó, có thời gian hoạt động chồng lên \
        nhau, nên không rõ hồ sơ của kỳ ấy tính cho đơn vị nào.
        """,
      en: """
        Two units of one name, or a unit and one that became it, exist at the same time, so that it \
        is not clear for which of them a record counts.
        """,
      wrong:
        "# xa-cu\nhoat-dong-den: 31/12/2025\n# xa-moi\nhop-nhat-tu: [xa-cu]\nhoat-dong-tu: 01/7/2025",
      right:
        "# xa-cu\nhoat-dong-den: 30/6/2025\n# xa-moi\nhop-nhat-tu: [xa-cu]\nhoat-dong-tu: 01/7/2025"
    ),
    Explanation(
      .duty,
      vi: """
        Một nghĩa vụ trong content/_duties/ viết chưa đúng: thiếu điều luật, thiếu thời hạn, hoặc nêu \
        loại hồ sơ, ngày không có.
        """,
      en: """
        A duty in content/_duties/ is not right: it has no article or no time, or names a kind or a \
        date that is not there.
        """,
      wrong: "- {duty: publish, within: năm ngày}",
      right: "- {duty: publish, within: 5 ngày làm việc}"),
    Explanation(
      .workingDays,
      vi: """
        Thời hạn tính bằng ngày làm việc chạm tới một năm chưa có dữ liệu ngày nghỉ, nên chỉ trừ thứ \
        Bảy và Chủ nhật. Thêm năm ấy vào content/_working-days/.
        """,
      en: """
        A time in working days reaches into a year without data of its holidays, so only Saturdays \
        and Sundays are left out. Add the year in content/_working-days/.
        """,
      wrong: "content/_working-days/ không có năm 2028",
      right: """
        - year: 2028
          basis: Bộ luật Lao động 45/2019/QH14, Điều 112
          holidays:
            - {from: 2028-01-01, until: 2028-01-01, name: Tết Dương lịch}
        """),
    Explanation(
      .citation,
      vi: """
        Một văn bản được dẫn với ngày khác ngày ghi ở hồ sơ của nó, với hai ngày khác nhau, hoặc không \
        rõ là văn bản nào trong những văn bản cùng số.
        """,
      en: """
        A document is cited with another date than its record has, with two dates, or it is not \
        clear which of several documents of one number is meant.
        """,
      wrong: "Chỉ thị số 30-CT/TW ngày 18/12/1998", right: "Chỉ thị số 30-CT/TW ngày 18/02/1998"),
  ]
}
