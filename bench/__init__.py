"""Benchmarks: `make bench`. Everything is compared within one run, on loopback, bounded in count
and time."""
