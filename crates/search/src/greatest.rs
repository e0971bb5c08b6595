//! Choosing the greatest of many numbers.

/// The places of the `count` greatest numbers, in order of place; of equal ones, those that come first. None may be negative
/// or NaN.
///
/// Numbers that are not negative are ordered as the bits that make them up. So the least number that still belongs to the
/// greatest is found byte by byte, each with one look at all: without moving any, and with little code.
pub(crate) fn greatest(numbers: &[f32], count: usize) -> Vec<usize> {
    if count >= numbers.len() {
        return (0..numbers.len()).collect();
    }
    let mut least = 0u32;
    let mut wanted = count;
    for shift in [24, 16, 8, 0] {
        let mut times = [0usize; 256];
        for number in numbers {
            let bits = number.to_bits();
            // The bytes before this one are known.
            if u64::from(bits ^ least) >> (shift + 8) == 0 {
                times[(bits >> shift) as usize & 0xFF] += 1;
            }
        }
        let mut byte = 255;
        while byte > 0 && times[byte] < wanted {
            wanted -= times[byte];
            byte -= 1;
        }
        least |= (byte as u32) << shift;
    }
    let mut places = Vec::with_capacity(count);
    for (place, number) in numbers.iter().enumerate() {
        let bits = number.to_bits();
        if bits > least {
            places.push(place);
        } else if bits == least && wanted > 0 {
            wanted -= 1;
            places.push(place);
        }
    }
    places
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn they_are_those_that_sorting_puts_first(
            numbers in prop::collection::vec(prop_oneof![0f32..4.0, (0u8..4).prop_map(f32::from), Just(f32::INFINITY)], 0..60),
            count in 0usize..70,
        ) {
            let mut places: Vec<usize> = (0..numbers.len()).collect();
            places.sort_by(|a, b| numbers[*b].total_cmp(&numbers[*a]));
            places.truncate(count);
            places.sort_unstable();
            prop_assert_eq!(greatest(&numbers, count), places);
        }
    }
}
