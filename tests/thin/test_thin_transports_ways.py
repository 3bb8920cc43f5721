"""Ways to a server: proxies that the environment names, and certificates that are trusted or not."""

from __future__ import annotations

import asyncio
import base64
import gc
import shutil
import socket
import ssl
import subprocess
from typing import TYPE_CHECKING

import pytest
from thin_support import KEY
from transport_support import OK, OURS, Way, call, head, raw_server, says

import rblxopencloudasync
import rblxopencloudraw as raw
from rblxopencloud import exceptions
from rblxopencloud._transport import common

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from transport_support import Handler

NAMES = ("http_proxy", "https_proxy", "all_proxy", "no_proxy", "ssl_cert_file", "ssl_cert_dir")
OPENSSL = shutil.which("openssl")
NEEDS_OPENSSL = pytest.mark.skipif(OPENSSL is None, reason="openssl makes the certificate")


@pytest.fixture(autouse=True)
def bare_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


def through(name: str, url: str, **environment: str) -> list[bytes]:
    """What a proxy is asked when the environment names it."""
    asked: list[bytes] = []

    def proxy(connection: socket.socket) -> None:
        before, _ = head(connection)
        asked.append(before)
        connection.sendall(OK)

    with raw_server(proxy) as server, pytest.MonkeyPatch.context() as patch:
        for variable, value in environment.items():
            patch.setenv(variable, value.format(address=server.url.removeprefix("http://")))
        way = Way(name)
        way.send(call(url))
        way.close()
    return asked


@pytest.mark.parametrize("name", OURS)
@pytest.mark.parametrize("variable", ["HTTP_PROXY", "http_proxy", "ALL_PROXY"])
def test_a_proxy_of_the_environment_is_used(name: str, variable: str) -> None:
    asked = through(name, "http://api.example", **{variable: "http://{address}"})
    assert asked[0].startswith(b"GET http://api.example/x HTTP/1.1\r\n")
    assert b"host: api.example" in asked[0].lower()


@pytest.mark.parametrize("name", OURS)
def test_a_proxy_may_be_named_without_a_scheme_and_ask_for_a_password(name: str) -> None:
    asked = through(name, "http://api.example", HTTP_PROXY="me:pass%20word@{address}")
    secret = base64.b64encode(b"me:pass word")
    assert b"proxy-authorization: basic " + secret.lower() in asked[0].lower()


@pytest.mark.parametrize("name", OURS)
@pytest.mark.parametrize("exempt", ["127.0.0.1", "*", "example.org, 127.0.0.1"])
def test_a_server_that_needs_no_proxy_is_called_directly(name: str, exempt: str) -> None:
    with raw_server(says(OK)) as server:
        assert through(name, server.url, HTTP_PROXY="http://{address}", NO_PROXY=exempt) == []
        assert server.connections == 1


@pytest.mark.parametrize("name", OURS)
def test_a_proxy_that_refuses_certainly_sent_nothing_and_shows_no_password(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[bytes] = []

    def proxy(connection: socket.socket) -> None:
        seen.append(head(connection)[0])
        connection.sendall(b"HTTP/1.1 407 Proxy Authentication Required\r\ncontent-length: 0\r\n\r\n")

    with raw_server(proxy) as server:
        monkeypatch.setenv("HTTPS_PROXY", server.url.replace("http://", "http://me:hush@"))
        way = Way(name)
        with pytest.raises(exceptions.TransportError) as caught:
            way.send(call("https://api.example"))
        way.close()
    assert caught.value.maybe_sent is False
    assert "hush" not in str(caught.value)
    assert seen[0].startswith(b"CONNECT api.example:443 HTTP/1.1\r\n")
    assert KEY.encode() not in seen[0]


@pytest.mark.parametrize("name", OURS)
def test_a_proxy_that_is_not_there_certainly_was_sent_nothing(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket() as reserved:
        reserved.bind(("127.0.0.1", 0))
        monkeypatch.setenv("ALL_PROXY", f"http://127.0.0.1:{reserved.getsockname()[1]}")
        way = Way(name)
        with pytest.raises(exceptions.TransportError) as caught:
            way.send(call("http://api.example"))
        way.close()
    assert caught.value.maybe_sent is False


@pytest.fixture
def certificate(tmp_path: Path) -> Iterator[Path]:
    """A certificate for 127.0.0.1 with its key in one file."""
    assert OPENSSL is not None
    path = tmp_path / "server.pem"
    subject = ("-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1")
    kind = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2")
    command = [OPENSSL, "req", "-x509", *kind, *subject, "-keyout", str(path), "-out", str(tmp_path / "only.pem")]
    subprocess.run(command, check=True, capture_output=True)
    path.write_bytes(path.read_bytes() + (tmp_path / "only.pem").read_bytes())
    common.tls.cache_clear()
    yield path
    common.tls.cache_clear()


def encrypted(certificate: Path, *answers: bytes) -> Handler:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    handler = says(*answers)

    def wrapped(connection: socket.socket) -> None:
        with context.wrap_socket(connection, server_side=True) as inner:
            handler(inner)

    return wrapped


@NEEDS_OPENSSL
@pytest.mark.parametrize("name", OURS)
@pytest.mark.parametrize("variable", ["SSL_CERT_FILE", "SSL_CERT_DIR"])
def test_certificates_of_the_environment_are_trusted(
    name: str, variable: str, certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert OPENSSL is not None
    only = certificate.with_name("only.pem")
    printed = subprocess.run([OPENSSL, "x509", "-hash", "-noout", "-in", only], check=True, capture_output=True)
    shutil.copy(only, certificate.with_name(f"{printed.stdout.decode().strip()}.0"))
    monkeypatch.setenv(variable, str(only if variable == "SSL_CERT_FILE" else certificate.parent))
    handler = encrypted(certificate, OK, OK)
    with raw_server(handler) as server:
        way = Way(name)
        for _ in range(2):
            assert way.send(call(server.url.replace("http", "https"))).status == 200
        way.close()
        assert server.connections == 1


@NEEDS_OPENSSL
@pytest.mark.parametrize("name", OURS)
def test_a_server_that_is_not_trusted_gets_nothing(name: str, certificate: Path) -> None:
    handler = encrypted(certificate, OK)
    with raw_server(handler) as server:
        way = Way(name)
        with pytest.raises(exceptions.TransportError, match=r"(?i)certificate") as caught:
            way.send(call(server.url.replace("http", "https")))
        way.close()
    assert caught.value.maybe_sent is False


@NEEDS_OPENSSL
@pytest.mark.parametrize("kind", ["httpx", "aiohttp"])
def test_encrypted_connections_are_closed_with_their_loop(
    kind: str, certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RBLXOPENCLOUD_ASYNC_TRANSPORT", kind)
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate.with_name("only.pem")))
    handler = encrypted(certificate, OK, OK)
    with raw_server(handler) as server:
        address = server.url.replace("http", "https")
        client = rblxopencloudasync.Client(KEY, base_url=address)
        for _ in range(2):
            assert asyncio.run(client.send(raw.universes.get_universe(1))) == {}
            gc.collect()  # what was left open would warn here, and warnings are errors
        assert server.connections == 2
