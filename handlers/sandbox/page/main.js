// The page: head, strip of people, guide line, columns.

import { ask, closeMenu, h, icon, menu } from "./dom.js";
import { column, face, roleLine } from "./column.js";
import { guide } from "./guide.js";
import { arrange, follow, now, personOf, read, roleOf, roleWord, tell, titleOf, town, watch } from "./town.js";
import { LANGUAGES, language, speak, t } from "./words.js";

const app = document.getElementById("app");
const narrow = matchMedia("(max-width: 719px)");
const ORDER = ["owner", "triager", "director", "cadre", "handler", "unit_head", "liaison", "inspector", "leader", "admin", "stranger"];
const STEPS_OF_TIME = [["1h", { hours: 1, days: 0 }], ["1d", { hours: 0, days: 1 }], ["3d", { hours: 0, days: 3 }], ["7d", { hours: 0, days: 7 }]];

const columns = new Map();
const chips = new Map();
let hidden = null;
let active = null;
let line = null;
let strip = null;
let board = null;
let clockFace = null;
let notice = null;
let helper = null;

function remembered(key) {
  try { return JSON.parse(localStorage.getItem(key) ?? "null"); } catch { return null; }
}

function remember(key, value) {
  try { localStorage.setItem(key, JSON.stringify(value)); } catch { /* a browser may forbid it */ }
}

/** The first of each role in the order of a case, then the groups, then everybody else. */
function inOrder() {
  const chats = [...town.chats.values()].filter((chat) => chat.type !== "private" || personOf(chat));
  const met = new Set();
  const place = new Map();
  for (const chat of chats) {
    const role = chat.type === "private" ? roleOf(personOf(chat)) : "group";
    const second = role !== "group" && met.has(role);
    met.add(role);
    place.set(chat.id, second ? 100 + ORDER.indexOf(role) : role === "group" ? 50 : ORDER.indexOf(role));
  }
  return chats.sort((a, b) => place.get(a.id) - place.get(b.id));
}

/** At a first visit only the first of each role that plays a case is open; the others wait in the strip. */
function atFirst() {
  const seen = new Set(["liaison", "inspector", "leader", "admin", "stranger"]);
  const second = (chat) => {
    const role = roleOf(personOf(chat));
    const again = seen.has(role);
    seen.add(role);
    return again;
  };
  return inOrder().filter((chat) => chat.type === "private" && second(chat)).map(({ id }) => id);
}

const clockWords = () =>
  new Intl.DateTimeFormat(language, { timeZone: town.zone, month: "short", day: "numeric", weekday: "short", hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(now());

const clockTitle = () =>
  new Intl.DateTimeFormat(language, { timeZone: town.zone, dateStyle: "full", timeStyle: "short" }).format(now());

function drawClock() {
  clockFace.replaceChildren(icon("clock"), h("time", { datetime: now().toISOString() }, clockWords()));
  clockFace.title = `${clockTitle()} (${town.zone})`;
  clockFace.setAttribute("aria-label", t("clock-now", { when: clockTitle() }));
}

async function turnClock(step) {
  const answer = await arrange("clock", step, active);
  if (answer?.now) {
    town.offset = new Date(answer.now).getTime() - Date.now();
    drawClock();
    clockFace.classList.remove("moved");
    void clockFace.offsetWidth;
    clockFace.classList.add("moved");
  }
}

async function addStranger() {
  const name = h("input", { type: "text", maxlength: "64", required: true, value: t("stranger-name"), autocomplete: "off" });
  const tongue = h("select", {}, [["zh-hans", "简体中文"], ["zh-hant", "繁體中文"], ["en", "English"]].map(([code, word]) => h("option", { value: code }, word)));
  const answer = await ask(t("add-stranger"), [h("p", { class: "note" }, t("add-stranger-note")), h("label", {}, t("first-name"), name), h("label", {}, t("telegram-language"), tongue)], [[t("cancel"), "", "quiet"], [t("add"), "yes", "strong"]]);
  if (answer !== "yes" || !name.value.trim()) return;
  const made = await arrange("person", { first_name: name.value.trim(), language_code: tongue.value }, active);
  const id = made?.id ?? made?.person?.id;
  if (id) setTimeout(() => show(id), 400);
}

async function changeLanguage(code) {
  await speak(code);
  build();
}

function settings(event) {
  menu(event.currentTarget, t("settings"), [
    t("page-language"),
    ...LANGUAGES.map(([code, word]) => ({ label: word, checked: code === language, onpick: () => changeLanguage(code) })),
    null,
    { label: t("add-stranger"), hint: t("add-stranger-hint"), icon: "add", onpick: addStranger },
    { label: t("show-all"), icon: "person", onpick: () => { hidden = new Set(); remember("sandbox-hidden", []); arrangeColumns(); } },
    line.shown() ? null : { label: t("guide-show"), icon: "guide", onpick: () => line.show(true) },
  ].filter((item, i, all) => item !== null || (all[i + 1] !== undefined && i)));
}

function header() {
  clockFace = h("button", {
    type: "button",
    class: "clock-face",
    "aria-haspopup": "menu",
    onclick: (event) => menu(event.currentTarget, t("clock"), [t("clock-forward"), ...STEPS_OF_TIME.map(([id, step]) => ({ label: t(`clock-${id}`), icon: "clock", onpick: () => turnClock(step) }))]),
  });
  const steps = h("div", { class: "clock-steps", role: "group", "aria-label": t("clock-forward") }, STEPS_OF_TIME.map(([id, step]) => h("button", { type: "button", onclick: () => turnClock(step) }, t(`clock-${id}`))));
  helper = h("button", { type: "button", class: "bare words", hidden: true, onclick: () => line.show(true) }, icon("guide"), h("span", {}, t("guide-show")));
  notice = h("p", { class: "offline", role: "status", hidden: true }, t("offline"));
  return h(
    "header",
    { class: "top" },
    h("h1", {}, h("img", { class: "mark", src: "/page/seal.svg", alt: "", width: "28", height: "28" }), h("span", { class: "name" }, t("name")), h("span", { class: "stamp" }, "SANDBOX")),
    h("p", { class: "tagline" }, t("tagline")),
    notice,
    h("div", { class: "clock" }, clockFace, steps),
    helper,
    h("button", { type: "button", class: "bare words", "aria-haspopup": "menu", "aria-label": t("settings"), onclick: settings }, icon("globe"), h("span", {}, t("settings"))),
  );
}

function chip(chat) {
  const person = personOf(chat);
  const button = h(
    "button",
    { type: "button", class: "chip", data: { chat: chat.id }, title: `${titleOf(chat)} · ${roleLine(chat)}`, onclick: () => show(chat.id) },
    face(chat),
    h("span", { class: "chip-words" }, h("strong", {}, titleOf(chat)), h("small", {}, person ? roleWord(person) : t("group"))),
    h("span", { class: "dot", hidden: true }),
  );
  chips.set(chat.id, button);
  return button;
}

function drawChips() {
  for (const [id, button] of chips) {
    const unread = town.unread.get(id) ?? 0;
    const dot = button.querySelector(".dot");
    dot.hidden = !unread;
    dot.textContent = unread > 99 ? "99+" : String(unread || "");
    dot.setAttribute("aria-label", t("unread", { n: unread }));
    button.classList.toggle("away", !narrow.matches && hidden.has(id));
    button.classList.toggle("active", id === active);
    button.setAttribute("aria-current", String(id === active));
  }
  const total = [...town.unread.values()].reduce((sum, n) => sum + n, 0);
  document.title = `${total ? `(${total}) ` : ""}${t("name")} SANDBOX`;
}

function arrangeColumns() {
  for (const [id, { root }] of columns) {
    root.hidden = narrow.matches ? id !== active : hidden.has(id);
    root.classList.toggle("active", id === active);
  }
  drawChips();
  line.draw();
}

function hide(id) {
  hidden.add(id);
  remember("sandbox-hidden", [...hidden]);
  arrangeColumns();
}

/** Brings a chat into view; `focus` also puts the cursor there. */
function show(id, focus = true) {
  const one = columns.get(id);
  if (!one) return;
  const fresh = one.root.hidden;
  hidden.delete(id);
  remember("sandbox-hidden", [...hidden]);
  active = id;
  read(id);
  arrangeColumns();
  if (fresh) one.toEnd();
  const behavior = matchMedia("(prefers-reduced-motion: reduce)").matches ? "instant" : "smooth";
  if (!narrow.matches) {
    const box = board.getBoundingClientRect();
    const own = one.root.getBoundingClientRect();
    if (own.left < box.left || own.right > box.right) board.scrollBy({ left: own.left - box.left - (box.width - own.width) / 2, behavior });
  }
  chips.get(id)?.scrollIntoView({ block: "nearest", inline: "center", behavior });
  if (focus && !matchMedia("(pointer: coarse)").matches) one.focus();
}

function ensureColumns() {
  const wanted = inOrder();
  const ids = wanted.map(({ id }) => id);
  for (const [id, { root }] of columns) {
    if (!ids.includes(id)) {
      root.remove();
      columns.delete(id);
    }
  }
  for (const chat of wanted) if (!columns.has(chat.id)) columns.set(chat.id, column(chat, { hide: () => hide(chat.id) }));
  ids.forEach((id, i) => { if (board.children[i] !== columns.get(id).root) board.insertBefore(columns.get(id).root, board.children[i] ?? null); });
  chips.clear();
  strip.replaceChildren(...wanted.map(chip));
  if (!columns.has(active)) active = line?.turn() ?? ids[0] ?? null;
}

function build() {
  closeMenu();
  hidden ??= new Set(remembered("sandbox-hidden") ?? atFirst());
  columns.clear();
  strip = h("nav", { class: "strip", "aria-label": t("people") });
  board = h("main", { class: "board", "aria-label": t("chats") });
  line = guide({ columnOf: (id) => columns.get(id) ?? null, go: (id) => show(id) });
  board.addEventListener("scrollend", () => line.draw());
  app.replaceChildren(header(), line.root, strip, board);
  app.setAttribute("aria-busy", "false");
  ensureColumns();
  arrangeColumns();
  drawClock();
  line.show(line.shown());
  for (const one of columns.values()) one.toEnd();
}

function hear(event) {
  if (["chat", "person"].includes(event.kind)) {
    ensureColumns();
    arrangeColumns();
  }
  if (event.kind === "online") {
    notice.hidden = town.online;
    if (town.online) for (const one of columns.values()) one.draw();
  } else if (event.kind === "clock") drawClock();
  else if (event.kind === "person" || event.kind === "commands") for (const one of columns.values()) one.draw();
  else columns.get(event.chat)?.hear(event);
  if (event.kind === "message" && event.chat === active && !document.hidden && (narrow.matches || columns.get(active)?.root.contains(document.activeElement))) town.unread.set(event.chat, 0);
  line.hear(event);
  drawChips();
}

document.addEventListener("turn", ({ detail }) => {
  if (narrow.matches) return;
  const writing = document.activeElement?.closest?.(".column");
  if (writing && document.activeElement.value) return;
  show(detail, false);
});
document.addEventListener("show-chat", ({ detail }) => show(detail));
document.addEventListener("guide-shown", ({ detail }) => { helper.hidden = detail; });
document.addEventListener("focusin", ({ target }) => {
  const id = Number(target.closest?.(".column")?.dataset.chat);
  if (id && id !== active) {
    active = id;
    arrangeColumns();
  }
});
document.addEventListener("input", ({ target }) => target.closest?.(".composer") && line?.hear({ kind: "draft" }));
narrow.addEventListener("change", () => line && arrangeColumns());
setInterval(() => clockFace && drawClock(), 5000);

watch(hear);
globalThis.sandboxPage = { town, tell, show };
try {
  await speak();
  await follow();
  build();
} catch (error) {
  app.replaceChildren(h("p", { class: "boot" }, `SANDBOX: ${error.message}`));
}
