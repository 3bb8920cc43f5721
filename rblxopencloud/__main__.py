"""The command line: `python -m rblxopencloud` tells what a bug report needs, and whether a key works.

It never prints a key. The key is read from the environment or typed in, never taken from the command line, where
other programs and the history of the shell would see it.
"""

from __future__ import annotations

import argparse
import os
import platform
import sys
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING

from rblxopencloud import ApiKey, BaseException, Client, __version__
from rblxopencloud.client import BASE_URL

if TYPE_CHECKING:
    from collections.abc import Iterator

KEY = "RBLXOPENCLOUD_API_KEY"
LIBRARIES = ("httpx", "httpcore", "attrs", "pynacl", "typing-extensions", "aiohttp", "starlette", "uvicorn")
PROXIES = ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY", "SSL_CERT_FILE", "SSL_CERT_DIR")


def main(arguments: list[str] | None = None) -> int:
    """Print the report.

    Returns:
        0 where all is well, 1 where the key does not work, 2 where there is none to check.
    """
    options = _parse(arguments)
    _say(*_environment())
    if options.check_key:
        return _check(os.environ.get(KEY) or _ask())
    _say("", f"To check a key: {KEY}=... python -m rblxopencloud --check-key")
    return 0


def _parse(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        "python -m rblxopencloud", description="Print version and environment for a bug report."
    )
    parser.add_argument(
        "--check-key", action="store_true", help=f"ask Roblox about the key in {KEY}, or about one that is typed in"
    )
    return parser.parse_args(arguments)


def _environment() -> Iterator[str]:
    yield f"rblxopencloud {__version__}"
    yield f"Python {platform.python_version()} ({platform.python_implementation()}), {platform.platform()}"
    yield "Libraries: " + ", ".join(f"{name} {_version(name)}" for name in LIBRARIES)
    yield f"Server: {os.environ.get(BASE_URL) or 'https://apis.roblox.com'}"
    given = [name for name in PROXIES if os.environ.get(name) or os.environ.get(name.lower())]
    yield f"Set for proxies and certificates: {', '.join(given) or 'nothing'}"


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "not installed"


def _ask() -> str:
    from getpass import getpass

    return getpass("API key (not shown): ") if sys.stdin.isatty() else sys.stdin.readline().strip()


def _check(key: str) -> int:
    if not key:
        _say("", f"There is no key to check. Set {KEY}, or type the key in when asked.")
        return 2
    try:
        with Client(key) as client:
            found = ApiKey(client).fetch_info()
    except (BaseException, ValueError) as error:
        _say("", f"The key does not work: {error}")
        return 1
    _say("", *_describe(found))
    return 0 if found.enabled and not found.expired else 1


def _describe(key: ApiKey) -> Iterator[str]:
    state = "expired" if key.expired else "enabled" if key.enabled else "disabled"
    ends = "never" if key.expires_at is None else key.expires_at.isoformat(timespec="minutes")
    yield f"Key: {state}, expires {ends}"
    for scope in key.scopes or []:
        yield f"  {scope.name}: {', '.join(scope.operations)}"


def _say(*lines: str) -> None:
    sys.stdout.writelines(f"{line}\n" for line in lines)


if __name__ == "__main__":
    sys.exit(main())
