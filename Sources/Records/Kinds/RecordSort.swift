package import Diagnostics

/// The sorts of record that the law and the plans on grassroots democracy ask for. Each has its home
/// in one or more kinds, which name it by its place in this list, from 1.
package enum RecordSort {
  /// What the sorts are called, in their order.
  package static let all: [Message] = [
    Message(
      vi: "Kế hoạch, chương trình triển khai", en: "Implementation plan or programme"),
    Message(
      vi: "Kế hoạch kiểm tra, giám sát hằng năm", en: "Yearly inspection and supervision plan"),
    Message(
      vi: "Kết quả kiểm tra, giám sát, thanh tra", en: "Result of an inspection or supervision"),
    Message(
      vi: "Hội nghị trao đổi, đối thoại với Nhân dân", en: "Dialogue conference with the People"),
    Message(vi: "Lịch tiếp công dân", en: "Calendar of receptions of citizens"),
    Message(
      vi: "Tiếp xúc cử tri; trả lời kiến nghị cử tri", en: "Voter meetings and answers to voters"),
    Message(
      vi: "Đơn thư khiếu nại, tố cáo, kiến nghị (chỉ số tổng hợp)",
      en: "Complaints, denunciations, petitions (counts only)"),
    Message(
      vi: "Công trình, dự án đầu tư trên địa bàn", en: "Investment project on the territory"),
    Message(
      vi: "Thu hồi đất, giải phóng mặt bằng, bồi thường, hỗ trợ, tái định cư",
      en: "Land recovery, site clearance, compensation, support, resettlement"),
    Message(
      vi: "Đóng góp của Nhân dân, phí, lệ phí, tài chính công, ngân sách",
      en: "Contributions, fees, public finance, budget"),
    Message(vi: "Quy hoạch", en: "Master plan, zoning"),
    Message(vi: "Lấy ý kiến Nhân dân", en: "Public consultation"),
    Message(
      vi: "Quyết định hành chính xác lập nghĩa vụ, hạn chế quyền",
      en: "Administrative decision that sets duties or limits rights"),
    Message(vi: "Nội dung phải công khai", en: "Disclosure item"),
    Message(
      vi: "Quy chế, nội quy, quy định, hương ước, quy ước",
      en: "Register of regulations, rules and village conventions"),
    Message(vi: "Ban Thanh tra nhân dân", en: "People's Inspection Board"),
    Message(
      vi: "Ban Giám sát đầu tư của cộng đồng", en: "Community Investment Supervision Board"),
    Message(vi: "Ban Chỉ đạo", en: "Steering committee"),
    Message(
      vi: "Hội nghị cán bộ, công chức, viên chức, người lao động",
      en: "Staff conference, workers' conference"),
    Message(vi: "Công tác cán bộ (nội bộ)", en: "Personnel processes (internal)"),
    Message(
      vi: "Công khai tài sản, thu nhập (nội bộ)", en: "Asset and income disclosure (internal)"),
    Message(
      vi: "Thủ tục hành chính, dịch vụ công", en: "Administrative procedures, online services"),
    Message(vi: "Báo cáo định kỳ", en: "Periodic report"),
    Message(vi: "Sơ kết, tổng kết", en: "Preliminary and final review"),
    Message(
      vi: "Giám sát, phản biện xã hội và việc tiếp thu",
      en: "Supervision and social criticism, and the reply"),
    Message(
      vi: "Mô hình, điểm sáng, gương điển hình, khen thưởng",
      en: "Models, bright spots, examples, awards"),
    Message(
      vi: "Tập huấn, tuyên truyền, hội thi, chuyên mục hỏi - đáp, tin bài",
      en: "Trainings, campaigns, contests, question column, news"),
    Message(
      vi: "Lấy phiếu tín nhiệm; xếp loại gắn với kết quả dân chủ",
      en: "Confidence votes; ratings by democracy results"),
    Message(vi: "Văn bản", en: "Official document"),
  ]
}
