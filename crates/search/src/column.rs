//! Lines of text, as an index holds them.

/// Lines of text under one allocation.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Column {
    text: String,
    /// Where each line ends.
    ends: Vec<u32>,
}

impl Column {
    pub fn new(text: &str) -> Self {
        let bytes = text.as_bytes();
        let mut ends = Vec::with_capacity(1 + bytes.iter().filter(|b| **b == b'\n').count());
        for (at, byte) in bytes.iter().enumerate() {
            if *byte == b'\n' {
                ends.push(at as u32);
            }
        }
        ends.push(text.len() as u32);
        Self { text: text.to_owned(), ends }
    }

    /// A line; empty when there is no such line.
    pub fn line(&self, index: usize) -> &str {
        let start = match index.checked_sub(1) {
            Some(before) => self.ends.get(before).map_or(0, |end| *end as usize + 1),
            None => 0,
        };
        self.ends.get(index).and_then(|end| self.text.get(start..*end as usize)).unwrap_or("")
    }

    /// The parts of a line between tabs; none when the line is empty.
    pub fn parts(&self, index: usize) -> impl Iterator<Item = &str> {
        self.line(index).split('\t').filter(|part| !part.is_empty())
    }

    /// All lines that are not empty.
    pub fn lines(&self) -> impl Iterator<Item = &str> {
        self.text.split('\n').filter(|line| !line.is_empty())
    }

    /// Number of words: no fewer than there are, and hardly more.
    pub fn words(&self) -> usize {
        1 + self.text.bytes().filter(|b| *b <= b' ' || *b == b'-').count()
    }

    /// Number of lines; an empty column has one, which is empty.
    pub fn len(&self) -> usize {
        self.ends.len()
    }
}
