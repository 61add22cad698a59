"""Public holidays of a country, by law."""

from collections.abc import Mapping
from datetime import date

import holidays


def holidays_of(country: str, year: int) -> Mapping[date, str]:
    """{day: name}; Swedish Sundays, which the law counts, are no holidays here."""
    if not country:
        return {}
    found = holidays.country_holidays(country, years=range(year, year + 3))
    return {day: name for day, name in found.items() if name not in ("Söndag", "Sunday")}
