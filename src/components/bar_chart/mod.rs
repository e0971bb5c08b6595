//! Figures as bars. A picture for those who would rather look: the table beside it says the same to everyone.

use leptos::prelude::*;

/// Width of the picture in its own units; it grows and shrinks with the page.
const WIDTH: f64 = 320.0;
/// Height of one bar with its label.
const ROW: usize = 44;

/// Bars with a label above each and the figure at its end.
#[component]
pub fn BarChart(
    /// What or where, how much, and how much in words. Figures of 0 or more.
    bars: Vec<(String, f64, String)>,
) -> impl IntoView {
    let most = bars.iter().map(|(_, value, _)| *value).fold(0.0, f64::max);
    let height = bars.len() * ROW;
    let rows: Vec<_> = bars
        .into_iter()
        .enumerate()
        .map(|(i, (label, value, words))| {
            let top = i * ROW;
            // A bar of nothing still shows where it begins.
            let width = if most > 0.0 { (value / most * WIDTH).max(2.0) } else { 2.0 };
            view! {
                <text class="chart__label" x="0" y=(top + 14).to_string()>{label}</text>
                <text class="chart__value" x="320" y=(top + 14).to_string() text-anchor="end">{words}</text>
                <rect class="chart__ground" x="0" y=(top + 20).to_string() width="320" height="14" rx="3"></rect>
                <rect class="chart__bar" x="0" y=(top + 20).to_string() width=format!("{width:.1}") height="14" rx="3"></rect>
            }
        })
        .collect();
    view! {
        <svg class="chart" viewBox=format!("0 0 {WIDTH} {height}") aria-hidden="true" focusable="false">
            {rows}
        </svg>
    }
}
