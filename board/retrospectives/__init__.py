"""Retrospectives: written in hiding, revealed together, grouped, given dots, talked through,
agreed upon."""
