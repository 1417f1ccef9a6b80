"""Drafts of digests held against what people found in the same documents."""

from __future__ import annotations

import statistics
import time
from collections import Counter

from bot.domain.drafting import draft
from tests.bench.table import Line
from tests.scoring import POLICIES, UNSEEN, Verdict, documents, score, text_of

MOST_MS = 50.0
"""Milliseconds for a document of ten thousand characters."""
LONG = 10_000
TUNED, UNTUNED = 0.95, 0.9
"""Of the fields, so many are to be right: where rules were made for them, and where not."""


def scores(rounds: int) -> list[Line]:
    """One line a field, over the corpus; the whole of it; what no rule was made for; the pace."""
    lines = []
    for folder, name, least in ((POLICIES, "corpus", TUNED), (UNSEEN, "unseen", UNTUNED)):
        table, count, invented = score(folder)
        whole: Counter[Verdict] = Counter()
        for field, verdicts in table.items():
            whole += verdicts
            if folder == POLICIES:
                lines.append(_line(f"draft, {field}", verdicts))
        share = whole[Verdict.RIGHT] / whole.total()
        lines += [
            _line(f"draft, {name} of {count} documents", whole, f">= {least:.2f}", share >= least),
            Line(
                f"draft, {name}: documents with a number invented",
                str(invented),
                goal="0",
                met=not invented,
            ),
        ]
    return [*lines, pace(rounds)]


def _line(name: str, verdicts: Counter[Verdict], goal: str = "", met: bool | None = None) -> Line:
    told = ", ".join(f"{verdicts[one]} {one}" for one in Verdict)
    return Line(name, told, "", verdicts[Verdict.RIGHT] / verdicts.total(), goal, met)


def pace(rounds: int) -> Line:
    """How long ten thousand characters take: documents one behind the other, as one."""
    lines = [line for one in documents(POLICIES) for line in text_of(one).split("\n")]
    text = "\n".join(line for line in lines if not line.startswith("附件"))[:LONG]  # where one ends
    took = []
    for _ in range(max(rounds, 5)):
        begun = time.perf_counter()
        draft(text)
        took.append((time.perf_counter() - begun) * 1000)
    median = statistics.median(took)
    return Line(
        f"draft of {len(text):,} characters, ms",
        f"{median:.0f}",
        goal=f"<= {MOST_MS:.0f}",
        met=median <= MOST_MS,
    )
