"""The manifest that is kept beside the generated packages: the same as one that is read anew, or not used."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from codegen.impact import kept, manifest

ROOT = Path(__file__).resolve().parents[2]
THIN, GENERATED = ROOT / "rblxopencloud", ROOT / "generated"
RAW = GENERATED / "rblxopencloudraw"


def test_what_is_kept_is_what_following_every_method_gives() -> None:
    assert (GENERATED / kept.FILE).read_text("utf-8") == manifest.text(THIN, RAW)


def test_what_is_kept_comes_back_as_it_was() -> None:
    contents = kept.digest(THIN, RAW)
    found = manifest.followed(THIN, RAW, contents)

    assert kept.load(GENERATED, contents, manifest.Method) == found
    assert all(method.touches for method in found if method.symbol == "Experience.ban_user")


@pytest.mark.parametrize("text", ["", "{", '{"digest": "of something else", "methods": []}'])
def test_what_was_read_from_other_files_or_is_broken_is_not_used(text: str, tmp_path: Path) -> None:
    (tmp_path / kept.FILE).write_text(text)

    assert kept.load(tmp_path, kept.digest(THIN, RAW), manifest.Method) is None
    assert kept.load(tmp_path / "nowhere", kept.digest(THIN, RAW), manifest.Method) is None


def test_any_change_of_what_is_read_counts_and_the_local_cloud_does_not(tmp_path: Path) -> None:
    thin = tmp_path / THIN.name
    shutil.copytree(THIN, thin, ignore=shutil.ignore_patterns("__pycache__"))
    before = kept.digest(thin, RAW)
    assert before == kept.digest(THIN, RAW)

    (thin / "testing" / "cloud.py").write_text("")
    assert kept.digest(thin, RAW) == before

    (thin / "place.py").write_text("")
    assert kept.digest(thin, RAW) != before
