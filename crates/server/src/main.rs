//! `portico-server`: serves a portal.

use std::io::{IsTerminal, stderr};
use std::process::ExitCode;

use clap::Parser;
use portico_server::cli::{Arguments, Failure, run};
use tracing_subscriber::EnvFilter;

#[tokio::main]
async fn main() -> ExitCode {
    match start().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::FAILURE
        }
    }
}

async fn start() -> Result<(), Failure> {
    let arguments = Arguments::parse();
    let filter = EnvFilter::try_new(&arguments.log).map_err(Failure::Log)?;
    let colours = stderr().is_terminal();
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(stderr).with_ansi(colours).init();
    run(arguments).await
}
