extension Explanation {
  /// Fields and their values.
  static let values = [
    Explanation(
      .unknownKey,
      vi: """
        Loại hồ sơ này không có mục tên như vậy; có lẽ tên bị gõ sai. Tên mục không phân biệt \
        chữ hoa, dấu, dấu cách, «-» và «_».
        """,
      en: """
        This kind of record has no field of that name; perhaps it is misspelt. Letter case, \
        diacritics, spaces, ‘-’ and ‘_’ do not matter in names.
        """,
      wrong: "ngay-ban-hang: 24/4/2025",
      right: "ngay-ban-hanh: 24/4/2025"),
    Explanation(
      .required,
      vi: "Thiếu một mục mà loại hồ sơ này bắt buộc phải có, hoặc mục đó để trống.",
      en: "A field is missing or empty that this kind of record must have.",
      wrong: "tieu-de:\nso-hieu: 88/KH-UBND",
      right: "tieu-de: Kế hoạch đối thoại với Nhân dân năm 2025\nso-hieu: 88/KH-UBND"),
    Explanation(
      .shape,
      vi: """
        Giá trị có dạng khác với dạng của mục: danh sách ở chỗ cần một giá trị, chữ ở chỗ cần các \
        mục con, hoặc danh sách có dấu «•», «–» đầu dòng thay cho dấu «- ».
        """,
      en: """
        A value has another shape than its field: a list where one value is expected, a text \
        where named values are expected, or a list with ‘•’ or ‘–’ before its lines in place of ‘- ’.
        """,
      wrong: "dia-diem: [Nhà văn hóa thôn 3, Trụ sở UBND xã]",
      right: "dia-diem: Nhà văn hóa thôn 3"),
    Explanation(
      .date,
      vi: """
        Giá trị không phải là một ngày có thật. Viết 24/4/2025 hoặc 2025-04-24. Việc ghi là đã xong \
        vào một ngày chưa tới, hay có thời hạn quá 30 năm nữa, thì chỉ được nhắc: thường là gõ nhầm năm.
        """,
      en: """
        The value is no day of the calendar. Write 24/4/2025 or 2025-04-24. What is told as done on \
        a day to come, or is due in more than 30 years, is only warned of: mostly the year is mistyped.
        """,
      wrong: "ngay-ban-hanh: 31/4/2025",
      right: "ngay-ban-hanh: 30/4/2025"),
    Explanation(
      .time,
      vi: """
        Giá trị không phải là thời gian có ngày và giờ, hoặc giờ kết thúc đứng trước giờ bắt \
        đầu. Giờ Việt Nam nếu không ghi múi giờ.
        """,
      en: """
        The value is no time with day and hour, or it ends before it begins. It is Vietnamese \
        time unless a zone is written.
        """,
      wrong: "thoi-gian: 8 giờ sáng thứ Năm",
      right: "thoi-gian: 2025-04-24 08:00–11:30"),
    Explanation(
      .money,
      vi: "Giá trị không phải là số tiền bằng đồng. Viết số, hoặc số kèm «triệu», «tỷ».",
      en: "The value is no amount of đồng. Write a number, or a number with ‘triệu’ or ‘tỷ’.",
      wrong: "ngan-sach: hai tỷ rưỡi",
      right: "ngan-sach: 2,5 tỷ"),
    Explanation(
      .number,
      vi: """
        Giá trị không phải là số, hoặc ngoài khoảng mà mục cho phép: số đếm là số nguyên, không âm. \
        Dấu phẩy ngăn phần thập phân, dấu chấm ngăn hàng nghìn; đơn vị và lời ghi để ở mục khác.
        """,
      en: """
        The value is no number, or out of the range of the field: what is counted is whole and not \
        negative. A comma separates decimals, points separate thousands; units and remarks belong to \
        another field.
        """,
      wrong: "so-ho: khoảng ba mươi hộ",
      right: "so-ho: 30"),
    Explanation(
      .percent,
      vi: "Giá trị không phải là tỷ lệ phần trăm trong khoảng cho phép.",
      en: "The value is no percentage in the allowed range.",
      wrong: "tien-do: gần xong",
      right: "tien-do: 85%"),
    Explanation(
      .year,
      vi: "Giá trị không phải là một năm, viết đủ bốn chữ số.",
      en: "The value is no year, written with four digits.",
      wrong: "nam: 25",
      right: "nam: 2025"),
    Explanation(
      .yesNo,
      vi: "Mục này chỉ nhận «có» hoặc «không».",
      en: "This field takes only ‘có’ (yes) or ‘không’ (no).",
      wrong: "ban-thao: sắp xong",
      right: "ban-thao: có"),
    Explanation(
      .choice,
      vi: "Giá trị không có trong danh sách được chọn của mục này.",
      en: "The value is none of those that this field offers.",
      wrong: "trang-thai: dời sang tuần sau",
      right: "trang-thai: hoãn"),
    Explanation(
      .documentNumber,
      vi: """
        Giá trị không phải là số và ký hiệu văn bản. Cơ quan nhà nước: 88/KH-UBND; luật và nghị \
        định: 59/2023/NĐ-CP; cơ quan Đảng: 136-KH/ThU.
        """,
      en: """
        The value is no number and symbol of a document. State bodies: 88/KH-UBND; laws and \
        decrees: 59/2023/NĐ-CP; Party bodies: 136-KH/ThU.
        """,
      wrong: "so-hieu: Kế hoạch 136 của Thị ủy",
      right: "so-hieu: 136-KH/ThU"),
    Explanation(
      .url,
      vi: "Giá trị không phải là địa chỉ trang web đầy đủ, bắt đầu bằng https:// hoặc http://.",
      en: "The value is no full web address that begins with https:// or http://.",
      wrong: "lien-ket: dichvucong.gov.vn",
      right: "lien-ket: https://dichvucong.gov.vn"),
    Explanation(
      .email,
      vi: "Giá trị không phải là địa chỉ thư điện tử.",
      en: "The value is no e-mail address.",
      wrong: "thu-dien-tu: vanphong.hoabinh.gov.vn",
      right: "thu-dien-tu: vanphong@hoabinh.gov.vn"),
    Explanation(
      .phone,
      vi: "Giá trị không phải là một số điện thoại, hoặc Excel đã bỏ mất số 0 ở đầu.",
      en: "The value is no telephone number, or Excel has taken its leading 0.",
      wrong: "dien-thoai: gọi văn phòng",
      right: "dien-thoai: 0218 385 1234"),
    Explanation(
      .location,
      vi: """
        Vĩ độ và kinh độ không đọc được hoặc nằm ngoài giới hạn. Viết theo WGS 84, vĩ độ trước, \
        dấu chấm thập phân. Điểm nằm ngoài Việt Nam (vĩ độ 7 đến 24, kinh độ 101 đến 118) thì chỉ \
        được nhắc.
        """,
      en: """
        Latitude and longitude cannot be read or are out of range. Write them as in WGS 84, \
        latitude first, with decimal points. Points outside Viet Nam (latitude 7 to 24, longitude \
        101 to 118) are only warned of.
        """,
      wrong: "dia-diem: {dia-chi: Cầu Ba Làng, vi-do: 105.34, kinh-do: 20.81}",
      right: "dia-diem: {dia-chi: Cầu Ba Làng, vi-do: 20.81, kinh-do: 105.34}"),
    Explanation(
      .rule,
      vi: """
        Các mục mâu thuẫn với một quy tắc của loại hồ sơ, ví dụ cuộc đối thoại bị hủy mà không \
        ghi lý do.
        """,
      en: """
        The fields break a rule of this kind of record, such as a dialogue that was cancelled \
        without a reason.
        """,
      wrong: "trang-thai: đã hủy",
      right: "trang-thai: đã hủy\nly-do: Bão số 3; lịch mới sẽ thông báo trước 07 ngày"),
  ]
}
