"""The page for browsers: what it says, that it is safe, and how it looks in a real browser."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpx
import pytest
from local_cloud_browser import CHROMIUM, Browser, browsing

from rblxopencloud.testing import LocalOpenCloud

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

EVIL = '<script>document.title="taken"</script><img src=http://192.0.2.1/x>'
PATH = "/cloud/v2/universes/13058"


@pytest.fixture(scope="module")
def cloud() -> Iterator[LocalOpenCloud]:
    with LocalOpenCloud() as found:
        found.add_experience(77, EVIL, owner="groups/8")
        found.fault("GET /cloud/v2/universes/<b>*", "latency", 0.25)
        with httpx.Client(base_url=found.url, headers={"x-api-key": found.api_key}) as http:
            for number in range(12):
                http.get(f"{PATH}/places/{7 if number % 3 else 8}")
                http.patch(PATH, json={"vrEnabled": True})
            http.get("/a/very/long/path/that/nobody/knows/" + "%3Cb%3E" * 20)
        yield found


def test_it_shows_what_there_is_and_what_was_asked(cloud: LocalOpenCloud) -> None:
    page = httpx.get(cloud.url).text

    for text in ("This is not Roblox", "13058", "users/287113233", "Cloud_UpdateUniverse", "no such operation", "25%"):
        assert text in page
    assert cloud.api_key not in page
    assert cloud.oauth2_token not in page


def test_nothing_that_it_shows_is_taken_for_markup(cloud: LocalOpenCloud) -> None:
    page = httpx.get(cloud.url).text

    assert "<script" not in page
    assert "<img" not in page
    assert "&lt;script&gt;" in page
    assert "universes/&lt;b&gt;*" in page


def test_nothing_is_loaded_from_elsewhere(cloud: LocalOpenCloud) -> None:
    answer = httpx.get(cloud.url)

    assert "default-src 'none'" in answer.headers["content-security-policy"]
    assert "src=" not in answer.text.replace("&lt;img src=http", "")
    assert "href=" not in answer.text


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    if not CHROMIUM:
        pytest.skip("no Chromium is installed")
    with browsing(tmp_path_factory.mktemp("profile")) as found:
        yield found


WIDTH = "[document.documentElement.scrollWidth, window.innerWidth]"
COLOURS = "[getComputedStyle(document.body).backgroundColor, getComputedStyle(document.body).color]"


def luminance(colour: str) -> float:
    red, green, blue = (float(part) for part in colour.removeprefix("rgb(").removesuffix(")").split(","))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (1280, "dark"), (360, "light"), (360, "dark")])
def test_it_can_be_read_on_every_screen(
    width: int, scheme: str, browser: Browser, cloud: LocalOpenCloud, tmp_path: Path
) -> None:
    browser.look(width, 900, scheme)
    browser.open(cloud.url)

    whole, window = browser.ask(WIDTH)
    ground, text = browser.ask(COLOURS)
    picture = browser.picture(tmp_path / f"page-{width}-{scheme}.png")

    assert whole <= window
    assert (luminance(ground) < 64) is (scheme == "dark")
    assert abs(luminance(ground) - luminance(text)) > 150
    assert picture.startswith(b"\x89PNG")
    assert len(picture) > 10_000


def test_the_browser_finds_nothing_wrong_and_asks_for_nothing_else(browser: Browser, cloud: LocalOpenCloud) -> None:
    browser.open(cloud.url)

    entries: list[Any] = [event["params"]["entry"] for event in browser.events if event["method"] == "Log.entryAdded"]
    asked = [
        event["params"]["request"]["url"] for event in browser.events if event["method"] == "Network.requestWillBeSent"
    ]

    assert browser.ask("document.title") == "Local Open Cloud"
    assert browser.ask("document.querySelectorAll('table').length") == 4
    assert [entry["text"] for entry in entries if "favicon" not in entry.get("url", "")] == []
    assert [url for url in asked if not url.endswith("/favicon.ico")] == [f"{cloud.url}/"]
