"""Runs of one sort, and what they are in short."""

import statistics
from dataclasses import asdict, dataclass


@dataclass(frozen=True)
class Sample:
    """One run: seconds, seconds that cores worked, the most memory in MB, files written, and the cores
    that others kept busy meanwhile."""

    seconds: float
    cpu: float
    megabytes: float
    files: int | None = None
    others: float = 0


@dataclass(frozen=True)
class Spread:
    """The median of some values, the least and the greatest."""

    median: float
    least: float
    most: float


def spread(values):
    """The spread of values; None when there is none."""
    values = list(values)
    return Spread(statistics.median(values), min(values), max(values)) if values else None


@dataclass(frozen=True)
class Summary:
    """The spreads of all runs of one sort, and how many they were."""

    seconds: Spread
    cpu: Spread
    megabytes: Spread
    files: Spread | None
    runs: int


def summary(samples):
    return Summary(
        spread(one.seconds for one in samples), spread(one.cpu for one in samples),
        spread(one.megabytes for one in samples),
        spread(one.files for one in samples if one.files is not None), len(samples))


def quotients(uppers, lowers, of="seconds"):
    """The spread of how many times as long one sort of run took as another, round by round; or of
    how many times as much CPU.

    Both sorts run in each round one after the other, so that what disturbs the machine for a while
    disturbs both."""
    return spread(getattr(upper, of) / max(getattr(lower, of), 1e-3) for upper, lower in zip(uppers, lowers))


def plain(value):
    """Dataclasses as what JSON has, however deep."""
    if isinstance(value, dict):
        return {key: plain(one) for key, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(one) for one in value]
    return asdict(value) if hasattr(value, "__dataclass_fields__") else value
