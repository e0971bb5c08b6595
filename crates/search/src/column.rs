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
        let mut ends: Vec<u32> =
            text.bytes().enumerate().filter(|(_, b)| *b == b'\n').map(|(at, _)| at as u32).collect();
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

    /// Number of lines; an empty column has one, which is empty.
    pub fn len(&self) -> usize {
        self.ends.len()
    }
}
