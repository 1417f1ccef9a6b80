// Where a person writes: text box, attachments, the "/" menu, the reply keyboard, editing.

import { ask, h, icon, menu } from "./dom.js";
import { get } from "./wire.js";
import { fromDisk, paper, picture, policy, voice } from "./samples.js";
import { does, isBlocked, keyboardOf, membersOf, messagesOf, nameOf, roleWord, tell, town } from "./town.js";
import { t } from "./words.js";

const PLACES = [
  [34.7472, 113.6249],
  [34.7215, 113.6883],
  [34.8011, 113.5406],
];

/** The writing half of a column. `me()` is who speaks, `speakAs(id)` changes it in a group. */
export function composer(chat, { me, speakAs }) {
  const group = chat.type !== "private";
  let editing = null;
  let replyTo = null;
  let hidden = false;
  let usedUp = null;
  let thread = null;
  let example = 0;
  let offered = "";

  const box = h("textarea", { rows: "1", "aria-label": t("write"), placeholder: t("write"), maxlength: "20000", enterkeyhint: "send" });
  const bar = h("div", { class: "composing", hidden: true });
  const keys = h("div", { class: "reply-keys", role: "group", "aria-label": t("keyboard") });
  const toggle = h("button", { type: "button", class: "bare round", "aria-label": t("keyboard"), title: t("keyboard"), hidden: true, onclick: () => { hidden = !hidden; draw(); } }, icon("keyboard"));
  const offer = h("button", { type: "button", class: "offer", hidden: true });
  const who = h("div", { class: "speaker" });

  const grow = () => {
    box.style.height = "auto";
    box.style.height = `${Math.min(box.scrollHeight + 2, 160)}px`;
  };

  const place = () => ({ ...(replyTo ? { reply_to: replyTo.message_id } : {}), ...(thread ? { topic: thread } : {}) });

  const settle = () => {
    editing = null;
    replyTo = null;
    bar.hidden = true;
    grow();
  };

  async function say(text) {
    const more = place();
    settle();
    await does(me(), chat.id, "say", { text, ...more });
  }

  async function send() {
    const text = box.value;
    if (!text.trim()) return;
    box.value = "";
    if (editing) {
      const message = editing.message_id;
      settle();
      await does(me(), chat.id, "edit", { message, text });
    } else await say(text);
  }

  function banner(title, text) {
    bar.replaceChildren(
      h("span", {}, h("strong", {}, title), " ", text.slice(0, 80)),
      h("button", { type: "button", class: "bare round", "aria-label": t("cancel"), onclick: () => { if (editing) box.value = ""; settle(); } }, icon("close")),
    );
    bar.hidden = false;
  }

  function editLast() {
    const message = messagesOf(chat.id).reverse().find((one) => one.from?.id === me() && one.text !== undefined && !one.deleted);
    if (!message) return;
    editing = message;
    box.value = message.text;
    banner(t("editing"), message.text);
    grow();
    box.focus();
  }

  function reply(message) {
    replyTo = message;
    banner(t("replying"), message.text ?? message.caption ?? "");
    box.focus();
  }

  const upload = async (deed, file, more = {}) => {
    const caption = box.value.trim();
    if (caption && deed !== "voice") {
      box.value = "";
      more.caption = caption;
    }
    const extra = { ...place(), ...more };
    settle();
    await does(me(), chat.id, deed, extra, file);
  };

  async function album(files) {
    const group_id = files.length > 1 ? String(Date.now()) : null;
    for (const file of files) await upload("photo", file, group_id ? { media_group_id: group_id } : {});
  }

  const attach = (event) =>
    menu(event.currentTarget, t("attach"), [
      { label: t("attach-sample"), hint: t("attach-sample-hint"), icon: "image", onpick: async () => upload("photo", await picture()) },
      { label: t("attach-photo"), icon: "image", onpick: async () => album(await fromDisk("image/*", true)) },
      { label: t("attach-album"), hint: t("attach-album-hint"), icon: "image", onpick: async () => album(await Promise.all([0, 1, 2].map(picture))) },
      null,
      { label: t("attach-document"), icon: "file", onpick: async () => { const [file] = await fromDisk(""); if (file) await upload("document", file); } },
      { label: t("attach-paper"), icon: "file", onpick: () => upload("document", paper()) },
      { label: t("attach-policy"), hint: t("attach-policy-hint"), icon: "file", onpick: () => upload("document", policy()) },
      { label: t("attach-big"), hint: t("attach-big-hint"), icon: "file", onpick: () => does(me(), chat.id, "bigfile", place()) },
      null,
      { label: t("attach-voice"), icon: "mic", onpick: () => upload("voice", voice(), { duration: 2 }) },
      { label: t("attach-location"), icon: "pin", onpick: () => { const [latitude, longitude] = PLACES[Math.floor(Math.random() * PLACES.length)]; does(me(), chat.id, "location", { latitude, longitude, ...place() }); } },
      { label: t("attach-contact"), icon: "person", onpick: () => does(me(), chat.id, "contact", place()) },
      { label: t("attach-other-contact"), hint: t("attach-other-contact-hint"), icon: "person", onpick: otherContact },
      { label: t("attach-sticker"), icon: "smile", onpick: () => does(me(), chat.id, "sticker", { text: "👍", ...place() }) },
    ]);

  async function otherContact() {
    const select = h("select", {});
    for (const person of town.people.values()) if (person.id !== me()) select.append(h("option", { value: person.id }, `${nameOf(person)} · ${roleWord(person)}`));
    const answer = await ask(t("attach-other-contact"), [h("label", {}, t("person"), select)], [[t("cancel"), "", "quiet"], [t("send"), "yes", "strong"]]);
    if (answer === "yes") await does(me(), chat.id, "contact", { of: Number(select.value), ...place() });
  }

  async function commands(event) {
    const anchor = event.currentTarget;
    let list = [];
    try { list = await get(`commands?chat=${chat.id}&user=${me()}`); } catch { /* shown as none */ }
    if (!list.length) {
      tell({ kind: "toast", chat: chat.id, text: t("no-commands") });
      return;
    }
    menu(anchor, t("commands"), list.map(({ command, description }) => ({
      label: `/${command}`,
      hint: description,
      onpick: () => say(group ? `/${command}@${town.bot.username}` : `/${command}`),
    })));
  }

  function pressKey(key) {
    const keyboard = keyboardOf(chat.id);
    if (keyboard?.one_time_keyboard) {
      usedUp = keyboard.message;
      draw();
    }
    const text = typeof key === "string" ? key : key.text;
    if (key.request_contact) does(me(), chat.id, "contact", {});
    else if (key.request_location) does(me(), chat.id, "location", { latitude: PLACES[0][0], longitude: PLACES[0][1] });
    else say(text);
  }

  box.addEventListener("input", grow);
  box.addEventListener("keydown", (event) => {
    if (event.isComposing || event.keyCode === 229) return;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      send();
    } else if (event.key === "ArrowUp" && !box.value) {
      event.preventDefault();
      editLast();
    } else if (event.key === "Escape" && !bar.hidden) {
      if (editing) box.value = "";
      settle();
    }
  });
  box.addEventListener("paste", (event) => {
    const files = [...(event.clipboardData?.files ?? [])].filter(({ type }) => type.startsWith("image/"));
    if (files.length) {
      event.preventDefault();
      album(files);
    }
  });

  const submit = h("button", { type: "submit", class: "round send", "aria-label": t("send"), title: t("send") }, icon("send"));
  const clip = h("button", { type: "button", class: "bare round", "aria-label": t("attach"), title: t("attach"), "aria-haspopup": "menu", onclick: attach }, icon("attach"));
  const form = h(
    "form",
    { class: "composer", onsubmit: (event) => { event.preventDefault(); send(); } },
    clip,
    h("button", { type: "button", class: "bare round", "aria-label": t("commands"), title: t("commands"), "aria-haspopup": "menu", onclick: commands }, icon("slash")),
    box,
    toggle,
    submit,
  );
  const start = h("button", { type: "button", class: "start", onclick: () => does(me(), chat.id, "start") }, t("start"));
  const unblock = h("button", { type: "button", class: "start quiet", onclick: () => does(me(), chat.id, "unblock") }, t("unblock"));
  const root = h("div", { class: "writing" }, who, bar, offer, start, unblock, form, keys);

  function drawSpeaker() {
    if (!group) return;
    const select = h("select", { "aria-label": t("speak-as"), onchange: (event) => speakAs(Number(event.target.value)) });
    for (const person of membersOf(chat)) select.append(h("option", { value: person.id, selected: person.id === me() }, `${nameOf(person)} · ${roleWord(person)}`));
    const parts = [h("label", {}, t("speak-as"), " ", select)];
    if (chat.is_forum && chat.topics?.length) {
      const topics = h("select", { "aria-label": t("topic"), onchange: (event) => { thread = Number(event.target.value) || null; } }, h("option", { value: "" }, t("topic-general")));
      for (const topic of chat.topics) topics.append(h("option", { value: topic.id, selected: topic.id === thread }, topic.name));
      parts.push(h("label", {}, t("topic"), " ", topics));
    }
    who.replaceChildren(...parts);
  }

  function draw() {
    const keyboard = keyboardOf(chat.id);
    const rows = keyboard?.keyboard ?? [];
    const blocked = isBlocked(chatNow());
    const fresh = !group && !messagesOf(chat.id).length;
    const shown = rows.length && !hidden && usedUp !== keyboard.message && !fresh;
    toggle.hidden = !rows.length;
    toggle.setAttribute("aria-pressed", String(Boolean(shown)));
    box.placeholder = keyboard?.input_field_placeholder ?? t("write");
    const key = (one) => h("button", { type: "button", class: "reply-key", onclick: () => pressKey(one) }, typeof one === "string" ? one : one.text);
    const signature = JSON.stringify(shown ? rows : []);
    if (keys.dataset.signature !== signature) {
      keys.dataset.signature = signature;
      keys.replaceChildren(...(shown ? rows.map((row) => h("div", { class: "keys-row" }, row.map(key))) : []));
    }
    keys.hidden = !shown;
    start.hidden = !fresh || blocked;
    unblock.hidden = !blocked;
    form.hidden = blocked || fresh;
  }

  const chatNow = () => town.chats.get(chat.id) ?? chat;

  /** Offers a sentence to fill in for those who don't want to think one up. */
  function propose(texts) {
    offer.hidden = !texts?.length;
    if (!texts?.length) return;
    if (offered !== texts[0]) example = 0;
    [offered] = texts;
    offer.replaceChildren(t("use-example"));
    offer.onclick = () => {
      box.value = texts[example % texts.length];
      example += 1;
      box.dispatchEvent(new Event("input", { bubbles: true }));
      box.focus();
    };
  }

  async function settings(person) {
    const select = h("select", { id: "tongue" });
    for (const [code, word] of [["zh-hans", "简体中文"], ["zh-hant", "繁體中文"], ["en", "English"], ["de", "Deutsch"]]) {
      select.append(h("option", { value: code, selected: code === (person.language_code ?? "").toLowerCase() }, `${word} (${code})`));
    }
    const done = await ask(t("telegram-language-of", { who: nameOf(person) }), [h("label", {}, t("telegram-language"), select), h("p", { class: "note" }, t("telegram-language-note"))], [[t("cancel"), "", "quiet"], [t("apply"), "yes", "strong"]]);
    return done === "yes" ? select.value : null;
  }

  return { root, draw, drawSpeaker, reply, editLast, propose, settings, say, box, clip, start, keys, submit, focus: () => (start.hidden ? box : start).focus() };
}
