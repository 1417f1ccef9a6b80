"""What Linux says about a process and its children."""

import os
from pathlib import Path

TICKS = os.sysconf("SC_CLK_TCK")
PROC = Path("/proc")


def family(pid: int) -> list[int]:
    """The process and all that it started, as far as they still live."""
    found = [pid]
    for parent in found:
        for task in PROC.glob(f"{parent}/task/*/children"):
            try:
                found.extend(int(child) for child in task.read_text().split())
            except (FileNotFoundError, ProcessLookupError):
                continue
    return found


def cpu_seconds(pid: int) -> float:
    """Seconds of CPU, user and system, the process and its children have used; 0 for pid 0."""
    if not pid:
        return 0.0
    ticks = 0
    for member in family(pid):
        try:
            stat = (PROC / str(member) / "stat").read_text()
        except (FileNotFoundError, ProcessLookupError):
            continue
        fields = stat.rpartition(")")[2].split()
        ticks += int(fields[11]) + int(fields[12])
    return ticks / TICKS


def memory(pid: int) -> dict[str, float]:
    """Resident and proportional memory of the process and its children, in MiB."""
    total = {"rss_mib": 0.0, "pss_mib": 0.0}
    for member in family(pid):
        try:
            lines = (PROC / str(member) / "smaps_rollup").read_text().splitlines()
        except (FileNotFoundError, ProcessLookupError, PermissionError):
            continue
        for line in lines:
            name, _, rest = line.partition(":")
            if name in {"Rss", "Pss"}:
                total[f"{name.lower()}_mib"] += int(rest.split()[0]) / 1024
    return {name: round(value, 1) for name, value in total.items()}
