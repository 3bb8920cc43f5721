"""What the site does to its pages on the way: every Python block stands beside its asynchronous form."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
_twins: dict[str, str] = {}


def on_config(config: Any) -> Any:
    """Put the generated reference pages into the navigation, in the order of their names."""
    folder = Path(config.docs_dir) / "reference"
    for section in config.nav:
        for part in section.get("Reference", []) if isinstance(section, dict) else []:
            for title, kind in ({} if isinstance(part, str) else part).items():
                if isinstance(kind, str) and kind.endswith("/*"):
                    part[title] = [
                        f"reference/{kind[:-2]}/{page.name}" for page in sorted((folder / kind[:-2]).glob("*.md"))
                    ]
    return config


def on_files(files: Any, config: Any) -> Any:  # noqa: ARG001 - the signature is the site builder's
    """Make the asynchronous form of all guides at once."""
    sys.path.insert(0, str(ROOT))
    from codegen.pages import asynchronous

    pages = {file.src_uri: file.content_string for file in files.documentation_pages() if _has_programs(file.src_uri)}
    _twins.update(asynchronous(ROOT / "rblxopencloud", pages))
    return files


def on_page_markdown(markdown: str, page: Any, config: Any, files: Any) -> str:  # noqa: ARG001 - the signature is the site builder's
    """Put the two forms of each block into tabs."""
    from codegen.pages import tabbed

    path = page.file.src_uri
    return tabbed(markdown, _twins[path], path) if path in _twins else markdown


def on_post_page(output: str, page: Any, config: Any) -> str:  # noqa: ARG001 - the signature is the site builder's
    """Name the window for searching, which the theme leaves without a name."""
    return output.replace('role="dialog"', 'role="dialog" aria-label="Search"', 1)


def _has_programs(path: str) -> bool:
    return path == "index.md" or path.startswith("guides/")
