//! One trip or several: the procedures by where one goes.

use crate::item::{Item, Place};

/// Procedures that can be done in one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trip<'a> {
    /// What kind of place it is.
    pub place: Place,
    /// The procedures to do there, in the order given; at least one.
    pub items: Vec<&'a Item>,
}

impl Trip<'_> {
    /// Whether all its procedures describe the place in the same words. If not, one has to compare: the desk may be that
    /// of another commune, such as the one where the land lies.
    pub fn is_alike(&self) -> bool {
        self.items.windows(2).all(|pair| pair[0].place_text == pair[1].place_text)
    }
}

/// Groups procedures by place: the desk, the police, other offices (each its own, unless the words are the same), then what
/// needs no way: an officer who comes, and what is done online.
pub fn trips<'a>(items: &[&'a Item]) -> Vec<Trip<'a>> {
    let mut trips: Vec<Trip> = Vec::new();
    for place in Place::ALL {
        for item in items.iter().filter(|item| item.place == place) {
            let fits = |trip: &&mut Trip| {
                trip.place == place && (place != Place::Elsewhere || trip.items[0].place_text == item.place_text)
            };
            match trips.iter_mut().find(fits) {
                Some(trip) => trip.items.push(item),
                None => trips.push(Trip { place, items: vec![item] }),
            }
        }
    }
    trips
}

/// How many places one has to go to.
pub fn journeys(trips: &[Trip]) -> usize {
    trips.iter().filter(|trip| trip.place.is_away()).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::read;

    #[test]
    fn procedures_are_grouped_by_place() {
        let item = |code: &str, place: &str, words: &str| {
            read(&format!("mcp1\t{code}\tViệc\t{place}\t{words}\t\n")).expect("well-formed")
        };
        let items = [
            item("x-1", "online", "VNeID"),
            item("x-2", "elsewhere", "Trường"),
            item("x-3", "centre", "Trung tâm"),
            item("x-4", "elsewhere", "Bảo hiểm"),
            item("x-5", "centre", "Trung tâm nơi có đất"),
            item("x-6", "elsewhere", "Trường"),
            item("x-7", "home", "Tại nhà"),
        ];
        let trips = trips(&items.iter().collect::<Vec<_>>());
        let codes: Vec<Vec<&str>> =
            trips.iter().map(|trip| trip.items.iter().map(|item| item.code.as_str()).collect()).collect();
        assert_eq!(codes, [vec!["x-3", "x-5"], vec!["x-2", "x-6"], vec!["x-4"], vec!["x-7"], vec!["x-1"]]);
        assert_eq!((journeys(&trips), trips[0].is_alike(), trips[1].is_alike()), (3, false, true));
        assert_eq!(journeys(&super::trips(&[])), 0);
    }
}
