//! Suggestions while typing.
