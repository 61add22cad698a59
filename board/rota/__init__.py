"""Who is on duty at the desk: a rotation, what differs from it, swaps, and handing over."""
