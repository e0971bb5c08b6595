//! The project's own unit files, and the index made of them.

use std::fs;
use std::path::Path;

use motcua_catalogue::unit::{Communes, Predecessors, Provinces};
use motcua_places::{Places, build};

/// The unit files of the catalogue.
pub struct Units {
    pub provinces: Provinces,
    pub communes: Vec<Communes>,
    pub predecessors: Vec<Predecessors>,
}

impl Units {
    /// Reads them.
    pub fn read() -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../public/catalogue");
        let text = |path: &Path| fs::read_to_string(path).expect("the catalogue has this file");
        let provinces: Provinces =
            serde_json::from_str(&text(&root.join("provinces.json"))).expect("provinces.json is valid");
        let of = |folder: &str, code: &str| text(&root.join(folder).join(format!("{code}.json")));
        let codes: Vec<&str> = provinces.provinces.iter().map(|p| p.code.as_str()).collect();
        let communes =
            codes.iter().map(|code| serde_json::from_str(&of("communes", code)).expect("communes are valid")).collect();
        let predecessors = codes
            .iter()
            .map(|code| serde_json::from_str(&of("predecessors", code)).expect("predecessors are valid"))
            .collect();
        Self { communes, predecessors, provinces }
    }

    /// The index file.
    pub fn index(&self) -> Vec<u8> {
        build::build(&self.provinces, &self.communes, &self.predecessors).expect("the catalogue is consistent")
    }

    /// The opened index.
    pub fn places(&self) -> Places {
        Places::open(&self.index()).expect("an index just made opens")
    }
}
