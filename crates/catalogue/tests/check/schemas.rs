//! The schemas in the catalogue's folder are those of the types, and the check knows every keyword in them.

use std::collections::BTreeSet;
use std::path::Path;
use std::{env, fs};

use serde_json::Value;

#[test]
fn the_schemas_in_the_catalogue_are_those_of_the_types() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../public/catalogue/schema");
    let renew = env::var_os("UPDATE_SCHEMAS").is_some();
    let mut expected = BTreeSet::new();
    for (name, schema) in motcua_catalogue::schemas() {
        let file = format!("{name}.schema.json");
        let text = format!("{schema:#}\n");
        if renew {
            fs::create_dir_all(&folder)
                .and_then(|()| fs::write(folder.join(&file), &text))
                .expect("the folder can be written");
        }
        let found = fs::read_to_string(folder.join(&file)).unwrap_or_default();
        assert!(
            found == text,
            "{file} is not that of its type: renew it with UPDATE_SCHEMAS=1 cargo test -p motcua-catalogue"
        );
        expected.insert(file);
    }
    let entries = fs::read_dir(&folder).expect("the folder is there");
    let found: BTreeSet<String> = entries.flatten().map(|e| e.file_name().to_string_lossy().into_owned()).collect();
    assert_eq!(found, expected, "schema/ holds one schema for each kind of file and nothing else");
}

#[test]
fn the_check_knows_every_keyword_of_the_schemas() {
    // Those that shape/walk.rs reads, and those that only tell people something.
    let known = [
        "$defs",
        "$ref",
        "$schema",
        "additionalProperties",
        "anyOf",
        "const",
        "default",
        "description",
        "enum",
        "format",
        "items",
        "maxItems",
        "maximum",
        "minItems",
        "minLength",
        "minimum",
        "oneOf",
        "pattern",
        "prefixItems",
        "properties",
        "required",
        "title",
        "type",
    ];
    for (name, schema) in motcua_catalogue::schemas() {
        for (keyword, value) in keywords(&schema) {
            assert!(known.contains(&keyword.as_str()), "{name}: teach shape/walk.rs the keyword {keyword}");
            let format = value.as_str().filter(|_| keyword == "format");
            assert!(
                format.is_none_or(|f| ["date", "double", "uint8", "uint16", "uint32"].contains(&f)),
                "{name}: teach shape/walk.rs the format {value}"
            );
        }
    }
}

#[test]
fn codes_ids_and_dates_keep_their_form_in_the_schema() {
    let schemas = motcua_catalogue::schemas();
    let defs = &schemas["procedure"]["$defs"];
    assert!(defs["Code"]["pattern"].is_string(), "{}", defs["Code"]);
    assert!(defs["Slug"]["pattern"].is_string(), "{}", defs["Slug"]);
    assert_eq!(defs["Date"]["format"], "date");
}

/// Every keyword in a schema, without the names of fields and definitions.
fn keywords(schema: &Value) -> Vec<(String, Value)> {
    let mut found = Vec::new();
    let mut open = vec![schema];
    while let Some(next) = open.pop() {
        match next {
            Value::Array(list) => open.extend(list),
            Value::Object(map) => {
                for (keyword, value) in map {
                    found.push((keyword.clone(), value.clone()));
                    match (keyword.as_str(), value) {
                        ("properties" | "$defs", Value::Object(named)) => open.extend(named.values()),
                        ("default" | "const" | "enum" | "required", _) => {}
                        _ => open.push(value),
                    }
                }
            }
            _ => {}
        }
    }
    found
}
