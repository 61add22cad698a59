"""Cards to start others from."""
