//! `motcua`: checks a catalogue, builds the whole site from it, and asks the browser's engines from a terminal.

use std::process::ExitCode;

use clap::{Parser, Subcommand};

mod build;
mod check;
mod due;
mod import;
mod place;
mod search;
mod search_documents;
mod search_score;
mod walk;

/// Một Cửa: from a catalogue to a site.
#[derive(Parser)]
#[command(name = "motcua", version)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Validate a catalogue; exit code 1 on an error.
    Check(check::Args),
    /// Build a whole site from a catalogue and a built app shell.
    Build(build::Args),
    /// Find procedures, as the browser does.
    Search(search::Args),
    /// Find the new commune of an old or new address.
    Where(place::Args),
    /// Replay a walkthrough, list its paths or draw it.
    Walk(walk::Args),
    /// Say when a result is due.
    Due(due::Args),
    /// Draft catalogue entries from official data, with every doubtful field reported.
    Import(import::Args),
}

fn main() -> ExitCode {
    match Cli::parse().command {
        Command::Check(args) => check::run(&args),
        Command::Build(args) => build::run(&args),
        Command::Search(args) => search::run(&args),
        Command::Where(args) => place::run(&args),
        Command::Walk(args) => walk::run(&args),
        Command::Due(args) => due::run(&args),
        Command::Import(args) => import::run(&args),
    }
}
