"""Draws what a poll came to, and writes it into a table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.domain.poll import LEAST, PollKind, PollState
from bot.render import poll as screen
from bot.render.agreement import percent
from bot.render.markup import plain
from bot.render.message import Message
from handlers.actions import polling
from handlers.actions.scene import Scene
from handlers.workshop.made import Made, Paper, Unworkable
from storage import people, polls

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.domain.poll import Poll, Result
    from bot.render.voice import Voice
    from handlers.workshop.bench import Bench, Json
    from storage.db import Tx


@dataclass(frozen=True, slots=True)
class _Found:
    """A poll as it stands when it is drawn."""

    poll: Poll
    said: screen.Asked
    came_to: Result


async def poll(bench: Bench) -> Made:
    """Do a job of kind `poll`: the picture and the table of one poll.

    Raises:
        Unworkable: Whoever asked may not see it any more, or too few have voted.

    """
    words = await bench.voice()
    found = await bench.write(lambda tx: _read(tx, bench, words))
    picture, table = bench.place(), bench.place()
    await bench.work("chart", {"path": str(picture), "chart": _chart(bench, words, found)})
    columns = [words.plain("chart-column-where"), words.plain("chart-column-voters")]
    heads = [{"title": one, "width": 16} for one in [*columns, *found.said.options]]
    heads[0]["width"] = 34
    sheet = {
        "name": words.plain("chart-table-name"),
        "columns": [{**one, "wrap": True} for one in heads],
        "notes": [found.said.question, _as_of(bench, words, found), *_notes(words, found)],
    }
    args = {"path": str(table), "sheets": [sheet]}
    await bench.work("sheet", args, _rows(words, found))
    stem = words.plain("chart-file")
    under = screen.conclusion(words, found.said, found.came_to)
    title = words("poll-title", question=found.said.question)
    return Made(
        papers=(
            Paper(picture, f"{stem}.png", f"{title}\n{under}", photo=True),
            Paper(table, f"{stem}.xlsx"),
        ),
        figures={"voters": found.came_to.voters},
    )


async def _read(tx: Tx, bench: Bench, words: Voice) -> _Found:
    house, at, person_id = bench.house, bench.now(), bench.job.person_id
    by = None if person_id is None else await people.get_speaker(tx, person_id, at=at)
    found = await polls.get(tx, int(bench.job.params["poll"]))
    scene = Scene(tx=tx, at=at, house=house, by=by)
    if by is None or found is None or not polling.reaches(scene, found):
        raise Unworkable(Message(words("error-forbidden-no_relation")))
    came_to = await polling.outcome(tx, found)
    if not came_to.counts:
        raise Unworkable(Message(words("poll-too-few", n=came_to.voters, least=LEAST)))
    return _Found(found, polling.asked(house, words, found), came_to)


def _as_of(bench: Bench, words: Voice, found: _Found) -> str:
    at = found.poll.closed_at or bench.now()
    date = words.moment(at)
    state = words.plain(f"chart-state-{found.poll.state}")
    return words.plain("chart-as-of", state=state, date=plain(date))


def _notes(words: Voice, found: _Found) -> list[str]:
    said = [words.plain("chart-anonymous", least=LEAST)]
    if found.poll.multiple:
        said.insert(0, words.plain("chart-several"))
    if found.poll.state is PollState.CLOSED and found.came_to.open_ends:
        said.append(words.plain("poll-open-ends", n=found.came_to.open_ends))
    return said


def _chart(bench: Bench, words: Voice, found: _Found) -> Json:
    came_to = found.came_to
    voters = came_to.voters
    lead = came_to.leading
    mark = words.plain("chart-most" if len(lead) == 1 else "chart-tie")
    review = found.poll.kind is PollKind.REVIEW
    bars = [
        {
            "label": found.said.options[n],
            "figures": words.plain("chart-bar", n=votes, of=voters, share=percent(votes, voters)),
            "share": votes / voters,
            "mark": mark if n in lead else "",
        }
        for n, votes in enumerate(came_to.counts)
    ]
    return {
        "language": words.language.value,
        "brand": bench.house.settings.office_name or words.plain("announce-office"),
        "kind": words.plain("chart-review" if review else "chart-title"),
        "question": found.said.question,
        "bars": bars,
        "took_part": plain(screen.took_part(words, found.poll, came_to)),
        "notes": [_as_of(bench, words, found), *_notes(words, found)],
    }


def _rows(words: Voice, found: _Found) -> Iterator[object]:
    came_to = found.came_to
    yield [0, [words.plain("chart-all"), str(came_to.voters), *map(str, came_to.counts)]]
    shares = [f"{percent(votes, came_to.voters)}%" for votes in came_to.counts]
    yield [0, [words.plain("chart-share"), "", *shares]]
    if len(came_to.shown) == 1 and came_to.shown[0].private:
        return
    for one in came_to.shown:
        title = one.title or plain(screen.title(words, one))
        yield [0, [title, str(one.voters), *map(str, one.counts)]]
    if came_to.hidden:
        yield [0, [words.plain("poll-hidden", n=came_to.hidden)]]
