//! The only place that touches web-sys: starting, moving between pages, loading indexes, keeping things on the phone.

pub mod acts;
pub mod clock;
pub mod dom;
pub mod element;
pub mod entries;
pub mod fragment;
pub mod index;
pub mod keep;
pub mod navigation;
pub mod position;
pub mod post;
pub mod scroll;
pub mod search;
pub mod share;
pub mod start;
pub mod store;
pub mod wire;
