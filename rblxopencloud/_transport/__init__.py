"""The two transports, and what both are made of. Only modules of this package import the HTTP library."""
