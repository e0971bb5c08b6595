//! Plain lines with the seconds since the start: readable in a terminal, in a log and by a screen reader.

use std::sync::LazyLock;
use std::time::{Duration, Instant};

static START: LazyLock<Instant> = LazyLock::new(Instant::now);

/// Starts the clock of this run. Called once, first thing.
pub fn start() {
    LazyLock::force(&START);
}

/// Prints one line: `[ 12 s] trunk 0.21.14: building`.
pub fn say(line: &str) {
    println!("[{:>3} s] {line}", START.elapsed().as_secs());
}

/// A time as people say it: `3.4 s` or `2 min 05 s`.
pub fn spoken(time: Duration) -> String {
    let seconds = time.as_secs();
    if seconds < 60 {
        format!("{:.1} s", time.as_secs_f64())
    } else {
        format!("{} min {:02} s", seconds / 60, seconds % 60)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_said_in_seconds_then_in_minutes() {
        assert_eq!(spoken(Duration::from_millis(3_440)), "3.4 s");
        assert_eq!(spoken(Duration::from_secs(125)), "2 min 05 s");
    }
}
