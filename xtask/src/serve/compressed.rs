//! A bounded memory of what was compressed, so that a page asked for often is compressed once.

use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex, PoisonError};

/// Bodies by their entity tag, which names file, time and encoding. The oldest leave when the bound is reached.
pub struct Compressed {
    bound: usize,
    kept: Mutex<Kept>,
}

#[derive(Default)]
struct Kept {
    bodies: HashMap<String, Arc<[u8]>>,
    order: VecDeque<String>,
    bytes: usize,
}

impl Compressed {
    /// An empty memory that holds up to `bound` bytes of bodies.
    pub fn new(bound: usize) -> Self {
        Self { bound, kept: Mutex::default() }
    }

    /// The body of this tag, made by `compress` when it is not remembered.
    ///
    /// Two threads that ask for the same at once may both compress it: nothing waits for anything.
    ///
    /// # Errors
    /// What `compress` reports.
    pub fn get<E>(&self, tag: &str, compress: impl FnOnce() -> Result<Vec<u8>, E>) -> Result<Arc<[u8]>, E> {
        if let Some(body) = self.lock().bodies.get(tag) {
            return Ok(Arc::clone(body));
        }
        let body: Arc<[u8]> = compress()?.into();
        self.keep(tag, &body);
        Ok(body)
    }

    fn keep(&self, tag: &str, body: &Arc<[u8]>) {
        if body.len() > self.bound {
            return;
        }
        let mut kept = self.lock();
        if kept.bodies.insert(tag.to_owned(), Arc::clone(body)).is_some() {
            return;
        }
        kept.order.push_back(tag.to_owned());
        kept.bytes += body.len();
        while kept.bytes > self.bound {
            let Some(oldest) = kept.order.pop_front() else {
                break;
            };
            if let Some(gone) = kept.bodies.remove(&oldest) {
                kept.bytes -= gone.len();
            }
        }
    }

    /// A thread that panicked while it held the lock left at worst a body too few.
    fn lock(&self) -> std::sync::MutexGuard<'_, Kept> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use std::convert::Infallible;

    use super::*;

    fn get(memory: &Compressed, tag: &str, length: usize) -> bool {
        let mut compressed = false;
        let body = memory
            .get(tag, || {
                compressed = true;
                Ok::<_, Infallible>(vec![0; length])
            })
            .unwrap();
        assert_eq!(body.len(), length);
        compressed
    }

    #[test]
    fn what_was_compressed_is_remembered() {
        let memory = Compressed::new(100);
        assert!(get(&memory, "a", 10));
        assert!(!get(&memory, "a", 10));
    }

    #[test]
    fn the_oldest_leaves_when_the_bound_is_reached() {
        let memory = Compressed::new(100);
        get(&memory, "a", 60);
        get(&memory, "b", 60);
        assert!(!get(&memory, "b", 60));
        assert!(get(&memory, "a", 60));
    }

    #[test]
    fn what_is_larger_than_the_bound_is_given_and_not_kept() {
        let memory = Compressed::new(100);
        get(&memory, "a", 50);
        assert!(get(&memory, "huge", 101));
        assert!(get(&memory, "huge", 101));
        assert!(!get(&memory, "a", 50));
    }
}
