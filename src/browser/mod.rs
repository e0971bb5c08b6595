//! The only place that touches web-sys: starting, moving between pages, loading indexes, keeping things on the phone.

pub mod dom;
pub mod fragment;
pub mod index;
pub mod keep;
pub mod navigation;
pub mod scroll;
pub mod start;
