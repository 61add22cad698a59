"""HTTP and sockets as such: errors as problems, security, assets, languages, realtime. It knows no
cards."""
