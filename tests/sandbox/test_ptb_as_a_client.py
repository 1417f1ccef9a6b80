"""python-telegram-bot takes the sandbox for Telegram."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telegram import (
    BotCommand,
    BotCommandScopeAllPrivateChats,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaPhoto,
    MessageOriginUser,
)
from telegram.constants import ChatType, MessageEntityType, ParseMode

from handlers.sandbox.files import grey_picture

if TYPE_CHECKING:
    from telegram import Bot

    from handlers.sandbox.model import User
    from handlers.sandbox.world import World

PICTURE = grey_picture(400, 300)


async def test_a_conversation(world: World, bot: Bot, owner: User) -> None:
    """Poll, answer, edit, toast."""
    assert bot.username == "lianxin_bot"
    world.start(owner, "case_1")
    update = (await bot.get_updates(timeout=1))[0]
    assert update.message is not None
    assert update.message.parse_entities([MessageEntityType.BOT_COMMAND])
    markup = InlineKeyboardMarkup([[InlineKeyboardButton("签收", callback_data="ack.1")]])
    card = await update.message.reply_html("<b>收到了</b> 😀", reply_markup=markup)
    assert card.text_html == "<b>收到了</b> 😀"
    world.press(owner, owner, card.message_id, text="签收")
    tap = (await bot.get_updates(offset=update.update_id + 1, timeout=1))[0].callback_query
    assert tap is not None
    assert await tap.answer("好")
    await tap.edit_message_text(r"*办完了*", parse_mode=ParseMode.MARKDOWN_V2)
    assert world.messages(owner)[-1]["html"] == "<b>办完了</b>"
    assert world.toasts(owner)[0]["text"] == "好"
    assert await bot.delete_message(owner.id, card.message_id)


async def test_every_kind_of_message(bot: Bot, owner: User) -> None:
    """Each is parsed by the client, with its files."""
    photo = await bot.send_photo(owner.id, PICTURE, caption="坏了")
    assert [one.width for one in photo.photo] == [90, 320, 400]
    document = await bot.send_document(owner.id, b"abc", filename="合同.pdf")
    assert document.document is not None
    assert document.document.file_name == "合同.pdf"
    file = await bot.get_file(document.document.file_id)
    assert bytes(await file.download_as_bytearray()) == b"abc"
    voice = await bot.send_voice(owner.id, b"ogg", duration=3)
    assert voice.voice is not None
    assert (await bot.send_video(owner.id, b"mp4")).video is not None
    assert (await bot.send_audio(owner.id, b"mp3")).audio is not None
    assert (await bot.send_animation(owner.id, b"gif")).animation is not None
    assert (await bot.send_sticker(owner.id, b"webp")).sticker is not None
    album = await bot.send_media_group(
        owner.id, [InputMediaPhoto(PICTURE), InputMediaPhoto(PICTURE)]
    )
    assert len({one.media_group_id for one in album}) == 1
    assert (await bot.send_location(owner.id, 1, 2)).location is not None
    assert (await bot.send_venue(owner.id, 1, 2, "厂", "路")).venue is not None
    assert (await bot.send_contact(owner.id, "1", "王")).contact is not None
    poll = await bot.send_poll(owner.id, "好吗", ["好", "不好"])
    assert (await bot.stop_poll(owner.id, poll.message_id)).is_closed
    forwarded = await bot.forward_message(owner.id, owner.id, photo.message_id)
    assert isinstance(forwarded.forward_origin, MessageOriginUser)
    assert await bot.copy_message(owner.id, owner.id, photo.message_id)
    assert await bot.send_chat_action(owner.id, "typing")
    assert await bot.set_message_reaction(owner.id, photo.message_id, "👀")
    await bot.edit_message_caption(owner.id, photo.message_id, caption="好了")
    await bot.edit_message_media(InputMediaPhoto(PICTURE), owner.id, photo.message_id)
    assert await bot.pin_chat_message(owner.id, photo.message_id)
    assert await bot.unpin_chat_message(owner.id)


async def test_what_people_send_is_parsed(world: World, bot: Bot, owner: User) -> None:
    """All kinds, and all updates about chats."""
    for kind in ("photo", "document", "voice", "video", "audio", "animation", "sticker"):
        world.send_file(owner, owner, kind, PICTURE)
    world.send_file(owner, owner, "location")
    world.forward_contact(owner, owner)
    said = world.say(owner, owner, "好")
    world.edit(owner, owner, said["message_id"], "更好")
    world.react(owner, owner, said["message_id"], "👍")
    world.block(owner)
    world.unblock(owner)
    group = world.add_group("企业群", [owner], bot="left")
    world.add_bot(group, admin=True)
    world.migrate(group)
    updates = await bot.get_updates(allowed_updates=["message"])
    assert [bool(one.effective_user) for one in updates] == [True] * len(updates)
    assert len(updates) == 17


async def test_chats_and_menus(world: World, bot: Bot, owner: User) -> None:
    """Everything a bot asks about chats, members, topics and itself."""
    forum = world.add_group("工作群", [owner], "supergroup", forum=True, bot="administrator")
    chat = await bot.get_chat(forum.id)
    assert (chat.type, chat.is_forum) == (ChatType.SUPERGROUP, True)
    assert (await bot.get_chat(owner.id)).first_name == "芳"
    assert (await bot.get_chat_member(forum.id, world.bot.id)).status == "administrator"
    assert len(await bot.get_chat_administrators(forum.id)) == 2
    assert await bot.get_chat_member_count(forum.id) == 2
    topic = await bot.create_forum_topic(forum.id, "融资")
    place = topic.message_thread_id
    assert (await bot.send_message(forum.id, "x", message_thread_id=place)).is_topic_message
    assert await bot.edit_forum_topic(forum.id, place, name="用工")
    assert await bot.close_forum_topic(forum.id, place)
    assert await bot.reopen_forum_topic(forum.id, place)
    scope = BotCommandScopeAllPrivateChats()
    await bot.set_my_commands([BotCommand("new", "提一件事")], scope=scope, language_code="zh")
    assert (await bot.get_my_commands(scope, "zh"))[0].command == "new"
    assert await bot.delete_my_commands(scope, "zh")
    assert await bot.set_my_name("连心")
    assert (await bot.get_my_name()).name == "连心"
    assert (await bot.get_my_description()).description == ""
    assert (await bot.get_chat_menu_button()).type == "commands"
    assert await bot.set_webhook("") is True
    assert (await bot.get_webhook_info()).url == ""
    assert await bot.delete_messages(forum.id, [1])
    assert await bot.leave_chat(forum.id)
