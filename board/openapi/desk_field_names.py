"""The same as field_names.py, for what the desk is about: who takes tickets, and when."""

OF_THE_DESK = {
    "absence_id": "Id of the absence",
    "agreed_percent": "What part of the work was agreed with the customer, 0 to 100; 0: nothing",
    "calendar_id": "Id of the calendar that it was read in; null: it was said here",
    "capacity": "How much of a full-time equivalent they have for tickets; 0: they take none",
    "from_on": "The first day",
    "is_dealt_to": "Whether the team takes its turn when tickets are dealt",
    "until_on": "The last day",
    "weight": "The team's capacity for dealt tickets, in full-time equivalents",
}
