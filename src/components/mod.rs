//! Components. Those for `ssr` only make pages at build and cost the phone nothing; the others react in the browser too.

pub mod commune_keeper;
pub mod frame;
pub mod outlet;
pub mod place_finder;
pub mod search_box;

#[cfg(feature = "ssr")]
pub mod bar_chart;
#[cfg(feature = "ssr")]
pub mod breadcrumb;
#[cfg(feature = "ssr")]
pub mod change_notice;
#[cfg(feature = "ssr")]
pub mod fact_strip;
#[cfg(feature = "ssr")]
pub mod fee_list;
#[cfg(feature = "ssr")]
pub mod gap_list;
#[cfg(feature = "ssr")]
pub mod paper_list;
#[cfg(feature = "ssr")]
pub mod procedure_links;
#[cfg(feature = "ssr")]
pub mod province_list;
#[cfg(feature = "ssr")]
pub mod source_list;
#[cfg(feature = "ssr")]
pub mod step_list;
#[cfg(feature = "ssr")]
pub mod time_table;
#[cfg(feature = "ssr")]
pub mod validity;
