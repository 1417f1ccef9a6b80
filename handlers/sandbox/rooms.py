"""Who is where: people, groups, and the bot's standing in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.sandbox.model import Chat, Json, Topic, User
from handlers.sandbox.state import State

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

ADMIN_RIGHTS = {
    "can_be_edited": False,
    "is_anonymous": False,
    "can_manage_chat": True,
    "can_delete_messages": True,
    "can_manage_video_chats": True,
    "can_restrict_members": True,
    "can_promote_members": False,
    "can_change_info": True,
    "can_invite_users": True,
    "can_post_stories": False,
    "can_edit_stories": False,
    "can_delete_stories": False,
    "can_pin_messages": True,
    "can_manage_topics": True,
}


RESTRICTIONS = (
    *("can_send_messages", "can_send_audios", "can_send_documents", "can_send_photos"),
    *("can_send_videos", "can_send_video_notes", "can_send_voice_notes", "can_send_polls"),
    *("can_send_other_messages", "can_add_web_page_previews", "can_react_to_messages"),
    *("can_change_info", "can_invite_users", "can_pin_messages", "can_manage_topics"),
    *("can_edit_tag",),
)


def member_json(user: User, standing: str) -> Json:
    """A `ChatMember` with all that its kind requires."""
    member: Json = {"user": user.as_json(), "status": standing}
    if standing == "administrator":
        member |= ADMIN_RIGHTS
    elif standing == "creator":
        member["is_anonymous"] = False
    elif standing == "restricted":
        member |= {"is_member": True, "until_date": 0, **dict.fromkeys(RESTRICTIONS, False)}
    elif standing == "kicked":
        member["until_date"] = 0
    return member


class Rooms(State):
    """People and groups come, go and change."""

    def add_user(
        self,
        first_name: str,
        last_name: str | None = None,
        username: str | None = None,
        language_code: str | None = None,
        id: int | None = None,  # noqa: A002 - as Telegram calls it
        *,
        met: bool = False,
        label: Mapping[str, str] | None = None,
    ) -> User:
        """A new person.

        Args:
            first_name: as Telegram shows it, with the four that follow.
            last_name: may be absent.
            username: may be absent.
            language_code: an IETF tag, as `User` carries it.
            id: chosen by the world when absent.
            met: the person has written to the bot before, so the bot may write first.
            label: what the page says of the person: `role`, `note`, a `link` in their hands.
        """
        number = self.number("user")
        user = User(
            id if id is not None else number,
            first_name,
            last_name,
            username,
            language_code,
            phone=f"+86138{number:08d}",
            label=dict(label or {}),
        )
        self.users[user.id] = user
        if met:
            self.meet(user)
        self.tell("person", user=user.id)
        return user

    def meet(self, user: User) -> Chat:
        """Open the private chat of a person, as if they had talked to the bot before."""
        chat = self.chat(user)
        if not chat.met:
            chat.met = True
            chat.bot = "member"
            self.tell("chat", chat=chat.id)
        return chat

    def add_group(
        self,
        title: str,
        members: Sequence[User] = (),
        kind: str = "group",
        *,
        forum: bool = False,
        bot: str = "member",
        id: int | None = None,  # noqa: A002 - as Telegram calls it
    ) -> Chat:
        """A new group; the first member is its creator.

        Args:
            title: its name.
            members: people in it, besides the bot.
            kind: `group` or `supergroup`.
            forum: whether it has topics (a supergroup only).
            bot: the bot's standing from the start, without an update about it.
            id: chosen by the world when absent.
        """
        if id is None:
            id = -self.number("super" if kind == "supergroup" else "group")  # noqa: A001 - see above
        standings = {user.id: "member" for user in members}
        if members:
            standings[members[0].id] = "creator"
        chat = Chat(id, kind, title, members=standings, bot=bot, is_forum=forum)
        self.chats[id] = chat
        self.tell("chat", chat=id)
        return chat

    def bot_becomes(self, chat: Chat, standing: str, by: User) -> None:
        """Change the bot's standing in a chat and queue `my_chat_member`."""
        before, chat.bot = chat.bot, standing
        if before != standing:
            self._member_update(chat, self.bot, by, before, standing)
            self.tell("chat", chat=chat.id)

    def _member_update(self, chat: Chat, who: User, by: User, before: str, after: str) -> None:
        kind = "my_chat_member" if who is self.bot else "chat_member"
        self.updates.push(
            kind,
            {
                "chat": chat.as_json(),
                "from": by.as_json(),
                "date": self.seconds(),
                "old_chat_member": member_json(who, before),
                "new_chat_member": member_json(who, after),
            },
        )

    def _someone_of(self, chat: Chat) -> User:
        for number in chat.members:
            return self.users[number]
        return self.add_user("Telegram")

    def add_bot(self, chat: Chat, by: User | None = None, *, admin: bool = False) -> None:
        """Somebody adds the bot to a group."""
        by = by or self._someone_of(chat)
        self.bot_becomes(chat, "administrator" if admin else "member", by)
        joined = self.bot.as_json()
        content = {
            "new_chat_participant": joined,
            "new_chat_member": joined,
            "new_chat_members": [joined],
        }
        self.service(chat, by, content)

    def kick_bot(self, chat: Chat, by: User | None = None) -> None:
        """Somebody throws the bot out of a group."""
        by = by or self._someone_of(chat)
        self.service(chat, by, {"left_chat_member": self.bot.as_json()})
        self.bot_becomes(chat, "kicked", by)

    def promote(self, chat: Chat, by: User | None = None) -> None:
        """Somebody makes the bot an administrator."""
        self.bot_becomes(chat, "administrator", by or self._someone_of(chat))

    def demote(self, chat: Chat, by: User | None = None) -> None:
        """Somebody makes the bot an ordinary member again."""
        self.bot_becomes(chat, "member", by or self._someone_of(chat))

    def restrict(self, chat: Chat, by: User | None = None) -> None:
        """Somebody forbids the bot to post."""
        self._member_update(chat, self.bot, by or self._someone_of(chat), chat.bot, "restricted")
        self.silence(chat)

    def unrestrict(self, chat: Chat, by: User | None = None) -> None:
        """Somebody lets the bot post again."""
        self._member_update(chat, self.bot, by or self._someone_of(chat), "restricted", chat.bot)
        self.silence(chat, may_post=True)

    def silence(self, chat: Chat, *, may_post: bool = False) -> None:
        """Members of a group may no longer post (or may again)."""
        chat.may_post = may_post
        self.tell("chat", chat=chat.id)

    def migrate(self, chat: Chat) -> Chat:
        """A group becomes a supergroup with a new id, as Telegram does it.

        Returns:
            The supergroup; the old group answers with `migrate_to_chat_id` from now on.
        """
        someone = self._someone_of(chat)
        people = [self.users[number] for number in chat.members]
        new = self.add_group(chat.title, people, "supergroup", bot=chat.bot)
        new.members = dict(chat.members)
        self.service(chat, someone, {"migrate_to_chat_id": new.id})
        chat.migrated_to = new.id
        self.service(new, someone, {"migrate_from_chat_id": chat.id})
        self.tell("chat", chat=chat.id)
        return new

    def join(self, user: User, chat: Chat, by: User | None = None) -> None:
        """A person enters a group, or is added to it."""
        before = chat.members.get(user.id, "left")
        chat.members[user.id] = "member"
        joined = user.as_json()
        content = {
            "new_chat_participant": joined,
            "new_chat_member": joined,
            "new_chat_members": [joined],
        }
        self.service(chat, by or user, content)
        self._tell_member(chat, user, by or user, before, "member")

    def leave(self, user: User, chat: Chat, by: User | None = None) -> None:
        """A person leaves a group, or is thrown out."""
        before = chat.members.pop(user.id, "left")
        gone = user.as_json()
        content = {"left_chat_participant": gone, "left_chat_member": gone}
        self.service(chat, by or user, content)
        after = "left" if by is None else "kicked"
        self._tell_member(chat, user, by or user, before, after)

    def _tell_member(self, chat: Chat, user: User, by: User, before: str, after: str) -> None:
        if chat.bot == "administrator" and before != after:
            self._member_update(chat, user, by, before, after)
        self.tell("chat", chat=chat.id)

    def block(self, user: User) -> None:
        """A person blocks the bot."""
        self.bot_becomes(self.chat(user), "kicked", user)

    def unblock(self, user: User) -> None:
        """A person lets the bot write again."""
        self.bot_becomes(self.chat(user), "member", user)

    def add_topic(self, chat: Chat, name: str, by: User | None = None) -> Topic:
        """A new topic in a forum."""
        post = self.service(
            chat,
            by or self._someone_of(chat),
            {"forum_topic_created": {"name": name, "icon_color": 0x6FB9F0}},
        )
        topic = Topic(post["message_id"], name)
        chat.topics[topic.id] = topic
        post |= {"message_thread_id": topic.id, "is_topic_message": True}
        self.tell("chat", chat=chat.id)
        return topic

    def service(self, chat: Chat, by: User, content: Json) -> Json:
        """Write a service message; the bot is told if it is in the chat."""
        post = self.put(chat, by, content)
        if by is not self.bot and chat.bot in {"member", "administrator"}:
            self.updates.push("message", post.message)
        return post.message
