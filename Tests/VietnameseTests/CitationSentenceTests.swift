import Testing

@testable import Vietnamese

/// Sentences as communes write them, with all that they cite.
struct CitationSentenceTests {
  /// What is cited, as «kind number date» without what is not there.
  private func cited(_ text: String) -> [String] {
    CitationScanner.citations(in: Array(text.utf8)).map { citation in
      [
        citation.kind?.name, citation.number.description, citation.date?.vietnamese,
        citation.issuer,
      ]
      .compactMap(\.self).joined(separator: " | ")
    }
  }

  @Test(arguments: [
    (
      "Căn cứ Luật Tổ chức chính quyền địa phương số 65/2025/QH15 ngày 19 tháng 02 năm 2025;",
      ["Luật | 65/2025/QH15 | 19/02/2025"]
    ),
    (
      "Căn cứ Luật Thực hiện dân chủ ở cơ sở ngày 10/11/2022 (Luật số 10/2022/QH15);"
        + " Nghị định số 59/2023/NĐ-CP ngày 14/8/2023 của Chính phủ quy định chi tiết một số điều;",
      ["Luật | 10/2022/QH15", "Nghị định | 59/2023/NĐ-CP | 14/08/2023 | Chính phủ"]
    ),
    (
      "Căn cứ Thông tư số 343/2016/TT-BTC ngày 30/12/2016 và Thông tư 61/2017/TT-BTC của Bộ Tài"
        + " chính hướng dẫn công khai ngân sách (biểu số 103/CK TC-NSNN đến biểu số 110/CK-NSNN)",
      [
        "Thông tư | 343/2016/TT-BTC | 30/12/2016 | Bộ Tài chính",
        "Thông tư | 61/2017/TT-BTC | Bộ Tài chính",
      ]
    ),
    (
      "theo Quyết định số 1261/2024/QĐ-UBND ngày 03/5/2024 của UBND tỉnh Hòa Bình về việc phân cấp",
      ["Quyết định | 1261/2024/QĐ-UBND | 03/05/2024 | UBND tỉnh Hòa Bình"]
    ),
    (
      "Thông tư 01/2021/TT-BTC, Thông tư 26/2026/TT-BTC và Nghị định 73/2026/NĐ-CP",
      ["Thông tư | 01/2021/TT-BTC", "Thông tư | 26/2026/TT-BTC", "Nghị định | 73/2026/NĐ-CP"]
    ),
    (
      "Báo cáo số 125/BC-UBND ngày 05/12/2025 của UBND xã Minh Châu về kết quả 12 tháng năm 2025"
        + " đạt 98,5% (1.250/1.269 hộ), tăng 3/4 chỉ tiêu so với giai đoạn 2020 - 2025.",
      ["Báo cáo | 125/BC-UBND | 05/12/2025 | UBND xã Minh Châu"]
    ),
    (
      "Xét Tờ trình số 45/TTr-UBND ngày 10/6/2025 của UBND xã, Báo cáo thẩm tra số 12/BC-HĐND của"
        + " Ban Kinh tế - Xã hội",
      [
        "Tờ trình | 45/TTr-UBND | 10/06/2025 | UBND xã",
        "Báo cáo | 12/BC-HĐND",
      ]
    ),
    (
      "từ Quyết định số 12/QĐ-UBND đến Quyết định số 18/QĐ-UBND",
      ["Quyết định | 12/QĐ-UBND", "Quyết định | 18/QĐ-UBND"]
    ),
    (
      "Quyết định 12/QĐ-UBND–18/QĐ-UBND; kế hoạch 12/KH-UBND-15/KH-UBND",
      [
        "Quyết định | 12/QĐ-UBND", "Quyết định | 18/QĐ-UBND", "Kế hoạch | 12/KH-UBND",
        "Kế hoạch | 15/KH-UBND",
      ]
    ),
    (
      "Ban Thường vụ Đảng ủy ban hành Nghị quyết chuyên đề số 05-NQ/ĐU ngày 02-9-2025;",
      ["Nghị quyết | 05-NQ/ĐU | 02/09/2025"]
    ),
    (
      "Nghị quyết liên tịch số 403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN ngày 15/6/2017",
      ["Nghị quyết | 403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN | 15/06/2017"]
    ),
    (
      "Hướng dẫn số 36-HD/VPTW ngày 03/4/2018 của Văn phòng Trung ương Đảng về thể thức",
      ["Hướng dẫn | 36-HD/VPTW | 03/04/2018 | Văn phòng Trung ương Đảng"]
    ),
    (
      "Hợp đồng số 05/2025/HĐ-XD ký ngày 20/3/2025 giữa UBND xã và Công ty TNHH Minh Phát, giá trị"
        + " 1.250.000.000 đồng, thi công từ Km0+00 đến Km2+350, tại ngõ 12/3 đường 5/8",
      ["Hợp đồng | 05/2025/HĐ-XD | 20/03/2025"]
    ),
    (
      "Thông báo số 88/TB-UBND niêm yết 30 ngày, từ 01/7/2025 đến 30/7/2025, giờ 7h30 - 11h30",
      ["Thông báo | 88/TB-UBND"]
    ),
    (
      "Công điện số 05/CĐ-TTg ngày 3/9/2024 của Thủ tướng Chính phủ; Công điện 06/CĐ-UBND",
      ["Công điện | 05/CĐ-TTg | 03/09/2024 | Thủ tướng Chính phủ", "Công điện | 06/CĐ-UBND"]
    ),
    (
      "Giấy mời số 30/GM-UBND; liên hệ 0221.3862.345 hoặc ubnd.12/KH-UBND@hungyen.gov.vn",
      ["Giấy mời | 30/GM-UBND"]
    ),
    (
      "tại Công văn số 1456/SNV-XDCQ ngày 12/8/2024 của Sở Nội vụ về việc hướng dẫn",
      ["Công văn | 1456/SNV-XDCQ | 12/08/2024 | Sở Nội vụ"]
    ),
    (
      "(kèm theo Quyết định số 20/QĐ-UBND ngày     tháng 4 năm 2025)",
      ["Quyết định | 20/QĐ-UBND"]
    ),
    (
      "Nghị quyết số 120/2024/NQ-HĐND ngày 12 tháng 7 năm 2024 của HĐND tỉnh khóa XVII",
      ["Nghị quyết | 120/2024/NQ-HĐND | 12/07/2024 | HĐND tỉnh khóa XVII"]
    ),
    (
      "Biên bản số 02/BB-HNDC của hội nghị thôn Bình An: có 120/145 hộ dự, 118/120 hộ đồng ý",
      ["Biên bản | 02/BB-HNDC"]
    ),
    (
      "Văn bản hợp nhất số 14/VBHN-VPQH; Bộ luật Dân sự số 91/2015/QH13",
      ["Văn bản hợp nhất | 14/VBHN-VPQH", "Bộ luật | 91/2015/QH13"]
    ),
    (
      "Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ số 47/2019/QH14 năm 2019",
      ["Luật | 47/2019/QH14"]
    ),
    (
      "Nghị quyết của Quốc hội số 43/2022/QH15 về chính sách tài khóa",
      ["Nghị quyết | 43/2022/QH15"]
    ),
    (
      "| STT | Văn bản | Ngày |\n| 1 | 88/KH-UBND | 24/4/2025 |\n| 2 | 57-CT/TU | 26/3/2025 |",
      ["Kế hoạch | 88/KH-UBND", "Chỉ thị | 57-CT/TU"]
    ),
    (
      "88/KH-UBND,24/04/2025,Kế hoạch\n89/KH-UBND;2025-04-25;\"90/KH-UBND\"",
      ["Kế hoạch | 88/KH-UBND", "Kế hoạch | 89/KH-UBND", "Kế hoạch | 90/KH-UBND"]
    ),
    (
      "Chương trình phối hợp số 03/CTrPH-UBND-MTTQ ngày 5/5/2025 giữa UBND và MTTQ xã",
      ["Chương trình | 03/CTrPH-UBND-MTTQ | 05/05/2025"]
    ),
    (
      "Quy chế số 01-QC/ĐU; Quy định số 02-QĐ/ĐU; Thông tri số 03-TT/TU; Kết luận số 04-KL/HU",
      [
        "Quy chế | 01-QC/ĐU", "Quy định | 02-QĐ/ĐU", "Thông tri | 03-TT/TU", "Kết luận | 04-KL/HU",
      ]
    ),
    (
      "Chỉ thị số 26/CT-TTg ngày 05/9/2016 của Thủ tướng về tăng cường kỷ luật, kỷ cương hành chính",
      ["Chỉ thị | 26/CT-TTg | 05/09/2016 | Thủ tướng"]
    ),
    (
      "Quyết định số: 2345/QĐ-CTUBND ngày 1/1/2025 của Chủ tịch UBND xã Minh Châu phê duyệt dự án",
      ["Quyết định | 2345/QĐ-CTUBND | 01/01/2025 | Chủ tịch UBND xã Minh Châu"]
    ),
    (
      "thay thế Kế hoạch số 30/KH-UBND.Các thôn báo cáo trước ngày 15/12; xem 30/KH-UBND.",
      ["Kế hoạch | 30/KH-UBND", "Kế hoạch | 30/KH-UBND"]
    ),
    (
      "Đơn số 15/ĐĐN ngày 3/4/2025 của ông A; Giấy phép xây dựng số 12/GPXD ngày 4/5/2025",
      []
    ),
    (
      "Thực hiện văn bản số 250/MTTQ-BTT ngày 6/6/2025 của Ủy ban MTTQ Việt Nam tỉnh",
      ["Công văn | 250/MTTQ-BTT | 06/06/2025 | Ủy ban MTTQ Việt Nam tỉnh"]
    ),
  ])
  func aSentenceCitesThese(text: String, expected: [String]) {
    #expect(cited(text) == expected)
  }
}
