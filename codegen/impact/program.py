"""The thin layer as modules, classes and functions, by full name. Reads source text; follows names, not values."""

from __future__ import annotations

import ast
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, TypeAlias

from codegen.impact.errors import ImpactError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from codegen.impact.values import Obj, Value

Node: TypeAlias = "ast.FunctionDef | ast.Lambda"
_SKIPPED = ("testing", "_transport")


@dataclass(eq=False)
class Module:
    """A module: what its names stand for. An imported name stands for another full name."""

    name: str
    path: Path
    file: str
    package: bool
    imports: dict[str, str] = field(default_factory=dict[str, str])
    values: dict[str, ast.expr] = field(default_factory=dict[str, ast.expr])


@dataclass(eq=False)
class Function:
    """A function or method."""

    name: str
    module: Module
    node: ast.FunctionDef
    owner: str | None = None

    @property
    def where(self) -> str:
        """File and line."""
        return f"{self.module.file}:{self.node.lineno}"

    @cached_property
    def decorators(self) -> set[str]:
        """The last part of each decorator's name."""
        return {_last(one) for one in self.node.decorator_list}

    @cached_property
    def yields(self) -> bool:
        """Whether it is a generator."""
        return any(isinstance(node, (ast.Yield, ast.YieldFrom)) for node in own(self.node))


@dataclass(eq=False)
class Class:
    """A class: its bases by full name, its methods, and what its attributes are annotated with."""

    name: str
    module: Module
    node: ast.ClassDef
    bases: list[str] = field(default_factory=list[str])
    methods: dict[str, Function] = field(default_factory=dict[str, Function])
    annotations: dict[str, ast.expr] = field(default_factory=dict[str, ast.expr])
    values: dict[str, ast.expr] = field(default_factory=dict[str, ast.expr])

    @property
    def fields(self) -> bool:
        """Whether its constructor is made from its annotations, as by attrs and dataclasses."""
        made = any(_last(one) in ("define", "frozen", "dataclass", "s") for one in self.node.decorator_list)
        return made or self.is_tuple

    @property
    def is_tuple(self) -> bool:
        """Whether it is a tuple with names."""
        return any(_last(base) == "NamedTuple" for base in self.node.bases)

    @property
    def field_names(self) -> list[str]:
        """The fields that its constructor takes, in order."""
        return [
            node.target.id
            for node in self.node.body
            if isinstance(node, ast.AnnAssign)
            and isinstance(node.target, ast.Name)
            and "ClassVar" not in ast.dump(node.annotation)
        ]


class Program:
    """All modules of one package."""

    def __init__(self, package: Path) -> None:
        self.package = package
        self.modules: dict[str, Module] = {}
        self.classes: dict[str, Class] = {}
        self.functions: dict[str, Function] = {}
        self._orders: dict[str, list[str]] = {}
        self.members: dict[Obj, Value] = {}
        for path in sorted(package.rglob("*.py")):
            if path.relative_to(package).parts[0] not in _SKIPPED:
                self._load(path)
        for found in self.classes.values():
            found.bases = [self.full(found.module, base) for base in found.node.bases]

    def _load(self, path: Path) -> None:
        parts = [self.package.name, *path.relative_to(self.package).with_suffix("").parts]
        package = parts[-1] == "__init__"
        name = ".".join(parts[:-1] if package else parts)
        module = Module(name, path, path.relative_to(self.package.parent).as_posix(), package)
        self.modules[name] = module
        for statement in flat(ast.parse(path.read_text("utf-8")).body):
            self._statement(module, statement)

    def _statement(self, module: Module, node: ast.stmt) -> None:
        if isinstance(node, (ast.Import, ast.ImportFrom)):
            module.imports |= imported(module, node)
        elif isinstance(node, ast.FunctionDef):
            name = f"{module.name}.{node.name}"
            self.functions[name] = Function(name, module, node)
        elif isinstance(node, ast.ClassDef):
            self._class(module, node)
        else:
            module.values |= assigned(node)

    def _class(self, module: Module, node: ast.ClassDef) -> None:
        found = self.classes[f"{module.name}.{node.name}"] = Class(f"{module.name}.{node.name}", module, node)
        for inner in flat(node.body):
            if isinstance(inner, ast.FunctionDef) and "overload" not in {_last(one) for one in inner.decorator_list}:
                setter = any(isinstance(one, ast.Attribute) and one.attr == "setter" for one in inner.decorator_list)
                name = f"{found.name}.{inner.name}{'=' if setter else ''}"
                function = self.functions[name] = Function(name, module, inner, found.name)
                found.methods[name.rpartition(".")[2]] = function
                found.annotations |= {**_self_annotations(inner), **found.annotations}
            elif isinstance(inner, ast.AnnAssign) and isinstance(inner.target, ast.Name):
                found.annotations[inner.target.id] = inner.annotation
            found.values |= assigned(inner)

    def full(self, module: Module, node: ast.expr) -> str:
        """The full name that an expression such as a base class names; "" where it is none."""
        if isinstance(node, ast.Subscript):
            return self.full(module, node.value)
        if isinstance(node, ast.Name):
            return self.name(module, node.id)
        if isinstance(node, ast.Attribute):
            outer = self.full(module, node.value)
            return self.follow(f"{outer}.{node.attr}") if outer else ""
        return ""

    def name(self, module: Module, name: str) -> str:
        """The full name of what a name stands for in a module; `builtins.NAME` where the module does not say."""
        own_name = f"{module.name}.{name}"
        if name in module.imports:
            return self.follow(module.imports[name])
        known = own_name in self.classes or own_name in self.functions or name in module.values
        return own_name if known or own_name in self.modules else f"builtins.{name}"

    def follow(self, full: str) -> str:
        """The place where something is defined that a module may only have imported."""
        seen: set[str] = set()
        while full not in seen and full not in self.modules:
            seen.add(full)
            home, _, last = full.rpartition(".")
            module = self.modules.get(home)
            if module is None or last not in module.imports:
                break
            full = module.imports[last]
        return full

    def order(self, cls: str) -> list[str]:
        """A class and its bases in the order in which a method is looked for."""
        if cls not in self._orders:
            self._orders[cls] = self._ordered(cls)
        return self._orders[cls]

    def _ordered(self, cls: str) -> list[str]:
        found: list[str] = []
        for name in self._depth_first(cls):
            if name in found:
                found.remove(name)
            found.append(name)
        return found

    def _depth_first(self, cls: str) -> Iterator[str]:
        yield cls
        for base in self.classes[cls].bases if cls in self.classes else []:
            yield from self._depth_first(base)

    def method(self, cls: str, name: str, after: str | None = None) -> Function | None:
        """The method that an object of a class answers to; `after` looks behind that class, as `super()` does."""
        order = self.order(cls)
        start = order.index(after) + 1 if after in order else 0
        for one in order[start:]:
            if one in self.classes and name in self.classes[one].methods:
                return self.classes[one].methods[name]
        return None

    def annotation(self, cls: str, name: str) -> tuple[Module, ast.expr] | None:
        """What an attribute is annotated with, and where."""
        for one in self.order(cls):
            found = self.classes.get(one)
            if found is not None and name in found.annotations:
                return found.module, found.annotations[name]
        return None

    def value(self, cls: str, name: str) -> tuple[Module, ast.expr] | None:
        """What a class attribute is set to, and where."""
        for one in self.order(cls):
            found = self.classes.get(one)
            if found is not None and name in found.values:
                return found.module, found.values[name]
        return None

    def is_a(self, cls: str, name: str) -> bool:
        """Whether a class is another, or stands below it."""
        return name in self.order(cls)

    def exported(self) -> dict[str, str]:
        """The names in `__all__` of the package, and what each stands for."""
        top = self.modules[self.package.name]
        listed = top.values.get("__all__")
        if not isinstance(listed, (ast.List, ast.Tuple)):
            raise ImpactError("has no `__all__`, which says what is documented.", where=top.file)
        names = [item.value for item in listed.elts if isinstance(item, ast.Constant) and isinstance(item.value, str)]
        return {name: self.name(top, name) for name in names}


def flat(body: list[ast.stmt]) -> Iterator[ast.stmt]:
    """Statements, with those inside `if` and `try` on the same level."""
    for node in body:
        if isinstance(node, ast.If):
            yield from flat(node.body + node.orelse)
        elif isinstance(node, ast.Try):
            yield from flat(node.body + [one for handler in node.handlers for one in handler.body] + node.orelse)
        else:
            yield node


def own(node: ast.AST) -> Iterator[ast.AST]:
    """The nodes of a function, without those of functions inside it."""
    for child in ast.iter_child_nodes(node):
        if not isinstance(child, (ast.FunctionDef, ast.Lambda, ast.ClassDef)):
            yield child
            yield from own(child)


def imported(module: Module, node: ast.Import | ast.ImportFrom) -> dict[str, str]:
    """The names that an import brings, with what they stand for."""
    if isinstance(node, ast.Import):
        return {one.asname or one.name.partition(".")[0]: one.name if one.asname else one.name.partition(".")[0]
                for one in node.names}  # fmt: skip
    parts = module.name.split(".")
    keep = len(parts) - node.level + (1 if module.package else 0)
    home = ".".join([*(parts[:keep] if node.level else []), *([node.module] if node.module else [])])
    return {one.asname or one.name: f"{home}.{one.name}" for one in node.names}


def assigned(node: ast.stmt) -> dict[str, ast.expr]:
    """The names that a statement sets, with the expressions."""
    if isinstance(node, ast.Assign):
        return {target.id: node.value for target in node.targets if isinstance(target, ast.Name)}
    if isinstance(node, ast.AnnAssign) and node.value is not None and isinstance(node.target, ast.Name):
        return {node.target.id: node.value}
    return {}


def _self_annotations(function: ast.FunctionDef) -> dict[str, ast.expr]:
    return {
        node.target.attr: node.annotation
        for node in own(function)
        if isinstance(node, ast.AnnAssign)
        and isinstance(node.target, ast.Attribute)
        and isinstance(node.target.value, ast.Name)
        and node.target.value.id == "self"
    }


def _last(node: ast.expr) -> str:
    if isinstance(node, ast.Call):
        return _last(node.func)
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""
