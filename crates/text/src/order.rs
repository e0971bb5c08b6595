//! Sorting with little code.
//!
//! The standard library's sorts are written out anew for every type that is sorted, at 3 to 5 kB of Wasm each. What is
//! sorted here is short, or sorted once when an index is opened, so one merge sort of numbers serves everybody: it asks
//! which of two comes first through a pointer, and only the moving of things is written out for each type.

use std::cmp::Ordering;

/// Sorts by a comparison; what compares equal stays in its order.
///
/// Takes as many comparisons as the standard library's stable sort, about `n log n`, each a call through a pointer.
///
/// ```
/// let mut words = ["xã", "phường", "đặc khu"];
/// motcua_text::sort_by(&mut words, |a, b| a.len().cmp(&b.len()));
/// assert_eq!(words, ["xã", "phường", "đặc khu"]);
/// motcua_text::sort_by(&mut words, |a, b| b.cmp(a));
/// assert_eq!(words, ["đặc khu", "xã", "phường"]);
/// ```
pub fn sort_by<T>(items: &mut [T], mut compare: impl FnMut(&T, &T) -> Ordering) {
    if items.len() < 2 {
        return;
    }
    let mut order = order(items.len(), &mut |a, b| compare(&items[a as usize], &items[b as usize]));
    for start in 0..order.len() {
        // Each round of the permutation once: what is in its place is its own.
        let mut here = start;
        loop {
            let from = std::mem::replace(&mut order[here], here as u32) as usize;
            if from == start {
                break;
            }
            items.swap(here, from);
            here = from;
        }
    }
}

/// The numbers of `count` things in the order of a comparison: a stable merge sort, from the bottom up.
fn order(count: usize, compare: &mut dyn FnMut(u32, u32) -> Ordering) -> Vec<u32> {
    let mut order: Vec<u32> = (0..count as u32).collect();
    let mut merged = order.clone();
    let mut width = 1;
    while width < count {
        let mut start = 0;
        while start < count {
            let middle = (start + width).min(count);
            let end = (middle + width).min(count);
            let (mut left, mut right) = (start, middle);
            // Much is in order already, and then one look is enough.
            if middle == end || compare(order[middle - 1], order[middle]).is_le() {
                merged[start..end].copy_from_slice(&order[start..end]);
            } else {
                for slot in &mut merged[start..end] {
                    let is_left = left < middle && (right == end || compare(order[left], order[right]).is_le());
                    let next = if is_left { &mut left } else { &mut right };
                    *slot = order[*next];
                    *next += 1;
                }
            }
            start = end;
        }
        std::mem::swap(&mut order, &mut merged);
        width *= 2;
    }
    order
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn it_sorts_as_the_standard_library_does(mut items: Vec<(u8, u32)>) {
            let mut expected = items.clone();
            expected.sort_by_key(|item| item.0);
            sort_by(&mut items, |a, b| a.0.cmp(&b.0));
            prop_assert_eq!(items, expected);
        }

        #[test]
        fn no_comparison_makes_it_lose_anything(count in 0usize..40, answers: Vec<bool>) {
            let mut items: Vec<usize> = (0..count).collect();
            let mut answers = answers.into_iter().cycle();
            sort_by(&mut items, |_, _| if answers.next() == Some(true) { Ordering::Greater } else { Ordering::Less });
            items.sort_unstable();
            prop_assert_eq!(items, (0..count).collect::<Vec<_>>());
        }
    }
}
