"""From a request to the exchange a transport performs, and from the arguments of `send_request` to a request. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any, TypedDict
from urllib.parse import parse_qsl, quote, urlencode, urlsplit

from rblxopencloudraw import UNSET, Endpoint, Request
from rblxopencloudraw._core import dumps, headers, query

from ._auth import server
from ._transport.base import Exchange
from ._version import __version__

if TYPE_CHECKING:
    from rblxopencloudraw import JsonValue

    from ._auth import Credential
    from ._transport.base import Progress, Sink
    from .timeouts import Timeouts

SERVER = "https://apis.roblox.com"
USER_AGENT = f"rblxopencloud/{__version__}"
_FORM = "application/x-www-form-urlencoded"
_NAME = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_OPTIONS = ("params", "headers", "json", "data", "timeout")


class RequestOptions(TypedDict, total=False):
    """The further arguments of `send_request`.

    Attributes:
        params: Query parameters.
        headers: Further headers.
        json: A body that is sent as JSON. Not together with `data`.
        data: A body that is sent as it is, or as a form where it is a dictionary.
        timeout: Seconds until the request is given up as a whole, 15 where it is not passed; None for no limit.
    """

    params: Mapping[str, str | int | float | bool]
    headers: Mapping[str, str]
    json: JsonValue
    data: bytes | str | Mapping[str, str]
    timeout: float | None


def exchange(
    request: Request[Any],
    credential: Credential,
    base_url: str | None,
    timeouts: Timeouts,
    progress: Progress | None = None,
    sink: Sink | None = None,
) -> Exchange:
    """What the transport is to do: send a request, tell of its progress, write the answer to a file if there is one.

    Raises:
        ValueError: The operation's server is not Roblox's and no other one is configured.
    """
    endpoint = request.endpoint
    sent = {"user-agent": USER_AGENT, **{name.lower(): value for name, value in request.headers.items()}}
    content = request.content
    if request.json is not UNSET:
        sent["content-type"] = "application/json"
        content = dumps(request.json)
    elif content is not None and request.content_type is not None:
        sent["content-type"] = request.content_type
    url = server(endpoint, base_url) + request.target
    # Last, so that no error up to here has the credential among its variables.
    sent.update(credential.headers(endpoint))
    return Exchange(endpoint, request.method, url, sent, content, request.parts, timeouts, progress, sink)


def plain_request(method: str, path: str, options: RequestOptions) -> Request[JsonValue]:
    """The request that `send_request` describes.

    Raises:
        TypeError: An argument that does not exist.
        ValueError: Both `json` and `data` are passed, or the method, the path or a header's name is not one.
    """
    unknown = [name for name in options if name not in _OPTIONS]
    if unknown:
        raise TypeError(f"send_request() has no argument {unknown[0]!r}. It takes {', '.join(_OPTIONS)}.")
    if "json" in options and "data" in options:
        raise ValueError("Pass either json or data, not both.")
    if _NAME.fullmatch(method) is None:
        raise ValueError(f"{method!r} is not a method of HTTP, such as 'GET'.")
    wrong = [name for name in options.get("headers", {}) if _NAME.fullmatch(name) is None]
    if wrong:
        raise ValueError(f"{wrong[0]!r} is not the name of a header. Names consist of letters, digits and hyphens.")
    where, parameters = _address(path)
    content, content_type = _data(options.get("data"))
    return Request(
        _endpoint(method.upper(), where),
        where,
        query(*parameters, *options.get("params", {}).items()) if parameters or options.get("params") else (),
        headers(*options.get("headers", {}).items()),
        json=options.get("json", UNSET),
        content=content,
        content_type=content_type,
    )


def download_request(uri: str) -> tuple[str, Request[bytes]]:
    """What fetches the content that an answer of the service points to: the server, and the request to it.

    Raises:
        ValueError: It is not the address of something on the web.
    """
    parts = urlsplit(uri)
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.username is not None:
        raise ValueError("The service named a place for the content that is not an address on the web.")
    endpoint = _endpoint("GET", parts.path)._replace(id="download", repeatable=True, returns="bytes")
    where = Request[bytes](endpoint, parts.path or "/", query(*parse_qsl(parts.query, keep_blank_values=True)))
    return f"{parts.scheme}://{parts.netloc}", where


def from_root(path: str) -> str:
    """A path from the root of the server.

    Without a slash in front it is one already. With one, it is what the documented library makes of it: a path below
    /cloud/v2, unless a version follows its first part, as in "/messaging-service/v1/...".
    """
    if not path.startswith("/"):
        return "/" + path
    return path if re.match(r"/[^/]+/v\d+(/|$)", path) else "/cloud/v2" + path


@lru_cache(maxsize=256)
def _address(path: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    if not isinstance(path, str):  # pyright: ignore[reportUnnecessaryIsInstance] - callers may be untyped
        raise TypeError(f"path must be a str such as 'cloud/v2/universes/1', not {type(path).__name__}.")
    if "://" in path.partition("?")[0] or path.startswith("//"):
        raise ValueError("path must be a path on Roblox's server, such as 'cloud/v2/universes/1', not an address.")
    where, _, parameters = path.partition("?")
    clean = quote(from_root(where), safe="/:@!$&'()*+,;=~-._%")
    if any(part and not part.strip(".") for part in clean.split("/")):
        raise ValueError("path must not hold '.' or '..' as a part: it would lead elsewhere. Escape it as %2E.")
    return clean, tuple(parse_qsl(parameters, keep_blank_values=True))


def _data(data: bytes | str | Mapping[str, str] | None) -> tuple[bytes | None, str | None]:
    if isinstance(data, Mapping):
        return urlencode(data).encode(), _FORM
    return data.encode() if isinstance(data, str) else data, None


@lru_cache(maxsize=256)
def _endpoint(method: str, path: str) -> Endpoint:
    return Endpoint(
        id=f"{method} {path}",
        service="",
        function="",
        method=method,
        path=path,
        server=SERVER,
        scopes=(),
        auth=(),
        rate_limits=(),
        stability="",
        deprecated=False,
        alternatives=(),
        docs="",
        repeatable=False,
        idempotency=None,
        returns="value",
        pagination=None,
        long_running=None,
        max_bytes=None,
    )
