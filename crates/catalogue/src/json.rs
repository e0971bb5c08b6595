//! JSON with positions: values that know where in the file they stand.
//!
//! serde stops at the first error and forgets the lines of what it read. The rules of this crate want every error of
//! a file at once, each with its line, so they walk this tree; serde reads the same text afterwards.

use std::fmt::Write;

/// A parsed file.
#[derive(Clone, Debug)]
pub struct Json {
    /// The outermost value.
    pub root: Node,
    /// Keys that stand twice in one object; the first stays in the tree.
    pub duplicates: Vec<Duplicate>,
    /// Byte offset of the start of each line.
    pub line_starts: Vec<usize>,
}

/// A value and where it starts.
#[derive(Clone, Debug)]
pub struct Node {
    /// Byte offset in the file.
    pub start: usize,
    /// The value.
    pub value: Value,
}

/// A JSON value.
#[derive(Clone, Debug)]
pub enum Value {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A finite number, and whether it is written without fraction and exponent.
    Number {
        /// The number.
        value: f64,
        /// Written as an integer.
        integer: bool,
    },
    /// A text.
    String(String),
    /// A list.
    Array(Vec<Node>),
    /// An object, in the order of the file.
    Object(Vec<Member>),
}

/// One field of an object.
#[derive(Clone, Debug)]
pub struct Member {
    /// The field's name.
    pub key: String,
    /// Byte offset of the name.
    pub key_start: usize,
    /// The field's value.
    pub node: Node,
}

/// A key that stands twice in one object.
#[derive(Clone, Debug)]
pub struct Duplicate {
    /// JSON pointer of the field.
    pub pointer: String,
    /// Byte offset of the first.
    pub first: usize,
    /// Byte offset of the second.
    pub second: usize,
}

impl Json {
    /// The line, from 1, of a byte offset.
    pub fn line(&self, offset: usize) -> usize {
        self.line_starts.partition_point(|start| *start <= offset)
    }

    /// The line of what a JSON pointer names; of its nearest ancestor in the file when there is no such value.
    pub fn line_of(&self, pointer: &str) -> usize {
        let mut node = &self.root;
        let mut start = node.start;
        for part in pointer.split('/').skip(1) {
            let next = match &node.value {
                Value::Array(items) => part.parse::<usize>().ok().and_then(|i| items.get(i)).map(|n| (n.start, n)),
                Value::Object(members) => {
                    let key = part.replace("~1", "/").replace("~0", "~");
                    members.iter().find(|m| m.key == key).map(|m| (m.key_start, &m.node))
                }
                _ => None,
            };
            let Some((at, child)) = next else { break };
            (start, node) = (at, child);
        }
        self.line(start)
    }

    /// The pointer of the innermost value that starts on or before a line: where another parser's line number leads.
    pub fn pointer_at_line(&self, line: usize) -> String {
        let end = self.line_starts.get(line).copied().unwrap_or(usize::MAX);
        let (mut node, mut pointer) = (&self.root, String::new());
        loop {
            let child = match &node.value {
                Value::Array(items) => {
                    let before = items.partition_point(|n| n.start < end);
                    before.checked_sub(1).map(|i| (i.to_string(), &items[i]))
                }
                Value::Object(members) => {
                    let before = members.partition_point(|m| m.key_start < end);
                    before.checked_sub(1).map(|i| (escape(&members[i].key), &members[i].node))
                }
                _ => None,
            };
            let Some((part, next)) = child else {
                return pointer;
            };
            pointer = format!("{pointer}/{part}");
            node = next;
        }
    }
}

impl Node {
    /// The field of an object.
    pub fn get(&self, key: &str) -> Option<&Node> {
        let Value::Object(members) = &self.value else {
            return None;
        };
        members.iter().find(|m| m.key == key).map(|m| &m.node)
    }

    /// The text, if it is one.
    pub fn as_str(&self) -> Option<&str> {
        let Value::String(s) = &self.value else {
            return None;
        };
        Some(s)
    }
}

/// A field's name as part of a JSON pointer (RFC 6901).
pub fn escape(key: &str) -> String {
    key.replace('~', "~0").replace('/', "~1")
}

/// The line, from 1, of a byte offset in a text that may not be JSON.
pub fn line_in(bytes: &[u8], offset: usize) -> usize {
    1 + bytes.iter().take(offset).filter(|b| **b == b'\n').count()
}

/// The start of a text, short enough to be quoted in a message, on one line.
pub fn excerpt(text: &str) -> String {
    const MOST: usize = 60;
    let mut out = String::new();
    for (i, c) in text.chars().enumerate() {
        if i == MOST {
            out.push('…');
            break;
        }
        if c.is_control() {
            // A message goes to a terminal: no character in it may steer it.
            let _ = write!(out, "\\u{{{:x}}}", c as u32);
        } else {
            out.push(c);
        }
    }
    out
}
