//! Where boxes and lines go: columns by the longest way from the start, then places within a column that keep lines short.
//!
//! A line that passes by columns has a bend in each: a place of its own between the boxes. All lines to one box share
//! their bends, so there are never more lines in a gap than boxes they lead to.

use std::collections::BTreeMap;

/// Space between two boxes of a column.
const BETWEEN: u32 = 26;
/// Height of a bend.
const BEND: u32 = 2;
/// How often the order within columns is improved, from left to right and back.
const SWEEPS: usize = 12;

/// A place on the sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spot {
    /// Column, from 0.
    pub column: u32,
    /// Upper edge.
    pub top: u32,
}

/// A place where a line passes by a column.
#[derive(Clone, Copy, Debug)]
pub struct Bend {
    /// Where.
    pub spot: Spot,
}

/// A piece of a line from one column to the next.
#[derive(Clone, Copy, Debug)]
pub struct Line {
    /// Where the piece starts, and how far below the upper edge.
    pub from: Spot,
    /// See `from`.
    pub start: u32,
    /// Where it ends, and how far below the upper edge.
    pub to: Spot,
    /// See `to`.
    pub end: u32,
    /// The box and its way that the piece starts from; absent for those that start at a bend.
    pub way: Option<(usize, usize)>,
    /// Whether it ends at a box.
    pub arrives: bool,
}

/// A sheet.
pub struct Layout {
    /// Each box.
    pub boxes: Vec<Spot>,
    /// The bends.
    pub bends: Vec<Bend>,
    /// The pieces of lines.
    pub lines: Vec<Line>,
    /// Number of columns.
    pub columns: u32,
    /// Height of the whole.
    pub height: u32,
}

/// A box or a bend while its place is sought.
struct Item {
    column: usize,
    height: u32,
    /// Middle.
    y: f64,
    /// Neighbours in the column before and after: the item, and where on this one and on the other the line is.
    links: Vec<Link>,
}

/// A piece of a line between two items: from, to, and the box and way it starts from.
type Piece = (usize, usize, Option<(usize, usize)>);

struct Link {
    other: usize,
    /// Offset of the line from this item's middle.
    here: f64,
    /// Offset of the line from the other's middle.
    there: f64,
    forward: bool,
}

/// Finds places for boxes of these heights. Ways lead to later boxes: for each box the target and how far below its upper edge.
pub fn layout(heights: &[u32], ways: &[Vec<(usize, u32)>]) -> Layout {
    let columns = columns(heights.len(), ways);
    let mut items: Vec<Item> = heights
        .iter()
        .zip(&columns)
        .map(|(height, column)| Item { column: *column, height: *height, y: 0.0, links: Vec::new() })
        .collect();
    let mut bends: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    let mut pieces: Vec<Piece> = Vec::new();
    for (from, list) in ways.iter().enumerate() {
        for (row, (to, start)) in list.iter().enumerate() {
            let mut at = from;
            for column in columns[from] + 1..columns[*to] {
                let bend = *bends.entry((*to, column)).or_insert_with(|| {
                    items.push(Item { column, height: BEND, y: 0.0, links: Vec::new() });
                    items.len() - 1
                });
                link(&mut items, &mut pieces, (at, bend), (at == from).then_some((from, row)), *start);
                at = bend;
            }
            link(&mut items, &mut pieces, (at, *to), (at == from).then_some((from, row)), *start);
        }
    }
    arrange(&mut items);
    let top = |item: &Item| item.y - f64::from(item.height) / 2.0;
    let least = items.iter().map(top).fold(f64::INFINITY, f64::min);
    let spots: Vec<Spot> = items
        .iter()
        .map(|item| Spot {
            column: u32::try_from(item.column).unwrap_or_default(),
            top: (top(item) - least).round().max(0.0) as u32,
        })
        .collect();
    let boxes = heights.len();
    let lines = pieces
        .into_iter()
        .map(|(from, to, way)| Line {
            from: spots[from],
            start: way.map_or(0, |(at, row)| ways[at][row].1),
            to: spots[to],
            end: if to < boxes { items[to].height / 2 } else { 0 },
            way,
            arrives: to < boxes,
        })
        .collect();
    let bottom = spots.iter().zip(&items).map(|(spot, item)| spot.top + item.height).max();
    Layout {
        bends: spots[boxes..].iter().map(|spot| Bend { spot: *spot }).collect(),
        boxes: spots[..boxes].to_vec(),
        lines,
        columns: columns.iter().max().map_or(0, |last| u32::try_from(last + 1).unwrap_or_default()),
        height: bottom.unwrap_or_default(),
    }
}

/// The number of steps of the longest way to each box.
fn columns(boxes: usize, ways: &[Vec<(usize, u32)>]) -> Vec<usize> {
    let mut columns = vec![0; boxes];
    for (from, list) in ways.iter().enumerate() {
        for (to, _) in list {
            columns[*to] = columns[*to].max(columns[from] + 1);
        }
    }
    columns
}

/// Joins two items of neighbouring columns. Pieces that start at a bend are drawn once.
fn link(
    items: &mut [Item],
    pieces: &mut Vec<Piece>,
    (from, to): (usize, usize),
    way: Option<(usize, usize)>,
    start: u32,
) {
    if way.is_none() && pieces.iter().any(|(a, b, _)| (*a, *b) == (from, to)) {
        return;
    }
    pieces.push((from, to, way));
    let offset = if way.is_some() { f64::from(start) - f64::from(items[from].height) / 2.0 } else { 0.0 };
    items[from].links.push(Link { other: to, here: offset, there: 0.0, forward: true });
    items[to].links.push(Link { other: from, here: 0.0, there: offset, forward: false });
}

/// Moves items to where their lines are short, without overlaps.
fn arrange(items: &mut [Item]) {
    let last = items.iter().map(|item| item.column).max().unwrap_or(0);
    let mut orders: Vec<Vec<usize>> = vec![Vec::new(); last + 1];
    for (at, item) in items.iter().enumerate() {
        orders[item.column].push(at);
    }
    orders.iter().for_each(|order| stack(items, order));
    for sweep in 0..SWEEPS {
        let rightward = sweep % 2 == 0;
        let columns: Vec<usize> = if rightward { (0..=last).collect() } else { (0..=last).rev().collect() };
        for column in columns {
            // The order is settled halfway; after that only the distances change.
            let settled = sweep >= SWEEPS / 2;
            let wishes: Vec<f64> =
                orders[column].iter().map(|at| wish(items, *at, (!settled).then_some(!rightward))).collect();
            let mut order: Vec<(f64, usize)> = wishes.into_iter().zip(orders[column].iter().copied()).collect();
            if !settled {
                order.sort_by(|a, b| a.0.total_cmp(&b.0));
            }
            orders[column] = order.iter().map(|(_, at)| *at).collect();
            for (y, at) in order {
                items[at].y = y;
            }
            apart(items, &orders[column]);
        }
    }
}

/// Where an item's lines would be level: to the neighbours on one side, or on both.
fn wish(items: &[Item], at: usize, forward: Option<bool>) -> f64 {
    let item = &items[at];
    let links = item.links.iter().filter(|link| forward.is_none_or(|forward| link.forward == forward));
    let (mut sum, mut count) = (0.0, 0.0);
    for link in links {
        sum += items[link.other].y + link.there - link.here;
        count += 1.0;
    }
    if count == 0.0 { item.y } else { sum / count }
}

/// Items of a column one below the other, around the middle.
fn stack(items: &mut [Item], order: &[usize]) {
    let mut y = 0.0;
    for at in order {
        let height = f64::from(items[*at].height);
        items[*at].y = y + height / 2.0;
        y += height + f64::from(BETWEEN);
    }
    for at in order {
        items[*at].y -= y / 2.0;
    }
}

/// Pushes overlapping items apart in their order, half up and half down.
fn apart(items: &mut [Item], order: &[usize]) {
    let wished: Vec<f64> = order.iter().map(|at| items[*at].y).collect();
    let mut floor = f64::NEG_INFINITY;
    for at in order {
        let half = f64::from(items[*at].height) / 2.0;
        items[*at].y = items[*at].y.max(floor + half);
        floor = items[*at].y + half + f64::from(BETWEEN);
    }
    let pushed: f64 = order.iter().zip(&wished).map(|(at, wished)| items[*at].y - wished).sum();
    let back = pushed / (order.len().max(1) as f64);
    order.iter().for_each(|at| items[*at].y -= back);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn boxes_of_a_column_do_not_overlap() {
        let heights: Vec<u32> = (0..30).map(|i| 40 + i * 7 % 90).collect();
        let ways: Vec<Vec<(usize, u32)>> = (0..30)
            .map(|i| [i + 1, i + 3, i + 7].into_iter().filter(|to| *to < 30).map(|to| (to, 10)).collect())
            .collect();
        let layout = layout(&heights, &ways);
        for (a, spot) in layout.boxes.iter().enumerate() {
            for (b, other) in
                layout.boxes.iter().enumerate().filter(|(b, other)| *b != a && other.column == spot.column)
            {
                assert!(spot.top + heights[a] <= other.top || other.top + heights[b] <= spot.top, "{a} {b}");
            }
            assert!(spot.top + heights[a] <= layout.height);
        }
        assert!(layout.lines.iter().all(|line| line.to.column == line.from.column + 1));
    }
}
