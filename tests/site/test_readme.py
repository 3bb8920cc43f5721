"""What the README claims in numbers and links, held to what there is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import rblxopencloudraw
from tests.faults.catalogue import FAULTS

ROOT = Path(__file__).resolve().parents[2]
PAGES = ("README.md", ".github/CONTRIBUTING.md", ".github/SECURITY.md")
NAMES = re.compile(r"[^\w\- ]")


@pytest.mark.parametrize("page", PAGES)
def test_every_link_to_a_file_leads_to_one(page: str) -> None:
    text = (ROOT / page).read_text("utf-8")
    links = [link for link in re.findall(r"\]\(([^)]+)\)", text) if not link.startswith("https://")]

    assert [link for link in links if not _leads(ROOT / page, link)] == []


def _leads(page: Path, link: str) -> bool:
    path, _, name = link.partition("#")
    there = (page.parent / path).resolve() if path else page
    if not there.exists() or not name:
        return there.exists()
    headings = re.findall(r"^#+ (.*)$", there.read_text("utf-8"), re.MULTILINE)
    return name in {NAMES.sub("", heading).strip().lower().replace(" ", "-") for heading in headings}


def test_the_readme_counts_operations_and_faults_right() -> None:
    text = (ROOT / "README.md").read_text("utf-8")

    assert set(re.findall(r"(\d+) operations", text)) == {str(len(rblxopencloudraw.ENDPOINTS))}
    assert f"{len(FAULTS)} faults](#reliability)" in text
