"""The reference pages of the site: every operation, every documented method, every scope, from the model.

What a page says in words comes from docstrings, which the site builder reads; here are the tables between them.
"""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from codegen.pictures import coverage
from codegen.raw import limit_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from codegen.model import Model
    from codegen.model import Operation as Described

_TEMPLATES = Path(__file__).resolve().parent / "templates" / "reference"
_PACKAGE = "rblxopencloud"
_MARKED = re.compile(r"([\\`*_{}\[\]<>|])")


@dataclass
class Method:
    """A documented method, such as `Experience.ban_user`, and the operations behind it."""

    symbol: str
    operations: list[Operation] = field(default_factory=list["Operation"])

    @property
    def owner(self) -> str:
        """Its class, or "Functions"."""
        return self.symbol.rpartition(".")[0] or "Functions"

    @property
    def name(self) -> str:
        """Its own name."""
        return self.symbol.rpartition(".")[2]

    @property
    def anchor(self) -> str:
        """Where the site describes it."""
        return f"{_PACKAGE}.{self.symbol}"

    @property
    def scopes(self) -> list[str]:
        """All scopes that its operations name."""
        return sorted({scope for one in self.operations for scope in one.scopes})


@dataclass
class Operation:
    """An operation as the pages show it."""

    slug: str
    method: str
    path: str
    module: str
    function: str
    docs: str
    scopes: tuple[str, ...]
    limits: str
    stability: str
    deprecated: bool
    service: str
    methods: list[Method] = field(default_factory=list[Method])


def render(model: Model, wrappers: Mapping[str, Iterable[str]], thin: Path) -> dict[str, str]:
    """All reference pages by their path in docs/.

    Args:
        model: The description.
        wrappers: The documented methods that stand on each operation, by operation id.
        thin: The directory of the thin layer.
    """
    methods: dict[str, Method] = {}
    services: dict[str, list[Operation]] = {}
    for described in model.operations:
        shown = _shown(described)
        services.setdefault(described.module, []).append(shown)
        for symbol in sorted(set(wrappers.get(described.id, ()))):
            method = methods.setdefault(symbol, Method(symbol))
            method.operations.append(shown)
            shown.methods.append(method)
    environment = _environment()
    return {
        "api.md": _index(environment, services, methods),
        "reference/scopes.md": _scopes(environment, services, methods),
        **_services(environment, services),
        **{f"reference/pictures/{name}": text for name, text in coverage.draw(_counted(services)).items()},
        **_classes(environment, thin),
    }


def _shown(one: Described) -> Operation:
    return Operation(
        slug=re.sub(r"[^A-Za-z0-9_.-]", "-", one.id),
        method=one.method.upper(),
        path=one.path,
        module=one.module,
        function=one.function,
        docs=one.docs,
        scopes=one.scopes,
        limits=", ".join(limit_text(limit) for limit in one.rate_limits) or "not stated",
        stability=one.stability or "not stated",
        deprecated=one.deprecated,
        service=one.service,
    )


def _environment() -> Environment:
    environment = Environment(  # noqa: S701 - the output is Markdown, and texts of the description are escaped
        loader=FileSystemLoader(_TEMPLATES),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["codes"] = _codes
    return environment


def _codes(names: Iterable[str]) -> str:
    return "<br>".join(f"`{name}`" for name in names) or "none"


def _title(service: str) -> str:
    return _MARKED.sub(r"\\\1", service.replace("-", " ").capitalize())


def _index(environment: Environment, services: Mapping[str, list[Operation]], methods: Mapping[str, Method]) -> str:
    owners: dict[str, list[Method]] = {}
    for symbol in sorted(methods):
        owners.setdefault(methods[symbol].owner, []).append(methods[symbol])
    return environment.get_template("api.md.jinja").render(
        methods=methods,
        total=sum(map(len, services.values())),
        wrapped=sum(bool(one.methods) for found in services.values() for one in found),
        classes=sorted(owners.items()),
        services=[_service(module, found) for module, found in sorted(services.items())],
        shown=coverage.title(_counted(services)),
    )


def _counted(services: Mapping[str, list[Operation]]) -> list[coverage.Service]:
    return [
        coverage.Service(
            found[0].service.replace("-", " ").capitalize(), sum(bool(one.methods) for one in found), len(found)
        )
        for found in services.values()
    ]


def _service(module: str, operations: list[Operation]) -> dict[str, Any]:
    return {
        "module": module,
        "title": _title(operations[0].service),
        "operations": sorted(operations, key=lambda one: one.function),
        "wrapped": sum(bool(one.methods) for one in operations),
    }


def _services(environment: Environment, services: Mapping[str, list[Operation]]) -> dict[str, str]:
    template = environment.get_template("service.md.jinja")
    return {
        f"reference/raw/{module}.md": template.render(**_service(module, found)) for module, found in services.items()
    }


def _scopes(environment: Environment, services: Mapping[str, list[Operation]], methods: Mapping[str, Method]) -> str:
    every = [one for found in services.values() for one in found]
    names = sorted({scope for one in every for scope in one.scopes})
    return environment.get_template("scopes.md.jinja").render(
        scopes=[_scope(name, every, methods.values()) for name in names],
        methods=[methods[symbol] for symbol in sorted(methods)],
    )


def _scope(name: str, every: list[Operation], methods: Iterable[Method]) -> dict[str, Any]:
    return {
        "name": name,
        "methods": sorted((method for method in methods if name in method.scopes), key=lambda one: one.symbol),
        "operations": [one for one in every if name in one.scopes and not one.methods],
    }


def _classes(environment: Environment, thin: Path) -> dict[str, str]:
    """A page for each module of the thin layer that holds something public."""
    pages: dict[str, tuple[list[str], list[str]]] = {}
    for name, home in _homes(thin).items():
        page = _page(home)
        pages.setdefault(page, ([], []))[0 if home.startswith(".") else 1].append(name)
    template = environment.get_template("classes.md.jinja")
    return {
        f"reference/python/{page}.md": template.render(
            title=_title(page.replace("_", " ")), twinned=_ordered(twinned, page), shared=_ordered(shared, page)
        )
        for page, (twinned, shared) in pages.items()
    }


def _ordered(names: Iterable[str], page: str) -> list[str]:
    """Names in the order of the alphabet, but first the one that the page is named after."""
    return sorted(names, key=lambda name: (name.lower() != page, name))


def _page(home: str) -> str:
    """The page for a module: the first part of its path that says something."""
    parts = [part for part in home.removeprefix(_PACKAGE).split(".") if part and not part.startswith("_")]
    return parts[0] if parts else "transport"


def _homes(thin: Path) -> dict[str, str]:
    """Which module holds each public name, from the package's own table; deprecated second names are left out."""
    tree = ast.parse((thin / "__init__.py").read_text("utf-8"))
    tables = {
        node.targets[0].id: ast.literal_eval(node.value)
        for node in tree.body
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name) and isinstance(node.value, ast.Dict)
    }
    return {name: home for name, home in tables["_HOMES"].items() if name not in tables.get("_NAMES", {})}
