"""Both transports."""
