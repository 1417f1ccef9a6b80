// Telegram's entities as elements. Offsets are UTF-16, which is how JavaScript counts too.

import { h } from "./dom.js";
import { t } from "./words.js";

const SAFE = /^(https?:|mailto:|tel:|tg:)/i;

/** The address if it may be followed, else null: a `javascript:` link stays text. */
export function safeAddress(url) {
  const address = /^[a-z][a-z0-9+.-]*:/i.test(url) ? url : `https://${url}`;
  return SAFE.test(address) ? address : null;
}

function link(url, inside, hooks) {
  const address = safeAddress(url);
  if (!address) return h("span", {}, inside);
  return h(
    "a",
    {
      href: address,
      target: "_blank",
      rel: "noopener noreferrer",
      title: address,
      onclick: (event) => { if (hooks.follow?.(address)) event.preventDefault(); },
    },
    inside,
  );
}

function quote(inside, expandable) {
  const box = h("blockquote", { class: expandable ? "fold" : null }, inside);
  if (!expandable) return box;
  const toggle = h(
    "button",
    {
      type: "button",
      class: "unfold",
      "aria-expanded": "false",
      onclick: () => {
        const open = box.classList.toggle("open");
        toggle.setAttribute("aria-expanded", String(open));
        toggle.textContent = open ? t("fold") : t("unfold");
      },
    },
    t("unfold"),
  );
  return h("div", { class: "quote" }, box, toggle);
}

const BLOCKS = new Set(["blockquote", "expandable_blockquote", "pre"]);

const WRAP = {
  bold: (inside) => h("strong", {}, inside),
  italic: (inside) => h("em", {}, inside),
  underline: (inside) => h("u", {}, inside),
  strikethrough: (inside) => h("s", {}, inside),
  code: (inside) => h("code", {}, inside),
  pre: (inside, entity) => h("pre", { "data-language": entity.language }, h("code", {}, inside)),
  blockquote: (inside) => quote(inside, false),
  expandable_blockquote: (inside, entity, raw) => quote(inside, raw.length > 54 || raw.split("\n").length > 3),
  spoiler: (inside) => {
    const cover = h("span", { class: "spoiler", role: "button", tabindex: "0", "aria-label": t("spoiler") }, inside);
    const lift = () => {
      cover.classList.add("open");
      cover.removeAttribute("aria-label");
    };
    cover.addEventListener("click", lift);
    cover.addEventListener("keydown", (event) => { if (event.key === "Enter") lift(); });
    return cover;
  },
  text_link: (inside, entity, raw, hooks) => link(entity.url, inside, hooks),
  url: (inside, entity, raw, hooks) => link(raw, inside, hooks),
  email: (inside, entity, raw, hooks) => link(`mailto:${raw}`, inside, hooks),
  phone_number: (inside, entity, raw, hooks) => link(`tel:${raw}`, inside, hooks),
  bot_command: (inside, entity, raw, hooks) =>
    hooks.command ? h("button", { type: "button", class: "word", onclick: () => hooks.command(raw) }, inside) : h("span", { class: "word" }, inside),
  mention: (inside) => h("span", { class: "word" }, inside),
  text_mention: (inside) => h("span", { class: "word" }, inside),
  hashtag: (inside) => h("span", { class: "word" }, inside),
  cashtag: (inside) => h("span", { class: "word" }, inside),
};

/** Nodes of a text with its entities, nested as they nest. */
export function rich(text, entities = [], hooks = {}) {
  const sorted = [...(entities ?? [])].sort((a, b) => a.offset - b.offset || b.length - a.length);
  const build = (from, to, inner) => {
    const nodes = [];
    let at = from;
    for (let i = 0; i < inner.length; ) {
      const entity = inner[i];
      const start = Math.max(entity.offset, at);
      const end = Math.min(entity.offset + entity.length, to);
      if (start > at) nodes.push(text.slice(at, start));
      const nested = [];
      for (i += 1; i < inner.length && inner[i].offset < end; i += 1) nested.push(inner[i]);
      if (end > start) {
        const wrap = WRAP[entity.type] ?? ((inside) => h("span", {}, inside));
        nodes.push(wrap(build(start, end, nested), entity, text.slice(start, end), hooks));
        at = end;
        // a line's end right after a block is the block's own, as in Telegram
        if (BLOCKS.has(entity.type) && at < to && text[at] === "\n") at += 1;
      }
    }
    if (at < to) nodes.push(text.slice(at, to));
    return nodes;
  };
  return build(0, text.length, sorted);
}
