"""Modules that are copied into the generated packages as they are."""
