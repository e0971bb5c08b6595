//! Reading fields of JSON that others made: what is missing or of another type counts as empty, never as an error.

use serde_json::Value;

/// A text; a number counts as one, anything else as none.
pub fn text(value: &Value, key: &str) -> String {
    as_text(value.get(key).unwrap_or(&Value::Null))
}

/// A value as a text.
pub fn as_text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        _ => String::new(),
    }
}

/// A list; empty when there is none.
pub fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value.get(key).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

/// The texts of a list that are not empty.
pub fn texts(value: &Value, key: &str) -> Vec<String> {
    list(value, key).iter().map(as_text).filter(|text| !text.trim().is_empty()).collect()
}

/// The field `name` of each object of a list, where it is not empty. The portal's lists may hold `null`.
pub fn names(value: &Value, key: &str) -> Vec<String> {
    list(value, key).iter().map(|item| text(item, "name")).filter(|text| !text.trim().is_empty()).collect()
}

/// A whole number of at least 0.
pub fn count(value: &Value, key: &str) -> Option<u64> {
    value.get(key).and_then(Value::as_u64)
}

/// Yes or no, if it says.
pub fn flag(value: &Value, key: &str) -> Option<bool> {
    value.get(key).and_then(Value::as_bool)
}
