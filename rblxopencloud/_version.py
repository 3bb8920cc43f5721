"""The version of this package, from which every other place takes it."""

__version__ = "0.1.0"
