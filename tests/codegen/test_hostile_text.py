"""Text of a description is data: wherever it stands, it comes out as data again or is refused, and is never run."""

from __future__ import annotations

import ast
import unicodedata
from typing import TYPE_CHECKING

import pytest

from codegen import model, raw
from codegen import specs as reading
from codegen.errors import CodegenError
from tests.codegen.hostile import PLACES, TEXTS, TOUCH, together
from tests.codegen.inspected import expected, inspect
from tests.codegen.support import (
    GENERATED,
    RAW,
    Json,
    answers,
    description,
    empty_specs,
    generate_raw,
    one,
    one_line,
    operation,
    record,
    ref,
    run_without_twin,
    snapshot,
    type_errors,
    update,
)

if TYPE_CHECKING:
    from pathlib import Path

WRITABLE = {name: text for name, text in TEXTS.items() if name != "surrogate"}
REFUSED = frozenset({
    "media type of a body", "operation keyword", "parameter style", "rate limit owner", "rate limit period",
    "reference", "schema keyword", "server", "size limit", "stability", "status", "whole reference",
})  # fmt: skip
"""Places in which no text at all is right."""


@pytest.fixture
def canary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file that hostile text makes when it is run, in this process or in one started from here."""
    path = tmp_path / "canary"
    monkeypatch.setenv("CANARY", str(path))
    return path


def _refusal(document: Json, folder: Path, *arguments: str) -> str | None:
    """Why a description is refused, in one line that names the place; None where code can be made from it."""
    specs = empty_specs(folder)
    outcome = update(specs, document, *arguments)
    if outcome.code:
        assert snapshot(specs) == {}
        return one_line(outcome)
    try:
        found = reading.read(specs)
        model.build(found.document, found.names)
    except CodegenError as error:
        why = str(error)
    else:
        return None
    assert why.isprintable()
    return why


def _survivors(documents: list[Json], folder: Path) -> list[Json]:
    """The descriptions from which code can be made; why the others are refused names the place in all cases."""
    if _refusal(together(documents), folder / "whole", "--with-descriptions") is None:
        return documents
    found: list[Json] = []
    for index, document in enumerate(documents):
        why = _refusal(document, folder / str(index))
        if why is None:
            found.append(document)
        else:
            assert "#/" in why or ".upstream.json: not shaped" in why, why
    return found


def _show_that_it_is_data(documents: list[Json], folder: Path, canary: Path, *arguments: str) -> None:
    """Update, generate and import: every text comes out as it went in, and nothing stands outside of the folders."""
    document = together(documents)
    specs = empty_specs(folder / "specs")
    assert update(specs, document, *arguments).code == 0
    out = generate_raw(specs, folder / "out")
    assert inspect(out) == expected(document)
    assert not canary.exists()
    assert {path.name for path in folder.iterdir()} == {"specs", "specs.upstream.json", "out"}
    assert {path.name for path in specs.iterdir()} == {"openapi", "overlays", "names.toml", "upstream.lock.toml"}
    assert {path.parent for path in out.rglob("*.*")} == {out / RAW}


def test_the_canary_sings_when_hostile_text_is_run(canary: Path) -> None:
    exec(TOUCH)  # noqa: S102 - shows that the other tests would notice

    assert canary.exists()


@pytest.mark.parametrize("place", [place for place in PLACES if place not in REFUSED])
def test_hostile_text_in_one_place_comes_out_as_data_or_is_refused(place: str, tmp_path: Path, canary: Path) -> None:
    documents = [PLACES[place](index, text) for index, text in enumerate(WRITABLE.values())]

    survivors = _survivors(documents, tmp_path / "tried")

    assert survivors
    (tmp_path / "shown").mkdir()
    _show_that_it_is_data(survivors, tmp_path / "shown", canary, "--with-descriptions")


@pytest.mark.parametrize("place", sorted(REFUSED))
def test_any_text_where_a_fact_of_few_forms_stands_is_refused(place: str, tmp_path: Path, canary: Path) -> None:
    documents = [PLACES[place](index, text) for index, text in enumerate(WRITABLE.values())]

    assert _survivors(documents, tmp_path) == []

    assert not canary.exists()


def test_one_text_that_holds_all_the_others_is_data_in_all_places_at_once(tmp_path: Path, canary: Path) -> None:
    everything = "\n".join(WRITABLE.values())
    documents = [build(index, everything) for index, build in enumerate(PLACES.values())]

    survivors = _survivors(documents, tmp_path / "tried")

    assert len(survivors) > len(PLACES) // 2
    (tmp_path / "shown").mkdir()
    _show_that_it_is_data(survivors, tmp_path / "shown", canary)


@pytest.mark.parametrize("place", ["summary", "description", "parameter description", "schema description"])
def test_prose_reaches_the_specs_only_when_it_is_asked_for(place: str, tmp_path: Path) -> None:
    document = PLACES[place](1, "upstream's words")
    plain, full = empty_specs(tmp_path / "plain"), empty_specs(tmp_path / "full")

    update(plain, document)
    update(full, document, "--with-descriptions")

    assert not any(b"upstream's words" in content for content in snapshot(plain).values())
    assert any(b"upstream's words" in content for content in snapshot(full).values())


@pytest.mark.parametrize("place", list(PLACES))
def test_half_a_surrogate_pair_is_refused_or_was_prose(place: str, tmp_path: Path) -> None:
    plain = _refusal(PLACES[place](1, TEXTS["surrogate"]), tmp_path / "plain")
    full = _refusal(PLACES[place](1, TEXTS["surrogate"]), tmp_path / "full", "--with-descriptions")

    if place in {"schema extension", "schema title", "title"}:
        assert full is None
    else:
        assert full is not None
        assert "#/" in full
    assert plain is None or plain == full
    assert (plain is None) == (place in {
        "description", "parameter description", "schema description", "schema extension", "schema title", "summary",
        "title",
    })  # fmt: skip


def test_ids_that_differ_only_by_case_become_different_functions(tmp_path: Path, canary: Path) -> None:
    documents = [
        description({f"/things/v1/{index}": {"get": operation(name)}})
        for index, name in enumerate(["Things_Get", "Things_GET", "things_get", "THINGS_GET", "Things_get"])
    ]

    _show_that_it_is_data(documents, tmp_path, canary)


def test_schemas_and_keys_that_differ_only_by_case_or_by_signs_stay_apart(tmp_path: Path, canary: Path) -> None:
    names = ["Thing", "thing", "THING", "a.Thing", "A.thing", "a_Thing", "a-Thing"]
    keys = {key: record(**{"inner-key": record(**{key: {"type": "string"}})}) for key in ("id", "ID", "i-d", "i_d")}
    documents: list[Json] = []
    for index, name in enumerate(names):
        path = {f"/things/v1/{index}": {"get": operation(f"Get{index}", responses=answers(ref(name)))}}
        documents.append(description(path, {name: record(**keys, **{f"own{index}": {"type": "string"}})}))

    _show_that_it_is_data(documents, tmp_path, canary)


def test_tags_that_differ_only_by_case_become_one_module(tmp_path: Path, canary: Path) -> None:
    documents = [PLACES["tag"](index, tag) for index, tag in enumerate(["Users", "users", "USERS", "uSers"])]

    _show_that_it_is_data(documents, tmp_path, canary)

    assert {"users.py", "u_sers.py"} == {path.name for path in (tmp_path / "out" / RAW).glob("*sers.py")}


def test_tags_that_are_named_like_our_own_modules_do_not_replace_them(tmp_path: Path, canary: Path) -> None:
    tags = ["types", "_core", "_index", "__init__", "annotations", "py.typed", "openapi.json", "MODULES", "class"]
    documents = [PLACES["tag"](index, tag) for index, tag in enumerate(tags)]

    _show_that_it_is_data(documents, tmp_path, canary)

    core = (tmp_path / "out" / RAW / "_core.py").read_text("utf-8")
    assert core == (GENERATED / RAW / "_core.py").read_text("utf-8")


@pytest.mark.parametrize("name", ["x\r\nevil: 1", "x: y", "x y", "", "x\0", "größe", "x\ty"])
def test_what_cannot_be_the_name_of_a_header_is_refused(name: str, tmp_path: Path) -> None:
    why = _refusal(PLACES["header parameter"](1, name), tmp_path / "specs")

    assert why is not None
    assert "#/paths/~1things~1v1~1thing-1/get/parameters/0: " in why
    assert "cannot be the name of a header" in why


@pytest.mark.parametrize("path", ["..", "../../admin", "./x", "a/./b", "a/.."])
def test_a_path_that_leads_out_of_itself_is_refused(path: str, tmp_path: Path) -> None:
    why = _refusal(PLACES["path"](1, path), tmp_path / "specs")

    assert why is not None
    assert "the path leads out of itself" in why


@pytest.mark.parametrize("text", WRITABLE.values(), ids=WRITABLE.keys())
def test_text_of_a_docstring_reads_as_it_was_written_but_for_what_cannot_be_seen(text: str) -> None:
    written = " ".join(text.split())
    seen = "".join(c for c in written if c.isprintable() or unicodedata.category(c) == "Co")

    assert ast.literal_eval(f'"""{raw.text(text)}"""') == seen
    assert "\n" not in raw.text(text)


def test_query_parameters_that_become_one_python_name_are_refused(tmp_path: Path) -> None:
    schema: Json = {"type": "string"}
    parameters = [{"in": "query", "name": name, "schema": schema} for name in ("a-b", "a_b", "a.b")]

    why = _refusal(one(parameters=parameters), tmp_path / "specs")

    assert why is not None
    assert why.startswith("#/paths/~1things~1v1~1things/get/parameters/2: no name is left")
    assert "x-opencloud-name" in why


def test_a_refused_description_leaves_generated_code_alone(tmp_path: Path) -> None:
    specs, out = empty_specs(tmp_path / "specs"), tmp_path / "out"
    update(specs, PLACES["stability"](1, "SHAKY"))
    (out / RAW).mkdir(parents=True)
    (out / RAW / "kept.py").write_text("", "utf-8")

    line = one_line(run_without_twin("generate", "--specs", specs, "--out", out))

    assert "#/paths/~1things~1v1~1thing-1/get/x-roblox-stability: the stability 'SHAKY' is not understood." in line
    assert snapshot(out) == {f"{RAW}/kept.py": b""}


def test_a_package_full_of_hostile_text_is_right_in_the_eyes_of_a_strict_type_checker(tmp_path: Path) -> None:
    places = ("alternative", "inner property", "property", "query parameter", "scope", "sent property", "summary")
    texts = [text for text in WRITABLE.values() if text]  # a key without a name is no key for a type checker
    documents = [
        PLACES[place](len(texts) * row + column, text)
        for row, place in enumerate(places)
        for column, text in enumerate(texts)
    ]
    specs = empty_specs(tmp_path / "specs")
    assert update(specs, together(documents), "--with-descriptions").code == 0

    assert type_errors(generate_raw(specs, tmp_path / "out")) == []
