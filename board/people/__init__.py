"""Members, teams and roles; signing in and out; who may do what."""
