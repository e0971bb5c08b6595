//! Every page as `index.html` and `page.json`, in both languages, on all cores.

use std::num::NonZero;
use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use motcua::i18n::Lang;
use motcua::pages;
use motcua::pages::walkthrough::{PICTURE, with_reading};
use motcua::render::{Page, Rendered, SiteAddress, render};
use motcua::routes::Route;
use motcua_catalogue::Catalogue;
use motcua_catalogue::procedure::Procedure;
use motcua_walkthrough::picture::svg;

use super::assets::Assets;
use super::error::BuildError;
use super::oembed;
use super::report::Report;
use super::shell::Shell;
use super::write;

/// Makes all pages, and for codes that were replaced pages that lead on.
pub fn write_pages(
    catalogue: &Catalogue,
    shell: &Shell,
    assets: &Assets,
    base: &str,
    out: &Path,
    report: &mut Report,
) -> Result<(), BuildError> {
    let routes = [pages::all(catalogue), pages::widget::all(catalogue)].concat();
    let next = AtomicUsize::new(0);
    let results = Mutex::new(Vec::with_capacity(routes.len()));
    let work = || {
        while let Some((route, lang)) = routes.get(next.fetch_add(1, Ordering::Relaxed)) {
            let done = one(catalogue, shell, assets, base, out, route, *lang);
            results.lock().expect("no worker panics while it holds the lock").push(done);
        }
    };
    let workers = thread::available_parallelism().map_or(1, NonZero::get);
    thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(work);
        }
    });
    for result in results.into_inner().expect("no worker panics while it holds the lock") {
        let (kind, html) = result?;
        report.add_page(kind, html);
    }
    for procedure in catalogue.procedures.values() {
        for lang in Lang::ALL {
            let address = pack_address(procedure, lang);
            let text = motcua_pack::write(procedure, &catalogue.documents, pack_lang(lang), lang.guide().pack_held_by)
                .map_err(|error| BuildError::Pack(procedure.code.to_string(), error))?;
            let text = serde_json::to_vec(&text).map_err(|error| BuildError::Json(address.clone(), error))?;
            write(&out.join(address.trim_start_matches('/')), text)?;
        }
    }
    for walkthrough in catalogue.walkthroughs.values() {
        for lang in Lang::ALL {
            let picture = with_reading(catalogue, walkthrough, lang, |reading| svg(&walkthrough.drawing(reading)));
            let path = format!("{}{PICTURE}", Route::Walkthrough(walkthrough.id.to_string()).path(lang));
            write(&out.join(path.trim_start_matches('/')), picture)?;
        }
    }
    for procedure in catalogue.procedures.values() {
        for old in &procedure.replaces {
            for lang in Lang::ALL {
                let new = Route::Procedure(procedure.code.to_string());
                moved(&Route::Procedure(old.to_string()), &new, lang, base, out)?;
            }
        }
    }
    Ok(())
}

fn one(
    catalogue: &Catalogue,
    shell: &Shell,
    assets: &Assets,
    base: &str,
    out: &Path,
    route: &Route,
    lang: Lang,
) -> Result<(&'static str, Vec<u8>), BuildError> {
    let (page, rendered) = render(|| {
        SiteAddress::provide(base);
        pages::make(catalogue, route, lang)
    });
    let marks = match (page.is_widget(), page.is_alive()) {
        (false, _) => "",
        (true, true) => " data-widget=\"alive\"",
        (true, false) => " data-widget=\"still\"",
    };
    let html = shell.document(lang.tag(), marks, &head(&page, &rendered, assets, base), &body(&page, &rendered)?);
    let path = route.path(lang);
    let file = if path.ends_with('/') { format!("{path}index.html") } else { path };
    write(&out.join(file.trim_start_matches('/')), &html)?;
    // Nobody moves to a widget within the app.
    if let Route::Widget(widget) = route {
        oembed::write_answer(widget, &page.title, lang, base, out)?;
    } else {
        write(&out.join(route.data_path(lang).trim_start_matches('/')), json(&page, &rendered.data)?)?;
    }
    Ok((kind(route), html.into_bytes()))
}

/// The file with a procedure's papers for the pack, beside its page.
pub fn pack_address(procedure: &Procedure, lang: Lang) -> String {
    format!("{}pack.json", Route::Procedure(procedure.code.to_string()).path(lang))
}

fn pack_lang(lang: Lang) -> motcua_pack::Lang {
    match lang {
        Lang::Vi => motcua_pack::Lang::Vi,
        Lang::En => motcua_pack::Lang::En,
    }
}

fn kind(route: &Route) -> &'static str {
    match route {
        Route::Home => "page, home",
        Route::Procedures => "page, procedures",
        Route::Procedure(_) => "page, procedure",
        Route::Communes => "page, communes",
        Route::Province(_) => "page, province",
        Route::Commune(_) => "page, commune",
        Route::Events => "page, events",
        Route::Event(_) => "page, event",
        Route::Walkthroughs => "page, walkthroughs",
        Route::Walkthrough(_) => "page, walkthrough",
        Route::Pack => "page, pack",
        Route::When => "page, where and when",
        Route::QrSheets => "page, QR sheets",
        Route::Listen => "page, listen",
        Route::Outbox => "page, letters",
        Route::Answers => "page, answers",
        Route::OldPapers => "page, old papers",
        Route::Changes => "page, changes",
        Route::Figures => "page, figures",
        Route::Data => "page, data",
        Route::About => "page, about",
        Route::Builder => "page, builder",
        Route::Widget(_) => "page, widget",
        Route::Gallery => "page, gallery",
        Route::NotFound => "page, not found",
    }
}

fn head(page: &Page, rendered: &Rendered, assets: &Assets, base: &str) -> String {
    let title = escape(&rendered.data.title);
    let description = escape(&page.description);
    let here = format!("{base}{}", page.route.path(page.lang));
    let mut head = format!(
        "<title>{title}</title>\n    <meta name=\"description\" content=\"{description}\">\n    <link rel=\"stylesheet\" href=\"{}\">\n",
        assets.style
    );
    let mut line = |text: String| {
        head.push_str("    ");
        head.push_str(&text);
        head.push('\n');
    };
    for (name, address) in assets.indexes() {
        line(format!("<meta name=\"{name}\" content=\"{address}\">"));
    }
    if page.is_widget() {
        line("<script type=\"module\" src=\"/widget.js\"></script>".to_owned());
        line("<link rel=\"modulepreload\" href=\"/theme.js\">".to_owned());
    }
    if page.is_listed {
        line(format!("<link rel=\"canonical\" href=\"{here}\">"));
        for (tag, lang) in [("vi", Lang::Vi), ("en", Lang::En), ("x-default", Lang::Vi)] {
            line(format!("<link rel=\"alternate\" hreflang=\"{tag}\" href=\"{base}{}\">", page.route.path(lang)));
        }
        line(format!("<meta property=\"og:title\" content=\"{title}\">"));
        line(format!("<meta property=\"og:description\" content=\"{description}\">"));
        line(format!("<meta property=\"og:url\" content=\"{here}\">"));
    } else {
        line("<meta name=\"robots\" content=\"noindex\">".to_owned());
    }
    if let Some(link) = oembed::link(&page.route, page.lang, base) {
        line(link);
    }
    if let Some(data) = &page.json_ld {
        line(format!("<script type=\"application/ld+json\">{}</script>", in_script(&data.to_string())));
    }
    head
}

fn body(page: &Page, rendered: &Rendered) -> Result<String, BuildError> {
    let seed = in_script(&json(page, &rendered.data.seed())?);
    Ok(format!(
        "<div id=\"app\" data-path=\"{}\">{}</div>\n    <script type=\"application/json\" id=\"seed\">{seed}</script>",
        page.route.path(page.lang),
        rendered.app_html
    ))
}

/// A page that leads from a replaced code to the one in its place, for people with an old link.
fn moved(old: &Route, new: &Route, lang: Lang, base: &str, out: &Path) -> Result<(), BuildError> {
    let target = new.path(lang);
    let html = format!(
        "<!doctype html>\n<html lang=\"{}\">\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{target}</title>\n<link rel=\"icon\" href=\"/icon.svg\">\n<meta http-equiv=\"refresh\" content=\"0; url={target}\">\n<meta name=\"robots\" content=\"noindex\">\n<link rel=\"canonical\" href=\"{base}{target}\">\n<p><a href=\"{target}\">{target}</a></p>\n</html>\n",
        lang.tag()
    );
    write(&out.join(format!("{}index.html", old.path(lang).trim_start_matches('/'))), html)
}

fn json(page: &Page, data: &motcua::page_data::PageData) -> Result<String, BuildError> {
    serde_json::to_string(data).map_err(|error| BuildError::Json(page.route.path(page.lang), error))
}

/// JSON that cannot end the script element it stands in.
fn in_script(json: &str) -> String {
    json.replace('<', "\\u003c")
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_cannot_end_its_script() {
        assert_eq!(in_script("{\"a\":\"</script>\"}"), "{\"a\":\"\\u003c/script>\"}");
    }

    #[test]
    fn a_title_cannot_end_its_attribute() {
        assert_eq!(escape("\"<&"), "&quot;&lt;&amp;");
    }
}
