"""Bare bots to compare with: `python -m tests.bench.bare httpx|aiohttp URL [TRANSCRIPT]`.

`httpx` is the echo bot as python-telegram-bot's documentation sets it up.
`aiohttp` is the same through our own request class.
With a transcript, a bot says to each update what another bot said to it.
"""

import json
import logging
import os
import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

os.environ.setdefault("PTB_TIMEDELTA", "1")

from telegram import Bot as TelegramBot
from telegram import (
    BotCommand,
    BotCommandScopeChat,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    ReplyKeyboardMarkup,
    Update,
)
from telegram.ext import (
    Application,
    CallbackQueryHandler,
    CommandHandler,
    ContextTypes,
    MessageHandler,
    TypeHandler,
    filters,
)

KEYBOARD = InlineKeyboardMarkup([
    [InlineKeyboardButton("查看这件事", callback_data="show.123.4.0")],
    [
        InlineKeyboardButton("补充材料", callback_data="add.123.4.0"),
        InlineKeyboardButton("我的问题", callback_data="list.0.0.1"),
    ],
])  # fmt: skip

KEPT = {
    "sendMessage": ("chat_id", "text", "parse_mode", "reply_markup"),
    "editMessageText": ("chat_id", "text", "parse_mode", "reply_markup"),
    "editMessageReplyMarkup": ("chat_id", "reply_markup"),
    "answerCallbackQuery": (),
    "setMessageReaction": (),
    "sendChatAction": (),
    "setMyCommands": ("commands",),
}


async def start(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """Greets."""
    del context
    assert update.message
    await update.message.reply_text("您好,有什么要反映的?", reply_markup=KEYBOARD)


async def echo(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """Says what was said."""
    del context
    assert update.message
    await update.message.reply_text(update.message.text or "-", reply_markup=KEYBOARD)


async def button(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """Answers a press and edits the message, as the documentation's example does."""
    del context
    query = update.callback_query
    assert query
    await query.answer()
    await query.edit_message_text(f"{query.data} {update.update_id}", reply_markup=KEYBOARD)


class Parrot:
    """Says the same as another bot did, each person's updates counted through."""

    def __init__(self, transcript: Path) -> None:
        told = json.loads(transcript.read_text())
        self._loop: int = told["loop"]
        self._turns = [[self._call(call) for call in turn] for turn in told["turns"]]
        self._heard: dict[int, int] = defaultdict(int)
        self._newest: dict[int, int] = {}

    @staticmethod
    def _call(call: dict[str, Any]) -> tuple[str, dict[str, Any]]:
        method = call.pop("method")
        words = {name: call[name] for name in KEPT[method] if name in call}
        if "reply_markup" in words:
            markup = json.loads(words["reply_markup"])
            if "inline_keyboard" in markup:
                words["reply_markup"] = InlineKeyboardMarkup.de_json(markup)
            else:
                words["reply_markup"] = ReplyKeyboardMarkup.de_json(markup)
        if "commands" in words:
            words["commands"] = BotCommand.de_list(json.loads(words["commands"]))
        return method, words

    async def answer(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        """Says what belongs to this update."""
        assert update.effective_chat
        chat = update.effective_chat.id
        turn = self._heard[chat]
        after = turn + 1
        self._heard[chat] = self._loop if after == len(self._turns) else after
        for method, words in self._turns[turn]:
            await self._say(update, context.bot, method, {"chat_id": chat} | words)

    async def _say(
        self, update: Update, bot: TelegramBot, method: str, words: dict[str, Any]
    ) -> None:
        newest = self._newest.get(words["chat_id"])
        if method == "answerCallbackQuery":
            if update.callback_query:
                await update.callback_query.answer()
        elif method == "setMessageReaction":
            if update.message:
                await update.message.set_reaction("👀")
        elif method == "sendChatAction":
            await bot.send_chat_action(words["chat_id"], "typing")
        elif method == "setMyCommands":
            chat = words.pop("chat_id")
            await bot.set_my_commands(scope=BotCommandScopeChat(chat), **words)
        elif method == "editMessageText" and newest is not None:
            await bot.edit_message_text(message_id=newest, **words)
        elif method == "editMessageReplyMarkup" and newest is not None:
            await bot.edit_message_reply_markup(message_id=newest, **words)
        elif "text" in words:
            message = await bot.send_message(**words)
            self._newest[words["chat_id"]] = message.message_id


def main() -> None:
    """Runs a bare bot until it is told to end."""
    kind, url, *rest = sys.argv[1:]
    logging.basicConfig(level=logging.WARNING)
    builder = Application.builder().token(os.environ["LIANXIN_TOKEN"]).base_url(url)
    if kind == "aiohttp":
        from handlers.request import AiohttpRequest  # noqa: PLC0415

        builder = builder.request(AiohttpRequest()).get_updates_request(AiohttpRequest())
    application = builder.build()
    if rest:
        application.add_handler(TypeHandler(Update, Parrot(Path(rest[0])).answer))
    else:
        application.add_handler(CommandHandler("start", start))
        application.add_handler(MessageHandler(filters.TEXT & ~filters.COMMAND, echo))
        application.add_handler(CallbackQueryHandler(button))
    application.run_polling(allowed_updates=Update.ALL_TYPES)


if __name__ == "__main__":
    main()
