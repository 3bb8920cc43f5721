"""Benchmarks: what this SDK costs beside what others cost, measured in one run. `make bench` prints them."""
