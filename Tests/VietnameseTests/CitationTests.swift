import Testing

@testable import Vietnamese

/// Numbers of documents in running text, in every spelling.
struct CitationTests {
  private func citations(_ text: String) -> [Citation] {
    CitationScanner.citations(in: Array(text.utf8))
  }

  private func mention(_ citation: Citation, _ text: String) -> String {
    String(decoding: Array(text.utf8)[citation.range], as: UTF8.self)
  }

  private func fullMention(_ citation: Citation, _ text: String) -> String {
    String(decoding: Array(text.utf8)[citation.fullRange], as: UTF8.self)
  }

  @Test(arguments: [
    ("Chỉ thị số 57-CT/TU, ngày 26/3/2025", "57-CT/TU", "57-CT/TU"),
    ("Luật số 10/2022/QH15, \n\nngày 10/11/2022", "10/2022/QH15", "10/2022/QH15"),
    ("Nghị \n\nquyết số \n\n49-NQ/TU", "49-NQ/TU", "49-NQ/TU"),
    ("Kết luận \r\n\r\nsố 120-KL/TW ngày 07/01/2016", "120-KL/TW", "120-KL/TW"),
    ("Quyết định số 89-\n\nQD/TW ngày 1/12/2022", "89-\n\nQD/TW", "89-QĐ/TW"),
    ("Công văn số 1332- \n\nCV/TU", "1332- \n\nCV/TU", "1332-CV/TU"),
    ("Công văn số 44/UBND-\n\nNC ngày 5/1/2021", "44/UBND-\n\nNC", "44/UBND-NC"),
    ("Chỉ thị số 35- CT/TW", "35- CT/TW", "35-CT/TW"),
    ("Nghị quyết số 49 - NQ/TU", "49 - NQ/TU", "49-NQ/TU"),
    ("Nghị quyết số 49 – NQ/TU", "49 – NQ/TU", "49-NQ/TU"),
    ("Nghị quyết số 49-NQ-TU", "49-NQ-TU", "49-NQ/TU"),
    ("Chi thị sổ 25-CT/TU", "25-CT/TU", "25-CT/TU"),
    ("Quy định số ll-QĐđi/TW", "ll-QĐđi/TW", "11-QĐi/TW"),
    ("Quy định số 1l-QĐi/TW", "1l-QĐi/TW", "11-QĐi/TW"),
    ("Chỉ thị số I0-CT/TW", "I0-CT/TW", "10-CT/TW"),
    ("Chỉ thị số 30/CT-TW", "30/CT-TW", "30-CT/TW"),
    ("Quy định số 11/QĐi-TW", "11/QĐi-TW", "11-QĐi/TW"),
    ("Chỉ thị số 30-CT/T.Ư của Bộ Chính trị", "30-CT/T.Ư", "30-CT/TW"),
    ("Chỉ thị số 30-CT/TƯ", "30-CT/TƯ", "30-CT/TW"),
    ("Công văn số 8378/BNV-CTTN&BĐG", "8378/BNV-CTTN&BĐG", "8378/BNV-CTTN&BĐG"),
    ("Nghị quyết 237/NQ-UBTVQH16", "237/NQ-UBTVQH16", "237/NQ-UBTVQH16"),
    ("Kế hoạch số 05/KH-UBDTSĐHP", "05/KH-UBDTSĐHP", "05/KH-UBDTSĐHP"),
    ("Nghị định số 59/2023/ND-CP", "59/2023/ND-CP", "59/2023/NĐ-CP"),
    ("Nghị quyết số 120/2024/NQ-HDND", "120/2024/NQ-HDND", "120/2024/NQ-HĐND"),
    ("Kế hoạch số 88/ KH -UBND", "88/ KH -UBND", "88/KH-UBND"),
    ("Kế hoạch số 136-kh/thu", "136-kh/thu", "136-KH/ThU"),
    ("Nghị quyết số 49NQ/TU", "49NQ/TU", "49-NQ/TU"),
    ("Đề án số 05-DA/TU", "05-DA/TU", "05-ĐA/TU"),
    ("Luật số 10/2022/QH 15", "10/2022/QH 15", "10/2022/QH15"),
    ("Quyết định số 12a/QĐ-UBND", "12a/QĐ-UBND", "12a/QĐ-UBND"),
    ("Quyết định số 07/QĐ-UBND", "07/QĐ-UBND", "07/QĐ-UBND"),
    ("Ch\u{AD}ỉ thị số 57\u{AD}-CT/\u{AD}TU", "57\u{AD}-CT/\u{AD}TU", "57-CT/TU"),
    ("Chỉ\u{A0}thị\u{A0}số\u{A0}57-CT/TU", "57-CT/TU", "57-CT/TU"),
    ("Nghị quyết số 49-NQ/TU1 của Tỉnh ủy", "49-NQ/TU", "49-NQ/TU"),
    ("Công văn số 123/UBND-NC1", "123/UBND-NC1", "123/UBND-NC1"),
    ("Kế hoạch số 88/KH-UBND - UBND xã", "88/KH-UBND", "88/KH-UBND"),
    ("Kế hoạch số 88/KH-UBND\n\n- UBND xã", "88/KH-UBND", "88/KH-UBND"),
    ("(88/KH-UBND)", "88/KH-UBND", "88/KH-UBND"),
    ("số:88/KH-UBND,", "88/KH-UBND", "88/KH-UBND"),
    ("Nghị quyết số **49-NQ/TU**", "49-NQ/TU", "49-NQ/TU"),
    ("Nghị quyết số [49-NQ/TU](../a/49-nq-tu.md) ngày 1/2/2024", "49-NQ/TU", "49-NQ/TU"),
    ("Báo cáo số 05/TB-TT.HĐND của xã", "05/TB-TT.HĐND", "05/TB-TT-HĐND"),
    ("Kế hoạch số 45/KH-BCĐ389", "45/KH-BCĐ389", "45/KH-BCĐ389"),
    ("Quyết định số 15/QĐ.UBND", "15/QĐ.UBND", "15/QĐ-UBND"),
    ("Giấy chứng nhận số 12/GCN-UBND", "12/GCN-UBND", "12/GCN-UBND"),
    ("Nghị định 64/CP ngày 27/9/1993", "64/CP", "64/CP"),
    ("QUYẾT ĐỊNH SỐ 12/QĐ-UBND NGÀY 3/4/2025", "12/QĐ-UBND", "12/QĐ-UBND"),
  ])
  func aNumberIsFoundAsItIsWritten(text: String, written: String, number: String) throws {
    for before in ["", "Thực hiện ", "1. Căn cứ\n\n"] {
      let text = before + text
      let found = citations(text)
      #expect(found.map { mention($0, text) } == [written])
      #expect(found.first?.number.description == number)
    }
  }

  @Test(arguments: [
    "Luật Thực hiện dân chủ ở cơ sở số 10/2022/QH15", "cơ **sở số** 10/2022/QH15",
    "LUẬT THỰC HIỆN DÂN CHỦ Ở CƠ SỞ SỐ 10/2022/QH15", "Luật Điện lực số 61/2024/QH15",
    "Luật Công nghiệp công nghệ số số 71/2025/QH15", "trụ sở số 12/KH-UBND",
    "Luat Thuc hien dan chu o co so so 10/2022/QH15",
    "dân chủ cơ sở số 05/QC-UBND", "Quy chế công khai số 05/QC-UBND",
    "các đại biểu số 15/TB-HĐND", "nông thôn mới kiểu mẫu số 12/KH-UBND",
    "cơ sơ\u{309} số 10/2022/QH15",
  ])
  func noWordBeforeANumberThatOnlyLooksLikeARegisterHidesIt(text: String) {
    #expect(citations(text).map { mention($0, text) } == [String(text.split(separator: " ").last!)])
  }

  @Test func decomposedLettersAreFoundToo() throws {
    let text = "Quyê\u{301}t đi\u{323}nh sô\u{301} 12/QĐ-UBND nga\u{300}y 3/4/2025"
    let found = try #require(citations(text).first)
    #expect(fullMention(found, text) == text)
    #expect(found.kind?.name == "Quyết định")
    #expect(found.date?.iso == "2025-04-03")
  }

  @Test(arguments: [
    (
      "Chỉ thị số 57-CT/TU, ngày 26/3/2025 của", "Chỉ thị số 57-CT/TU, ngày 26/3/2025", "2025-03-26"
    ),
    ("Chỉ thị 57-CT/TU ngày \n\n26/3/2025", "Chỉ thị 57-CT/TU ngày \n\n26/3/2025", "2025-03-26"),
    ("57-CT/TU ngày 05 tháng 4 năm 2024;", "57-CT/TU ngày 05 tháng 4 năm 2024", "2024-04-05"),
    ("số 57-CT/TU (ngày 26-3-2025)", "số 57-CT/TU (ngày 26-3-2025", "2025-03-26"),
    ("số 57-CT/TU ký ngày 26.3.2025", "số 57-CT/TU ký ngày 26.3.2025", "2025-03-26"),
    ("QUY ĐỊNH số 57-QĐ/TU ngày 31/02/2025", "QUY ĐỊNH số 57-QĐ/TU", nil),
    ("Chỉ thị số 57-CT/TU ngày     tháng 4 năm 2025", "Chỉ thị số 57-CT/TU", nil),
    (
      "Quyết định số 5/QĐ-UBND của UBND tỉnh ngày 12/3/2024 về",
      "Quyết định số 5/QĐ-UBND của UBND tỉnh ngày 12/3/2024", "2024-03-12"
    ),
    (
      "Luật Phòng, chống tham nhũng số 36/2018/QH14 ngày 20/11/2018",
      "Luật Phòng, chống tham nhũng số 36/2018/QH14 ngày 20/11/2018", "2018-11-20"
    ),
  ])
  func aCitationGoesFromTheTypeWordToTheDate(text: String, full: String, date: String?) throws {
    let found = try #require(citations("; " + text).first)
    #expect(fullMention(found, "; " + text) == full)
    #expect(found.date?.iso == date)
  }

  @Test(arguments: [
    ("Quy định số 124-QĐ/TW", "Quy định", true), ("Quyết định số 217-QĐ/TW", "Quyết định", true),
    ("theo 217-QĐ/TW", "Quyết định", false), ("và 11-QĐi/TW", "Quy định", false),
    ("Công văn số 44/UBND-NC", "Công văn", true), ("tại 44/UBND-NC", "Công văn", false),
    ("Thông báo kết luận số 15/TB-UBND", "Thông báo", true),
    ("Chương trình hành động số 15-CTr/TU", "Chương trình", true),
    ("Bộ luật số 91/2015/QH13", "Bộ luật", true), ("theo 91/2015/QH13", nil, false),
    ("pháp luật số 91/2015/QH13", nil, false),
    ("Luật Đất đai số 31/2024/QH15", "Luật", true),
    ("Thông tư liên tịch số 05/2015/TTLT-BTC-BNV", "Thông tư liên tịch", true),
    ("NGHỊ ĐỊNH số 59/2023/NĐ-CP", "Nghị định", true),
  ])
  func theTypeWordSaysTheKindAndElseTheSymbol(text: String, kind: String?, isWritten: Bool) throws {
    let found = try #require(citations(text).first)
    #expect(found.kind?.name == kind)
    #expect(found.isKindWritten == isWritten)
  }

  @Test(arguments: [
    ("của Ban Thường vụ Tỉnh uỷ về nâng cao", "Ban Thường vụ Tỉnh uỷ"),
    ("của Ban Thường vụ Tỉnh ủy \n\nHòa Bình về", "Ban Thường vụ Tỉnh ủy Hòa Bình"),
    ("của Bộ Chính trị (khoá VIII) về", "Bộ Chính trị (khoá VIII)"),
    ("của Ban Chấp hành Trung ương Đảng khóa XIII về", "Ban Chấp hành Trung ương Đảng khóa XIII"),
    ("cùa Ban Bí thư. Nghị quyết", "Ban Bí thư"),
    ("của Thị ủy Mỹ Hào, UBND thị xã", "Thị ủy Mỹ Hào"),
    ("của Ủy ban nhân dân xã Minh Châu ban hành", "Ủy ban nhân dân xã Minh Châu"),
    ("của UBND tỉnh Hưng Yên Quy định về", "UBND tỉnh Hưng Yên"),
    ("của Chủ tịch UBND thành phố Quy Nhơn Về việc", "Chủ tịch UBND thành phố Quy Nhơn"),
    ("của Hội đồng nhân dân phường 5 về", "Hội đồng nhân dân phường 5"),
    ("của Bộ trưởng Bộ Tài chính hướng dẫn", "Bộ trưởng Bộ Tài chính"),
    ("của Bộ Giáo dục và Đào tạo và các bộ", "Bộ Giáo dục và Đào tạo"),
    ("của Sở Nội vụ tỉnh về", "Sở Nội vụ tỉnh"), ("của Chính phủ quy định", "Chính phủ"),
    ("của Thủ tướng Chính phủ", "Thủ tướng Chính phủ"),
    ("của Ủy ban Thường vụ Quốc hội về", "Ủy ban Thường vụ Quốc hội"),
    ("của UBND xã Minh Châu\nTiêu chuẩn", "UBND xã Minh Châu"),
    ("của UBND thị xã\n\nMỤC ĐÍCH CHUNG", "UBND thị xã"),
    ("của Thị ủy Mỹ \n\nHào về", "Thị ủy Mỹ Hào"),
    ("của ông Nguyễn Văn A", nil), ("của tác giả", nil), ("về của cải", nil),
  ])
  func theBodyBehindOfIsTheIssuer(text: String, issuer: String?) throws {
    for date in ["", " ngày 5/4/2024", ", ngày 5/4/2024"] {
      let found = try #require(citations("Quyết định số 5/QĐ-UBND\(date) \(text)").first)
      #expect(found.issuer == issuer)
    }
  }

  @Test func theIssuerBehindAListIsThatOfAll() {
    let found = citations(
      "Công văn số 1332-CV/TU ngày 26/7/2022 và Công văn số 2087-CV/TU ngày 19/7/2023 của Tỉnh ủy")
    #expect(found.map(\.issuer) == ["Tỉnh ủy", "Tỉnh ủy"])
    let other = citations("Nghị quyết số 49-NQ/TU và Kế hoạch số 136-KH/ThU của Thị ủy Mỹ Hào")
    #expect(other.map(\.issuer) == [nil, "Thị ủy Mỹ Hào"])
  }

  @Test func theTypeWordBeforeAListIsThatOfAll() {
    let found = citations("các Quy định số 124-QĐ/TW, 125-QĐ/TW và số 126-QĐ/TW; 5-QĐ/TW")
    #expect(found.map { $0.kind?.name } == ["Quy định", "Quy định", "Quy định", "Quyết định"])
    #expect(found.map(\.isKindWritten) == [true, false, false, false])
  }

  @Test func aRegulationHasTheSymbolThatTheTextGivesItElsewhere() {
    let found = citations(
      "Quy định số 11-QĐ/TW; Quy định số ll-QĐđi/TW; Quy định số 124-QĐ/TW; Quyết định 11-QĐ/TW")
    #expect(
      found.map(\.number.description) == ["11-QĐi/TW", "11-QĐi/TW", "124-QĐ/TW", "11-QĐ/TW"])
  }

  @Test func theTermBehindTheNumberIsPartOfIt() {
    for text in [
      "Pháp lệnh số 34/2007/PL-UBTVQH khóa XI ngày 20/4/2007",
      "Pháp lệnh số 34/2007/PL-UBTVQH ngày 20/4/2007 của Ủy ban Thường vụ Quốc hội khóa XI",
    ] {
      let found = citations(text)
      #expect(found.map(\.number.description) == ["34/2007/PL-UBTVQH11"])
      #expect(found.first?.date?.iso == "2007-04-20")
    }
  }

  @Test func theNumberOfTheDocumentItselfIsNoCitation() {
    let head = """
      ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
      XÃ MINH CHÂU             Độc lập - Tự do - Hạnh phúc
      Số: 12/KH-UBND           Minh Châu, ngày 24 tháng 4 năm 2025

      KẾ HOẠCH
      thực hiện Chỉ thị số 57-CT/TU
      """
    #expect(citations(head).map(\.number.description) == ["57-CT/TU"])
    #expect(citations("ĐẢNG BỘ\n*\nSố 07-KH/ĐU\n\nKẾ HOẠCH").isEmpty)
    #expect(citations("KẾ HOẠCH\n\n**Số: 07/KH-UBND**\n").isEmpty)
    #expect(citations("| Số: 44/UBND-NC | Hòa Bình, ngày 5/4/2021 |").isEmpty)
    #expect(citations("Số         -KH/ĐU\nSố: /UBND-NC\nSố:      /2025/KH-UBND\n").isEmpty)
    #expect(citations("Số 12/KH-UBND ngày 24/4/2025 được thay thế").count == 1)
  }
}
