"""The desk: requesters' tickets, deciding them, and dealing them evenly to the teams."""
