"""The pace of sending, in simulated time, against a server stricter than Telegram."""

import heapq
import itertools
import random
from collections import defaultdict, deque
from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.pace import Lane, Pace
from tests.bench.pace import Pace as BenchPace

GROUPS = [-1_000_000 - n for n in range(600)]
PEOPLE = [1_000 + n for n in range(2_000)]


@dataclass
class Strict:
    """A server that counts in sliding windows and forgives nothing."""

    all_of_second: deque[float] = field(default_factory=deque)
    by_chat: dict[int, deque[float]] = field(default_factory=lambda: defaultdict(deque))
    refused: int = 0

    def arrives(self, chat: int, at: float) -> None:
        """Takes a message or counts a refusal."""
        second, chats = self.all_of_second, self.by_chat[chat]
        while second and second[0] <= at - 1.0:
            second.popleft()
        while chats and chats[0] <= at - 60.0:
            chats.popleft()
        if len(second) >= 30 or (chats and chats[-1] > at - 1.0) or (chat < 0 and len(chats) >= 20):
            self.refused += 1
            return
        second.append(at)
        chats.append(at)


@dataclass
class Run:
    """What a simulated postman did."""

    left: list[tuple[float, int, Lane]] = field(default_factory=list)
    waited: dict[Lane, list[float]] = field(default_factory=lambda: defaultdict(list))
    refused: int = 0

    def ended(self, lane: Lane) -> float:
        """When the last message of a lane left."""
        return max(at for at, _, which in self.left if which is lane)


def posted(pace: Pace, rows: list[tuple[float, int, Lane]], seed: int = 1) -> Run:
    """Lets a postman send rows (due, chat, lane), its timers late by up to 3 ms, the network by 30."""
    rng = random.Random(seed)
    run, server = Run(), Strict()
    coming = deque(sorted(rows))
    lanes: dict[Lane, list[tuple[float, int]]] = {lane: [] for lane in Lane}
    flying: list[tuple[float, int]] = []
    now = 0.0
    while coming or any(lanes.values()):
        while coming and coming[0][0] <= now:
            due, chat, lane = coming.popleft()
            lanes[lane].append((due, chat))
        heads = {lane: _head(pace, lane, queue, now) for lane, queue in lanes.items() if queue}
        ready = [lane for lane, (when, _) in heads.items() if when <= now]
        if not ready:
            moments = [when + rng.uniform(0, 0.003) for when, _ in heads.values()]
            now = max(now, min([*moments, *([coming[0][0]] if coming else [])]))
            continue
        lane = pace.choose(ready)
        due, chat = lanes[lane].pop(heads[lane][1])
        assert pace.take(chat, lane, now) == pytest.approx(now, abs=pace.gap + 1e-9)
        run.left.append((now, chat, lane))
        run.waited[lane].append(now - due)
        heapq.heappush(flying, (now + rng.uniform(0, 0.030), chat))
    while flying:
        at, chat = heapq.heappop(flying)
        server.arrives(chat, at)
    run.refused = server.refused
    return run


def _head(pace: Pace, lane: Lane, queue: list[tuple[float, int]], now: float) -> tuple[float, int]:
    """The row of a lane that may leave first, of the oldest few, and its place."""
    return min((pace.earliest(chat, lane, now), n) for n, (_, chat) in enumerate(queue[:20]))


def test_a_broadcast_takes_the_ideal_time_without_a_429_while_answers_go_on() -> None:
    """2,600 chats and three answers a second: 1.07 of ideal, no refusal, answers within 0.1 s."""
    rng = random.Random(7)
    rows = [(0.0, chat, Lane.BROADCAST) for chat in rng.sample(GROUPS + PEOPLE, 2_600)]
    at = 0.0
    while (at := at + rng.expovariate(3)) < 85:
        rows.append((at, rng.randrange(50_000, 90_000), Lane.ANSWER))
    run = posted(Pace(answer_burst=1), rows)
    assert run.refused == 0
    assert len(run.left) == len(rows)
    assert run.ended(Lane.BROADCAST) <= 1.07 * len(rows) / 30
    assert max(run.waited[Lane.ANSWER]) <= 0.1


def test_a_broadcast_alone_fills_the_grid() -> None:
    """Nothing but 2,600 notices to as many chats: 1.05 of ideal and no refusal."""
    run = posted(Pace(), [(0.0, chat, Lane.BROADCAST) for chat in GROUPS + PEOPLE])
    assert run.refused == 0
    assert run.ended(Lane.BROADCAST) <= 1.05 * 2_600 / 30


@pytest.mark.parametrize("seed", range(5))
def test_no_second_sees_too_many_whatever_the_network_does(seed: int) -> None:
    """Bursts after silence, floods and mixtures are all taken by the strict server."""
    rng = random.Random(seed)
    rows = [
        (rng.choice([0.0, 5.0, 5.5, 20.0]), rng.randrange(10_000), rng.choice(list(Lane)))
        for _ in range(600)
    ]
    assert posted(Pace(answer_burst=1), rows, seed).refused == 0


def test_a_group_is_sent_a_few_at_once_and_never_twenty_in_a_minute() -> None:
    """Fifty messages to one group: three quickly, then evenly; at most 19 in any minute."""
    run = posted(Pace(), [(0.0, GROUPS[0], Lane.NOTICE)] * 50)
    times = [at for at, _, _ in run.left]
    assert run.refused == 0
    assert times[2] < 2.5
    assert times[10] - times[9] == pytest.approx(3.05, abs=0.01)
    assert all(late - early > 60 for early, late in zip(times, times[19:], strict=False))


def test_a_busy_group_holds_up_no_other_chat() -> None:
    """While one group waits for its minute, people get their notices at once."""
    rows = [(0.0, GROUPS[0], Lane.NOTICE)] * 10
    rows += [(1.0, chat, Lane.NOTICE) for chat in PEOPLE[:100]]
    run = posted(Pace(), rows)
    people = [at for at, chat, _ in run.left if chat > 0]
    assert max(people) < 1.0 + 103 / 28.8


def test_two_answers_may_follow_each_other_and_the_third_waits() -> None:
    """In a private chat a burst of two is tolerated, then one a second."""
    pace = Pace()
    left = [pace.take(5, Lane.ANSWER, 0.0) for _ in range(4)]
    assert left[1] < 0.05
    assert left[2] == pytest.approx(1.05, abs=0.05)
    assert left[3] - left[2] == pytest.approx(1.05, abs=0.05)


@pytest.mark.parametrize("lane", [Lane.NOTICE, Lane.BROADCAST])
def test_nothing_but_answers_comes_in_bursts(lane: Lane) -> None:
    """Notices and broadcasts to one chat are more than 1.02 s apart."""
    pace = Pace()
    left = [pace.take(5, lane, 0.0) for _ in range(4)]
    assert all(late - early >= 1.02 for early, late in itertools.pairwise(left))


def test_an_answer_goes_before_notices_and_notices_before_broadcasts() -> None:
    """The next slot belongs to the highest lane that waits."""
    pace = Pace()
    assert pace.choose(list(Lane)) is Lane.ANSWER
    assert pace.choose([Lane.BROADCAST, Lane.NOTICE]) is Lane.NOTICE
    assert pace.choose([Lane.BROADCAST]) is Lane.BROADCAST


def test_a_flood_of_answers_starves_nobody() -> None:
    """With more answers than slots, notices still get an eighth and broadcasts some."""
    rows = [(0.0, 100_000 + n, Lane.ANSWER) for n in range(900)]
    rows += [(0.0, chat, Lane.NOTICE) for chat in PEOPLE[:60]]
    rows += [(0.0, chat, Lane.BROADCAST) for chat in GROUPS[:60]]
    first = [lane for _, _, lane in posted(Pace(), rows).left[:320]]
    assert first.count(Lane.NOTICE) >= 320 / 9
    assert first.count(Lane.BROADCAST) >= 320 / 40


def test_a_slot_is_kept_free_for_a_lane_that_is_owed_one() -> None:
    """Whoever sends answers past the queue finds the owed slot closed to them."""
    pace = Pace()
    for n in range(7):
        pace.take(n, Lane.ANSWER, n * 0.1)
    assert pace.earliest(99, Lane.ANSWER, 0.6) == pytest.approx(0.6 + pace.gap, abs=0.006)
    assert pace.choose([Lane.ANSWER, Lane.NOTICE]) is Lane.NOTICE
    assert pace.earliest(99, Lane.ANSWER, 0.6) > pace.earliest(99, Lane.NOTICE, 0.6)
    pace.idle()
    assert pace.earliest(99, Lane.ANSWER, 0.6) == pace.earliest(99, Lane.NOTICE, 0.6)


def test_a_chat_told_to_rest_rests_and_the_others_go_on() -> None:
    """A 429 parks its own chat only; a rest is never shortened; all can be told to rest."""
    pace = Pace()
    pace.rest(5, 30.0)
    pace.rest(5, 10.0)
    assert pace.earliest(5, Lane.ANSWER, 0.0) == 30.0
    assert pace.earliest(6, Lane.ANSWER, 0.0) == 0.0
    pace.rest_all(40.0)
    assert pace.earliest(6, Lane.ANSWER, 0.0) == 40.0
    assert pace.earliest(6, Lane.ANSWER, 41.0) == 41.0


def test_a_group_that_moved_keeps_its_history() -> None:
    """The supergroup inherits what the group was sent, and its rest."""
    pace = Pace()
    pace.take(-5, Lane.NOTICE, 0.0)
    pace.rest(-5, 20.0)
    pace.moved(-5, -1005)
    assert pace.earliest(-1005, Lane.NOTICE, 0.0) == 20.0
    assert pace.earliest(-5, Lane.NOTICE, 0.1) == 0.1


def test_without_limits_only_rests_count() -> None:
    """`per_second=0` is for a server without limits."""
    pace = Pace(per_second=0)
    assert [pace.take(5, Lane.BROADCAST, 1.0) for _ in range(5)] == [1.0] * 5
    pace.rest(5, 3.0)
    assert pace.take(5, Lane.ANSWER, 1.0) == 3.0
    assert pace.take(-5, Lane.ANSWER, 4.0) == 4.0
    assert len(pace) == 0


def test_idle_chats_are_forgotten() -> None:
    """After 100,000 chats only those of the last seconds are in memory."""
    pace = Pace()
    now = 0.0
    for n in range(100_000):
        now = pace.take(n + 1 if n % 3 else -n - 1, Lane.BROADCAST, now)
        if n % 100 == 0:
            pace.rest(n + 1, now + 5)
    assert len(pace) < 700 + 50


def test_lateness_of_timers_does_not_add_up() -> None:
    """A caller always late by 3 ms still gets the full rate."""
    pace = Pace()
    now = 0.0
    for n in range(1, 1_001):
        now = pace.take(n, Lane.BROADCAST, max(now, pace.earliest(n, Lane.BROADCAST, now)) + 0.003)
    assert now <= 1_000 * pace.gap + 0.01


@given(
    st.lists(
        st.tuples(
            st.integers(-3, 3).filter(bool), st.sampled_from(Lane), st.floats(0, 3, width=32)
        ),
        max_size=120,
    )
)
def test_what_earliest_says_take_does(acts: list[tuple[int, Lane, float]]) -> None:
    """`take` happens at `earliest`, never before now, and slots are never closer than allowed."""
    pace, now, left = Pace(), 0.0, []
    for chat, lane, pause in acts:
        now += pause
        when = pace.earliest(chat, lane, now)
        assert when >= now
        assert pace.take(chat, lane, now) == when
        left.append(when)
        now = when
    gaps = [late - early for early, late in itertools.pairwise(left)]
    assert all(gap >= pace.gap - 0.005 - 1e-6 for gap in gaps)


@pytest.mark.parametrize("seed", range(3))
def test_an_album_counts_for_as_many_as_it_has_pictures(seed: int) -> None:
    """Albums among single messages and answers: no 429, at some cost, as a second must not burst."""
    rng = random.Random(seed)
    pace, arriving = Pace(), []
    waiting = deque((-1 - chat, rng.choice((1, 1, 2, 3, 10))) for chat in range(240))
    now = first = last = 0.0
    for turn in itertools.count():
        if not waiting:
            break
        chat, size = waiting[0]
        if turn % 40 == 0:  # somebody is answered meanwhile
            now = pace.take(7_000 + turn, Lane.ANSWER, now)
            arriving.append((now, 7_000 + turn, 1))
            continue
        now = last = pace.take(chat, Lane.BROADCAST, now, size)
        arriving.append((now, chat, size))
        waiting.popleft()
    server = BenchPace()
    for at, chat, size in sorted((at + rng.random() * 0.03, chat, n) for at, chat, n in arriving):
        server.refuses(chat, at=at, messages=size)
    assert server.violations == {}
    assert last - first <= 1.3 * sum(n for _, _, n in arriving) / 30


def test_after_an_album_a_group_rests_as_after_so_many_messages() -> None:
    """Ten at once, then one a second, and never more than twenty in a minute."""
    pace = Pace()
    assert pace.take(-1, Lane.BROADCAST, 0.0, 10) == 0.0
    assert pace.earliest(-1, Lane.ANSWER, 0.0) >= 10.0
    assert pace.take(-1, Lane.BROADCAST, 40.0, 9) == 40.0
    assert pace.earliest(-1, Lane.BROADCAST, 41.0, 2) >= 60.0
    assert pace.earliest(-2, Lane.BROADCAST, 41.0, 10) == 41.0
