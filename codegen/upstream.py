"""Where descriptions come from: a file, an address, or a commit of the public repository."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit, urlunsplit

from codegen.documents import parse_json
from codegen.errors import CodegenError
from codegen.specs import Source, digest

REPOSITORY = "https://github.com/Roblox/creator-docs"
FILE = "content/en-us/reference/cloud/openapi.json"
_RAW = "https://raw.githubusercontent.com/Roblox/creator-docs/{commit}/" + FILE
_COMMITS = "https://api.github.com/repos/Roblox/creator-docs/commits"
_COMMIT = re.compile(r"[0-9a-f]{7,40}")
_DATED = re.compile(r"(?P<date>\d{4}-\d\d-\d\d)-(?P<commit>[0-9a-f]{7,40})\b")
_SECONDS, _SECONDS_TO_READ = 30, 120


@dataclass
class Fetched:
    """A description as it came, and from where."""

    document: Any
    source: Source
    where: str


def fetch(origin: str | None) -> Fetched:
    """Fetch a description: from a file, a URL, a commit, or the newest revision of the public repository."""
    if origin is None:
        return _newest()
    if origin.startswith(("https://", "http://")):
        return _parsed(_get(origin), Source(path=_public(origin)), _public(origin))
    path = Path(origin)
    if path.is_file():
        return _file(path)
    if _COMMIT.fullmatch(origin):
        return _revision(origin, "")
    raise CodegenError(
        "no such file, and neither a URL nor a commit.",
        where=origin,
        hint="Name a file, an http(s) address or 7 to 40 hexadecimal digits of a commit.",
    )


def download(address: str) -> tuple[bytes, str]:
    """What is at an address, whatever it is, and the address without what may be secret in it."""
    return _get(address), _public(address)


def _file(path: Path) -> Fetched:
    named = _DATED.search(path.name)
    repository = {"repository": REPOSITORY, "path": FILE} if named else {"path": path.name}
    source = Source(**repository, **(named.groupdict() if named else {}))
    try:
        return _parsed(path.read_bytes(), source, str(path))
    except OSError as error:
        raise CodegenError(f"cannot be read: {error.strerror}.", where=str(path)) from error


def _newest() -> Fetched:
    found = parse_json(_get(_COMMITS, {"path": FILE, "per_page": "1"}), _COMMITS)
    try:
        commit, date = str(found[0]["sha"]), str(found[0]["commit"]["committer"]["date"])
    except (KeyError, IndexError, TypeError):
        commit, date = "", ""
    if not _COMMIT.fullmatch(commit):
        raise CodegenError("the newest commit is not named in the answer.", where=_COMMITS, hint="Pass --from COMMIT.")
    return _revision(commit, date[:10])


def _revision(commit: str, date: str) -> Fetched:
    address = _RAW.format(commit=commit)
    return _parsed(_get(address), Source(REPOSITORY, FILE, commit, date), address)


def _parsed(content: bytes, source: Source, where: str) -> Fetched:
    document = parse_json(content, where)
    source.sha256 = digest(content)
    return Fetched(document, source, where)


def _public(address: str) -> str:
    """An address without what may be secret in it: it goes into messages and into the lock."""
    try:
        parts = urlsplit(address)
    except ValueError as error:
        raise CodegenError(f"no address ({error}). Nothing was changed.", where=address, hint="Correct it.") from error
    return urlunsplit((parts.scheme, parts.netloc.rsplit("@", 1)[-1], parts.path, "", ""))


def _get(address: str, params: dict[str, str] | None = None) -> bytes:
    import httpx

    shown = _public(address)
    timeout = httpx.Timeout(_SECONDS, read=_SECONDS_TO_READ)
    try:
        answer = httpx.get(address, params=params, timeout=timeout, follow_redirects=True)
        answer.raise_for_status()
    except httpx.HTTPStatusError as error:
        raise CodegenError(
            f"answered {error.response.status_code}.",
            where=shown,
            hint="Nothing was changed. Check the address or commit.",
        ) from error
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise CodegenError(
            f"cannot be fetched ({type(error).__name__}: {error}).",
            where=shown,
            hint="Nothing was changed. Check the network, or pass --from FILE.",
        ) from error
    return answer.content
