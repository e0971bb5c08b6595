//! Scripts as they are sent: without comments and indentation, which the phone would pay for.

/// A script without lines that are comments, and without indentation. What stands in a template literal over several lines is
/// left as it is.
pub fn lean(script: &str) -> String {
    let mut out = String::with_capacity(script.len());
    let mut is_comment = false;
    let mut is_literal = false;
    for line in script.lines() {
        let bare = line.trim();
        if is_literal {
            out.push_str(line);
        } else if is_comment || bare.starts_with("/*") {
            is_comment = !bare.ends_with("*/");
            continue;
        } else if bare.is_empty() || bare.starts_with("//") {
            continue;
        } else {
            out.push_str(bare);
        }
        out.push('\n');
        if line.matches('`').count() % 2 == 1 {
            is_literal = !is_literal;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_indentation_go() {
        let script = "// a\n  /** b\n   * c\n   */\n  let d = 1; // e\n\n/* f */\nlet g = 'https://h';\n";
        assert_eq!(lean(script), "let d = 1; // e\nlet g = 'https://h';\n");
    }

    #[test]
    fn a_literal_over_several_lines_keeps_its_spaces() {
        let script = "  let a = `\n    // b\n  `;\n  let c = `d`;\n";
        assert_eq!(lean(script), "let a = `\n    // b\n  `;\nlet c = `d`;\n");
    }

    #[test]
    fn what_is_lean_stays_so() {
        let once = lean("  a();\n  // b\n");
        assert_eq!(lean(&once), once);
    }
}
