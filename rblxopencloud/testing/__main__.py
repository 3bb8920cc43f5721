"""The command line: `python -m rblxopencloud.testing [--port PORT] [--state FILE] [--seed FILE] ...`."""

from __future__ import annotations

import argparse
import errno
import signal
import sys
import threading
from typing import Any, TextIO

from rblxopencloud.testing import LocalOpenCloud

LOOPBACK = ("127.", "::1", "localhost")
NUMBERS = {"probability": float, "seed": int, "times": int, "status": int, "seconds": float}


def main(arguments: list[str] | None = None) -> int:
    """Serve until interrupted.

    Returns:
        0 once it was asked to stop, 2 where it could not begin; then one line says why.
    """
    options = _parse(arguments)
    stop = _listen_for_signals()
    try:
        cloud = _open(options)
    except ValueError as error:
        _say(str(error), sys.stderr)
        return 2
    except OSError as error:
        _say(_explain(error, options.host, options.port), sys.stderr)
        return 2
    _say(_greeting(cloud, options), sys.stdout)
    _wait(stop)
    cloud.close()
    return 0


def _open(options: argparse.Namespace) -> LocalOpenCloud:
    cloud = LocalOpenCloud(
        options.host,
        options.port,
        state=options.state,
        seed=options.seed,
        key=options.key,
        rate_limits=options.rate_limits,
    )
    for fault in options.fault:
        cloud.fault(**_fault(fault))
    return cloud.start()


def _parse(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser("python -m rblxopencloud.testing", description="Run a local Open Cloud.")
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on (default: %(default)s)")
    parser.add_argument("--port", default=8080, type=_port, help="port, 0 for a free one (default: %(default)s)")
    parser.add_argument("--state", metavar="FILE", help="file that keeps what is written, and the key, between runs")
    parser.add_argument("--seed", metavar="FILE", help="YAML or JSON that says what there is at first")
    parser.add_argument("--key", help="the API key that may do everything, instead of a made-up one; never a real one")
    parser.add_argument("--rate-limits", action="store_true", help="have the documented rate limits count")
    parser.add_argument(
        "--fault",
        action="append",
        default=[],
        metavar="KIND[,NAME=VALUE...]",
        help="something that goes wrong, such as status,status=503,probability=0.05,match=Cloud_Get*",
    )
    return parser.parse_args(arguments)


def _port(text: str) -> int:
    if not (text.isascii() and text.isdecimal() and int(text[:6]) < 65536):
        raise argparse.ArgumentTypeError(f"{text!r} is not a port: use a number from 0 to 65535")
    return int(text)


def _fault(text: str) -> dict[str, Any]:
    """What `--fault` says, as arguments of `LocalOpenCloud.fault`."""
    kind, *pairs = text.split(",")
    found: dict[str, Any] = {"kind": kind}
    for pair in pairs:
        name, _, value = pair.partition("=")
        if name == "match":
            found[name] = value
        elif name == "after" and value in {"true", "false"}:
            found[name] = value == "true"
        else:
            found[name] = _number(text, name, value)
    return found


def _number(text: str, name: str, value: str) -> float:
    try:
        return NUMBERS[name](value)
    except (KeyError, ValueError) as error:
        raise ValueError(
            f"--fault {text}: {name}={value} is not understood. Known are match=PATTERN, after=true, and numbers for "
            f"{', '.join(NUMBERS)}."
        ) from error


def _explain(error: OSError, host: str, port: int) -> str:
    if error.errno == errno.EADDRINUSE:
        return f"Port {port} on {host} is taken. Choose another with --port, or let --port 0 find a free one."
    return f"Cannot listen on {host} port {port}: {error.strerror or error}. Choose another --host or --port."


def _greeting(cloud: LocalOpenCloud, options: argparse.Namespace) -> str:
    lines = [
        f"Local Open Cloud: {cloud.url}",
        f"API key:          {cloud.api_key}",
        "This is not Roblox: no real key is needed, and nothing here reaches a real experience.",
        f"Point the SDK at it with RBLXOPENCLOUD_BASE_URL={cloud.url}. Stop it with Ctrl-C.",
    ]
    if not options.host.startswith(LOOPBACK):
        lines.append("Other machines can reach it, too.")
    if options.seed and not cloud.is_new:
        lines.append(f"{options.state} holds something already, so {options.seed} was left aside.")
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
