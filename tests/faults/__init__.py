"""Faults on the wire, against every kind of operation, in both packages."""
