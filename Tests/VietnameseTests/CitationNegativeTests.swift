import Testing

@testable import Vietnamese

/// What looks like the number of a document and is none.
struct CitationNegativeTests {
  @Test(arguments: [
    "26/3/2025", "2020 - 2025", "2024-2029", "2017- 2022", "2017 - 2025", "Quý III/2024",
    "06 tháng, 01 năm", "NC (BTh, 60b)", "Phó CVP/UBND tỉnh", "HCTC(Tr)", "kinh tế - xã hội",
    "Thi đua - khen thưởng", "ngày 24/4", "tháng 3/2024", "24/7", "3/4 số hộ", "5-10 km/h",
    "số nhà 12/3B-Lê Lợi", "số 12/3B-Lê Lợi", "số 15/A2 đường Lê Lợi", "Tổ 5/KP-3",
    "điện thoại 0221.3862-345", "ĐT: 024 3825-6789/UBND", "1.250.000đ/HS-SV", "500.000/HĐ-XD",
    "7h30-11h30", "8/3 - UBND xã tổ chức", "năm 2024 - UBND xã", "2020-HĐND", "50 kg/ha",
    "12 tạ/ha", "3/HĐND", "12/UBND xã", "20/22 UBND", "100/HTX", "2/3 HĐND-UBND",
    "https://xa.vn/van-ban/88/KH-UBND", "https://xa.vn/?so=88/KH-UBND", "a-88/KH-UBND",
    "https://xa.vn/a(88/KH-UBND)", "tệp 88-KH-UBND.pdf", "49-NQ-TU.docx", "49-NQ-TU_ky.pdf",
    "88-KH-UBND-ve-viec.html", "ab12/KH-UBND", "88/KH-UBND@xa.vn", "ubnd@12/KH-UBND.vn",
    "Mẫu số 01/CK-NSNN", "Biểu số 116/CK TC-NSNN", "Phụ lục số 02/TTr-UBND", "mẫu 03/KH-UBND",
    "Covid-19/BYT-DP", "QCVN 07:2016/BXD", "TCVN 9398/2012", "biển số 29-LD/123",
    "xe 89-KH 123.45", "tài khoản 12-AB/CD", "lô 12/CT-3", "thửa đất số 12/BĐ-ĐC",
    "Luật 5 năm 2020", "Kế hoạch 2021-2025", "Kế hoạch 5/2024", "Nghị quyết 30a/2008",
    "điểm I-CT/x", "Phần II-NQ", "l-l-l", "ll-", "12-", "12/", "/12/KH-UBND", "1/2/KH-UBND",
    "Báo cáo 6 tháng/năm", "đạt 98/KH", "100%/KH-UBND", "15/KH", "20-CT", "3-TW", "dài 5/l",
    "0000/KH-UBND", "số 1234567/KH-UBND", "2 - NQ của xã", "Hướng dẫn 1/2 ha-UBND",
    "Đề án 06/CP", "tại Trạm y tế số 2/TYT", "hộ số 15/KV-3", "22TCN 211-06/BGTVT",
    "STK 1234/NH-AG",
    "TCXDVN 33:2006/BXD", "nhóm 3-4/KH-UBND", "Sổ số 12/TB-UBND",
    "phụ lục 02/TB-UBND", "tờ khai số 03/TB-UBND", "mau so 01/KH-UBND", "MẪU số 01/KH-UBND",
    "biểu mẫu số 01/KH-UBND",
  ])
  func itIsNotFound(text: String) {
    for text in [text, "Theo \(text), xã", "\(text)\n", "(\(text))"] {
      #expect(
        CitationScanner.citations(in: Array(text.utf8)).map(\.number.description) == [],
        "\(text)")
    }
  }
}
