"""The command line: `python -m rblxopencloud.testing [--host HOST] [--port PORT]`."""

from __future__ import annotations

import argparse
import errno
import signal
import sys
import threading
from typing import TextIO

from rblxopencloud.testing import LocalOpenCloud

LOOPBACK = ("127.", "::1", "localhost")


def main(arguments: list[str] | None = None) -> int:
    """Serve until interrupted.

    Returns:
        0 once it was asked to stop, 2 where it could not listen.
    """
    options = _parse(arguments)
    stop = _listen_for_signals()
    cloud = LocalOpenCloud(options.host, options.port)
    try:
        cloud.start()
    except OSError as error:
        _say(_explain(error, options.host, options.port), sys.stderr)
        return 2
    _say(_greeting(cloud, options.host), sys.stdout)
    _wait(stop)
    cloud.stop()
    return 0


def _parse(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser("python -m rblxopencloud.testing", description="Run a local Open Cloud.")
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on (default: %(default)s)")
    parser.add_argument("--port", default=8080, type=_port, help="port, 0 for a free one (default: %(default)s)")
    return parser.parse_args(arguments)


def _port(text: str) -> int:
    if not (text.isascii() and text.isdecimal() and int(text[:6]) < 65536):
        raise argparse.ArgumentTypeError(f"{text!r} is not a port: use a number from 0 to 65535")
    return int(text)


def _explain(error: OSError, host: str, port: int) -> str:
    if error.errno == errno.EADDRINUSE:
        return f"Port {port} on {host} is taken. Choose another with --port, or let --port 0 find a free one."
    return f"Cannot listen on {host} port {port}: {error.strerror or error}. Choose another --host or --port."


def _greeting(cloud: LocalOpenCloud, host: str) -> str:
    lines = [
        f"Local Open Cloud: {cloud.url}",
        f"API key:          {cloud.api_key}",
        "This is not Roblox: no real key is needed, and nothing here reaches a real experience.",
        f"Point the SDK at it with RBLXOPENCLOUD_BASE_URL={cloud.url}. Stop it with Ctrl-C.",
    ]
    if not host.startswith(LOOPBACK):
        lines.append("Other machines can reach it, too.")
    return "\n".join(lines)


def _listen_for_signals() -> threading.Event:
    stop = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda _number, _frame: stop.set())
    return stop


def _wait(stop: threading.Event) -> None:
    # Waiting without end would keep Windows from delivering the signal.
    while not stop.wait(0.5):
        pass


def _say(text: str, stream: TextIO) -> None:
    print(text, file=stream, flush=True)


if __name__ == "__main__":
    sys.exit(main())
