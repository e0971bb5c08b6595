//! Vietnamese.

use super::EmbedText;

pub(super) const EMBED: EmbedText = EmbedText {
    new_tab: "mở trang mới",
    source: "Nguồn: {}. Đối chiếu ngày {}.",
    all_data: "dữ liệu của Một Cửa, từng trang có nguồn riêng",
    full_search: "Mở Một Cửa",
    full_procedure: "Xem đầy đủ thủ tục này",
    full_where: "Xem tất cả xã, phường",
    full_walkthrough: "Mở trang đầy đủ, giữ câu trả lời",
    full_commune: "Xem đầy đủ trang của xã, phường này",
    your_commune: "Nơi làm giấy tờ ở xã, phường này",
    search_title: "Tìm thủ tục, tìm xã phường",
    search_lead: "Gõ việc bạn cần làm, không dấu cũng được. Kết quả mở ở trang mới, trang này vẫn còn đây.",
    where_title: "Địa chỉ cũ nay là xã, phường nào?",
    where_lead: "Từ 1/7/2025 cả nước còn 3.321 xã, phường, đặc khu. Gõ địa chỉ cũ để biết nay là nơi nào.",
    commune_title: "Xã, phường của bạn",
    commune_lead: "Nơi làm giấy tờ, hình thành từ những xã nào, những việc nhiều người cần.",
    commune_loading: "Đang lấy thông tin của xã, phường…",
    commune_failed: "Chưa lấy được thông tin. Bạn mở trang đầy đủ bằng đường dẫn bên dưới.",
    sessions_title: "Ở đâu, khi nào",
    sessions_lead: "Xem giờ làm việc, ngày không cần hẹn và buổi lưu động gần bạn. Lịch mở ở trang mới, trang này vẫn còn đây.",
    sessions_open: "Xem lịch",
    feedback_title: "Góp ý, phản ánh",
    feedback_lead: "Bạn viết ở trang riêng của Một Cửa, để không trang nào khác đọc được điều bạn viết. Trang đó mở ở thẻ mới, trang này vẫn còn đây.",
    feedback_open: "Viết góp ý",
};
