"""The site, built once as `make docs` builds it: strictly, with links that lead somewhere, and nothing from outside."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
LINKS = {"a": "href", "img": "src", "script": "src", "link": "href", "source": "srcset", "iframe": "src"}
LOADED = LINKS.keys() - {"a"}


class Page(HTMLParser):
    """What a page names, links to, loads and shows."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.names: set[str] = set()
        self.links: list[tuple[str, str]] = []
        self.headings: list[int] = []
        self.unseen: list[str] = []
        self.language = ""
        self.landmarks: set[str] = set()
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        has = {name: value or "" for name, value in attrs}
        self.names |= {has[name] for name in ("id", "name") if name in has}
        if has.get(LINKS.get(tag, "")) and has.get("rel") != "canonical":
            self.links.append((tag, has[LINKS[tag]]))
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))
        if tag == "img" and not has.get("alt", "").strip():
            self.unseen.append(has.get("src", ""))
        if tag == "html":
            self.language = has.get("lang", "")
        self.landmarks |= {tag} & {"main", "nav", "header", "footer"}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    words = ["mkdocs", "build", "--strict", "-f", "docs/theme/mkdocs.yml", "--site-dir", str(folder)]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    built = subprocess.run(
        [sys.executable, "-m", *words], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    assert built.returncode == 0, built.stderr
    assert "WARNING" not in built.stderr
    return folder


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[Path, Page]:
    return {path: Page(path) for path in sorted(site.rglob("*.html"))}


def test_every_page_of_the_documentation_is_built(pages: dict[Path, Page], site: Path) -> None:
    docs = ROOT / "docs"
    sources = {path.relative_to(docs).with_suffix(".html").as_posix() for path in docs.rglob("*.md")}

    assert sources <= {path.relative_to(site).as_posix() for path in pages}
    assert len(sources) > 80


def test_every_link_within_the_site_leads_to_a_page_and_a_place_on_it(pages: dict[Path, Page], site: Path) -> None:
    assert sorted(_broken(pages, site)) == []


def _broken(pages: dict[Path, Page], site: Path) -> Iterator[str]:
    for path, page in pages.items():
        for _, link in page.links:
            parts = urlsplit(link)
            if parts.scheme or parts.netloc:
                continue
            there = _target(site, path, unquote(parts.path))
            known = pages.get(there)
            if not there.is_file():
                yield f"{path.relative_to(site)}: {link} leads nowhere"
            elif known is not None and parts.fragment and unquote(parts.fragment) not in known.names | {"__skip"}:
                yield f"{path.relative_to(site)}: {link} names no place on that page"


def _target(site: Path, path: Path, link: str) -> Path:
    """The file that a link means; the page for what is not found has no place of its own and starts at the root."""
    if link.startswith("/") and path.name == "404.html":
        return site / link[1:]
    return Path(os.path.normpath(path.parent / link)) if link else path


def test_nothing_is_loaded_from_another_host(pages: dict[Path, Page], site: Path) -> None:
    loaded = {(path.name, link) for path, page in pages.items() for tag, link in page.links if tag in LOADED}
    styles = "".join(path.read_text(encoding="utf-8") for path in site.rglob("*.css"))

    assert [link for link in loaded if urlsplit(link[1]).netloc] == []
    assert re.findall(r"""(?:url\(|@import\s*)["']?(?:https?:)?//[^)"']+""", styles) == []


def test_search_needs_no_server_and_finds_methods_operations_and_errors(site: Path) -> None:
    index = (site / "search" / "search_index.js").read_text(encoding="utf-8")

    for word in (
        "Experience.ban_user",
        "Cloud_GetUniverse",
        "RESOURCE_EXHAUSTED",
        "universe-messaging-service:publish",
    ):
        assert word in index


def test_every_picture_says_what_it_shows_and_every_page_can_be_walked_by_landmarks(pages: dict[Path, Page]) -> None:
    for path, page in pages.items():
        assert page.unseen == [], path.name
        assert page.language == "en", path.name
        assert {"main", "header"} <= page.landmarks, path.name


def test_every_page_has_one_first_heading(pages: dict[Path, Page]) -> None:
    assert [path.name for path, page in pages.items() if page.headings.count(1) != 1 and path.name != "404.html"] == []


def test_the_guides_show_both_packages(site: Path) -> None:
    page = (site / "guides" / "restrictions.html").read_text(encoding="utf-8")

    assert page.count(">Synchronous</label>") == page.count(">Asynchronous</label>") > 2


def test_a_reference_that_leads_nowhere_fails_the_build(tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    docs.mkdir()
    (docs / "index.md").write_text("# Start\n\n[gone](nowhere.md) and [`gone`][rblxopencloud.Nothing]\n")
    settings = (ROOT / "docs" / "theme" / "mkdocs.yml").read_text(encoding="utf-8")
    settings = settings.replace("docs_dir: ..", f"docs_dir: {docs}").partition("nav:\n")[0]
    settings = (
        settings.replace("hooks: [hooks.py]", "")
        .replace("extra_css: [assets/extra.css]", "")
        .replace("extra_javascript: [assets/extra.js]", "")
    )
    (tmp_path / "mkdocs.yml").write_text(settings.replace("../..", str(ROOT)))

    built = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(tmp_path / "out")],
        cwd=tmp_path,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )

    assert built.returncode == 1
    assert "nowhere.md" in built.stderr
    assert "rblxopencloud.Nothing" in built.stderr
