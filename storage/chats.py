"""The group chats the bot was ever in, what the office decided about them, the cards in them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from storage.db import Row, Tx, to_moment, to_text

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupChat:
    """A group as it stands on file.

    Attributes:
        id: Telegram's number of it, negative.
        title: What its members call it.
        kind: `unknown` until the office has decided, `enterprise`, or `work`.
        state: `waiting`, `approved`, `refused`, or `left`.
        since: Since when it is in this state.
        unit_id: The unit whose work group it is.
        region_id: The region of an enterprise group; while it waits, the home of who added us.
        topics: Categories of interest to an enterprise group; none means all of them.
        is_forum: Whether it has topics.
        may_post: Whether the bot may write there.
        may_manage_topics: Whether the bot may make and close topics.
        added_by: Who of the register added the bot.
        language: In which it is written to; None: the house's.
        digest_thread_id: In which of its topics digests go; None: in none.
        may_send_photos: Whether the bot may send pictures there.
    """

    id: int
    title: str
    kind: str = "unknown"
    state: str = "waiting"
    since: datetime
    unit_id: int | None = None
    region_id: int | None = None
    topics: tuple[str, ...] = ()
    is_forum: bool = False
    may_post: bool = True
    may_manage_topics: bool = False
    added_by: int | None = None
    language: str | None = None
    digest_thread_id: int | None = None
    may_send_photos: bool = True

    @property
    def home(self) -> int | None:
        """The unit below which somebody must be in charge to decide about it; None: the whole."""
        return self.region_id if self.unit_id is None else self.unit_id

    @property
    def takes_topics(self) -> bool:
        """Whether a case can have a topic of its own there."""
        return self.is_forum and self.may_manage_topics


def _chat(row: Row) -> GroupChat:
    return GroupChat(
        id=row["id"],
        title=row["title"],
        kind=row["kind"],
        state=row["state"],
        since=to_moment(row["since"]),
        unit_id=row["unit_id"],
        region_id=row["region_id"],
        topics=tuple(row["topics"].split()),
        is_forum=bool(row["is_forum"]),
        may_post=bool(row["may_post"]),
        may_manage_topics=bool(row["may_manage_topics"]),
        added_by=row["added_by"],
        language=row["language"],
        digest_thread_id=row["digest_thread_id"],
        may_send_photos=bool(row["may_send_photos"]),
    )


async def get(tx: Tx, chat_id: int) -> GroupChat | None:
    """Return a group by its number."""
    row = await tx.one("SELECT * FROM chats WHERE id = :chat_id", chat_id=chat_id)
    return None if row is None else _chat(row)


async def is_approved(tx: Tx, chat_id: int) -> bool:
    """Return whether the office knows this group."""
    found = await get(tx, chat_id)
    return found is not None and found.state == "approved"


async def enter(tx: Tx, chat: GroupChat) -> None:
    """Write a group as it stands from now on, whatever was on file of it."""
    await tx.run(
        """
        INSERT INTO chats (id, kind, title, state, since, unit_id, region_id, topics, is_forum,
                           may_post, may_manage_topics, added_by)
        VALUES (:id, :kind, :title, :state, :since, :unit_id, :region_id, :topics, :is_forum,
                :may_post, :may_manage_topics, :added_by)
        ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, title = excluded.title,
            state = excluded.state, since = excluded.since, unit_id = excluded.unit_id,
            region_id = excluded.region_id, topics = excluded.topics,
            is_forum = excluded.is_forum, may_post = excluded.may_post,
            may_manage_topics = excluded.may_manage_topics, added_by = excluded.added_by,
            decided_by = NULL, drawn_on = ''
        """,
        id=chat.id,
        kind=chat.kind,
        title=chat.title,
        state=chat.state,
        since=to_text(chat.since),
        unit_id=chat.unit_id,
        region_id=chat.region_id,
        topics=" ".join(chat.topics),
        is_forum=int(chat.is_forum),
        may_post=int(chat.may_post),
        may_manage_topics=int(chat.may_manage_topics),
        added_by=chat.added_by,
    )


async def approve(
    tx: Tx, chat_id: int, *, kind: str, title: str, at: datetime, unit_id: int | None = None
) -> None:
    """Enter a group that is known from the start, as those of the sandbox are."""
    await enter(
        tx,
        GroupChat(id=chat_id, kind=kind, title=title, state="approved", since=at, unit_id=unit_id),
    )


async def decide(
    tx: Tx,
    chat_id: int,
    *,
    was: str,
    state: str,
    by: int | None,
    at: datetime,
    kind: str = "unknown",
    unit_id: int | None = None,
    region_id: int | None = None,
    topics: Iterable[str] = (),
) -> bool:
    """Let a group in, tag it anew, or show it out; False where it is no longer what it `was`."""
    changed = await tx.run(
        """
        UPDATE chats SET state = :state, kind = :kind, unit_id = :unit_id, region_id = :region_id,
            topics = :topics, decided_by = :by,
            since = CASE WHEN state = :state THEN since ELSE :at END
        WHERE id = :chat_id AND state = :was
        """,
        chat_id=chat_id,
        was=was,
        state=state,
        kind=kind,
        unit_id=unit_id,
        region_id=region_id,
        topics=" ".join(topics),
        by=by,
        at=to_text(at),
    )
    return changed == 1


async def leave(tx: Tx, chat_id: int, *, at: datetime) -> bool:
    """Note that the bot is no longer in a group; its tags stay. False where that is known."""
    changed = await tx.run(
        """
        UPDATE chats SET state = 'left', since = :at
        WHERE id = :chat_id AND state IN ('waiting', 'approved')
        """,
        chat_id=chat_id,
        at=to_text(at),
    )
    return changed == 1


async def come_back(tx: Tx, chat_id: int, *, at: datetime) -> None:
    """Note that the bot is in a group again that was approved when it left."""
    await tx.run(
        "UPDATE chats SET state = 'approved', since = :at, drawn_on = '' WHERE id = :chat_id",
        chat_id=chat_id,
        at=to_text(at),
    )


async def rename(tx: Tx, chat_id: int, title: str) -> None:
    """Note what a group is called now."""
    await tx.run(
        "UPDATE chats SET title = :title WHERE id = :chat_id AND title <> :title",
        chat_id=chat_id,
        title=title,
    )


async def set_shape(
    tx: Tx,
    chat_id: int,
    *,
    is_forum: bool | None = None,
    may_post: bool | None = None,
    may_manage_topics: bool | None = None,
    may_send_photos: bool | None = None,
) -> bool:
    """Note whether a group has topics and what the bot may do there; return whether it is new."""
    changed = await tx.run(
        """
        UPDATE chats SET is_forum = COALESCE(:is_forum, is_forum),
            may_post = COALESCE(:may_post, may_post),
            may_manage_topics = COALESCE(:may_manage_topics, may_manage_topics),
            may_send_photos = COALESCE(:may_send_photos, may_send_photos)
        WHERE id = :chat_id AND (is_forum <> COALESCE(:is_forum, is_forum)
            OR may_post <> COALESCE(:may_post, may_post)
            OR may_manage_topics <> COALESCE(:may_manage_topics, may_manage_topics)
            OR may_send_photos <> COALESCE(:may_send_photos, may_send_photos))
        """,
        chat_id=chat_id,
        is_forum=None if is_forum is None else int(is_forum),
        may_post=None if may_post is None else int(may_post),
        may_manage_topics=None if may_manage_topics is None else int(may_manage_topics),
        may_send_photos=None if may_send_photos is None else int(may_send_photos),
    )
    return changed == 1


async def forget_digest_topic(tx: Tx, chat_id: int) -> None:
    """Note that the topic for digests is gone or closed: they go into the group itself."""
    await tx.run("UPDATE chats SET digest_thread_id = NULL WHERE id = :chat_id", chat_id=chat_id)


async def set_digest_thread(tx: Tx, chat_id: int, thread_id: int | None) -> None:
    """Note in which topic of a group digests go; None: in none of them."""
    await tx.run(
        "UPDATE chats SET digest_thread_id = :thread_id WHERE id = :chat_id",
        chat_id=chat_id,
        thread_id=thread_id,
    )


async def set_language(tx: Tx, chat_id: int, language: str | None) -> None:
    """Note in which language a group is written to; None: in the house's."""
    await tx.run(
        "UPDATE chats SET language = :language WHERE id = :chat_id",
        chat_id=chat_id,
        language=language,
    )


async def of_unit(tx: Tx, unit_id: int) -> list[GroupChat]:
    """Return the work groups of exactly this unit."""
    rows = await tx.all(
        """
        SELECT * FROM chats
        WHERE unit_id = :unit_id AND state = 'approved' AND kind = 'work' ORDER BY id
        """,
        unit_id=unit_id,
    )
    return [_chat(row) for row in rows]


async def known(tx: Tx) -> list[GroupChat]:
    """Return the groups the bot is in, those that wait for the office first."""
    rows = await tx.all(
        """
        SELECT * FROM chats WHERE state IN ('waiting', 'approved')
        ORDER BY state DESC, kind, title, id
        """
    )
    return [_chat(row) for row in rows]


async def languages(tx: Tx) -> list[str]:
    """Return the languages in which groups of enterprises are written to, but for the house's."""
    rows = await tx.all(
        """
        SELECT DISTINCT language FROM chats
        WHERE state = 'approved' AND kind = 'enterprise' AND language IS NOT NULL
        """
    )
    return [row["language"] for row in rows]


async def for_trials(tx: Tx) -> list[GroupChat]:
    """Return the work groups that were chosen for trying pieces out."""
    rows = await tx.all(
        """
        SELECT * FROM chats
        WHERE takes_trials = 1 AND state = 'approved' AND kind = 'work' ORDER BY id
        """
    )
    return [_chat(row) for row in rows]


async def choose_for_trials(tx: Tx, chat_id: int, *, instead_of: Iterable[int]) -> None:
    """Choose a work group for trying pieces out, instead of those that were."""
    await tx.many("UPDATE chats SET takes_trials = 0 WHERE id = ?", [(one,) for one in instead_of])
    await tx.run("UPDATE chats SET takes_trials = 1 WHERE id = :id", id=chat_id)


async def waiting(tx: Tx, *, before: datetime) -> list[GroupChat]:
    """Return the groups that have waited for the office since before that moment."""
    rows = await tx.all(
        "SELECT * FROM chats WHERE state = 'waiting' AND since < :before ORDER BY id",
        before=to_text(before),
    )
    return [_chat(row) for row in rows]


async def to_draw(tx: Tx, today: date) -> list[GroupChat]:
    """Return the work groups whose cards were not brought up to date on this day, noting it."""
    rows = await tx.all(
        """
        UPDATE chats SET drawn_on = :today
        WHERE state = 'approved' AND kind = 'work' AND drawn_on <> :today RETURNING *
        """,
        today=today.isoformat(),
    )
    return [_chat(row) for row in rows]


async def cases_shown(tx: Tx, chat_id: int) -> list[int]:
    """Return the cases that have a card in a group."""
    rows = await tx.all(
        "SELECT case_id FROM cards WHERE chat_id = :chat_id ORDER BY case_id", chat_id=chat_id
    )
    return [row["case_id"] for row in rows]


async def work_of(tx: Tx, unit_id: int, states: Iterable[str], *, limit: int) -> list[int]:
    """Return the cases that a unit leads in these states, the one due first at the top.

    Complaints are never among them.
    """
    wanted = {f"s{number}": state for number, state in enumerate(sorted(states))}
    rows = await tx.all(
        f"""
        SELECT id FROM cases WHERE lead_unit_id = :unit_id AND kind <> 'complaint'
            AND state IN ({", ".join(":" + name for name in wanted)})
        ORDER BY due_at, id LIMIT :limit
        """,
        unit_id=unit_id,
        limit=limit,
        **wanted,
    )
    return [row["id"] for row in rows]


async def drop_card(tx: Tx, chat_id: int, case_id: int) -> None:
    """Note that a case has no card in a group any more."""
    await tx.run(
        "DELETE FROM cards WHERE chat_id = :chat_id AND case_id = :case_id",
        chat_id=chat_id,
        case_id=case_id,
    )


async def supersede(tx: Tx, chat_id: int, case_id: int, *, at: datetime) -> None:
    """Drop what a group was to be told of a case and has not been: something newer follows."""
    await tx.run(
        """
        UPDATE outbox SET state = 'dropped', reason = 'superseded', settled_at = :at
        WHERE chat_id = :chat_id AND case_id = :case_id AND state = 'pending'
            AND kind IN ('board', 'unboard', 'topic', 'late')
        """,
        chat_id=chat_id,
        case_id=case_id,
        at=to_text(at),
    )


async def move(tx: Tx, *, old: int, new: int) -> None:
    """Follow a group that became a supergroup: its letters, its row and tags; doing it twice is once.

    Its messages stay behind in the old group, so its cards and topics are gone.
    """
    await tx.run(
        "UPDATE outbox SET chat_id = :new WHERE chat_id = :old AND state IN ('pending', 'sending')",
        old=old,
        new=new,
    )
    # What both had is of the new one; messages in the old one cannot be changed any more.
    await tx.run(
        "UPDATE OR IGNORE deliveries SET chat_id = :new, message_id = NULL WHERE chat_id = :old",
        old=old,
        new=new,
    )
    await tx.run(
        """
        UPDATE deliveries SET state = 'skipped', reason = 'left'
        WHERE chat_id = :old AND state IN ('queued', 'posted', 'resting')
        """,
        old=old,
    )
    await tx.run("DELETE FROM cards WHERE chat_id = :old", old=old)
    await tx.run("DELETE FROM topics WHERE chat_id = :old", old=old)
    await tx.run(
        """
        UPDATE boards SET chat_id = :new, message_id = NULL, pinned = 0, stale = 1, drawn_at = NULL
        WHERE chat_id = :old
        """,
        old=old,
        new=new,
    )
    if await get(tx, old) is None:
        return
    await tx.run("DELETE FROM chats WHERE id = :new", new=new)
    await tx.run("UPDATE chats SET id = :new, drawn_on = '' WHERE id = :old", old=old, new=new)
