"""The demo story: a federation of four municipalities, lived through eight weeks by the real
commands."""
