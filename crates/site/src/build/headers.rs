//! `_headers`: what a host sends with each file, in the form that several hosts of static files read; our own server reads it
//! too, so what is tested is what is served.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;

use motcua::pages;
use motcua_catalogue::Catalogue;

use super::assets::Assets;
use super::error::BuildError;
use super::offline::Bundles;
use super::write;

/// Nothing from elsewhere, nothing inline, nothing evaluated but Wasm; frames only of our own, which are widgets. `{}` stands for
/// the servers that letters may go to.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; connect-src 'self'{}; frame-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'";

/// A second policy: the hosts that read this file join the values of all rules that match, browsers enforce every policy they
/// are given, and none can be taken back. So what must hold for all but the widgets is said of each section of the portal.
const NOT_FRAMED: &str = "frame-ancestors 'none'";

/// Pages that stand beside the sections.
const SINGLE: [&str; 10] = [
    "/",
    "/index.html",
    "/404.html",
    "/offline/*",
    "/shell.html",
    "/en",
    "/en/",
    "/en/index.html",
    "/en/404.html",
    "/en/offline/*",
];

/// A year: files named after their content never change.
const FOR_EVER: &str = "public, max-age=31536000, immutable";

/// Writes the file. Pages get no caching rule: browsers ask again for what has none, which is what pages need.
///
/// Every file may be read from everywhere: all of it is public, no request carries who asks, and a widget in its sandbox has no
/// origin of its own.
pub fn write_headers(catalogue: &Catalogue, assets: &Assets, bundles: &Bundles, out: &Path) -> Result<(), BuildError> {
    let policy = policy(catalogue);
    let mut text = format!(
        "/*\n  Content-Security-Policy: {policy}\n  X-Content-Type-Options: nosniff\n  Referrer-Policy: no-referrer\n  Permissions-Policy: camera=(), geolocation=(self), microphone=(self), payment=(), usb=()\n  Cross-Origin-Opener-Policy: same-origin\n  Cross-Origin-Resource-Policy: cross-origin\n  Access-Control-Allow-Origin: *\n"
    );
    let mut rule = |pattern: &str, header: &str| {
        write!(text, "\n{pattern}\n  {header}\n").expect("writing to memory cannot fail");
    };
    for pattern in not_framed(catalogue) {
        rule(&pattern, &format!("Content-Security-Policy: {NOT_FRAMED}"));
    }
    for address in assets.all().into_iter().chain(bundles.values().map(String::as_str)) {
        rule(address, &format!("Cache-Control: {FOR_EVER}"));
    }
    write(&out.join("_headers"), text)
}

/// Every page but the widgets, as few patterns as do.
fn not_framed(catalogue: &Catalogue) -> BTreeSet<String> {
    let mut patterns: BTreeSet<String> = SINGLE.map(str::to_owned).into();
    for (route, lang) in pages::all(catalogue) {
        let path = route.path(lang);
        let below = path.strip_prefix(lang.prefix()).unwrap_or(&path);
        if let Some((section, _)) = below.trim_start_matches('/').split_once('/') {
            patterns.insert(format!("{}/{section}/*", lang.prefix()));
        }
    }
    patterns
}

/// The policy, with the origins of the channels that the portal itself sends by, and no others.
fn policy(catalogue: &Catalogue) -> String {
    let channels = catalogue.channels.iter().flat_map(|file| &file.channels);
    let origins: BTreeSet<&str> = channels.filter_map(|channel| channel.origin()).collect();
    let named: String = origins.into_iter().flat_map(|origin| [" ", origin]).collect();
    POLICY.replace("{}", &named)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_section_is_closed_to_frames_and_the_widgets_are_not() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../public/catalogue");
        let patterns = not_framed(&Catalogue::load(&folder).expect("the shipped catalogue is sound"));
        for pattern in ["/", "/thu-tuc/*", "/en/thu-tuc/*", "/xa-phuong/*", "/ho-so/*", "/nhung/*", "/en/404.html"] {
            assert!(patterns.contains(pattern), "{pattern}");
        }
        assert!(patterns.iter().all(|pattern| !pattern.contains("embed") && pattern != "/*" && pattern != "/en/*"));
        // Hosts take a hundred rules; the files that are kept for ever need some of them.
        assert!(patterns.len() < 70, "{}", patterns.len());
    }
}
