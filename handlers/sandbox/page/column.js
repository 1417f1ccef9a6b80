// One chat as a column: head, messages, composer.

import { ask, h, icon, menu } from "./dom.js";
import { bubble, dayOf, units } from "./message.js";
import { composer } from "./composer.js";
import { arrange, buttonsOf, does, isBlocked, isBots, membersOf, messagesOf, nameOf, personOf, read, roleOf, roleWord, titleOf, touch, touchedAt, town } from "./town.js";
import { t } from "./words.js";

/** kind, whether it takes a number of seconds, whether it takes a number of times, groups only */
const TROUBLES = [
  ["retry_after", true, true, false],
  ["server_error", false, true, false],
  ["drop_before", false, true, false],
  ["drop_after", false, true, false],
  ["invalid_json", false, true, false],
  ["slow", true, true, false],
  ["deactivated", false, false, false],
  ["kicked", false, false, true],
  ["not_member", false, false, true],
  ["migrated", false, false, true],
  ["no_rights", false, true, true],
  ["no_photos", false, true, true],
  ["topic_closed", false, true, true],
  ["wrong_file", false, true, false],
];

/** Buttons that lead out of a question (keep, back, cancel) or aside: pointing at them would be no help. */
const WAY_OUT = /^f\.\w+\.\w+\.[bkx]$|^(qr|takeback|leave|pass|invite|unclaim|disagree|forget\w*)\./;

/** A question that names a size wants a file; no other question speaks of megabytes. */
const WANTS_FILE = /\bMB\b/;

/** Whether a button does this act (`do.case.revision.act`), is this choice (`…:act`) or is this verb. */
export const isFor = (key, act) => {
  const [verb, , , arg] = (key.callback_data ?? "").split(".");
  return verb === act || (verb === "do" && arg === act) || Boolean(arg?.endsWith(`:${act}`));
};

export const face = (chat) => {
  const person = personOf(chat);
  const role = person ? roleOf(person) : "group";
  const letter = [...(person ? nameOf(person) : titleOf(chat))][0] ?? "·";
  return h("span", { class: "face", data: { role }, "aria-hidden": "true" }, letter);
};

export const roleLine = (chat) => {
  const person = personOf(chat);
  if (!person) return t("group-members", { n: membersOf(chat).length });
  return person.note ? `${roleWord(person)} · ${person.note}` : roleWord(person);
};

export function column(chat, { hide }) {
  const group = chat.type !== "private";
  const members = membersOf(chat);
  let speaker = group ? (members.find(({ role }) => role === "owner") ?? members[0])?.id : (chat.person ?? chat.id);
  const made = new Map();
  let atEnd = true;
  let moved = 0;
  let toastTimer = null;

  const now = () => town.chats.get(chat.id) ?? chat;
  const me = () => speaker;
  const list = h("div", { class: "messages", role: "log", tabindex: "0", "aria-label": t("messages-of", { who: titleOf(chat) }), lang: group ? null : tongue() });
  const typing = h("p", { class: "typing", hidden: true }, h("span", {}), h("span", {}), h("span", {}), t("typing"));
  const toast = h("div", { class: "toast", role: "status", hidden: true });
  const trouble = h("p", { class: "trouble", hidden: true });
  const writer = composer(chat, { me, speakAs: (id) => { speaker = id; made.clear(); draw(); } });
  const newer = h("button", { type: "button", class: "newer", hidden: true, onclick: () => toEnd() }, icon("down"), t("newer"));
  const head = h("header", { class: "head" });
  const root = h(
    "section",
    { class: "column", "aria-labelledby": `title-${chat.id}`, data: { chat: chat.id, role: personOf(chat)?.role ?? "group" }, onpointerdown: () => read(chat.id), onfocusin: () => read(chat.id) },
    head,
    trouble,
    h("div", { class: "scroll" }, list, newer, toast),
    typing,
    writer.root,
  );

  function tongue() {
    const code = (personOf(chat)?.language_code ?? "zh-hans").toLowerCase();
    return code.startsWith("zh") ? (/hant|tw|hk|mo/.test(code) ? "zh-Hant" : "zh-Hans") : code;
  }

  function toEnd(smooth = true) {
    atEnd = true;
    newer.hidden = true;
    list.scrollTo({ top: list.scrollHeight, behavior: smooth ? "smooth" : "instant" });
  }

  // only a person's own scrolling leaves the end; a picture that grows or a smooth scroll does not
  for (const kind of ["wheel", "touchmove", "keydown", "pointerdown"]) list.addEventListener(kind, () => { moved = Date.now(); }, { passive: true });
  list.addEventListener("scroll", () => {
    const near = list.scrollHeight - list.scrollTop - list.clientHeight < 60;
    if (near || Date.now() - moved < 1200) atEnd = near;
    if (near) newer.hidden = true;
  });
  new ResizeObserver(() => { if (atEnd) list.scrollTop = list.scrollHeight; }).observe(list);

  function showToast(text, failed = false) {
    clearTimeout(toastTimer);
    toast.className = failed ? "toast failed" : "toast";
    toast.textContent = text;
    toast.hidden = false;
    toastTimer = setTimeout(() => { toast.hidden = true; }, Math.max(2600, text.length * 130));
  }

  async function press(message, key, element) {
    if (key.copy_text) {
      try { await navigator.clipboard.writeText(key.copy_text.text); showToast(t("copied")); } catch { showToast(key.copy_text.text); }
      return;
    }
    if (key.callback_data === undefined) {
      showToast(t("not-here"));
      return;
    }
    const done = town.pressed.get(chat.id) ?? new Map();
    done.set(message.message_id, touch(chat.id, "act"));
    town.pressed.set(chat.id, done);
    element.classList.add("waiting");
    element.setAttribute("aria-busy", "true");
    await does(me(), chat.id, "press", { message: message.message_id, data: key.callback_data });
    setTimeout(() => {
      element.classList.remove("waiting");
      element.removeAttribute("aria-busy");
    }, 350);
  }

  /** Somebody opens a link to the bot: their own chat with it, and Start. */
  function open(who, payload) {
    const own = [...town.chats.values()].find((one) => one.type === "private" && (one.person ?? one.id) === who);
    if (!own) return;
    does(who, own.id, "start", { payload });
    document.dispatchEvent(new CustomEvent("show-chat", { detail: own.id }));
  }

  const persons = (first) => [...town.people.values()].sort((a, b) => first(b) - first(a))
    .map((person) => h("option", { value: person.id }, `${nameOf(person)} · ${person.note || roleWord(person)}`));

  /** A link that lets one in is made to be passed on: whoever it goes to opens it. */
  async function passOn(payload) {
    const select = h("select", {}, persons((person) => (roleOf(person) === "stranger" ? 2 : Number(person.id === me()))));
    const answer = await ask(t("open-link"), [h("p", { class: "note" }, t("open-link-note")), h("label", {}, t("person"), select)], [[t("cancel"), "", "quiet"], [t("open"), "yes", "strong"]]);
    if (answer === "yes") open(Number(select.value), payload);
  }

  /** Sharing: to a group it is said there, to a person it is a link in their hands. */
  async function share(url, text) {
    const groups = [...town.chats.values()].filter((one) => one.type !== "private" && (one.members ?? []).includes(me()));
    const select = h("select", {}, [
      ...persons((person) => Number(roleOf(person) === "stranger")),
      ...groups.map((one) => h("option", { value: one.id }, titleOf(one))),
    ]);
    const answer = await ask(t("share"), [h("p", { class: "note" }, t("open-link-note")), h("label", {}, t("share-to"), select)], [[t("cancel"), "", "quiet"], [t("send"), "yes", "strong"]]);
    if (answer !== "yes") return;
    const to = Number(select.value);
    if (to < 0) {
      does(me(), to, "say", { text: `${text}\n${url}`.trim() });
      document.dispatchEvent(new CustomEvent("show-chat", { detail: to }));
    } else open(to, payloadOf(url) ?? "");
  }

  /** What a link to this bot carries; null where it leads elsewhere. */
  function payloadOf(address) {
    const found = address.match(/^(?:https?:\/\/t\.me\/|tg:\/\/resolve\?domain=)([A-Za-z0-9_]+)(?:[?&]start=([\w-]*))?/);
    return found && found[1].toLowerCase() === town.bot.username?.toLowerCase() ? found[2] ?? "" : null;
  }

  /** Links to this bot, and those by which something is shared, do what they do in Telegram. */
  function follow(address, straight = false) {
    if (/^https?:\/\/t\.me\/share\/url\?/.test(address)) {
      const values = new URL(address).searchParams;
      share(values.get("url") ?? "", values.get("text") ?? "");
      return true;
    }
    const payload = payloadOf(address);
    if (payload === null) return false;
    const own = straight || roleOf(town.people.get(me())) === "stranger";
    if (!own && /^(i|c[0-9a-z]+-)[\w-]{20,}$/.test(payload)) passOn(payload);
    else open(me(), payload);
    return true;
  }

  const hooks = {
    press,
    follow,
    vote: (message, option) => does(me(), chat.id, "vote", { message: message.message_id, options: [option] }),
    reply: writer.reply,
    command: (text) => writer.say(text),
  };

  /** What stands in a chat in which nothing was said; whoever has a card in hand can follow its code. */
  function empty() {
    const link = personOf(chat)?.link;
    if (!link) return h("p", { class: "empty" }, group ? t("empty-group") : t("empty"));
    return h("div", { class: "empty" }, h("p", {}, t("card-in-hand", { firm: personOf(chat).note })), h("button", { type: "button", class: "key", onclick: () => follow(link, true) }, t("follow-card")));
  }

  function drawMessages(edited) {
    const wasAtEnd = atEnd;
    const all = messagesOf(chat.id);
    const wanted = [];
    const seen = new Set();
    let day = "";
    for (const unit of units(all)) {
      const today = dayOf(unit[0].date);
      if (today !== day) {
        day = today;
        const key = `day-${today}`;
        if (!made.has(key)) made.set(key, { node: h("div", { class: "day" }, h("span", {}, today)), signature: "" });
        wanted.push(made.get(key).node);
        seen.add(key);
      }
      const key = unit[0].message_id;
      const signature = JSON.stringify(unit);
      const before = made.get(key);
      if (before?.signature !== signature) {
        const node = bubble(unit, { me: me(), group, topics: now().topics, hooks });
        if (before && edited) {
          node.classList.add("edited");
          setTimeout(() => node.classList.remove("edited"), 2500);
        }
        else if (made.size && !before && edited !== undefined) node.classList.add("arriving");
        made.set(key, { node, signature });
      }
      wanted.push(made.get(key).node);
      seen.add(key);
    }
    for (const [key, { node }] of made) {
      if (!seen.has(key)) {
        made.delete(key);
        node.remove();
      }
    }
    const open = [...list.querySelectorAll("blockquote.open")].map((one) => one.closest("[data-message]")?.dataset.message);
    wanted.forEach((node, i) => { if (list.children[i] !== node) list.insertBefore(node, list.children[i] ?? null); });
    while (list.children.length > wanted.length) list.lastChild.remove();
    for (const id of open) list.querySelector(`[data-message="${id}"] .fold:not(.open)`)?.parentElement.querySelector(".unfold")?.click();
    if (!all.length && !list.querySelector(".empty")) list.append(empty());
    if (wasAtEnd) toEnd(edited !== undefined);
    else if (edited === false) newer.hidden = false;
  }

  function troubleWords(one) {
    const id = `trouble-${String(one.kind).replaceAll("_", "-")}`;
    return t(id, { n: one.seconds ?? one.retry_after ?? "" });
  }

  async function makeTrouble() {
    const current = now().trouble;
    const rows = TROUBLES.filter(([, , , groups]) => group || !groups).map(([kind], i) => {
      const input = h("input", { type: "radio", name: "kind", value: kind, checked: current ? current.kind === kind : i === 0 });
      return h("label", { class: "choice" }, input, h("span", {}, h("strong", {}, t(`trouble-${kind.replaceAll("_", "-")}`, { n: "n" })), h("small", {}, t(`trouble-${kind.replaceAll("_", "-")}-note`))));
    });
    const seconds = h("input", { type: "number", min: "1", max: "3600", value: "5" });
    const times = h("input", { type: "number", min: "1", max: "99", value: "1" });
    const choices = h("div", { class: "choices", role: "radiogroup", "aria-label": t("trouble") }, rows);
    const answer = await ask(
      t("trouble-in", { who: titleOf(chat) }),
      [h("p", { class: "note" }, t("trouble-note")), choices, h("div", { class: "pair" }, h("label", {}, t("seconds"), seconds), h("label", {}, t("times"), times))],
      [[t("cancel"), "", "quiet"], [t("trouble-clear"), "clear", "quiet"], [t("apply"), "yes", "strong"]],
    );
    if (answer === "clear") await arrange("trouble", { chat: chat.id, kind: null }, chat.id);
    if (answer !== "yes") return;
    const kind = choices.querySelector("input:checked")?.value;
    const [, timed, counted] = TROUBLES.find(([one]) => one === kind);
    await arrange("trouble", { chat: chat.id, kind, ...(timed ? { seconds: Number(seconds.value) } : {}), ...(counted ? { times: Number(times.value) } : {}) }, chat.id);
  }

  function more(event) {
    const person = personOf(chat) ?? town.people.get(me());
    const blocked = isBlocked(now());
    const away = ["left", "kicked"].includes(now().bot);
    const items = [
      { label: t("edit-last"), hint: "↑", onpick: writer.editLast },
      { label: t("forward"), hint: t("forward-hint"), onpick: forward },
      personOf(chat)?.link ? { label: t("follow-card"), hint: personOf(chat).note, onpick: () => follow(personOf(chat).link, true) } : undefined,
      person ? { label: t("telegram-language"), hint: `${nameOf(person)} · ${person.language_code ?? "–"}`, onpick: async () => {
        const code = await writer.settings(person);
        if (code) await arrange("language", { who: person.id, language_code: code }, chat.id);
      } } : null,
      null,
      { label: t("trouble"), hint: now().trouble ? troubleWords(now().trouble) : t("trouble-hint"), icon: "bolt", onpick: makeTrouble },
      group
        ? { label: t("leave"), hint: nameOf(town.people.get(me())), onpick: () => does(me(), chat.id, "leave") }
        : { label: blocked ? t("unblock") : t("block"), danger: !blocked, onpick: () => does(me(), chat.id, blocked ? "unblock" : "block") },
      ...(group
        ? [
            { label: t("join"), onpick: joinSomebody },
            away
              ? { label: t("add-bot"), onpick: () => does(me(), chat.id, "add_bot") }
              : { label: t("kick-bot"), danger: true, onpick: () => does(me(), chat.id, "kick_bot") },
            chat.type === "group" ? { label: t("trouble-migrated"), hint: t("trouble-migrated-note"), onpick: () => does(me(), chat.id, "migrate") } : undefined,
          ]
        : []),
      null,
      { label: t("hide"), icon: "close", onpick: hide },
    ];
    menu(event.currentTarget, t("more"), items.filter((item) => item !== undefined));
  }

  async function forward() {
    const select = h("select", {});
    for (const other of town.chats.values()) {
      const newest = messagesOf(other.id).reverse().find((message) => !message.deleted && (message.text || message.contact || message.photo || message.document));
      if (other.id !== chat.id && newest) select.append(h("option", { value: `${other.id} ${newest.message_id}` }, `${titleOf(other)}: ${(newest.text ?? newest.caption ?? t("message")).slice(0, 40)}`));
    }
    if (!select.options.length) {
      showToast(t("nothing-to-forward"));
      return;
    }
    const answer = await ask(t("forward"), [h("label", {}, t("newest-of"), select)], [[t("cancel"), "", "quiet"], [t("send"), "yes", "strong"]]);
    const [from_chat, message] = select.value.split(" ").map(Number);
    if (answer === "yes") await does(me(), chat.id, "forward", { from_chat, message });
  }

  async function joinSomebody() {
    const select = h("select", {});
    const inside = new Set(now().members ?? []);
    for (const person of town.people.values()) if (!inside.has(person.id)) select.append(h("option", { value: person.id }, `${nameOf(person)} · ${roleWord(person)}`));
    if (!select.options.length) return;
    const answer = await ask(t("join"), [h("label", {}, t("person"), select)], [[t("cancel"), "", "quiet"], [t("apply"), "yes", "strong"]]);
    if (answer === "yes") await does(Number(select.value), chat.id, "join");
  }

  function drawHead() {
    const current = now();
    head.replaceChildren(
      face(current),
      h("div", { class: "head-words" }, h("h2", { id: `title-${chat.id}` }, titleOf(current)), h("p", {}, roleLine(current))),
      h("button", { type: "button", class: "bare round", "aria-label": t("more"), title: t("more"), "aria-haspopup": "menu", onclick: more }, icon("more")),
    );
    const bad = current.trouble;
    const out = isBlocked(current) ? t("trouble-blocked") : group && ["left", "kicked"].includes(current.bot) ? t("trouble-kicked") : null;
    trouble.hidden = !bad && !out;
    trouble.replaceChildren();
    if (out && !bad) trouble.append(icon("bolt"), h("span", {}, out));
    if (bad) {
      trouble.append(
        icon("bolt"),
        h("span", {}, troubleWords(bad)),
        h("button", { type: "button", class: "bare", onclick: () => arrange("trouble", { chat: chat.id, kind: null }, chat.id) }, t("trouble-clear")),
      );
    }
    if (!group) list.lang = tongue();
  }

  function draw(edited) {
    drawHead();
    writer.drawSpeaker();
    drawMessages(edited);
    writer.draw();
  }

  function hear(event) {
    if (event.kind === "message") {
      if (event.message?.from?.id === me()) atEnd = true;
      drawMessages(false);
    } else if (event.kind === "edit") drawMessages(true);
    else if (event.kind === "delete" || event.kind === "reaction") drawMessages();
    else if (event.kind === "typing") typing.hidden = (town.typing.get(chat.id) ?? 0) < Date.now();
    else if (event.kind === "toast") {
      if (event.alert || event.show_alert) ask(event.text, [], [[t("understood"), "yes", "strong"]]);
      else if (event.text) showToast(event.text, event.failed);
    } else draw();
    if (event.kind === "message") typing.hidden = true;
    writer.draw();
  }

  /**
   * The element the guide should point at: an unpressed button, a key, or where to write.
   * Of several buttons the one whose data ends in one of the `wished` acts or bears one of the `names`, else the first.
   */
  function pointer(wished = [], names = []) {
    if (!writer.start.hidden) return { element: writer.start, kind: "start", label: t("start") };
    const at = (message) => touchedAt(chat.id, message.message_id);
    const all = messagesOf(chat.id).filter((message) => !message.deleted);
    const said = Math.max(0, touchedAt(chat.id, "act"), ...all.filter((message) => message.from?.id === me()).map(at));
    const done = town.pressed.get(chat.id) ?? new Map();
    const told = all.filter(isBots).sort((a, b) => at(b) - at(a));
    const toPress = (message) => {
      const keys = buttonsOf(message).flat();
      const may = (key) => key.callback_data !== undefined && !WAY_OUT.test(key.callback_data);
      const liked = wished.map((act) => keys.findIndex((key) => may(key) && isFor(key, act))).find((at) => at >= 0);
      const named = keys.findIndex((key) => may(key) && names.some((name) => name && key.text.includes(name)));
      const i = named >= 0 ? named : (liked ?? keys.findIndex(may));
      if (i < 0 || (done.get(message.message_id) ?? -1) > at(message)) return null;
      const element = list.querySelectorAll(`[data-message="${message.message_id}"] .key`)[i];
      return element ? { element, kind: "press", label: keys[i].text } : null;
    };
    const write = writer.box.value.trim() ? { element: writer.submit, kind: "press", label: t("send") } : { element: writer.box, kind: "type", label: "" };
    const fresh = told.filter((message) => at(message) > said);
    for (const message of fresh) {
      const press = toPress(message);
      if (press) return press;
      if (buttonsOf(message).length) return WANTS_FILE.test(message.text ?? "") ? { element: writer.clip, kind: "attach", label: t("attach-paper") } : write;
      const soft = message.keyboard?.keyboard?.length && !writer.keys.hidden && writer.keys.querySelector(".reply-key");
      if (soft) return { element: soft, kind: "press", label: soft.textContent };
    }
    if (fresh.length) return write;
    return told.map(toPress).find(Boolean) ?? (writer.box.value.trim() ? write : { ...write, kind: "wait" });
  }

  draw();
  return { chat, root, draw, hear, pointer, writer, toEnd: () => toEnd(false), focus: writer.focus };
}
