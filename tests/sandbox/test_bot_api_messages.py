"""Messages are sent, edited, deleted and answered as Telegram does it."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from handlers.sandbox import calls_inline
from handlers.sandbox.state import Impossible

if TYPE_CHECKING:
    from handlers.sandbox.model import User
    from handlers.sandbox.world import World
    from tests.sandbox.conftest import Api

BUTTON = {"inline_keyboard": [[{"text": "签收", "callback_data": "ack.1"}]]}
NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)


async def test_a_message_has_what_clients_require_and_nothing_absent(
    api: Api, world: World, owner: User
) -> None:
    """Dates in seconds, no nulls, the inline keyboard echoed."""
    sent = (
        await api("sendMessage", chat_id=owner.id, text=" 好 ", reply_markup=BUTTON, parse_mode="")
    ).result
    assert sent == {
        "message_id": 1,
        "from": {
            "id": world.bot.id,
            "is_bot": True,
            "first_name": "Lianxin",
            "username": "lianxin_bot",
        },
        "chat": {
            "id": owner.id,
            "type": "private",
            "first_name": "芳",
            "last_name": "王",
            "username": "wangfang",
        },
        "date": world.seconds(),
        "text": "好",
        "reply_markup": BUTTON,
    }
    assert [one.message_id for one in world.journal] == [1]


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"text": "x", "chat_id": ""}, "chat_id is empty"),
        ({"text": "x", "chat_id": 1}, "chat not found"),
        ({}, "message text is empty"),
        ({"text": " \n "}, "message text is empty"),
        ({"text": "<b> </b>", "parse_mode": "HTML"}, "message text is empty"),
        ({"text": "字" * 4097}, "message is too long"),
        ({"text": "<x>", "parse_mode": "html"}, "can't parse entities: Unsupported start tag"),
        ({"text": "a.", "parse_mode": "MarkdownV2"}, "can't parse entities: Character '.'"),
        ({"text": "x", "parse_mode": "RTF"}, "unsupported parse_mode"),
        ({"text": "x", "entities": "{"}, "can't parse message entities JSON object"),
        ({"text": "x", "entities": {}}, "can't parse message entities: expected an Array"),
        ({"text": "x", "entities": [1]}, "can't parse MessageEntity: expected an Object"),
        ({"text": "x", "reply_parameters": {"message_id": 9}}, "message to be replied not found"),
        ({"text": "x", "reply_parameters": "[]"}, "object expected as reply parameters"),
        ({"text": "x", "message_thread_id": 5}, "message thread not found"),
        ({"text": "x", "link_preview_options": "1"}, "object expected as link preview options"),
    ],
)
async def test_what_cannot_be_sent_is_refused(
    api: Api, world: World, owner: User, values: dict[str, Any], words: str
) -> None:
    """In Telegram's words, and nothing is sent."""
    found = await api.refused("sendMessage", **{"chat_id": owner.id, **values})
    assert found.startswith(words)
    assert world.messages(owner) == []
    assert world.journal == []


async def test_length_is_counted_after_parsing(api: Api, owner: User) -> None:
    """4,096 characters, tags not counted; a character outside the basic plane is one."""
    text = "<b>" + "😀" * 4096 + "</b>"
    assert (await api("sendMessage", chat_id=owner.id, text=text, parse_mode="HTML")).status == 200


@pytest.mark.parametrize(
    ("button", "words"),
    [
        ({"text": "x", "callback_data": "字" * 22}, "BUTTON_DATA_INVALID"),
        ({"text": "x", "callback_data": ""}, "BUTTON_DATA_INVALID"),
        ({"text": "x"}, "can't parse inline keyboard button: Text buttons are unallowed"),
        ({"callback_data": "x"}, "can't parse inline keyboard button: can't find field \"text\""),
        ({"text": [], "url": "a.cn"}, 'can\'t parse inline keyboard button: field "text" must be'),
        ({"text": " ", "callback_data": "x"}, "inline keyboard button text must be non-empty"),
        ({"text": "x", "url": "x"}, "inline keyboard button URL 'x' is invalid"),
        ({"text": "x", "web_app": {"url": "http://a.cn"}}, "inline keyboard button Web App URL"),
        ({"text": "x", "web_app": 1}, "inline keyboard button Web App URL"),
        ({"text": "x", "copy_text": {"text": ""}}, "BUTTON_COPY_TEXT_INVALID"),
        ({"text": "x", "copy_text": "x"}, "BUTTON_COPY_TEXT_INVALID"),
        ("x", "can't parse inline keyboard button: InlineKeyboardButton must be an Object"),
    ],
)
async def test_a_wrong_button_is_refused(api: Api, owner: User, button: object, words: str) -> None:
    """Data over 64 bytes, links that are none, buttons that do nothing."""
    markup = {"inline_keyboard": [[button]]}
    found = await api.refused("sendMessage", chat_id=owner.id, text="x", reply_markup=markup)
    assert found.startswith(words)


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ("[1]", "object expected as reply keyboard markup"),
        ("{", "can't parse reply keyboard markup JSON object"),
        ({"inline_keyboard": 1}, 'field "inline_keyboard" of the ReplyMarkup must be an Array'),
        ({"keyboard": [1]}, 'field "keyboard" of the ReplyMarkup must be an Array of Arrays'),
        ({"keyboard": [[1]]}, "can't parse keyboard button: KeyboardButton must be"),
        ({"keyboard": [[{}]]}, "can't parse keyboard button: can't find field"),
        ({"keyboard": [[" "]]}, "keyboard button text must be non-empty"),
        ({"keyboard": [["x"] * 101]}, "reply markup is too long"),
    ],
)
async def test_a_wrong_keyboard_is_refused(
    api: Api, owner: User, markup: object, words: str
) -> None:
    """As Telegram refuses it."""
    found = await api.refused("sendMessage", chat_id=owner.id, text="x", reply_markup=markup)
    assert found.startswith(words)


async def test_buttons_of_every_kind_are_echoed(api: Api, world: World, owner: User) -> None:
    """With their links as Telegram keeps them; empty rows vanish."""
    row: list[dict[str, Any]] = [
        {"text": "a", "url": "a.cn"},
        {"text": "b", "web_app": {"url": "https://a.cn"}},
        {"text": "c", "copy_text": {"text": "x"}},
        {"text": "d", "switch_inline_query": ""},
        {"text": "e", "callback_data": "x", "style": "primary"},
    ]
    markup = {"inline_keyboard": [[], row]}
    sent = (await api("sendMessage", chat_id=owner.id, text="x", reply_markup=markup)).result
    assert sent["reply_markup"]["inline_keyboard"] == [
        [{**row[0], "url": "http://a.cn/"}, *row[1:]]
    ]
    nothing: list[dict[str, Any]] = [{"inline_keyboard": []}, {}, {"remove_keyboard": False}]
    for empty in nothing:
        plain = (await api("sendMessage", chat_id=owner.id, text="x", reply_markup=empty)).result
        assert "reply_markup" not in plain
    group = world.add_group("企业群", [owner])
    markup = {"inline_keyboard": [[row[1]]]}
    words = await api.refused("sendMessage", chat_id=group.id, text="x", reply_markup=markup)
    assert words == "BUTTON_TYPE_INVALID"


async def test_reply_keyboards_stay_with_the_chat(api: Api, world: World, owner: User) -> None:
    """They are not echoed; people see them until they are taken away."""
    markup = {"keyboard": [["好", {"text": "电话", "request_contact": True}]]}
    sent = (await api("sendMessage", chat_id=owner.id, text="x", reply_markup=markup)).result
    assert "reply_markup" not in sent
    assert world.messages(owner)[0]["keyboard"]["keyboard"][0][0] == {"text": "好"}
    assert world.chat(owner).keyboard is not None
    await api("sendMessage", chat_id=owner.id, text="x", reply_markup={"remove_keyboard": True})
    assert world.chat(owner).keyboard is None
    await api("sendMessage", chat_id=owner.id, text="x", reply_markup={"force_reply": True})
    assert world.messages(owner)[2]["keyboard"] == {"force_reply": True}
    group = world.add_group("企业群", [owner])
    for wish, words in (
        ("request_contact", "phone number can be requested in private chats only"),
        ("request_location", "location can be requested in private chats only"),
    ):
        markup = {"keyboard": [[{"text": "x", wish: True}]]}
        found = await api.refused("sendMessage", chat_id=group.id, text="x", reply_markup=markup)
        assert found == words


async def test_an_edit_changes_the_message_in_place(api: Api, world: World, owner: User) -> None:
    """The keyboard goes unless it is given again; the same again is refused."""
    await api("sendMessage", chat_id=owner.id, text="旧", reply_markup=BUTTON)
    place: dict[str, Any] = {"chat_id": owner.id, "message_id": 1}
    edited = (await api("editMessageText", **place, text="<b>新</b>", parse_mode="HTML")).result
    assert "reply_markup" not in edited
    assert edited["edit_date"] == world.seconds()
    assert world.messages(owner)[0]["html"] == "<b>新</b>"
    assert world.messages(owner)[0]["edited"] is True
    same = {**place, "text": "<b>新</b>", "parse_mode": "HTML"}
    assert await api.refused("editMessageText", **same) == NOT_MODIFIED
    assert (await api("editMessageReplyMarkup", **place, reply_markup=BUTTON)).status == 200
    words = await api.refused("editMessageReplyMarkup", **place, reply_markup=BUTTON)
    assert words == NOT_MODIFIED
    assert "reply_markup" not in (await api("editMessageReplyMarkup", **place)).result
    assert [one.method for one in world.journal] == [
        "sendMessage",
        "editMessageText",
        "editMessageReplyMarkup",
        "editMessageReplyMarkup",
    ]


async def test_what_cannot_be_edited_is_refused(api: Api, world: World, owner: User) -> None:
    """Not there, not the bot's, not of that kind."""
    place: dict[str, Any] = {"chat_id": owner.id}
    world.say(owner, owner, "我的")
    await api("sendLocation", **place, latitude=1, longitude=2)
    await api("sendMessage", **place, text="x")
    edit = "editMessageText"
    assert await api.refused(edit, **place, message_id=9, text="x") == "message to edit not found"
    assert await api.refused(edit, **place, text="x") == "message identifier is not specified"
    assert await api.refused(edit, inline_message_id="1", text="x") == "message to edit not found"
    assert await api.refused(edit, **place, message_id=1, text="x") == "message can't be edited"
    words = await api.refused(edit, **place, message_id=2, text="x")
    assert words == "there is no text in the message to edit"
    words = await api.refused("editMessageCaption", **place, message_id=3, caption="x")
    assert words == "there is no caption in the message to edit"
    assert await api.refused(edit, **place, message_id=3, text="") == "message text is empty"
    await api("deleteMessage", **place, message_id=3)
    assert await api.refused(edit, **place, message_id=3, text="x") == "message to edit not found"


async def test_messages_are_deleted_within_two_days(api: Api, world: World, owner: User) -> None:
    """Afterwards they stay; in a group the right is needed for those of others."""
    place: dict[str, Any] = {"chat_id": owner.id}
    await api("sendMessage", **place, text="x")
    world.say(owner, owner, "y")
    await api("sendMessage", **place, text="z")
    assert (await api("deleteMessage", **place, message_id=1)).result is True
    words = await api.refused("deleteMessage", **place, message_id=1)
    assert words == "message to delete not found"
    assert (await api("deleteMessages", **place, message_ids=[2, 99])).result is True
    assert [one["message_id"] for one in world.messages(owner)] == [3]
    world.clock.advance(timedelta(days=3))
    words = await api.refused("deleteMessage", **place, message_id=3)
    assert words == "message can't be deleted for everyone"
    group = world.add_group("企业群", [owner])
    said = world.say(owner, group, "x")
    there: dict[str, Any] = {"chat_id": group.id, "message_id": said["message_id"]}
    assert await api.refused("deleteMessage", **there) == "message can't be deleted"
    world.promote(group)
    assert (await api("deleteMessage", **there)).result is True


@pytest.mark.parametrize(
    ("ids", "words"),
    [
        ("1", "expected an Array of message identifiers"),
        ([], "message identifiers are not specified"),
        ([1] * 101, "too many message identifiers specified"),
    ],
)
async def test_a_wrong_list_of_messages_is_refused(
    api: Api, owner: User, ids: object, words: str
) -> None:
    """One to a hundred identifiers."""
    assert await api.refused("deleteMessages", chat_id=owner.id, message_ids=ids) == words


async def test_a_press_is_answered_once_and_soon(api: Api, world: World, owner: User) -> None:
    """Later, twice or unknown: the query is too old."""
    await api("sendMessage", chat_id=owner.id, text="x", reply_markup=BUTTON)
    tap = world.press(owner, owner, 1, "ack.1")
    query = (await api.updates())[0]["callback_query"]
    assert query["id"] == tap
    assert query["from"]["id"] == owner.id
    assert query["message"]["message_id"] == 1
    assert query["data"] == "ack.1"
    answer = {"callback_query_id": tap, "text": "好", "show_alert": True, "url": "t.me/x"}
    assert (await api("answerCallbackQuery", **answer)).result is True
    assert world.toasts(owner) == [answer]
    old = "query is too old and response timeout expired or query ID is invalid"
    assert await api.refused("answerCallbackQuery", callback_query_id=tap) == old
    assert await api.refused("answerCallbackQuery", callback_query_id="1") == old
    late = world.press(owner, owner, 1, text="签收")
    long = {"callback_query_id": late, "text": "字" * 201}
    assert await api.refused("answerCallbackQuery", **long) == "MESSAGE_TOO_LONG"
    world.clock.advance(timedelta(minutes=5))
    assert await api.refused("answerCallbackQuery", callback_query_id=late) == old


async def test_nobody_presses_what_is_not_there_unless_forged(
    api: Api, world: World, owner: User
) -> None:
    """A forged press of a deleted message carries an inaccessible one."""
    await api("sendMessage", chat_id=owner.id, text="x", reply_markup=BUTTON)
    stranger = world.add_user("客")
    with pytest.raises(Impossible, match="cannot see"):
        world.press(stranger, owner, 1, "ack.1")
    with pytest.raises(Impossible, match="no such button"):
        world.press(owner, owner, 1, "other")
    with pytest.raises(Impossible, match="no such button"):
        world.press(owner, owner, 99, forged=True)
    world.press(stranger, owner, 1, "other", forged=True)
    await api("deleteMessage", chat_id=owner.id, message_id=1)
    with pytest.raises(Impossible, match="no such button"):
        world.press(owner, owner, 1, "ack.1")
    world.press(owner, owner, 1, "ack.1", forged=True)
    found = [one["callback_query"]["message"] for one in await api.updates()]
    assert found[0]["text"] == "x"
    assert found[1]["date"] == 0


async def test_replies_show_what_they_answer(api: Api, world: World, owner: User) -> None:
    """A reply to the newest message of a private chat arrives without it."""
    await api("sendMessage", chat_id=owner.id, text="一")
    await api("sendMessage", chat_id=owner.id, text="二", reply_parameters={"message_id": 1})
    assert world.messages(owner)[1]["reply_to_message"]["text"] == "一"
    assert "reply_to_message" not in world.say(owner, owner, "三", 2)
    answer = world.say(owner, owner, "四", 2)
    assert answer["reply_to_message"]["text"] == "二"
    assert "reply_to_message" not in answer["reply_to_message"]
    lenient = {"message_id": 99, "allow_sending_without_reply": True}
    sent = await api("sendMessage", chat_id=owner.id, text="x", reply_parameters=lenient)
    assert "reply_to_message" not in sent.result
    sent = await api("sendMessage", chat_id=owner.id, text="x", reply_to_message_id=1)
    assert sent.result["reply_to_message"]["text"] == "一"
    sent = await api("sendMessage", chat_id=owner.id, text="x", reply_parameters={"quote": "x"})
    assert "reply_to_message" not in sent.result


async def test_places_cards_and_their_refusals(api: Api, world: World, owner: User) -> None:
    """What is compulsory has to be there."""
    place: dict[str, Any] = {"chat_id": owner.id}
    assert await api.refused("sendLocation", **place) == "latitude is empty"
    assert await api.refused("sendLocation", **place, latitude=1) == "longitude is empty"
    words = await api.refused("sendLocation", **place, latitude=91, longitude=0)
    assert words == "invalid location specified"
    venue = {"latitude": 1.5, "longitude": 2, "title": "厂", "address": "路"}
    assert (await api("sendVenue", **place, **venue)).result["venue"]["title"] == "厂"
    assert await api.refused("sendContact", **place) == "phone number is empty"
    assert await api.refused("sendContact", **place, phone_number="1") == "first name is empty"
    card = (await api("sendContact", **place, phone_number="1", first_name="王")).result
    assert card["contact"] == {"phone_number": "1", "first_name": "王"}
    assert len(world.messages(owner)) == 2


async def test_link_previews_are_echoed(api: Api, owner: User) -> None:
    """In the old and in the new way."""
    old = await api("sendMessage", chat_id=owner.id, text="x", disable_web_page_preview=True)
    assert old.result["link_preview_options"] == {"is_disabled": True}
    options = {"show_above_text": True}
    new = await api("sendMessage", chat_id=owner.id, text="x", link_preview_options=options)
    assert new.result["link_preview_options"] == options


async def test_given_entities_are_kept(api: Api, owner: User) -> None:
    """Instead of a parse mode."""
    marks = [{"type": "bold", "offset": 0, "length": 1}, {"type": "bold", "offset": 1, "length": 0}]
    sent = await api("sendMessage", chat_id=owner.id, text="xy", entities=marks)
    assert sent.result["entities"] == marks[:1]


async def test_reactions_and_what_the_bot_is_doing(api: Api, world: World, owner: User) -> None:
    """One emoji of the known ones; typing ends with the next message."""
    said = world.say(owner, owner, "好")
    place = {"chat_id": owner.id, "message_id": said["message_id"]}
    eyes = [{"type": "emoji", "emoji": "👀"}]
    assert (await api("setMessageReaction", **place, reaction=eyes)).result is True
    assert world.messages(owner)[0]["reactions"] == ["👀"]
    assert (await api("setMessageReaction", **place)).result is True
    assert world.messages(owner)[0]["reactions"] == []
    for reaction, words in (
        ([{"type": "emoji", "emoji": "🧧"}], "REACTION_INVALID"),
        (eyes * 2, "REACTIONS_TOO_MANY"),
        ([{"type": "paid"}], "can't parse ReactionType: invalid reaction type specified"),
        (["👀"], "can't parse ReactionType: invalid reaction type specified"),
        ({"a": 1}, "expected an Array of ReactionType"),
    ):
        assert await api.refused("setMessageReaction", **place, reaction=reaction) == words
    assert (await api("sendChatAction", chat_id=owner.id, action="typing")).result is True
    assert world.typing(owner) == "typing"
    await api("sendMessage", chat_id=owner.id, text="x")
    assert world.typing(owner) is None
    await api("sendChatAction", chat_id=owner.id, action="cancel")
    words = await api.refused("sendChatAction", chat_id=owner.id, action="dancing")
    assert words == "wrong parameter action in request"


async def test_copies_and_forwards(api: Api, world: World, owner: User) -> None:
    """A copy knows nothing of its origin, a forwarded message does."""
    group = world.add_group("企业群", [owner])
    await api("sendMessage", chat_id=owner.id, text="<b>x</b>", parse_mode="HTML")
    await api("sendMessage", chat_id=owner.id, text="secret", protect_content=True)
    way: dict[str, Any] = {"chat_id": group.id, "from_chat_id": owner.id}
    assert (await api("copyMessage", **way, message_id=1)).result == {"message_id": 1}
    forwarded = (await api("forwardMessage", **way, message_id=1)).result
    assert forwarded["forward_origin"]["sender_user"]["id"] == world.bot.id
    again = {"chat_id": owner.id, "from_chat_id": group.id, "message_id": forwarded["message_id"]}
    assert (await api("forwardMessage", **again)).result["forward_origin"]["type"] == "user"
    assert (await api("copyMessages", **way, message_ids=[1, 99])).result == [{"message_id": 3}]
    assert len((await api("forwardMessages", **way, message_ids=[1])).result) == 1
    assert [one["html"] for one in world.messages(group)] == ["<b>x</b>"] * 4
    assert await api.refused("copyMessage", **way, message_id=99) == "message to copy not found"
    words = await api.refused("forwardMessage", **way, message_id=99)
    assert words == "message to forward not found"
    words = await api.refused("forwardMessage", **way, message_id=2)
    assert words == "message can't be forwarded"
    words = await api.refused("copyMessages", **way, message_ids=[2])
    assert words == "there are no messages to copy"
    edit = {"chat_id": group.id, "message_id": forwarded["message_id"], "text": "y"}
    assert await api.refused("editMessageText", **edit) == "message can't be edited"


async def test_a_poll_from_the_question_to_the_count(api: Api, world: World, owner: User) -> None:
    """Votes are told by `poll` and, where they are open, by `poll_answer`."""
    group = world.add_group("企业群", [owner])
    sent = (
        await api(
            "sendPoll",
            chat_id=group.id,
            question="好吗",
            options=["好", {"text": "不好"}],
            is_anonymous=False,
        )
    ).result
    world.vote(owner, group, sent["message_id"], [1])
    found = await api.updates()
    assert [one["voter_count"] for one in found[0]["poll"]["options"]] == [0, 1]
    assert found[1]["poll_answer"]["option_ids"] == [1]
    world.vote(owner, group, sent["message_id"], [])
    for options, words in (([0, 1], "only one"), ([2], "no such option")):
        with pytest.raises(Impossible, match=words):
            world.vote(owner, group, sent["message_id"], options)
    place = {"chat_id": group.id, "message_id": sent["message_id"]}
    closed = (await api("stopPoll", **place)).result
    assert closed["is_closed"] is True
    assert closed["total_voter_count"] == 0
    assert await api.refused("stopPoll", **place) == "poll has already been closed"
    with pytest.raises(Impossible, match="no open poll"):
        world.vote(owner, group, sent["message_id"], [0])
    await api("sendMessage", chat_id=group.id, text="x")
    words = await api.refused("stopPoll", chat_id=group.id, message_id=2)
    assert words == "message with poll to stop not found"


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"options": ["a", "b"]}, "poll question must be non-empty"),
        (
            {"question": "x" * 301, "options": ["a", "b"]},
            "poll question length must not exceed 300",
        ),
        ({"question": "x", "options": "{}"}, "expected an Array of String as options"),
        ({"question": "x", "options": ["a"]}, "poll must have at least 2 option"),
        ({"question": "x", "options": ["a"] * 13}, "poll can't have more than 12 options"),
        ({"question": "x", "options": ["a", " "]}, "poll options must be non-empty"),
        ({"question": "x", "options": ["a", "b" * 101]}, "poll options length must not exceed 100"),
        ({"question": "x", "options": ["a", 1]}, "expected an option to be of type String"),
    ],
)
async def test_a_wrong_poll_is_refused(
    api: Api, owner: User, values: dict[str, Any], words: str
) -> None:
    """In Telegram's words."""
    assert await api.refused("sendPoll", chat_id=owner.id, **values) == words


async def test_an_anonymous_poll_tells_only_the_count(api: Api, world: World, owner: User) -> None:
    """Nobody learns who chose what."""
    sent = (await api("sendPoll", chat_id=owner.id, question="x", options='["a","b"]')).result
    world.vote(owner, owner, sent["message_id"], [0])
    assert [set(one) - {"update_id"} for one in await api.updates()] == [{"poll"}]


async def test_an_inline_query_is_answered_with_articles(
    api: Api, world: World, owner: User
) -> None:
    """What is answered to nobody's query is refused, and so is what is no list of articles."""
    words = await api.refused("answerInlineQuery", inline_query_id="1", results=[])
    assert words.startswith("query is too old")
    words = await api.refused("answerInlineQuery", inline_query_id="1", results="{}")
    assert words == "expected an Array of inline query results"
    asked = calls_inline.ask(world, owner, "x")
    said = {"message_text": "<b>a</b>", "parse_mode": "HTML"}
    article = {"type": "article", "id": "a", "title": "A", "input_message_content": said}
    for wrong, why in (
        ([{**article, "type": "gif"}], "can't parse inline query result"),
        ([{**article, "id": ""}], "RESULT_ID_INVALID"),
        ([article, article], "RESULT_ID_DUPLICATE"),
        ([{**article, "title": " "}], "ARTICLE_TITLE_EMPTY"),
        ([article] * 51, "RESULTS_TOO_MUCH"),
    ):
        words = await api.refused("answerInlineQuery", inline_query_id=asked, results=wrong)
        assert words.startswith(why)
    await api("answerInlineQuery", inline_query_id=asked, results=[article])
    group = world.add_group("工作", [owner])
    assert calls_inline.choose(world, owner, group, asked, "a")["text"] == "a"
