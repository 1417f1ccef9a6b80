// What the page knows of the town: people, chats, messages. Events change it; views listen.

import { act, get, listen, post } from "./wire.js";
import { t } from "./words.js";

export const town = {
  bot: { id: 0, first_name: "", username: "" },
  zone: "Asia/Shanghai",
  offset: 0,
  people: new Map(),
  chats: new Map(),
  messages: new Map(),
  unread: new Map(),
  typing: new Map(),
  pressed: new Map(),
  touched: new Map(),
  online: false,
};

let moment = 0;

/** The order in which things reached this page: each message or edit, each press. */
export function touch(chat, id) {
  moment += 1;
  const box = town.touched.get(chat) ?? new Map();
  box.set(id, moment);
  town.touched.set(chat, box);
  return moment;
}

export const touchedAt = (chat, id) => town.touched.get(chat)?.get(id) ?? 0;

const listeners = new Set();

/** `hear(event)` is called after the town has taken the event in. */
export function watch(hear) {
  listeners.add(hear);
}

export function tell(event) {
  for (const hear of listeners) hear(event);
}

export const now = () => new Date(Date.now() + town.offset);

export const nameOf = (person) => {
  if (!person) return "";
  const { first_name: first, last_name: last } = person;
  if (!last) return first ?? "";
  return /^[\u3400-\u9fff]+$/.test(`${first}${last}`) ? `${last}${first}` : `${first} ${last}`;
};

const ROLES = ["owner", "liaison", "handler", "cadre", "unit_head", "triager", "director", "inspector", "leader", "admin", "stranger"];
export const roleOf = (person) => (ROLES.includes(person?.role) ? person.role : "stranger");
export const roleWord = (person) => t(`role-${roleOf(person).replaceAll("_", "-")}`);
export const personOf = (chat) => (chat?.type === "private" ? town.people.get(chat.person ?? chat.id) : null);
export const titleOf = (chat) => (chat.type === "private" ? nameOf(personOf(chat)) : chat.title ?? "");
export const membersOf = (chat) => (chat.members ?? []).map((id) => town.people.get(id)).filter(Boolean);
export const messagesOf = (id) => [...(town.messages.get(id)?.values() ?? [])].sort((a, b) => a.message_id - b.message_id);
export const isBlocked = (chat) => chat.type === "private" && (chat.bot === "kicked" || chat.trouble?.kind === "blocked");
export const isBots = (message) => message.from?.id === town.bot.id;

/** The inline buttons of a message, or an empty list. */
export const buttonsOf = (message) => (message.deleted ? [] : message.reply_markup?.inline_keyboard ?? []);

/** The reply keyboard that lies under a chat: that of the newest message that says something about it. */
export function keyboardOf(id) {
  for (const message of messagesOf(id).reverse()) {
    const keyboard = message.keyboard;
    if (!keyboard || message.deleted) continue;
    return keyboard.keyboard?.length ? { ...keyboard, message: message.message_id } : keyboard.force_reply ? keyboard : null;
  }
  return null;
}

async function readState() {
  const state = await get("state");
  town.bot = state.bot;
  town.zone = state.tz;
  town.offset = new Date(state.now).getTime() - Date.now();
  town.people = new Map(state.people.map((person) => [person.id, person]));
  town.chats = new Map(state.chats.filter((chat) => !chat.migrated_to).map((chat) => [chat.id, chat]));
}

async function readMessages(id) {
  const list = await get(`chats/${id}/messages`);
  const known = town.messages.get(id);
  const changed = list.filter((message) => JSON.stringify(known?.get(message.message_id)) !== JSON.stringify(message));
  changed.sort((a, b) => (a.edit_date ?? a.date) - (b.edit_date ?? b.date) || a.message_id - b.message_id);
  for (const message of changed) touch(id, message.message_id);
  town.messages.set(id, new Map(list.map((message) => [message.message_id, message])));
}

export async function readAll() {
  await readState();
  await Promise.all([...town.chats.keys()].map(readMessages));
}

async function readAgain(kind, chat) {
  const known = new Set(town.chats.keys());
  await readState();
  await Promise.all([...town.chats.keys()].filter((id) => !known.has(id) || id === chat).map(readMessages));
  tell({ kind, chat });
}

function takeIn(event) {
  const { kind, chat, message } = event;
  const box = town.messages.get(chat);
  switch (kind) {
    case "message":
      if (!town.chats.has(chat)) return readAgain("chat", chat);
      if (!box) town.messages.set(chat, new Map());
      town.messages.get(chat).set(message.message_id, message);
      touch(chat, message.message_id);
      if (isBots(message)) {
        town.typing.delete(chat);
        town.unread.set(chat, (town.unread.get(chat) ?? 0) + 1);
      }
      break;
    case "edit":
    case "reaction":
    case "delete": {
      const id = message?.message_id ?? event.message_id ?? event.message;
      const before = box?.get(id);
      const after = message?.date ? { ...message } : { ...before, message_id: id };
      if (kind === "delete") after.deleted = true;
      if (kind === "reaction" && event.reactions) after.reactions = event.reactions;
      if (box && (before || after.date)) box.set(id, after);
      if (kind === "edit") touch(chat, id);
      break;
    }
    case "typing":
      town.typing.set(chat, Date.now() + 5000);
      setTimeout(() => tell({ kind: "typing", chat }), 5100);
      break;
    case "clock":
      town.offset = new Date(event.now).getTime() - Date.now();
      break;
    case "chat":
    case "person":
    case "trouble":
      return readAgain(kind, chat);
    default:
      break;
  }
  return tell(event);
}

/** Reads the town, then follows it; after a break everything is read again. */
export async function follow() {
  await readAll();
  let first = true;
  listen({
    hear: takeIn,
    opened: async () => {
      town.online = true;
      if (!first) await readAll();
      first = false;
      tell({ kind: "online" });
    },
    lost: () => {
      town.online = false;
      tell({ kind: "online" });
    },
  });
}

export function read(chat) {
  if (!town.unread.get(chat)) return;
  town.unread.set(chat, 0);
  tell({ kind: "read", chat });
}

/** A person does something; what the sandbox refuses is told in that chat. */
export async function does(who, chat, deed, more = {}, file = null) {
  tell({ kind: "act", chat, who, deed, ...more });
  try {
    return await act({ who, chat, do: deed, ...more }, file);
  } catch (error) {
    tell({ kind: "toast", chat, text: t("failed", { why: error.message }), failed: true });
    return null;
  }
}

/** Something asked of the town itself: its clock, trouble, languages, strangers. */
export async function arrange(path, body, chat = null) {
  try {
    return await post(path, body);
  } catch (error) {
    tell({ kind: "toast", chat, text: t("failed", { why: error.message }), failed: true });
    return null;
  }
}
