//! Serves a socket, and stops without breaking off what is being answered.

use std::io;
use std::net::SocketAddr;
use std::time::Duration;

use axum::Router;
use tokio::net::TcpListener;
use tokio::signal::ctrl_c;
use tokio::sync::watch;
use tokio::time::sleep;

/// How long open requests may take after the server was told to stop.
const GRACE: Duration = Duration::from_secs(10);

/// Serves until SIGINT or SIGTERM, then finishes what was begun.
///
/// # Errors
/// When the socket or the signals fail.
pub async fn until_told_to_stop(listener: TcpListener, router: Router) -> io::Result<()> {
    let (tell, mut told) = watch::channel(false);
    let signals = tokio::spawn(async move {
        let outcome = signal().await;
        tracing::info!("stopping");
        tell.send_replace(true);
        outcome
    });
    let mut late = told.clone();
    let service = router.into_make_service_with_connect_info::<SocketAddr>();
    let server = axum::serve(listener, service).with_graceful_shutdown(async move { stop(&mut told).await });
    tokio::select! {
        ended = server => ended?,
        () = async { stop(&mut late).await; sleep(GRACE).await } => {
            tracing::warn!("some requests were still open and have been cut off");
        }
    }
    signals.await?
}

/// Returns when the server shall stop, or when nobody could tell it any more.
async fn stop(told: &mut watch::Receiver<bool>) {
    if told.wait_for(|stop| *stop).await.is_err() {
        tracing::error!("signals are not heard any more");
    }
}

#[cfg(unix)]
async fn signal() -> io::Result<()> {
    use tokio::signal::unix;
    let mut terminate = unix::signal(unix::SignalKind::terminate())?;
    tokio::select! {
        interrupt = ctrl_c() => interrupt,
        _ = terminate.recv() => Ok(()),
    }
}

#[cfg(not(unix))]
async fn signal() -> io::Result<()> {
    ctrl_c().await
}
