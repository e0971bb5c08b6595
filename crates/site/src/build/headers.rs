//! `_headers`: what a host sends with each file, in the form that several hosts of static files read; our own server reads it
//! too, so what is tested is what is served.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;

use motcua_catalogue::Catalogue;

use super::assets::Assets;
use super::error::BuildError;
use super::offline::Bundles;
use super::write;

/// Nothing from elsewhere, nothing inline, nothing evaluated but Wasm. `{}` stands for the servers that letters may go to.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; connect-src 'self'{}; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/// A year: files named after their content never change.
const FOR_EVER: &str = "public, max-age=31536000, immutable";

/// Writes the file. Pages get no caching rule: the hosts that read this file join the values of all rules that match, and let
/// browsers ask again for what has none, which is what pages need.
pub fn write_headers(catalogue: &Catalogue, assets: &Assets, bundles: &Bundles, out: &Path) -> Result<(), BuildError> {
    let policy = policy(catalogue);
    let mut text = format!(
        "/*\n  Content-Security-Policy: {policy}\n  X-Content-Type-Options: nosniff\n  Referrer-Policy: no-referrer\n  Permissions-Policy: camera=(), geolocation=(), microphone=(self), payment=(), usb=()\n  Cross-Origin-Opener-Policy: same-origin\n"
    );
    for address in assets.all().into_iter().chain(bundles.values().map(String::as_str)) {
        write!(text, "\n{address}\n  Cache-Control: {FOR_EVER}\n").expect("writing to memory cannot fail");
    }
    write(&out.join("_headers"), text)
}

/// The policy, with the origins of the channels that the portal itself sends by, and no others.
fn policy(catalogue: &Catalogue) -> String {
    let channels = catalogue.channels.iter().flat_map(|file| &file.channels);
    let origins: BTreeSet<&str> = channels.filter_map(|channel| channel.origin()).collect();
    let named: String = origins.into_iter().flat_map(|origin| [" ", origin]).collect();
    POLICY.replace("{}", &named)
}
