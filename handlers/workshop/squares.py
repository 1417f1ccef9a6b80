"""Draws square pictures of pieces: as groups will see them, or for print."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import TYPE_CHECKING

from bot.domain.authority import Deed, Target
from bot.domain.piece import PieceState, Theme
from bot.render.markup import CAPTION_LIMIT
from bot.render.message import Message
from bot.render.piece import Shown, digest, message
from bot.render.square_words import square
from bot.texts import Language
from handlers.actions.authority import allows
from handlers.actions.scene import Scene
from handlers.workshop.cards import file_stem
from handlers.workshop.made import Made, Paper, Unworkable
from storage import people, pieces, policies

if TYPE_CHECKING:
    from bot.render.markup import Markup
    from bot.render.voice import Voice
    from handlers.workshop.bench import Bench, Json
    from storage.db import Tx

LONGEST_NAME = 40
"""Characters of a headline in the name of a file."""


async def squares(bench: Bench) -> Made:
    """Do a job of kind `squares`: of `piece`, in `languages`; where `print`, in its quality.

    One child draws them all. What is drawn for a chat is known to Telegram by its name once it has
    arrived; what is for print comes as a document. Where `as_sent`, the last of them comes with
    the words and buttons that a group gets with it. Where `amend`, what was sent before is put
    right even if no picture can be drawn: see the foreman.
    """
    params = bench.job.params
    printed = bool(params.get("print"))
    words = await bench.voice()
    shown = await bench.write(lambda tx: _shown(tx, bench, words, int(params["piece"])))
    papers = [
        await _drawn(bench, words, shown, Language(one), printed=printed)
        for one in params["languages"]
    ]
    figures = {"pictures": len(papers)}
    if not params.get("as_sent"):
        return Made(papers=tuple(one for one, _ in papers), figures=figures)
    language, house = Language(params["languages"][-1]), bench.house
    said = message(
        house.voice(language),
        [shown],
        bot=house.bot_username,
        today=house.calendar.local(bench.now()).date(),
        names=[unit.name for unit in house.units.values()],
        limit=CAPTION_LIMIT,
    )
    last, lacking = papers[-1]
    whole = (*(one for one, _ in papers[:-1]), replace(last, caption=said.text))
    after = Message("\n".join(lacking)) if lacking else None
    return Made(papers=whole, message=after, keyboard=said.keyboard, figures=figures)


async def _drawn(
    bench: Bench, words: Voice, shown: Shown, language: Language, *, printed: bool
) -> tuple[Paper, list[Markup]]:
    """Have one picture drawn; return what it lacks, too."""
    piece, voice = shown.piece, bench.house.voice(language)
    names = [unit.name for unit in bench.house.units.values()]
    said = square(voice, digest(voice, shown, names), bot=bench.house.bot_username)
    place = bench.place()
    answer = await bench.work(
        "square",
        {
            "path": str(place),
            "square": asdict(said),
            "template": piece.template,
            "dark": piece.theme is Theme.DARK,
            "print": printed,
        },
    )

    async def entered(tx: Tx) -> int:
        return await pieces.picture(tx, piece.id, piece.revision, language, at=bench.now())

    name = file_stem(f"{voice.plain('piece-square-file')} {said.title[:LONGEST_NAME]}")
    lacking = _lacking(words, answer)
    title = words(
        "piece-square-printed" if printed else "piece-square-caption",
        language=words.plain(f"core-language-{language}"),
    )
    paper = Paper(
        place,
        f"{name}.png",
        "\n".join([title, *lacking]),
        photo=not printed,
        picture_id=None if printed else await bench.write(entered),
    )
    return paper, lacking


async def _shown(tx: Tx, bench: Bench, words: Voice, piece_id: int) -> Shown:
    """Return the piece with its policy.

    Raises:
        Unworkable: It is gone, or whoever asked may not see it before it is approved.

    """
    piece = await pieces.get(tx, piece_id)
    policy = None if piece is None else await policies.get(tx, piece.policy_id)
    if piece is None or policy is None:
        raise Unworkable(Message(words("piece-square-gone")))
    at, person_id = bench.now(), bench.job.person_id
    by = None if person_id is None else await people.get_speaker(tx, person_id, at=at)
    scene = Scene(tx=tx, at=at, house=bench.house, by=by)
    deed = Deed.READ_POLICY if piece.state is PieceState.APPROVED else Deed.KEEP_POLICY
    if by is None or not allows(scene, deed, Target(unit_id=policy.region_id)):
        raise Unworkable(Message(words("error-forbidden-no_relation")))
    return Shown(piece, policy)


def _lacking(words: Voice, answer: Json) -> list[Markup]:
    """Say what of a picture could not be drawn or had to be cut short."""
    lines = []
    if lacks := answer["lacks"]:
        lines.append(words("piece-square-lacks", n=len(lacks), characters=" ".join(lacks)))
    if cut := answer["cut"]:
        fields = words.plain("and").join(
            words.plain("piece-square-title") if one == "title" else one for one in cut
        )
        lines.append(words("piece-square-cut", fields=fields))
    return lines
