//! JSON Schemas of the files, made from the types, for editors and for the check itself.
//!
//! `public/catalogue/schema/` holds them; a test compares the two and renews them with
//! `UPDATE_SCHEMAS=1 cargo test -p motcua-catalogue`.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde_json::Value;

use crate::answer::Answers;
use crate::change::Changes;
use crate::channel::Channels;
use crate::document::Documents;
use crate::event::LifeEvent;
use crate::figure::Figures;
use crate::holiday::Holidays;
use crate::initiative::Initiatives;
use crate::office::Offices;
use crate::old_paper::OldPapers;
use crate::portal::Portal;
use crate::procedure::Procedure;
use crate::provincial::Provincial;
use crate::rate::Rates;
use crate::session::Sessions;
use crate::synonym::Synonyms;
use crate::unit::{Communes, Predecessors, Provinces};
use crate::walkthrough::Walkthrough;

/// The schema of each kind of file, by the name of its file: `procedure` stands in `procedure.schema.json`.
pub fn schemas() -> BTreeMap<&'static str, Value> {
    BTreeMap::from([
        ("portal", of::<Portal>()),
        ("documents", of::<Documents>()),
        ("procedure", of::<Procedure>()),
        ("provinces", of::<Provinces>()),
        ("communes", of::<Communes>()),
        ("predecessors", of::<Predecessors>()),
        ("holidays", of::<Holidays>()),
        ("synonyms", of::<Synonyms>()),
        ("event", of::<LifeEvent>()),
        ("old-papers", of::<OldPapers>()),
        ("changes", of::<Changes>()),
        ("figures", of::<Figures>()),
        ("initiatives", of::<Initiatives>()),
        ("sessions", of::<Sessions>()),
        ("offices", of::<Offices>()),
        ("channels", of::<Channels>()),
        ("answers", of::<Answers>()),
        ("rates", of::<Rates>()),
        ("provincial", of::<Provincial>()),
        ("walkthrough", of::<Walkthrough>()),
    ])
}

/// The schema of one type.
pub(crate) fn of<T: JsonSchema>() -> Value {
    let mut schema = schemars::schema_for!(T).to_value();
    forbid_null(&mut schema);
    schema
}

/// What is not known is absent, never `null`; schemars allows both for an `Option`.
fn forbid_null(schema: &mut Value) {
    match schema {
        Value::Object(map) => {
            if let Some(Value::Array(types)) = map.get_mut("type") {
                types.retain(|t| t != "null");
                if let [only] = &types[..] {
                    let only = only.clone();
                    map.insert("type".into(), only);
                }
            }
            if let Some(Value::Array(branches)) = map.get_mut("anyOf") {
                branches.retain(|b| b["type"] != "null");
                if let [Value::Object(only)] = &branches[..] {
                    let only = only.clone();
                    map.remove("anyOf");
                    // The field's own description says more than that of its type.
                    only.into_iter().for_each(|(key, value)| {
                        map.entry(key).or_insert(value);
                    });
                }
            }
            map.values_mut().for_each(forbid_null);
        }
        Value::Array(list) => list.iter_mut().for_each(forbid_null),
        _ => {}
    }
}
