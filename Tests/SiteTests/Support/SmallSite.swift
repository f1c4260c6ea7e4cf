/// The content of a small site that has a bit of everything.
enum SmallSite {
  static let content: [String: String] = [
    "don-vi/ubnd.md": .unit("Ủy ban nhân dân xã Minh Châu", "level: commune\ncap-tren: xa"),
    "don-vi/xa.yaml": "tieu-de: Xã Minh Châu\nloai-don-vi: territory\nlevel: commune\n",
    "don-vi/cu.yaml":
      "tieu-de: Xã Châu Giang\nloai-don-vi: territory\nden-ngay: 30/6/2025\nnhap-vao: [xa]\n",
    "don-vi/mttq.md": .unit("MTTQ xã Minh Châu", "cap-tren: xa"),
    "ke-hoach/2024/a.md": .plan(
      "Kế hoạch A",
      """
      so-hieu: 1/KH-UBND
      ngay-ban-hanh: 1/2/2024
      chi-tieu:
        - {chi-tieu: Đối thoại, don-vi: [ubnd], dem: doi-thoai, ky: Hằng năm, can-cu: 10/2022/QH15}
        - {chi-tieu: Họp dân, don-vi: [ubnd], dem: doi-thoai, ky: Hằng tuần}
      """),
    "ke-hoach/2025/b.md": .plan(
      "Kế hoạch B",
      """
      so-hieu: 2/KH-UBND
      ngay-ban-hanh: 3/4/2025
      trang-thai: Đang thực hiện
      can-cu: [10/2022/QH15, 1/KH-UBND]
      lien-quan: [../2024/a.md]
      tep: ["Biểu số 1.csv", {tep: b.pdf, tieu-de: Bản chính}]
      dia-chi-cu: [/cu/b, /ke-hoach-b/]
      thay-doi: [{ngay: 5/6/2025, noi-dung: Sửa hạn}]
      """,
      body: "# Đầu\n\nXem [A](../2024/a.md), [B](#dau), [tệp](b.pdf) và [mọi kế hoạch](/ke-hoach/)."
    ),
    "ke-hoach/2025/Biểu số 1.csv": "năm,số\n", "ke-hoach/2025/b.pdf": "%PDF",
    "ke-hoach/2025/c.md": .record(
      "tieu-de: Kế hoạch C\nco-quan: mttq\nloai: kế hoạch\nngay-ban-hanh: 9/8/2025\ntrang-thai: done"
    ),
    "doi-thoai/2025.yaml": """
    - {id: sap-toi, tieu-de: Sắp tới, co-quan: ubnd, hinh-thuc: đối thoại, trang-thai: dự kiến, thoi-gian: "2025-09-01 08:00"}
    - {id: da-qua, tieu-de: Đã qua, co-quan: ubnd, hinh-thuc: đối thoại, trang-thai: dự kiến, thoi-gian: "2025-08-01 08:00"}
    """,
    "du-an/duong.csv": """
    id;Tiêu đề;Cơ quan;Giai đoạn;Địa điểm;Ngày công khai
    x;Đường liên thôn;ubnd;Đang thi công;Thôn Đông;1/8/2025
    """,
    "van-ban/luat.md": .record(
      "tieu-de: Luật\nso-hieu: 10/2022/QH15\nloai: Luật\nngay-ban-hanh: 10/11/2022"),
    "trang/gioi-thieu.md": .record(
      "tieu-de: Giới thiệu",
      body: "## Một\n\n## Hai\n\n## Ba\n\nVề [trang chủ](/) và [tìm](/tim-kiem/?q=a)."),
  ]
}
