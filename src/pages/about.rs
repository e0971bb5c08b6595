//! `/gioi-thieu/`: what this is, where its facts come from, what is missing, what it does not record.

use leptos::prelude::*;
use motcua_catalogue::Catalogue;

use crate::components::breadcrumb::Breadcrumb;
use crate::i18n::Lang;
use crate::i18n::format::{number, text};
use crate::render::Page;
use crate::routes::Route;

/// The about page.
pub fn page(catalogue: &Catalogue, lang: Lang) -> Page {
    let t = lang.page();
    let body = match lang {
        Lang::Vi => vietnamese(catalogue),
        Lang::En => english(catalogue),
    };
    Page {
        route: Route::About,
        lang,
        title: t.about_title.to_owned(),
        description: t.about_description.to_owned(),
        content: view! {
            <Breadcrumb lang way=vec![]/>
            <h1>{t.about_title}</h1>
            <p class="lead">{text(&catalogue.portal.publisher, lang).to_owned()}</p>
            {body}
        }
        .into_any(),
        acts: Vec::new(),
        json_ld: None,
        is_listed: true,
    }
}

/// Gaps in all procedures, and communes whose seat no source gives.
fn gaps(catalogue: &Catalogue) -> (u64, u64) {
    let in_procedures = catalogue.procedures.values().map(|procedure| procedure.gaps.len()).sum::<usize>();
    let seats =
        catalogue.communes.values().flat_map(|list| &list.communes).filter(|commune| commune.seat.is_none()).count();
    (in_procedures as u64, seats as u64)
}

fn vietnamese(catalogue: &Catalogue) -> AnyView {
    let (gaps, seats) = gaps(catalogue);
    let procedures = number(catalogue.procedures.len() as u64, Lang::Vi);
    view! {
        <section aria-labelledby="what">
            <h2 id="what">"Một Cửa để làm gì"</h2>
            <p>"Từ ngày 1/7/2025 không còn cấp huyện. Hơn mười nghìn xã, phường, thị trấn nhập lại thành 3.321. Một Cửa giúp bạn biết nhà mình nay thuộc xã nào, việc mình cần do ai làm, phải mang giấy gì, chờ bao lâu, hết bao nhiêu tiền."</p>
            <p>"Hiện có "{procedures}" thủ tục viết bằng lời dễ hiểu, và tất cả xã, phường, đặc khu của 34 tỉnh, thành phố."</p>
        </section>
        <section aria-labelledby="not">
            <h2 id="not">"Một Cửa không phải là gì"</h2>
            <p>"Một Cửa không phải là cơ quan nhà nước, không nhận hồ sơ, không thu tiền. Khi lời ở đây khác với lời của cơ quan giải quyết hoặc của Cổng dịch vụ công quốc gia, hãy theo cơ quan, và báo cho chúng tôi."</p>
        </section>
        <section aria-labelledby="sources">
            <h2 id="sources">"Tin lấy từ đâu"</h2>
            <p>"Thủ tục: Cổng dịch vụ công quốc gia và các văn bản ghi ở cuối mỗi trang, kèm ngày đọc. Xã, phường: danh mục của Cục Thống kê ngày 10/10/2026. Diện tích, dân số, trụ sở: bản đồ sáp nhập ngày 17/7/2025, chưa kiểm lại."</p>
            <p>"Điều gì không có nguồn thì không viết. Chỗ chưa biết được ghi là chưa biết, kèm nơi để hỏi."</p>
            <p>"Các tệp dữ liệu: "<a href="/CREDITS.md" rel="external">"nguồn và giấy phép"</a>"."</p>
        </section>
        <section aria-labelledby="missing">
            <h2 id="missing">"Còn thiếu gì"</h2>
            <ul>
                <li>{format!("{} điểm chưa rõ trong các thủ tục, ghi ngay trên từng trang.", number(gaps, Lang::Vi))}</li>
                <li>{format!("{} xã, phường chưa có nơi đặt trụ sở trong nguồn.", number(seats, Lang::Vi))}</li>
                <li>"Chưa có địa chỉ, điện thoại, giờ làm việc của các Trung tâm Phục vụ hành chính công."</li>
                <li>"Chưa có mức phí do từng tỉnh quy định."</li>
            </ul>
        </section>
        <section aria-labelledby="privacy">
            <h2 id="privacy">"Riêng tư"</h2>
            <p>"Không đăng nhập, không cookie, không đếm lượt xem, không gọi tới máy chủ của ai khác. Điều bạn gõ được tìm ngay trên máy của bạn; trong địa chỉ trang nó đứng sau dấu #, phần không bao giờ được gửi đi. Xã của bạn chỉ được ghi trên máy khi bạn bấm nút ghi nhớ, và xóa được bằng một nút."</p>
            <p>"Câu tìm gần đây chỉ được giữ khi bạn bật, chỉ trên máy này, xóa bằng một nút. Khi bạn tìm bằng giọng nói, hãng làm trình duyệt có thể nhận tiếng bạn nói; Một Cửa thì không. Vị trí của bạn chỉ được hỏi khi bạn bấm nút, dùng ngay trên máy rồi bỏ."</p>
            <p>{Lang::Vi.listen().privacy}</p>
        </section>
        <section aria-labelledby="access">
            <h2 id="access">"Ai cũng dùng được"</h2>
            <p>"Trang đọc được khi tắt script, khi không có mạng sau lần mở đầu, bằng bàn phím, bằng trình đọc màn hình, khi phóng chữ tới 400 %. Nếu có chỗ nào bạn không dùng được, đó là lỗi của chúng tôi."</p>
        </section>
    }
    .into_any()
}

fn english(catalogue: &Catalogue) -> AnyView {
    let (gaps, seats) = gaps(catalogue);
    let procedures = number(catalogue.procedures.len() as u64, Lang::En);
    view! {
        <section aria-labelledby="what">
            <h2 id="what">"What Một Cửa is for"</h2>
            <p>"On 1 July 2025 Viet Nam abolished its districts, and more than ten thousand communes became 3,321. Một Cửa (“one door”, what people call the one-stop desk) tells you which commune your home is in now, who handles what you need, which papers to bring, how long it takes and what it costs."</p>
            <p>"It has "{procedures}" procedures in plain words so far, and every commune of the 34 provinces and cities."</p>
        </section>
        <section aria-labelledby="not">
            <h2 id="not">"What it is not"</h2>
            <p>"Một Cửa is not a government body, takes no applications and no money. Where its words differ from those of the office in charge or of the national portal, follow the office, and tell us."</p>
        </section>
        <section aria-labelledby="sources">
            <h2 id="sources">"Where the facts come from"</h2>
            <p>"Procedures: the national public service portal and the laws named at the end of each page, with the day they were read. Communes: the National Statistics Office list of 10 October 2026. Areas, populations and seats: the merger map of 17 July 2025, not verified since."</p>
            <p>"What has no source is not written. What is not known is said to be unknown, with whom to ask."</p>
            <p>"The data files: "<a href="/CREDITS.md" rel="external">"sources and licences"</a>"."</p>
        </section>
        <section aria-labelledby="missing">
            <h2 id="missing">"What is missing"</h2>
            <ul>
                <li>{format!("{} open points in the procedures, each shown on its page.", number(gaps, Lang::En))}</li>
                <li>{format!("{} communes whose seat no source gives.", number(seats, Lang::En))}</li>
                <li>"Addresses, telephone numbers and hours of the Public Administrative Service Centres."</li>
                <li>"Fees that each province sets."</li>
            </ul>
        </section>
        <section aria-labelledby="privacy">
            <h2 id="privacy">"Privacy"</h2>
            <p>"No login, no cookies, no visit counters, no requests to anybody else's server. What you type is searched on your phone; in the page's address it stands after the # sign, the part that is never sent. Your commune is kept on the phone only when you press the button, and one button forgets it."</p>
            <p>"Recent searches are kept only if you turn them on, only on this phone, and go with one tap. When you search by voice, the maker of your browser may receive what you say; Một Cửa does not. Your position is asked for only when you press the button, used on the phone, and dropped."</p>
            <p>{Lang::En.listen().privacy}</p>
        </section>
        <section aria-labelledby="access">
            <h2 id="access">"For everyone"</h2>
            <p>"The pages can be read without script, without a network after the first visit, by keyboard, with a screen reader and at 400 % zoom. If something does not work for you, that is our fault."</p>
        </section>
    }
    .into_any()
}
