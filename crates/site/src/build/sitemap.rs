//! `sitemap.xml` and `robots.txt`.

use std::fmt::Write as _;
use std::path::Path;

use motcua::i18n::Lang;
use motcua::pages;
use motcua::routes::Route;
use motcua_catalogue::Catalogue;

use super::error::BuildError;
use super::write;

/// Every listed page in both languages, each naming the other.
pub fn write_sitemap(catalogue: &Catalogue, base: &str, out: &Path) -> Result<(), BuildError> {
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    let listed =
        pages::all(catalogue).into_iter().filter(|(route, _)| !matches!(route, Route::NotFound | Route::Gallery));
    for (route, lang) in listed {
        let alternates = Lang::ALL.map(|lang| {
            format!("<xhtml:link rel=\"alternate\" hreflang=\"{}\" href=\"{base}{}\"/>", lang.tag(), route.path(lang))
        });
        writeln!(xml, "<url><loc>{base}{}</loc>{}</url>", route.path(lang), alternates.concat())
            .expect("writing to memory cannot fail");
    }
    xml.push_str("</urlset>\n");
    write(&out.join("sitemap.xml"), xml)?;
    write(&out.join("robots.txt"), format!("User-agent: *\nAllow: /\nSitemap: {base}/sitemap.xml\n"))
}
