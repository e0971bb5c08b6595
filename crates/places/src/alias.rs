//! Names that are in no list of 2025 but that people write.
//!
//! Left, the name as a key (folded, without spaces); right, the key of the unit it stands for.

/// Short and older names of provinces.
pub(crate) const PROVINCES: &[(&str, &str)] = &[
    ("hn", "hanoi"),
    // Hà Tây was merged into Hà Nội on 1 August 2008 (Resolution 15/2008/QH12).
    ("hatay", "hanoi"),
    ("hcm", "hochiminh"),
    ("hcmc", "hochiminh"),
    ("tphcm", "hochiminh"),
    ("tphochiminh", "hochiminh"),
    ("hochiminhcity", "hochiminh"),
    ("sg", "hochiminh"),
    ("saigon", "hochiminh"),
    ("brvt", "bariavungtau"),
    ("bariavt", "bariavungtau"),
    ("vungtau", "bariavungtau"),
    // Thừa Thiên Huế became the city of Huế on 1 January 2025 (Resolution 175/2024/QH15).
    ("thuathienhue", "hue"),
    ("thuathien", "hue"),
    ("tthue", "hue"),
    ("tth", "hue"),
    ("daclac", "daklak"),
    ("dacnong", "daknong"),
    ("backan", "backan"),
    ("baccan", "backan"),
    ("kontum", "kontum"),
];

/// Short and older names of districts.
pub(crate) const DISTRICTS: &[(&str, &str)] = &[
    // Quận 2, Quận 9 and Quận Thủ Đức became the city of Thủ Đức on 1 January 2021 (Resolution 1111/NQ-UBTVQH14).
    ("2", "thuduc"),
    ("9", "thuduc"),
    // Hoành Bồ was merged into the city of Hạ Long on 1 January 2020 (Resolution 837/NQ-UBTVQH14).
    ("hoanhbo", "halong"),
    // Từ Liêm was parted into two on 1 April 2014 (Resolution 132/NQ-CP of 2013).
    ("tuliem", "bactuliem"),
    ("tuliem", "namtuliem"),
    ("phanrang", "phanrangthapcham"),
    ("banmethuot", "buonmathuot"),
    ("bmt", "buonmathuot"),
    ("tdm", "thudaumot"),
    ("thudau1", "thudaumot"),
];
