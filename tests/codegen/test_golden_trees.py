"""Small descriptions, and the whole packages made from them: what is committed is what comes out, and it works."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from tests.codegen import golden
from tests.codegen.support import GENERATED, RAW, Json, render_raw, run_python, snapshot, type_errors

if TYPE_CHECKING:
    from pathlib import Path

_CALL = """
import json, sys, warnings
from datetime import datetime, timezone
import rblxopencloudraw as raw
warnings.simplefilter("ignore", DeprecationWarning)

def told(source):
    request = eval(source, {"raw": raw, "datetime": datetime, "utc": timezone.utc})
    body = {} if request.json is raw.UNSET else {"json": request.json}
    if request.content is not None:
        body = {"content": request.content.decode(), "content_type": request.content_type}
    if request.parts is not None:
        body = {"parts": [[p.name, p.content.decode(), p.filename, p.content_type] for p in request.parts]}
    return {"method": request.method, "url": request.url, "headers": dict(request.headers), **body}

sys.stdout.write(json.dumps([told(source) for source in json.loads(sys.stdin.read())]))
"""
_API = "https://apis.roblox.com"
_BYTES = "application/octet-stream"

CALLS: dict[str, list[tuple[str, Json]]] = {
    "plain": [
        (
            "raw.shelves.get_book(7, 'a/b?', kind='NOVEL')",
            {"method": "GET", "url": f"{_API}/library/v1/shelves/7/books/a%2Fb%3F?kind=NOVEL"},
        ),
        (
            (
                "raw.shelves.get_book('7', '..', kind='x&y', max_page_size=0, filter='', ids=[1, 2], is_open=False,"
                " since=datetime(2026, 1, 2, tzinfo=utc), idempotency_key_key='k', content_md5='m',"
                " roblox_entry_userids='[1]')"
            ),
            {
                "method": "GET",
                "url": f"{_API}/library/v1/shelves/7/books/%2E%2E?MaxPageSize=0&filter=&idempotencyKey.key=k&ids=1"
                "&ids=2&isOpen=false&kind=x%26y&since=2026-01-02T00%3A00%3A00Z",
                "headers": {"content-md5": "m", "roblox-entry-userids": "[1]"},
            },
        ),
        (
            "raw.shelves.update_book(7, 8, {'title': None}, update_mask='title')",
            {
                "method": "PATCH",
                "url": f"{_API}/library/v1/shelves/7/books/8?updateMask=title",
                "json": {"title": None},
            },
        ),
        ("raw.shelves.delete_book(7, 8)", {"method": "DELETE", "url": f"{_API}/library/v1/shelves/7/books/8"}),
        (
            "raw.shelves.delete_book(7, 8, {})",
            {"method": "DELETE", "url": f"{_API}/library/v1/shelves/7/books/8", "json": {}},
        ),
        ("raw.shelves.clear_shelf(7)", {"method": "POST", "url": f"{_API}/library/v1/shelves/7:clear"}),
        (
            "raw.covers.get_v1_covers(book_ids=[1])",
            {"method": "GET", "url": "https://covers.roblox.com/v1/covers?bookIds=1"},
        ),
    ],
    "media": [
        (
            (
                "raw.media.create_upload(request={'name': 'é'}, file_content=b'1', page=0,"
                " pictures=[b'2', raw.File(b'3', 'three.png', 'image/png')])"
            ),
            {
                "method": "POST",
                "url": f"{_API}/media/v1/uploads",
                "parts": [
                    ["fileContent", "1", "upload", _BYTES],
                    ["page", "0", None, "text/plain"],
                    ["pictures", "2", "upload", _BYTES],
                    ["pictures", "3", "three.png", "image/png"],
                    ["request", '{"name":"é"}', None, "application/json"],
                ],
            },
        ),
        (
            "raw.media.replace_upload('x', b'bytes')",
            {"method": "PUT", "url": f"{_API}/media/v1/uploads/x", "content": "bytes", "content_type": _BYTES},
        ),
        (
            "raw.media.publish_place(b'<roblox/>', content_type='application/xml', version_type='Saved')",
            {
                "method": "POST",
                "url": f"{_API}/media/v1/places?versionType=Saved",
                "content": "<roblox/>",
                "content_type": "application/xml",
            },
        ),
        (
            "raw.media.send_form({'name': 'a b&c', 'count': 0, 'tags': ['x', 'y']})",
            {
                "method": "POST",
                "url": f"{_API}/media/v1/forms",
                "content": "name=a%20b%26c&count=0&tags=x&tags=y",
                "content_type": "application/x-www-form-urlencoded",
            },
        ),
        (
            "raw.media.rename_upload(1, {'name': 'n'})",
            {"method": "PATCH", "url": f"{_API}/media/v1/uploads/1", "json": {"name": "n"}},
        ),
        (
            "raw.media.get_upload(1, accept='image/png')",
            {"method": "GET", "url": f"{_API}/media/v1/uploads/1", "headers": {"Accept": "image/png"}},
        ),
        ("raw.media.set_value(None)", {"method": "POST", "url": f"{_API}/media/v1/values", "json": None}),
    ],
    "paging": [
        (
            "raw.paging.list_by_pascal(max_page_size=5, page_token='t')",
            {"method": "GET", "url": f"{_API}/paging/v1/b?MaxPageSize=5&PageToken=t"},
        ),
        (
            "raw.paging.search({'pageToken': 't'})",
            {"method": "POST", "url": f"{_API}/paging/v1/h", "json": {"pageToken": "t"}},
        ),
        ("raw.jobs.get('a/b')", {"method": "GET", "url": f"{_API}/paging/v1/jobs/a%2Fb"}),
    ],
    "naming": [
        (
            (
                "raw.lessons.print_import('c', 'f', none='n', init='i', body_query='b', lambda_='l', t='t',"
                " filter='q', filter_header='h', content_type_header='x/y')"
            ),
            {
                "method": "GET",
                "url": f"{_API}/class/v1/c/f?None=n&__init__=i&body=b&filter=q&lambda=l&t=t",
                "headers": {"content-type": "x/y", "filter": "h"},
            },
        ),
        (
            "raw.lessons.get_thing(value_1st='1', gr_e='2', two_words='3')",
            {"method": "PUT", "url": f"{_API}/class/v1/a?1st=1&gr%C3%B6%C3%9Fe=2&two%20words=3"},
        ),
        ("raw.lessons.thing()", {"method": "DELETE", "url": f"{_API}/class/v1/a"}),
        ("raw.types_.match_({'class': 'c'})", {"method": "POST", "url": f"{_API}/types/v1", "json": {"class": "c"}}),
    ],
}


def _called(out: Path, sources: list[str]) -> list[Json]:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-B", "-c", _CALL],
        input=json.dumps(sources),
        env={"PYTHONPATH": str(out)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_there_is_a_tree_for_each_kind_of_description() -> None:
    assert golden.names() == sorted(CALLS)


@pytest.mark.parametrize("name", golden.names())
def test_update_writes_the_specs_that_are_committed(name: str, tmp_path: Path) -> None:
    assert golden.made_specs(name, tmp_path) == snapshot(golden.GOLDEN / name / "specs")


@pytest.mark.parametrize("name", golden.names())
def test_generate_writes_the_package_that_is_committed(name: str) -> None:
    made, expected = golden.made_package(name), golden.expected_package(name)

    assert sorted(made) == sorted(expected)
    for path, text in expected.items():
        assert made[path] == text, path


def test_the_runtime_is_copied_as_it_is() -> None:
    made = render_raw(golden.GOLDEN / "plain" / "specs")["_core.py"]

    assert made == golden.CORE.read_text("utf-8")
    assert made == (GENERATED / RAW / "_core.py").read_text("utf-8")


@pytest.mark.parametrize("name", golden.names())
def test_the_committed_package_builds_the_requests_that_it_should(name: str, tmp_path: Path) -> None:
    out = golden.importable(name, tmp_path)

    found = _called(out, [source for source, _ in CALLS[name]])

    assert found == [{"headers": {}, **expected} for _, expected in CALLS[name]]


@pytest.mark.parametrize("name", golden.names())
def test_the_committed_package_is_right_in_the_eyes_of_a_strict_type_checker(name: str, tmp_path: Path) -> None:
    assert type_errors(golden.importable(name, tmp_path)) == []


def test_a_package_that_is_wrong_is_noticed_by_the_type_checker(tmp_path: Path) -> None:
    out = golden.importable("plain", tmp_path)
    path = out / RAW / "covers.py"
    path.write_text(path.read_text("utf-8").replace("t.GetV1CoversResponseItem", "t.Nothing"), "utf-8")

    assert type_errors(out) != []


def _records(name: str, tmp_path: Path) -> dict[str, Any]:
    """The endpoint records of a tree, as JSON."""
    code = (
        "import json, rblxopencloudraw as raw\n"
        "print(json.dumps({name: endpoint._asdict() for name, endpoint in raw.ENDPOINTS.items()}))"
    )
    return json.loads(run_python(code, path=golden.importable(name, tmp_path)))


def test_the_records_of_the_plain_tree_say_what_its_description_says(tmp_path: Path) -> None:
    found = _records("plain", tmp_path)

    assert set(found) == {
        "Library_ClearShelf", "Library_DeleteBook", "Library_GetBook", "Library_UpdateBook", "get_v1_covers",
    }  # fmt: skip
    book, covers, clear = found["Library_GetBook"], found["get_v1_covers"], found["Library_ClearShelf"]
    assert (book["scopes"], book["auth"]) == (["shelf:read", "shelf:write"], ["api-key", "oauth2"])
    assert book["rate_limits"] == [["api-key-owner", 100, 60], ["oauth2-authorization", 3, 1]]
    assert (book["stability"], covers["stability"]) == ("stable", "experimental")
    assert (book["returns"], covers["returns"], clear["returns"]) == ("object", "array", "none")
    assert (book["repeatable"], clear["repeatable"]) == (True, False)
    assert clear["alternatives"] == ["Library_DeleteBook", "POST /elsewhere/v1"]


def test_the_records_of_the_paging_tree_place_every_spelling_and_family(tmp_path: Path) -> None:
    found = _records("paging", tmp_path)

    assert {name: record["pagination"] for name, record in found.items() if record["pagination"]} == {
        "Paging_ListByPageToken": _pages("token", "pageToken", "maxPageSize", "items", next="nextPageToken"),
        "Paging_ListByPascal": _pages("token", "PageToken", "MaxPageSize", "Things", next="nextPageToken"),
        "Paging_ListBySnake": _pages("token", "page_token", "max_page_size", "items", next="nextPageToken"),
        "Paging_ListByCursor": _pages("token", "cursor", "limit", "data", next="nextPageCursor", largest=100),
        "Paging_ListWhileMore": _pages("token", "cursor", "pageSize", "data", next="nextCursor", more="hasMore"),
        "Paging_ListByOffset": _pages("offset", "skip", "limit", ""),
        "Paging_ListByNumber": _pages("page", "page", "limit", "data", total="totalCount"),
        "Paging_Search": _pages("token", "pageToken", "maxPageSize", "results", next="nextPageToken", place="body"),
    }
    assert {name: record["long_running"] for name, record in found.items() if record["long_running"]} == {
        "Jobs_Start": ["cloud", "Jobs_Get", "/paging/v1/", "Item"],
        "Jobs_Get": ["cloud", "Jobs_Get", "/paging/v1/", None],
        "Jobs_StartTask": ["experiments", None, "", "Item"],
    }
    assert found["Paging_Search"]["repeatable"] is True


def _pages(kind: str, token: str, size: str, items: str, *, place: str = "query", **more: Any) -> list[Any]:
    rest = [more.get("next"), more.get("more"), more.get("total"), more.get("largest")]
    return [kind, place, token, size, items, *rest]
