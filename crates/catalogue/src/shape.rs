//! Compares a file with the schema of its type, and says every difference at once.
//!
//! This reads the part of JSON Schema that the schemas of this crate use; a test fails when a type brings a keyword
//! that it does not know. A general validator would accept more and explain less: here an enum says which words it
//! takes, a tagged object is compared with the variant its tag names, and a misspelt field gets its nearest neighbour.

use std::collections::HashMap;

use regex_lite::Regex;
use schemars::JsonSchema;
use serde_json::Value as Schema;

use crate::json::Node;
use crate::schema;

mod walk;

use walk::Walk;

/// One difference between a value and its schema.
pub(crate) struct Mismatch {
    /// JSON pointer of the value.
    pub pointer: String,
    /// What is wrong.
    pub message: String,
    /// What to write instead.
    pub help: String,
}

/// The schema of one kind of file, made ready once for all files of the kind.
pub(crate) struct Shape {
    schema: Schema,
    /// The patterns in the schema, by their text.
    patterns: HashMap<String, Regex>,
}

impl Shape {
    /// The shape of a type.
    pub fn of<T: JsonSchema>() -> Self {
        let schema = schema::of::<T>();
        let mut patterns = HashMap::new();
        compile(&schema, &mut patterns);
        Self { schema, patterns }
    }

    /// Every difference between a file and the shape.
    pub fn mismatches(&self, root: &Node) -> Vec<Mismatch> {
        let mut walk = Walk { shape: self, found: Vec::new() };
        walk.value(root, &self.schema, "");
        walk.found
    }
}

/// Collects the patterns of a schema.
fn compile(schema: &Schema, patterns: &mut HashMap<String, Regex>) {
    match schema {
        Schema::Array(list) => list.iter().for_each(|inner| compile(inner, patterns)),
        Schema::Object(map) => {
            if let Some(pattern) = schema["pattern"].as_str() {
                let regex = Regex::new(pattern).expect("the patterns of our own types are regular expressions");
                patterns.insert(pattern.to_owned(), regex);
            }
            map.values().for_each(|inner| compile(inner, patterns));
        }
        _ => {}
    }
}
