"""The thin layer stays thin: addresses, names of page tokens and envelopes stand in the modules that own them."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from rblxopencloudraw import ENDPOINTS

if TYPE_CHECKING:
    from collections.abc import Iterator

THIN = Path(__file__).resolve().parents[2] / "rblxopencloud"
FILES = [path for path in sorted(THIN.rglob("*.py")) if "testing" not in path.relative_to(THIN).parts]
LONGEST = 400

TOKENS = {
    name
    for endpoint in ENDPOINTS.values()
    if endpoint.pagination is not None
    for name in (endpoint.pagination.token, endpoint.pagination.next)
    if name is not None
} - {"cursor"}
"""What listings call the page that follows, but for a word that is one of everyday speech as well."""

ENVELOPE = {"errors", "errorDetails", "userFacingMessage", "error_description"}
"""What services wrap errors in."""

OWNERS = {
    "addresses": {
        "_auth.py": "decides whether an address may be sent a credential",
        "_requests.py": "makes requests of paths that callers write themselves",
        "_operations.py": "tells families of operations apart by their paths",
        "_id_tokens.py": "knows who signs id tokens",
        "_transport/common.py": "completes the address of a proxy",
        "__main__.py": "the command line, which tells of the local Open Cloud",
    },
    "tokens": {
        "_pages.py": "decides which page follows",
        "_walk.py": "decides which page follows in listings that callers describe themselves",
    },
    "envelopes": {
        "_errors.py": "reads all envelopes",
        "creator/delivery.py": "reads a refusal that comes with a status of success",
        "asset_permissions.py": "reads refusals of single assets, which are results",
    },
}
"""The modules that may, and why."""

ADDRESS = re.compile(
    r"https?://(?!create\.roblox\.com/docs|[\w.-]*example\.com)|^/?(cloud/v2|v[12]/|[a-z-]+/v\d+(/|$))"
)


def texts(path: Path) -> Iterator[tuple[int, str]]:
    """Every text of a module that is no docstring, with its line; of f-strings the parts."""
    tree = ast.parse(path.read_text("utf-8"))
    said = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in said:
            yield node.lineno, node.value


def found(what: str, hits: dict[str, list[str]]) -> dict[str, list[str]]:
    return {name: lines for name, lines in hits.items() if lines and name not in OWNERS[what]}


def hits(wanted: re.Pattern[str] | set[str]) -> dict[str, list[str]]:
    return {
        path.relative_to(THIN).as_posix(): [f"{line}: {text!r}" for line, text in texts(path) if _is(text, wanted)]
        for path in FILES
    }


def _is(text: str, wanted: re.Pattern[str] | set[str]) -> bool:
    return text in wanted if isinstance(wanted, set) else wanted.search(text) is not None


def test_no_address_stands_outside_the_modules_that_own_them() -> None:
    assert found("addresses", hits(ADDRESS)) == {}


def test_no_name_of_a_page_token_stands_outside_the_modules_that_own_them() -> None:
    assert len(TOKENS) > 8
    assert found("tokens", hits(TOKENS)) == {}


def test_no_envelope_of_errors_stands_outside_the_modules_that_own_them() -> None:
    assert found("envelopes", hits(ENVELOPE)) == {}


@pytest.mark.parametrize(("what", "wanted"), [("addresses", ADDRESS), ("tokens", TOKENS), ("envelopes", ENVELOPE)])
def test_no_exception_is_granted_that_nobody_needs(what: str, wanted: re.Pattern[str] | set[str]) -> None:
    needed = {name for name, lines in hits(wanted).items() if lines}

    assert set(OWNERS[what]) - needed == set()


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(THIN).as_posix())
def test_a_file_is_read_in_one_sitting(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= LONGEST
