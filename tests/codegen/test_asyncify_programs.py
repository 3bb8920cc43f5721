"""Programs that use the package, made asynchronous: what the guides show beside the synchronous form."""

from __future__ import annotations

from pathlib import Path

import pytest

from codegen.asyncify import AsyncifyError, convert

PACKAGE = Path(__file__).resolve().parents[2] / "rblxopencloud"
PROGRAM = """\
import rblxopencloud
from rblxopencloud import Client, Experience, NotFound

# first
with Client("made-up-key") as client:
    experience = Experience(13058, client)
    try:
        print(experience.fetch_info().name)
    except NotFound as error:
        print(error)
    # second
    names = [found.user.id for found in experience.list_user_restrictions(limit=2)]


def ban(user_id: int) -> None:
    experience.ban_user(user_id, duration_seconds=60)


ban(1)
print(rblxopencloud.send_request("GET", "/universes/1"))
"""


def test_a_program_awaits_what_has_to_be_awaited_and_imports_the_twin_alone() -> None:
    made = convert(PACKAGE, {"guide.md": PROGRAM})["guide.md"]

    assert made.splitlines()[:2] == [
        "import rblxopencloudasync",
        "from rblxopencloudasync import Client, Experience, NotFound",
    ]
    assert "async with Client(" in made
    assert "print((await experience.fetch_info()).name)" in made
    assert "async for found in experience.list_user_restrictions(limit=2)" in made
    assert "async def ban(user_id: int) -> None:\n    await experience.ban_user(" in made
    assert "\nawait ban(1)\n" in made
    assert 'print(await rblxopencloudasync.send_request("GET"' in made


def test_comments_stay_where_they_are_so_that_a_page_can_be_taken_apart_again() -> None:
    made = convert(PACKAGE, {"guide.md": PROGRAM})["guide.md"]

    assert made.index("# first") < made.index("async with") < made.index("# second") < made.index("async for")


def test_a_program_that_cannot_be_made_asynchronous_is_named_with_its_line() -> None:
    program = "from rblxopencloud import Experience\nresults = map(Experience(1, None).fetch_info, [])\n"

    with pytest.raises(AsyncifyError, match=r"docs/guide\.md:2"):
        convert(PACKAGE, {"docs/guide.md": program})


def test_a_program_that_is_not_python_is_named_with_its_line() -> None:
    with pytest.raises(AsyncifyError, match=r"docs/guide\.md:2"):
        convert(PACKAGE, {"docs/guide.md": "x = 1\ny = = 2\n"})
