//! Down the tree and the schema together.

use serde_json::Value as Schema;

use super::{Mismatch, Shape};
use crate::fact::Date;
use crate::json::{Node, Value, escape, excerpt};
use crate::nearest::{listed, nearest};

/// The differences found so far.
pub(super) struct Walk<'a> {
    /// What the file is compared with.
    pub shape: &'a Shape,
    /// In the order of the file.
    pub found: Vec<Mismatch>,
}

impl<'a> Walk<'a> {
    fn say(&mut self, pointer: &str, message: impl Into<String>, help: impl Into<String>) {
        self.found.push(Mismatch { pointer: pointer.into(), message: message.into(), help: help.into() });
    }

    /// Follows `$ref`.
    fn resolve(&self, schema: &'a Schema) -> &'a Schema {
        let name = schema["$ref"].as_str().and_then(|r| r.strip_prefix("#/$defs/"));
        name.and_then(|n| self.shape.schema["$defs"].get(n)).unwrap_or(schema)
    }

    /// Compares one value and all within it.
    pub fn value(&mut self, node: &Node, schema: &'a Schema, pointer: &str) {
        let schema = self.resolve(schema);
        if matches!(node.value, Value::Null) {
            return self.say(pointer, "null stands here", "leave the field out when it is not known");
        }
        if let Some(branches) = schema["oneOf"].as_array().or(schema["anyOf"].as_array()) {
            return self.branch(node, branches, pointer);
        }
        if let Some(words) = words(schema) {
            return self.word(node, &words, pointer);
        }
        let Some(kind) = schema["type"].as_str() else {
            return;
        };
        match (&node.value, kind) {
            (Value::Object(_), "object") => self.object(node, schema, pointer),
            (Value::Array(items), "array") => self.array(items, schema, pointer),
            (Value::String(text), "string") => self.text(text, schema, pointer),
            (Value::Number { value, integer }, "integer" | "number") => self.number(*value, *integer, schema, pointer),
            (Value::Bool(_), "boolean") => {}
            _ => {
                let help = schema["description"].as_str().unwrap_or("see the schema beside the catalogue");
                self.say(pointer, format!("expected {}, found {}", expected(kind), found(node)), help);
            }
        }
    }

    /// An enum of words, a tagged object, or either.
    fn branch(&mut self, node: &Node, branches: &'a [Schema], pointer: &str) {
        let branches: Vec<&Schema> = branches.iter().map(|b| self.resolve(b)).collect();
        if let [only] = branches[..] {
            return self.value(node, only, pointer);
        }
        let words: Vec<&str> = branches.iter().copied().filter_map(words).flatten().collect();
        let objects: Vec<&Schema> = branches.iter().copied().filter(|b| b["type"] == "object").collect();
        match (&node.value, objects.first().and_then(|first| tag(first))) {
            (Value::Object(_), Some(key)) => self.tagged(node, key, &objects, pointer),
            (_, Some(key)) if words.is_empty() => {
                let help = format!(
                    "write an object that starts with \"{key}\": {}",
                    listed(objects.iter().filter_map(|o| o["properties"][key]["const"].as_str()))
                );
                self.say(pointer, format!("expected an object, found {}", found(node)), help);
            }
            _ if objects.is_empty() && !words.is_empty() => self.word(node, &words, pointer),
            _ => self.any(node, &branches, pointer),
        }
    }

    /// Alternatives without a tag: the value must fit one of them.
    fn any(&mut self, node: &Node, branches: &[&'a Schema], pointer: &str) {
        let fits = branches.iter().any(|branch| {
            let mut trial = Walk { shape: self.shape, found: Vec::new() };
            trial.value(node, branch, pointer);
            trial.found.is_empty()
        });
        if !fits {
            let help = branches
                .iter()
                .filter_map(|b| b["description"].as_str().or(b["type"].as_str()))
                .collect::<Vec<_>>()
                .join("; or: ");
            self.say(pointer, format!("{} fits none of the forms allowed here", found(node)), help);
        }
    }

    fn tagged(&mut self, node: &Node, key: &str, branches: &[&'a Schema], pointer: &str) {
        let names = || branches.iter().filter_map(|b| b["properties"][key]["const"].as_str());
        let Some(tag) = node.get(key) else {
            return self.say(pointer, format!("\"{key}\" is missing"), format!("write one of {}", listed(names())));
        };
        let chosen = branches.iter().find(|b| b["properties"][key]["const"].as_str() == tag.as_str());
        match (tag.as_str(), chosen) {
            (Some(_), Some(branch)) => self.object(node, branch, pointer),
            _ => self.word(tag, &names().collect::<Vec<_>>(), &format!("{pointer}/{}", escape(key))),
        }
    }

    fn word(&mut self, node: &Node, words: &[&str], pointer: &str) {
        let all = || format!("write one of {}", listed(words.iter().copied()));
        match node.as_str() {
            Some(text) if words.contains(&text) => {}
            Some(text) => {
                let help = nearest(text, words.iter().copied()).map_or_else(all, |near| {
                    format!("did you mean \"{near}\"? All: {}", listed(words.iter().copied()))
                });
                self.say(pointer, format!("\"{}\" is not a word for this field", excerpt(text)), help);
            }
            None => self.say(pointer, format!("expected a word in quotes, found {}", found(node)), all()),
        }
    }

    fn object(&mut self, node: &Node, schema: &'a Schema, pointer: &str) {
        let Value::Object(members) = &node.value else {
            return;
        };
        let properties = &schema["properties"];
        let rest = &schema["additionalProperties"];
        let names: Vec<&str> = properties.as_object().into_iter().flat_map(|p| p.keys().map(String::as_str)).collect();
        let absent: Vec<&str> = names.iter().copied().filter(|name| node.get(name).is_none()).collect();
        for member in members {
            let inner = format!("{pointer}/{}", escape(&member.key));
            if let Some(property) = properties.get(&member.key) {
                self.value(&member.node, property, &inner);
            } else if rest.is_object() {
                self.value(&member.node, rest, &inner);
            } else if rest == &Schema::Bool(false) {
                let help = nearest(&member.key, absent.iter().copied()).map_or_else(
                    || format!("the fields here are {}", listed(names.iter().copied())),
                    |near| format!("did you mean \"{near}\"?"),
                );
                self.say(&inner, format!("there is no field \"{}\" here", excerpt(&member.key)), help);
            }
        }
        let required = schema["required"].as_array().into_iter().flatten().filter_map(Schema::as_str);
        for name in required.filter(|name| absent.contains(name)) {
            let property = &properties[name];
            let about = property["description"].as_str().or(self.resolve(property)["description"].as_str());
            let help = format!("add \"{name}\": {}", about.unwrap_or("every entry has it"));
            self.say(pointer, format!("\"{name}\" is missing"), help);
        }
    }

    fn array(&mut self, items: &[Node], schema: &'a Schema, pointer: &str) {
        let least = schema["minItems"].as_u64().unwrap_or(0);
        let most = schema["maxItems"].as_u64().unwrap_or(u64::MAX);
        let count = items.len() as u64;
        if count < least {
            self.say(pointer, format!("the list has {count} items"), format!("give at least {least}"));
        }
        if count > most {
            self.say(pointer, format!("the list has {count} items"), format!("give at most {most}"));
        }
        let prefix = schema["prefixItems"].as_array().map_or(&[][..], Vec::as_slice);
        for (i, item) in items.iter().enumerate() {
            self.value(item, prefix.get(i).unwrap_or(&schema["items"]), &format!("{pointer}/{i}"));
        }
    }

    fn text(&mut self, text: &str, schema: &Schema, pointer: &str) {
        let pattern = schema["pattern"].as_str().and_then(|pattern| self.shape.patterns.get(pattern));
        if pattern.is_some_and(|pattern| !pattern.is_match(text)) {
            let help = schema["description"].as_str().or(schema["pattern"].as_str()).unwrap_or_default();
            self.say(pointer, format!("\"{}\" has the wrong form", excerpt(text)), help);
        }
        if schema["format"] == "date" && text.parse::<Date>().is_err() {
            self.say(
                pointer,
                format!("\"{}\" is not a day that exists", excerpt(text)),
                "write year-month-day, such as 2026-11-23",
            );
        }
        if schema["minLength"].as_u64().is_some_and(|least| (text.chars().count() as u64) < least) {
            self.say(pointer, "the text is too short", format!("write at least {} characters", schema["minLength"]));
        }
    }

    fn number(&mut self, value: f64, integer: bool, schema: &Schema, pointer: &str) {
        if schema["type"] == "integer" && !integer {
            self.say(
                pointer,
                format!("expected a whole number, found {value}"),
                "write it without decimals and exponent",
            );
            return;
        }
        // schemars names a maximum only up to 16 bits; above that the format says it.
        let width = match schema["format"].as_str() {
            Some("uint32") => Some(f64::from(u32::MAX)),
            Some("int32") => Some(f64::from(i32::MAX)),
            _ => None,
        };
        let least = schema["minimum"].as_f64();
        let most = schema["maximum"].as_f64().or(width);
        if least.is_some_and(|least| value < least) || most.is_some_and(|most| value > most) {
            let range = match (least, most) {
                (Some(least), Some(most)) => format!("from {least} to {most}"),
                (Some(least), None) => format!("from {least}"),
                (None, most) => format!("up to {}", most.unwrap_or(f64::MAX)),
            };
            self.say(pointer, format!("{value} is out of range"), format!("write a number {range}"));
        }
    }
}

/// The words an enum takes, if the schema is one.
fn words(schema: &Schema) -> Option<Vec<&str>> {
    match (schema["const"].as_str(), schema["enum"].as_array()) {
        (Some(word), _) => Some(vec![word]),
        (None, Some(list)) => Some(list.iter().filter_map(Schema::as_str).collect()),
        (None, None) => None,
    }
}

/// The field whose word names the variant.
fn tag(schema: &Schema) -> Option<&str> {
    schema["properties"]
        .as_object()?
        .iter()
        .find(|(_, property)| property["const"].is_string())
        .map(|(key, _)| key.as_str())
}

fn expected(kind: &str) -> &str {
    match kind {
        "object" => "an object in { }",
        "array" => "a list in [ ]",
        "string" => "a text in quotes",
        "integer" => "a whole number",
        "number" => "a number",
        "boolean" => "true or false",
        other => other,
    }
}

fn found(node: &Node) -> String {
    match &node.value {
        Value::Null => "null".into(),
        Value::Bool(value) => value.to_string(),
        Value::Number { value, .. } => format!("the number {value}"),
        Value::String(text) => format!("the text \"{}\"", excerpt(text)),
        Value::Array(_) => "a list".into(),
        Value::Object(_) => "an object".into(),
    }
}
