"""Targets: how soon a customer's tickets are to be triaged and answered, in business minutes."""

from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import ClassVar
from zoneinfo import ZoneInfo

from sqlalchemy import JSON, Column
from sqlmodel import Field, Session, select

from board.core.business_time import BusinessHours
from board.core.placement import On
from board.core.public_holidays import holidays_of
from board.core.synced import Synced
from board.letters.house import current as house

USUAL_HOURS = ("08:00-17:00",) * 5 + ("", "")
USUAL_COUNTRY = "SE"


class DeskTarget(Synced, table=True):
    """When a customer's desk is open: `hours` of each weekday, Monday first (`08:00-16:30`, empty:
    closed), public holidays of `country` closed. How soon its tickets are to be triaged and first
    answered, in minutes of those hours; null: no target. The one without a customer holds for all
    that have none of their own."""

    __tablename__ = "target"
    LIVES: ClassVar[tuple[On, ...]] = (On("people"),)

    id: int = Field(default=None, primary_key=True)
    customer_id: int | None = Field(default=None, foreign_key="customer.id", unique=True)
    hours: list[str] = Field(
        default_factory=lambda: list(USUAL_HOURS), sa_column=Column(JSON, nullable=False)
    )
    country: str = Field(default=USUAL_COUNTRY, max_length=2)
    triage_minutes: int | None = None
    answer_minutes: int | None = None


@dataclass(frozen=True)
class Targets:
    """All of them, as a ticket asks: its customer's, else the organisation's, else none in usual
    office hours. It may be asked for ten thousand tickets."""

    by_customer: dict[int | None, DeskTarget]
    usual: DeskTarget = field(default_factory=DeskTarget)
    _hours: dict[int | None, BusinessHours] = field(default_factory=dict, repr=False)

    def of(self, customer_id: int | None) -> DeskTarget:
        return self.by_customer.get(customer_id) or self.by_customer.get(None) or self.usual

    def hours_of(self, customer_id: int | None) -> BusinessHours:
        if customer_id not in self._hours:
            target = self.of(customer_id)
            hours = business_hours(tuple(target.hours), target.country, house().zone)
            self._hours[customer_id] = hours
        return self._hours[customer_id]


def targets_in(session: Session) -> Targets:
    return Targets({one.customer_id: one for one in session.exec(select(DeskTarget))})


@lru_cache(maxsize=256)
def business_hours(hours: tuple[str, ...], country: str, zone: ZoneInfo) -> BusinessHours:
    """One object for the same hours, as it remembers the days that it was asked about."""
    return BusinessHours(hours, zone, _Holidays(country))


@dataclass(frozen=True)
class _Holidays:
    """The public holidays of a country, whatever the year."""

    country: str

    def __contains__(self, day: object) -> bool:
        return isinstance(day, date) and day in _holidays(self.country, day.year)


@lru_cache(maxsize=256)
def _holidays(country: str, year: int) -> frozenset[date]:
    return frozenset(day for day in holidays_of(country, year) if day.year == year)
