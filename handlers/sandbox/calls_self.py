"""Methods about the bot itself: its card, commands, names, menu button."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handlers.sandbox.args import field_text
from handlers.sandbox.calls import check_utf8, method
from handlers.sandbox.commands import scope_key
from handlers.sandbox.model import Json, Refusal

if TYPE_CHECKING:
    from handlers.sandbox.args import Args
    from handlers.sandbox.world import World


@method("getMe")
def get_me(world: World, _: Args) -> object:
    """The bot's own card."""
    return {
        **world.bot.as_json(),
        "can_join_groups": True,
        "can_read_all_group_messages": not world.privacy,
        "supports_inline_queries": True,
        "can_connect_to_business": False,
        "has_main_web_app": False,
        "has_topics_enabled": False,
        "allows_users_to_create_topics": False,
        "can_manage_bots": False,
    }


def _place(args: Args) -> tuple[str, str]:
    code = args.text("language_code")
    if code and not re.fullmatch(r"[a-z]{2}", code):
        raise Refusal("invalid language code specified")
    return scope_key(args.object("scope", "BotCommandScope")), code


@method("setMyCommands")
def set_my_commands(world: World, args: Args) -> object:
    """The menu for one scope and one language."""
    given = args.parsed("commands", "commands")
    if not isinstance(given, list):
        raise Refusal("expected an Array of BotCommand")
    if len(given) > 100:
        raise Refusal("BOT_COMMANDS_TOO_MUCH")
    world.commands[_place(args)] = [_command(one) for one in given]
    world.tell("commands")
    return True


def _command(one: object) -> Json:
    if not isinstance(one, dict):
        raise Refusal("can't parse BotCommand: expected an Object")
    command = field_text(one, "command").removeprefix("/")
    description = check_utf8(field_text(one, "description")).strip()
    if not re.fullmatch(r"[a-z0-9_]{1,32}", command):
        raise Refusal("BOT_COMMAND_INVALID")
    if not description:
        raise Refusal("command description must be non-empty")
    if len(description) > 256:
        raise Refusal("BOT_COMMAND_DESCRIPTION_INVALID")
    return {"command": command, "description": description}


@method("getMyCommands")
def get_my_commands(world: World, args: Args) -> object:
    """The menu of exactly this scope and language."""
    return world.commands.get(_place(args), [])


@method("deleteMyCommands")
def delete_my_commands(world: World, args: Args) -> object:
    """No menu of its own for this scope and language."""
    world.commands.pop(_place(args), None)
    world.tell("commands")
    return True


def _pair(what: str, field: str, limit: int) -> None:
    @method(f"setMy{what}")
    def change(world: World, args: Args) -> object:
        text = check_utf8(args.text(field))
        if len(text) > limit:
            raise Refusal(f"{field.replace('_', ' ')} is too long")
        world.profile[field, args.text("language_code")] = text
        world.tell("person", user=world.bot.id)
        return True

    @method(f"getMy{what}")
    def found(world: World, args: Args) -> object:
        default = world.profile.get((field, ""))
        if default is None:
            default = world.bot.first_name if field == "name" else ""
        return {field: world.profile.get((field, args.text("language_code"))) or default}

    change.__doc__ = f"Change the bot's {field}."
    found.__doc__ = f"The bot's {field} in a language."


_pair("Name", "name", 64)
_pair("Description", "description", 512)
_pair("ShortDescription", "short_description", 120)


@method("setChatMenuButton")
def set_chat_menu_button(world: World, args: Args) -> object:
    """The button beside the text field, of one chat or of all."""
    button = args.object("menu_button", "menu button") or {"type": "default"}
    if button.get("type") not in {"commands", "default", "web_app"}:
        raise Refusal("can't parse menu button: MenuButton has unsupported type")
    world.menu_buttons[args.integer("chat_id")] = button
    return True


@method("getChatMenuButton")
def get_chat_menu_button(world: World, args: Args) -> object:
    """The button beside the text field."""
    default = world.menu_buttons.get(0, {"type": "commands"})
    return world.menu_buttons.get(args.integer("chat_id"), default)
