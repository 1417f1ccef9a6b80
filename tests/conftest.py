"""What holds for every test: no settings of this machine, and no hurry where the machine is slow."""

from __future__ import annotations

import os

os.environ.setdefault("PTB_TIMEDELTA", "1")

import pytest
from hypothesis import HealthCheck, settings

from storage import db

settings.register_profile(
    "house",
    deadline=None,
    derandomize="CI" in os.environ,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("house")


@pytest.fixture(autouse=True)
def _settings_of_this_machine_stay_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """A `LIANXIN_…` of whoever runs the tests decides nothing in them."""
    for name in [name for name in os.environ if name.startswith("LIANXIN_")]:
        monkeypatch.delenv(name)


@pytest.fixture(autouse=True)
def _no_power_cuts(monkeypatch: pytest.MonkeyPatch) -> None:
    """The power never fails in this process, so its databases need not wait for the disk.

    What a process leaves that is killed is in the kernel's hands; children keep the real setting.
    """
    quick = tuple(one.replace("synchronous = FULL", "synchronous = OFF") for one in db.PRAGMAS)
    monkeypatch.setattr(db, "PRAGMAS", quick)
