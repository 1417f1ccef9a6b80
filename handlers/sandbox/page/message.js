// One message, or the messages of one album, as a bubble.

import { h, icon } from "./dom.js";
import { rich, safeAddress } from "./rich.js";
import { buttonsOf, isBots, nameOf, roleWord, town } from "./town.js";
import { language, t } from "./words.js";

const clockTime = (seconds) =>
  new Intl.DateTimeFormat(language, { timeZone: town.zone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(seconds * 1000);

const fileAddress = (file) => `/sandbox/files/${encodeURIComponent(file.file_unique_id)}`;

const size = (bytes) => {
  if (!bytes) return "";
  const [value, unit] = bytes < 1024 ? [bytes, "B"] : bytes < 1024 ** 2 ? [bytes / 1024, "KB"] : [bytes / 1024 ** 2, "MB"];
  return `${value < 10 && unit !== "B" ? value.toFixed(1) : Math.round(value)} ${unit}`;
};

function enlarge(address, words) {
  const dialog = h("dialog", { class: "lightbox", "aria-label": words });
  dialog.append(h("button", { type: "button", class: "bare", "aria-label": t("close"), onclick: () => dialog.close() }, h("img", { src: address, alt: words })));
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

function photo(message) {
  const best = [...message.photo].sort((a, b) => a.width - b.width).at(-1);
  const address = fileAddress(best);
  const words = message.caption || t("photo");
  return h(
    "button",
    { type: "button", class: "photo", "aria-label": t("open-photo"), onclick: () => enlarge(address, words) },
    h("img", { src: address, alt: words, width: best.width, height: best.height, decoding: "async" }),
  );
}

/** A picture that was sent as a file: seen here, enlarged by a press, and downloaded as it is. */
function picture(file, words) {
  const address = fileAddress(file);
  return h(
    "div",
    { class: "picture" },
    h("button", { type: "button", class: "photo", "aria-label": t("open-photo"), onclick: () => enlarge(address, words) }, h("img", { src: address, alt: words, decoding: "async" })),
    attachment("file", file.file_name ?? t("document"), size(file.file_size), address, file.file_name),
  );
}

const attachment = (sign, title, under, address, name) =>
  h(
    address ? "a" : "div",
    { class: "attachment", href: address, download: address ? name ?? "" : null },
    h("span", { class: "attachment-sign" }, icon(sign)),
    h("span", { class: "attachment-words" }, h("strong", {}, title), under ? h("small", {}, under) : null),
  );

function media(message, hooks) {
  if (message.photo?.length) return photo(message);
  if (message.document) {
    const { file_name: name, file_size: bytes, mime_type: mime } = message.document;
    if (/^image\/(png|jpeg|webp)$/.test(mime ?? "")) return picture(message.document, message.caption || name);
    return attachment("file", name ?? t("document"), size(bytes), fileAddress(message.document), name);
  }
  const sound = message.voice ?? message.audio;
  if (sound) {
    return h("div", { class: "voice" }, h("small", {}, t("voice-of", { n: sound.duration ?? 0 })), h("audio", { controls: true, preload: "none", src: fileAddress(sound), "aria-label": t("voice") }));
  }
  if (message.video) return h("video", { controls: true, preload: "none", src: fileAddress(message.video), "aria-label": t("video") });
  if (message.venue || message.location) {
    const { latitude, longitude } = message.venue?.location ?? message.location;
    return attachment("pin", message.venue?.title ?? t("location"), message.venue?.address ?? `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`);
  }
  if (message.contact) return attachment("person", nameOf(message.contact), message.contact.phone_number);
  if (message.sticker) return h("div", { class: "sticker", role: "img", "aria-label": t("sticker") }, message.sticker.emoji ?? "🙂");
  if (message.poll) {
    return h(
      "div",
      { class: "poll" },
      h("strong", {}, message.poll.question),
      message.poll.description ? h("p", {}, message.poll.description) : null,
      message.poll.options.map((option, i) =>
        h("button", { type: "button", class: "poll-option", disabled: message.poll.is_closed, onclick: () => hooks.vote(message, i) }, h("span", {}, option.text), h("small", {}, t("votes", { n: option.voter_count }))),
      ),
    );
  }
  return null;
}

/** The sentence for what happened to the chat itself, or null for an ordinary message. */
function service(message) {
  const names = (list) => list.map(nameOf).join(", ");
  if (message.new_chat_members) return t("joined", { who: names(message.new_chat_members) });
  if (message.left_chat_member) return t("left", { who: nameOf(message.left_chat_member) });
  if (message.pinned_message) return t("pinned", { text: message.pinned_message.text ?? message.pinned_message.caption ?? "" });
  if (message.migrate_to_chat_id || message.migrate_from_chat_id) return t("migrated");
  if (message.forum_topic_created) return t("topic-created", { name: message.forum_topic_created.name });
  if (message.forum_topic_closed) return t("topic-closed");
  if (message.group_chat_created || message.supergroup_chat_created) return t("group-created");
  return null;
}

function keyboard(message, hooks) {
  const rows = buttonsOf(message);
  if (!rows.length) return null;
  const button = (key) => {
    const address = key.url && safeAddress(key.url);
    if (address) {
      return h("a", { class: "key", href: address, target: "_blank", rel: "noopener noreferrer", onclick: (event) => { if (hooks.follow(address)) event.preventDefault(); } }, key.text, icon("link"));
    }
    return h("button", { type: "button", class: "key", data: { code: key.callback_data ?? "" }, onclick: (event) => hooks.press(message, key, event.currentTarget) }, key.text);
  };
  return h("div", { class: "keys", role: "group", "aria-label": t("buttons") }, rows.map((row) => h("div", { class: "keys-row" }, row.map(button))));
}

const author = (message) => {
  if (isBots(message)) return t("bot-name", { name: message.from.first_name });
  return message.from ? nameOf(message.from) : message.sender_chat?.title ?? "";
};

function origin(message) {
  const from = message.forward_origin;
  if (!from) return null;
  return h("p", { class: "forwarded" }, t("forwarded", { who: nameOf(from.sender_user) || from.sender_user_name || from.chat?.title || "" }));
}

function quoted(message) {
  const to = message.reply_to_message;
  if (!to || to.forum_topic_created) return null;
  const text = to.text ?? to.caption ?? (to.photo ? t("photo") : to.document?.file_name ?? t("message"));
  return h("p", { class: "reply" }, h("strong", {}, author(to)), h("span", {}, text.slice(0, 120)));
}

/**
 * A bubble. `messages` is one message or an album; `me` the person whose side is the right one;
 * `hooks` has press(message, key, element), follow(address), command(text), reply(message).
 */
export function bubble(messages, { me, group, topics, hooks }) {
  const first = messages[0];
  const text = service(first);
  if (text !== null) return h("div", { class: "happening", data: { message: first.message_id } }, h("span", {}, text));
  const gone = messages.every(({ deleted }) => deleted);
  if (gone) return h("div", { class: "happening gone", data: { message: first.message_id } }, h("span", {}, t("deleted")));
  const live = messages.filter(({ deleted }) => !deleted);
  const mine = first.from?.id === me;
  const worded = live.find(({ text: plain, caption }) => plain ?? caption);
  const topic = topics?.find(({ id }) => id === first.message_thread_id);
  const person = town.people.get(first.from?.id);
  const words = worded ? h("div", { class: "text" }, rich(worded.text ?? worded.caption, worded.entities ?? worded.caption_entities, hooks)) : null;
  const pieces = live.map((message) => media(message, hooks)).filter(Boolean);
  const reactions = [...new Set(live.flatMap(({ reactions: list }) => list ?? []))];
  const lone = pieces.length === 1 && live[0].sticker;
  const last = live.at(-1);
  return h(
    "article",
    {
      class: ["message", mine ? "mine" : isBots(first) ? "bots" : "theirs", lone && "lone", live.length > 1 && "album"],
      data: { message: first.message_id },
      "aria-label": `${mine ? t("you") : author(first)} ${clockTime(first.date)}`,
    },
    h(
      "div",
      { class: "bubble", ondblclick: () => hooks.reply(first) },
      group && !mine ? h("p", { class: "author", data: { role: person?.role ?? "bot" } }, author(first), person ? h("small", {}, roleWord(person)) : null) : null,
      topic ? h("p", { class: "topic" }, `# ${topic.name}`) : null,
      origin(first),
      quoted(first),
      pieces.length ? h("div", { class: ["media", `media-${Math.min(pieces.length, 4)}`] }, pieces) : null,
      words,
      h(
        "footer",
        {},
        reactions.length ? h("span", { class: "reactions", "aria-label": t("reactions") }, reactions.map((emoji) => h("span", {}, emoji))) : null,
        h("small", { class: "when" }, live.some(({ edit_date: edited }) => edited) ? `${t("edited")} ` : null, h("time", {}, clockTime(last.date))),
      ),
    ),
    keyboard(last, hooks),
  );
}

/** Messages in order, those of one album together. */
export function units(messages) {
  const list = [];
  for (const message of messages) {
    const before = list.at(-1);
    const album = message.media_group_id;
    if (album && before && before[0].media_group_id === album) before.push(message);
    else list.push([message]);
  }
  return list;
}

export const dayOf = (seconds) =>
  new Intl.DateTimeFormat(language, { timeZone: town.zone, month: "long", day: "numeric", weekday: "long" }).format(seconds * 1000);
