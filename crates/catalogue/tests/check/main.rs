//! The whole check, from files in a folder to findings: a tiny valid catalogue, and one broken variation a rule.

mod anything;
mod events;
mod facts;
mod feedback;
mod fixture;
mod links;
mod procedures;
mod schemas;
mod serving;
mod shapes;
mod syntax;
mod texts;
mod units;
mod walkthroughs;
