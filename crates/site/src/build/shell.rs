//! The app shell: the document that every page is put into.

use std::path::{Path, PathBuf};

use super::error::BuildError;
use super::read;

/// The template's name in a finished site, which can thus serve as shell again.
pub const TEMPLATE: &str = "shell.html";
const HEAD: &str = "<!--head-->";
const APP: &str = "<!--app-->";

/// A shell, taken apart at its marks.
pub struct Shell {
    before_head: String,
    between: String,
    after_app: String,
    /// Style sheets it names, as addresses, in order.
    pub styles: Vec<String>,
    /// The module's script and binary, as addresses.
    pub module: [String; 2],
}

impl Shell {
    /// Reads `shell.html`, or else `index.html`.
    pub fn read(dir: &Path) -> Result<Self, BuildError> {
        let template = dir.join(TEMPLATE);
        let path = if template.exists() { template } else { dir.join("index.html") };
        Self::parse(&read(&path)?, path)
    }

    fn parse(html: &str, path: PathBuf) -> Result<Self, BuildError> {
        let Some((before_head, rest)) = html.split_once(HEAD) else {
            return Err(BuildError::Mark(path, HEAD));
        };
        let Some((between, after_app)) = rest.split_once(APP) else {
            return Err(BuildError::Mark(path, APP));
        };
        let (styles, between) = take_styles(between);
        let (Some(js), Some(wasm)) = (attribute(html, "data-js"), attribute(html, "data-wasm")) else {
            return Err(BuildError::Mark(path, "<script data-js data-wasm>"));
        };
        Ok(Self {
            before_head: before_head.to_owned(),
            between,
            after_app: after_app.to_owned(),
            styles,
            module: [js, wasm],
        })
    }

    /// A document in a language; `marks` are further attributes of its root.
    pub fn document(&self, lang: &str, marks: &str, head: &str, app: &str) -> String {
        let start = self.before_head.replacen("<html lang=\"vi\">", &format!("<html lang=\"{lang}\"{marks}>"), 1);
        [&start, head, &self.between, app, &self.after_app].concat()
    }

    /// The shell itself with its one style sheet, to build from again.
    pub fn template(&self, style: &str) -> String {
        let style = format!("{HEAD}\n    <link rel=\"stylesheet\" href=\"{style}\">");
        [&self.before_head, &style, &self.between, APP, &self.after_app].concat()
    }
}

/// Takes the style sheets' links out of a piece of HTML.
fn take_styles(html: &str) -> (Vec<String>, String) {
    let mut styles = Vec::new();
    let kept: Vec<&str> = html
        .lines()
        .filter(|line| {
            let style = line.contains("rel=\"stylesheet\"").then(|| attribute(line, "href")).flatten();
            let is_style = style.is_some();
            styles.extend(style);
            !is_style
        })
        .collect();
    (styles, kept.join("\n"))
}

fn attribute(html: &str, name: &str) -> Option<String> {
    let (_, rest) = html.split_once(&format!(" {name}=\""))?;
    rest.split_once('"').map(|(value, _)| value.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    const HTML: &str = "<html lang=\"vi\"><head><!--head-->\n<link rel=\"stylesheet\" href=\"/a.css\"/>\n<script data-js=\"/m.js\" data-wasm=\"/m.wasm\"></script>\n</head><body><!--app--></body></html>";

    #[test]
    fn a_document_carries_its_language_and_no_style_of_the_shell() -> Result<(), BuildError> {
        let shell = Shell::parse(HTML, PathBuf::new())?;
        assert_eq!(shell.styles, ["/a.css"]);
        let document = shell.document("en", " data-x", "HEAD", "APP");
        assert!(document.starts_with("<html lang=\"en\" data-x><head>HEAD"));
        assert!(document.ends_with("<body>APP</body></html>"));
        assert!(!document.contains("a.css"));
        Ok(())
    }

    #[test]
    fn a_template_can_be_read_again() -> Result<(), BuildError> {
        let again = Shell::parse(&Shell::parse(HTML, PathBuf::new())?.template("/app.css"), PathBuf::new())?;
        assert_eq!(again.styles, ["/app.css"]);
        assert_eq!(again.module, ["/m.js", "/m.wasm"]);
        Ok(())
    }

    #[test]
    fn a_foreign_index_html_is_refused() {
        assert!(matches!(Shell::parse("<html>", PathBuf::new()), Err(BuildError::Mark(_, HEAD))));
    }
}
