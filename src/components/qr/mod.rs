//! A QR code as SVG: sharp at any size, black on white whatever the page's colours are.

use qrcodegen::{QrCode, QrCodeEcc};

/// The light margin that readers need, in modules (ISO/IEC 18004).
const QUIET: i32 = 4;

/// The code of a text; `None` if it is too long for one. A quarter of a printed code may be worn off where there is room for it.
pub fn svg(text: &str) -> Option<String> {
    let code =
        [QrCodeEcc::Quartile, QrCodeEcc::Low].into_iter().find_map(|level| QrCode::encode_text(text, level).ok())?;
    let size = code.size();
    let mut path = String::new();
    for y in 0..size {
        let mut x = 0;
        while x < size {
            let start = x;
            while x < size && code.get_module(x, y) {
                x += 1;
            }
            if x > start {
                let run = [
                    (start + QUIET).to_string(),
                    (y + QUIET).to_string(),
                    (x - start).to_string(),
                    (start - x).to_string(),
                ];
                path.push_str(&["M", &run[0], " ", &run[1], "h", &run[2], "v1h", &run[3], "z"].concat());
            } else {
                x += 1;
            }
        }
    }
    let side = (size + 2 * QUIET).to_string();
    Some(
        [
            "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"qr\" viewBox=\"0 0 ",
            &side,
            " ",
            &side,
            "\" shape-rendering=\"crispEdges\" aria-hidden=\"true\" focusable=\"false\"><path fill=\"#fff\" d=\"M0 0h",
            &side,
            "v",
            &side,
            "H0z\"/><path d=\"",
            &path,
            "\"/></svg>",
        ]
        .concat(),
    )
}
