//! `cargo xtask serve|build|test|bench`: see `cargo xtask help`.

#![forbid(unsafe_code)]

use std::process::ExitCode;

use xtask::serve::DEFAULT_PORT;
use xtask::{Error, Project, bench, check, progress, serve, setup, site};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    progress::start();
    match run(&arguments) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[&str]) -> Result<ExitCode, Error> {
    let project = Project::find();
    match arguments {
        [] | ["help" | "--help" | "-h"] => print!("{}", usage()),
        ["setup"] => setup::for_build(&project)?,
        ["build"] => site::build(&project)?,
        ["serve", options @ ..] => {
            let ServeOptions { port, build } = serve_options(options)?;
            if build {
                site::build(&project)?;
            }
            let server = serve::Server::start(&project.dist(), port)?;
            println!("Một Cửa is at {} (stop with Ctrl+C)", server.url());
            server.wait();
        }
        ["test", steps @ ..] => {
            if !check::run(&project, steps)? {
                return Ok(ExitCode::FAILURE);
            }
        }
        ["bench", arguments @ ..] => bench::run(&project, arguments)?,
        _ => {
            return Err(Error::Usage { given: arguments.join(" "), usage: usage() });
        }
    }
    Ok(ExitCode::SUCCESS)
}

struct ServeOptions {
    port: u16,
    build: bool,
}

fn serve_options(options: &[&str]) -> Result<ServeOptions, Error> {
    let mut chosen = ServeOptions { port: DEFAULT_PORT, build: true };
    let mut rest = options;
    loop {
        rest = match rest {
            [] => return Ok(chosen),
            ["--no-build", rest @ ..] => {
                chosen.build = false;
                rest
            }
            ["--port", port, rest @ ..] => {
                chosen.port =
                    port.parse().map_err(|_| Error::Usage { given: format!("serve --port {port}"), usage: usage() })?;
                rest
            }
            _ => {
                return Err(Error::Usage { given: format!("serve {}", options.join(" ")), usage: usage() });
            }
        };
    }
}

fn usage() -> String {
    format!(
        "\
cargo xtask serve [--port {DEFAULT_PORT}] [--no-build]  set up, build, serve dist/ with the production headers
cargo xtask test [STEP...]                   set up, run every check, or only the steps named
cargo xtask build                            set up, write dist/
cargo xtask bench [find|places|sizes]        print tables: ours beside others, sizes; alone it lists them
cargo xtask setup                            only set up the tools of the build
steps: {}
",
        check::step_names().join(" ")
    )
}
