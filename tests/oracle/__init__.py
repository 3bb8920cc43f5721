"""Our requests against those of the client that an unmodified openapi-python-client makes of the same description."""
