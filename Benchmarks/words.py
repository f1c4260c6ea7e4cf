"""Words from which the synthetic records of the benchmarks are made: the language of Vietnamese
local government, written for this purpose."""

PLACES = """
An Bình|An Hòa|An Lạc|An Phú|Bắc Sơn|Bình Khê|Bình Minh|Cẩm Giàng|Cẩm Thượng|Châu Phong|Diên Hồng
Đại Thành|Đại Xuân|Đông Giang|Đông Hải|Đồng Tâm|Gia Khánh|Hà Thanh|Hải Yến|Hòa Lạc|Hồng Phong
Hưng Đạo|Khánh Trung|Kim Sơn|Lam Giang|Lạc Thủy|Long Xuyên|Mai Trung|Minh Châu|Minh Đức|Mỹ Lộc
Nam Cường|Nam Thắng|Nghĩa Lâm|Ngọc Sơn|Phú Cường|Phú Lương|Phúc Thịnh|Quang Trung|Quảng Phú
Quế Lâm|Sơn Đông|Sơn Hà|Tam Thanh|Tân Dân|Tân Lập|Tân Tiến|Thạch Bàn|Thanh Bình|Thanh Khê|Thái Hòa
Thịnh Vượng|Thọ Xuân|Thống Nhất|Thượng Lâm|Tiên Phong|Trà Linh|Trung Chính|Trường Giang|Tứ Kỳ
Vạn Phúc|Văn Lang|Vân Canh|Việt Hùng|Vĩnh An|Vĩnh Thịnh|Xuân Quang|Xuân Trường|Yên Định|Yên Khê
""".replace("\n", "|").strip("|").split("|")

BODIES = """
Ủy ban nhân dân xã|Hội đồng nhân dân xã|Đảng ủy xã|Ủy ban Mặt trận Tổ quốc xã|Ban Thanh tra nhân dân
Ban Giám sát đầu tư của cộng đồng|Phòng Kinh tế|Phòng Văn hóa - Xã hội|Trung tâm Phục vụ hành chính công
Hội Nông dân xã|Hội Liên hiệp Phụ nữ xã|Đoàn Thanh niên xã|Hội Cựu chiến binh xã|Công an xã
Ban Chỉ huy Quân sự xã|Trạm Y tế|Trường Trung học cơ sở|Trường Tiểu học|Trường Mầm non
Ban Quản lý dự án|Hợp tác xã nông nghiệp|Tổ công nghệ số cộng đồng|Tổ hòa giải cơ sở
""".replace("\n", "|").strip("|").split("|")

ACTIONS = """
rà soát|công khai|niêm yết|phổ biến|triển khai|hướng dẫn|kiểm tra|giám sát|tổng hợp|báo cáo|đôn đốc
tiếp nhận|giải quyết|trả lời|lấy ý kiến|thẩm định|phê duyệt|bố trí|hoàn thiện|bàn giao|nghiệm thu
vận động|tuyên truyền|tập huấn|biểu dương|chấn chỉnh|khắc phục|xử lý|thu hồi|hỗ trợ|bồi thường
đối thoại với Nhân dân về|thông báo rộng rãi|cập nhật hằng tuần|đánh giá lại|điều chỉnh|bổ sung
""".replace("\n", "|").strip("|").split("|")

THINGS = """
quy chế thực hiện dân chủ ở cơ sở|kế hoạch phát triển kinh tế - xã hội|dự toán ngân sách nhà nước
danh sách hộ nghèo, hộ cận nghèo|phương án bồi thường, hỗ trợ, tái định cư|quy hoạch sử dụng đất
đường giao thông nông thôn|hệ thống kênh mương nội đồng|công trình cấp nước sạch|nhà văn hóa thôn
đèn chiếu sáng công cộng|bãi tập kết rác thải|trường học đạt chuẩn quốc gia|trạm y tế|chợ dân sinh
thủ tục hành chính về đất đai|thủ tục đăng ký hộ tịch|việc chứng thực|giấy chứng nhận quyền sử dụng đất
quỹ đền ơn đáp nghĩa|quỹ phòng chống thiên tai|các khoản đóng góp tự nguyện của Nhân dân
kết quả giám sát đầu tư của cộng đồng|kết luận thanh tra|kiến nghị của cử tri|đơn thư khiếu nại, tố cáo
hương ước, quy ước của thôn|tiêu chí nông thôn mới nâng cao|mô hình “Dân vận khéo”|chuyển đổi số
dịch vụ công trực tuyến|bảo hiểm y tế toàn dân|phòng cháy, chữa cháy|an toàn thực phẩm
vệ sinh môi trường|phòng, chống dịch bệnh trên đàn gia súc|sản xuất vụ đông|dồn điền đổi thửa
việc làm cho thanh niên|học nghề cho lao động nông thôn|chính sách với người có công|trợ cấp xã hội
tài sản công|mua sắm công|phí và lệ phí|tuyển chọn và gọi công dân nhập ngũ|an ninh trật tự
lịch tiếp công dân|hòm thư góp ý|đường dây nóng|trang thông tin điện tử|hệ thống loa truyền thanh
giải phóng mặt bằng|tiến độ thi công|chất lượng vật liệu|hồ sơ mời thầu|biên bản nghiệm thu
""".replace("\n", "|").strip("|").split("|")

GROUPS = """
các thôn, tổ dân phố|cán bộ, công chức|các hộ dân có đất bị thu hồi|hội viên các đoàn thể|đại biểu cử tri
người có uy tín trong cộng đồng|các nhà thầu|chủ đầu tư|người cao tuổi|phụ huynh học sinh
doanh nghiệp trên địa bàn|hợp tác xã và tổ hợp tác|các hộ kinh doanh|đoàn viên, thanh niên
ban công tác mặt trận|trưởng thôn|công nhân, người lao động|đồng bào dân tộc thiểu số
""".replace("\n", "|").strip("|").split("|")

CAUSES = """
nguồn vốn phân bổ chậm|thời tiết mưa lũ kéo dài|giá vật liệu tăng|một số hộ chưa đồng thuận
hồ sơ địa chính chưa đầy đủ|sắp xếp lại đơn vị hành chính|thiếu cán bộ chuyên môn
quy định mới có hiệu lực|nhà thầu huy động thiếu thiết bị|sự phối hợp chưa chặt chẽ
nhận thức của một bộ phận người dân còn hạn chế|vướng hành lang lưới điện|chờ ý kiến cấp trên
""".replace("\n", "|").strip("|").split("|")

RESULTS = """
được Nhân dân đồng tình, ủng hộ|đạt yêu cầu đề ra|còn chậm so với kế hoạch|vượt chỉ tiêu được giao
bảo đảm công khai, minh bạch|cơ bản hoàn thành|chưa đáp ứng mong đợi của người dân
góp phần ổn định tình hình|rút ngắn thời gian chờ đợi|tiết kiệm chi phí cho ngân sách
tạo chuyển biến rõ nét|cần tiếp tục theo dõi|đã được khắc phục một phần|không phát sinh khiếu kiện
""".replace("\n", "|").strip("|").split("|")

# The parts of the names of fields, lanes and firms: endlessly many, as in life.
ONSETS = "b c ch d đ g h kh l m n ng nh ph qu r s t th tr v x".split()
RHYMES = """
a à á ả ạ ai ài ái am ám an àn án ang àng áng anh ành ánh ao ào áo au ay ày áy ăm ăn ắn ăng ằng âm ân ấn ần âu ầu
e én eo ê ế ề ên ền o ò ọ oa oan oàn oi òi on ong òng ô ồ ộ ôi ồi ôn ông ồng ơ ơi ơn u ú ủ ui um un ung ùng úng
uy uyên ư ừ ứ ưng ừng ươi ương ường ượng ưu
""".split()

# {a} an action, {t} a thing, {g} a group, {c} a cause, {r} a result, {b} a body, {p} a place,
# {n} a number, {d} a date, {x} a document, {e} one with its date, {z} a name; in titles also
# {y} the year of the record, {u} the commune of its unit.
SENTENCES = """
{b} {p} có trách nhiệm {a} {t} và {a} {t} trước ngày {d}.
Thực hiện {x}, {b} {p} đã {a} {t} đến {g}.
Trong kỳ có {n} lượt người tham gia ý kiến về {t}, trong đó {n} ý kiến của {g}.
Nguyên nhân chủ yếu là do {c}, bên cạnh đó {c}.
Việc {a} {t} {r}.
Đề nghị {g} phối hợp với {b} {p} để {a} {t}.
Tổng kinh phí là {n} triệu đồng, trong đó phần dành cho {t} là {n} triệu đồng.
Qua kiểm tra tại thôn {p}, đoàn nhận thấy {t} {r}.
Giao {b} chủ trì, {a} {t}, báo cáo kết quả trước ngày {d}.
{g} được biết, được bàn, được kiểm tra và giám sát {t}.
Nội dung niêm yết gồm {t}, {t} và {t}, thời gian niêm yết ít nhất {n} ngày liên tục.
Nếu có vướng mắc do {c} thì kịp thời phản ánh về {b} {p}.
Kết quả {a} {t} ở thôn {p} {r}; ở thôn {p} thì {r}.
Căn cứ {e}, {b} {p} ban hành văn bản để {a} {t}.
Đến ngày {d} đã {a} được {n} trên {n} trường hợp, còn lại do {c}.
Tại xứ đồng {z} và khu {z} thuộc thôn {p}, {g} đã {a} {t}.
Công ty {z} {z} trúng gói thầu về {t}, thi công đoạn từ ngõ {z} đến cầu {z}.
Khi {a} {t}, cần tôn trọng ý kiến của {g}, tránh hình thức.
""".strip().split("\n")

# Titles by kind, as they are on real documents: most name a place, many a lane, a field or a bridge.
# What offices abbreviate is written out here, so that a question can have the short form.
TITLES = {kind: lines.strip().split("\n") for kind, lines in {
    "ke-hoach": """
Kế hoạch nâng cấp đường giao thông nông thôn thôn {p}, đoạn từ ngõ {z} đến cầu {z} năm {y}
Kế hoạch giải phóng mặt bằng dự án đường {z} qua thôn {p} năm {y}
Kế hoạch xây dựng nông thôn mới nâng cao xã {u}, trọng tâm là khu {z}
Kế hoạch rà soát thủ tục hành chính của Ủy ban nhân dân xã {u} năm {y}, lĩnh vực {t}
Kế hoạch bảo đảm an ninh trật tự khu dân cư {z}, thôn {p}
Kế hoạch phòng cháy chữa cháy tại chợ {z}, xã {u} năm {y}
Kế hoạch chuyển đổi số năm {y} của Ủy ban nhân dân xã {u}: {t}
Kế hoạch giữ gìn vệ sinh môi trường tuyến kênh {z}, thôn {p}
Kế hoạch dồn điền đổi thửa xứ đồng {z}, thôn {p}
Kế hoạch vận động {g} thôn {p} tham gia bảo hiểm y tế năm {y}
Kế hoạch thực hiện quy chế dân chủ năm {y} của xã {u}
Kế hoạch {a} {t} tại thôn {p} năm {y}
Kế hoạch {a} {t} cho {g} khu {z}
Kế hoạch {a} {t} năm {y}
""",
    "doi-thoai": """
Đối thoại với Nhân dân thôn {p} về {t}
Đối thoại về giải phóng mặt bằng tuyến đường {z}, thôn {p}
Đối thoại về phương án tái định cư khu {z}, xã {u}
Đối thoại với {g} xã {u} về {t}
Hội nghị đối thoại giữa Chủ tịch Ủy ban nhân dân xã {u} với {g} năm {y}
Hội nghị của Hội đồng nhân dân xã {u} với cử tri tổ bầu cử {z} năm {y}
Hội nghị Nhân dân khu dân cư {z} bàn việc {a} {t}
Đối thoại về cải cách hành chính tại xã {u} năm {y}
""",
    "du-an": """
Cải tạo, nâng cấp đường từ ngõ {z} đến cầu {z}, xã {u}
Xây dựng nhà văn hóa thôn {p}, khu {z}
Hạ tầng kỹ thuật khu dân cư {z}, xã {u}
Hạ tầng khu tái định cư {z} phục vụ giải phóng mặt bằng đường {z}
Cứng hóa kênh mương xứ đồng {z}, thôn {p}
Xây dựng cầu {z} trên đường {z}, xã {u}
Trạm cấp nước sạch {z}, thôn {p}
Đèn chiếu sáng công cộng đường {z} khu công nghiệp {z}
Sửa chữa, mở rộng trạm y tế xã {u}, hạng mục nhà {z}
Lắp đặt hệ thống phòng cháy chữa cháy chợ {z}
""",
    "kiem-tra": """
Giám sát đầu tư của cộng đồng đối với công trình đường {z}, thôn {p}
Kiểm tra việc quản lý ngân sách nhà nước tại xã {u} năm {y}
Kiểm tra an toàn thực phẩm tại chợ {z}, xã {u}
Kiểm tra việc {a} {t} tại thôn {p} năm {y}
Kiểm tra Ban quản lý dự án về hồ sơ gói thầu đường {z}
Giám sát tiêu chí nông thôn mới của thôn {p}: {t}
Thanh tra việc sử dụng vốn đầu tư công tại công trình cầu {z}
Kiểm tra vệ sinh môi trường bãi tập kết rác thải {z}, xã {u}
""",
    "van-ban": """
Quyết định của Ủy ban nhân dân xã {u} về việc {a} {t} năm {y}
Quyết định phê duyệt dự toán công trình đường {z}, thôn {p}
Quyết định phê duyệt phương án tái định cư khu {z}, xã {u}
Nghị quyết của Hội đồng nhân dân xã {u} về {t} năm {y}
Nghị quyết về chủ trương đầu tư công cầu {z}, xã {u}
Quyết định thành lập tổ {a} {t} thôn {p}
Quyết định công nhận tổ dân phố {z} đạt chuẩn an ninh trật tự năm {y}
""",
}.items()}

# The short forms that offices use of what titles write out; those of one meaning only, as the
# abbreviations that every site knows.
ABBREVIATIONS = {
    "Ủy ban nhân dân": "UBND", "Hội đồng nhân dân": "HĐND", "giải phóng mặt bằng": "GPMB",
    "thủ tục hành chính": "TTHC", "nông thôn mới": "NTM", "phòng cháy chữa cháy": "PCCC",
    "an ninh trật tự": "ANTT", "vệ sinh môi trường": "VSMT", "bảo hiểm y tế": "BHYT",
    "cải cách hành chính": "CCHC", "tái định cư": "TĐC", "khu dân cư": "KDC",
    "khu công nghiệp": "KCN", "ngân sách nhà nước": "NSNN", "an toàn thực phẩm": "ATTP",
    "đầu tư công": "ĐTC", "Ban quản lý dự án": "BQLDA", "quy chế dân chủ": "QCDC",
    "chuyển đổi số": "CĐS", "tổ dân phố": "TDP",
    "Giám sát đầu tư của cộng đồng": "GSĐTCĐ",
}
