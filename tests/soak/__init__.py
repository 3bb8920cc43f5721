"""The soak: many calls from many threads and tasks against a server that keeps failing. `make soak` runs it."""
