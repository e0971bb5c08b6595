//! Một Cửa, the Leptos app: one source of components for the build that writes every page (feature `ssr`) and for the
//! browser that wakes them (feature `csr`).

#[cfg(feature = "csr")]
pub mod app;
#[cfg(feature = "csr")]
pub mod browser;
pub mod components;
pub mod escape;
pub mod i18n;
pub mod page_data;
#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "ssr")]
pub mod render;
pub mod routes;
