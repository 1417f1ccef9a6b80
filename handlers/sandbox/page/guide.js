// Whose turn is it? A line that follows what happens, and says whom to play and what to press.
//
// It knows the order of the roles, not the bot's sentences: a step ends when a message with
// buttons reaches somebody whose role comes next (or, where the owner is only told, when the
// owner's chat changes after the unit has acted).

import { isFor } from "./column.js";
import { h, icon } from "./dom.js";
import { buttonsOf, isBots, nameOf, personOf, roleOf, touchedAt, town } from "./town.js";
import { t } from "./words.js";

/** name of the step, roles that may play it (the first is preferred) */
const STEPS = [
  ["file", ["owner"]],
  ["accept", ["triager", "director"]],
  ["dispatch", ["director", "triager"]],
  ["sign", ["cadre", "handler", "unit_head"]],
  ["progress", ["cadre", "handler"]],
  ["report", ["cadre", "handler", "unit_head"]],
  ["countersign", ["unit_head"]],
  ["review", ["triager", "director"]],
  ["rate", ["owner"]],
  ["done", []],
];
const AT = Object.fromEntries(STEPS.map(([name], i) => [name, i]));
const SHOWN = STEPS.map(([name]) => name).filter((name) => name !== "countersign" && name !== "done");
/** acts that a step is about: among several buttons these are pointed at */
const WISHED = {
  file: ["file", "submit", "finance"],
  accept: ["accept"],
  dispatch: ["dispatch", "T2"],
  sign: ["acknowledge"],
  progress: ["note", "report"],
  report: ["report"],
  countersign: ["countersign", "promise", "ask_park"],
  review: ["release", "park"],
  rate: ["rate_satisfied"],
};
const UNIT = ["cadre", "handler", "unit_head"];
const OFFICE = ["triager", "director"];
const KEY = "sandbox-guide";

/** `columnOf(chatId)` gives a column or null, `go(chatId)` shows and focuses it. */
export function guide({ columnOf, go }) {
  let step = 0;
  let turn = null;
  let acted = new Set();
  let latest = null;
  let shown = true;
  let timer = null;
  let marked = null;

  const sentence = h("p", { class: "guide-words", role: "status" });
  const trail = h("ol", { class: "trail", "aria-label": t("trail") }, SHOWN.map((name) => h("li", { data: { step: name } }, t(`step-${name}`))));
  const visit = h("button", { type: "button", class: "go", onclick: () => turn && go(turn) }, "");
  const root = h(
    "aside",
    { class: "guide", "aria-label": t("guide") },
    sentence,
    visit,
    trail,
    h("button", { type: "button", class: "bare round", "aria-label": t("guide-hide"), title: t("guide-hide"), onclick: () => show(false) }, icon("close")),
  );

  const sum = () => [...town.messages.values()].reduce((total, box) => total + box.size, 0);

  function keep() {
    try { sessionStorage.setItem(KEY, JSON.stringify({ step, turn, acted: [...acted], shown, sum: sum() })); } catch { /* a browser may forbid it */ }
  }

  function recall() {
    try {
      const kept = JSON.parse(sessionStorage.getItem(KEY) ?? "null");
      if (!kept) return false;
      shown = kept.shown;
      if (kept.sum > sum()) return false;
      step = kept.step;
      turn = kept.turn;
      acted = new Set(kept.acted);
      return true;
    } catch { return false; }
  }

  const chatsOf = (roles) => roles.flatMap((role) => [...town.chats.values()].filter((chat) => chat.type === "private" && roleOf(personOf(chat)) === role));
  const chatOfStep = () => chatsOf(STEPS[step][1])[0]?.id ?? null;

  function enter(name, chat = null) {
    step = AT[name];
    turn = chat ?? chatOfStep();
    acted = new Set();
  }

  /** The bot reaches somebody: does that begin another step, or make it another one's turn? */
  function hail(chat, message, edited) {
    if (chat.id === latest) return; // an answer to what this person has just done
    const role = roleOf(personOf(chat));
    const [name, roles] = STEPS[step];
    const unit = UNIT.includes(role);
    const office = OFFICE.includes(role);
    const asked = !edited && buttonsOf(message).length > 0;
    const unitActed = UNIT.some((one) => acted.has(one));
    const officeActed = OFFICE.some((one) => acted.has(one));
    if (role === "owner") {
      if (edited) return;
      if (name === "sign" && unitActed) enter("progress", turn);
      else if (name === "progress" && unitActed) enter("report", turn);
      else if (asked && name === "review" && officeActed) enter("rate", chat.id);
      else if (asked && name === "accept" && officeActed) perhaps(chat.id);
      return;
    }
    if (edited) return;
    if (name === "rate" && acted.has("owner")) enter(role === "cadre" || role === "handler" ? "done" : "report");
    else if (name === "done" && (office || role === "unit_head") && asked) enter("report");
    else if (!asked) return;
    else if (name === "file" && office && acted.has("owner")) enter("accept", role === "triager" ? chat.id : null);
    else if (name === "accept" && role === "director" && officeActed) enter("dispatch", chat.id);
    else if (["accept", "dispatch"].includes(name) && unit && officeActed) enter("sign", role === "unit_head" ? null : chat.id);
    else if (["progress", "report"].includes(name) && role === "unit_head" && unitActed) enter("countersign", chat.id);
    else if (["progress", "report", "countersign"].includes(name) && office && unitActed) enter("review", chat.id);
    else if (name === "review" && unit && officeActed) enter("report", role === "unit_head" ? null : chat.id);
    else if (roles[0] === role || (name === "sign" && role === "director" && unitActed)) perhaps(chat.id);
  }

  /** It may be this chat's turn, unless the next step begins within a moment. */
  function perhaps(chat) {
    const then = step;
    setTimeout(() => {
      if (step !== then || turn === chat) return;
      turn = chat;
      later();
      if (shown) document.dispatchEvent(new CustomEvent("turn", { detail: turn }));
    }, 1500);
  }

  /** Nothing kept from before: the newest button that is some step's own tells how far things are. */
  function guess() {
    let best = { at: -1, name: "file", chat: null };
    for (const [name, roles] of STEPS.slice(AT.accept, AT.done)) {
      for (const chat of chatsOf(roles)) {
        for (const message of town.messages.get(chat.id)?.values() ?? []) {
          const at = touchedAt(chat.id, message.message_id);
          const own = buttonsOf(message).flat().some((key) => WISHED[name].some((act) => isFor(key, act)));
          if (own && isBots(message) && at > best.at) best = { at, name, chat: chat.id };
        }
      }
    }
    enter(best.name, best.chat);
  }

  /** Scrolls a chat, and nothing else, so that a button can be seen. */
  function uncover(element) {
    const list = element.closest(".messages");
    if (!list || list.scrollHeight - list.scrollTop - list.clientHeight > 900) return;
    const [own, box] = [element.getBoundingClientRect(), list.getBoundingClientRect()];
    if (own.top < box.top + 12) list.scrollTop -= box.top + 60 - own.top;
  }

  /** When a case is given to a unit: that of the cadre who plays along. */
  const units = () => (STEPS[step][0] === "dispatch" ? [personOf(chatsOf(STEPS[AT.sign][1])[0])?.note] : []);

  function mark() {
    const pointed = shown && turn ? columnOf(turn)?.pointer(WISHED[STEPS[step][0]], units()) : null;
    if (marked && marked !== pointed?.element) {
      marked.classList.remove("pulse");
      marked.removeAttribute("data-hint");
    }
    document.querySelectorAll(".column.turn").forEach((one) => one.classList.toggle("turn", Number(one.dataset.chat) === turn && shown));
    document.querySelectorAll(".chip").forEach((one) => one.classList.toggle("turn", shown && Number(one.dataset.chat) === turn));
    if (pointed && pointed.element !== marked) uncover(pointed.element);
    marked = pointed?.element ?? null;
    columnOf(turn)?.root.classList.toggle("turn", shown);
    marked?.classList.add("pulse");
    if (["press", "start", "attach"].includes(pointed?.kind)) marked.dataset.hint = t("here");
    return pointed;
  }

  /** Whether the chat whose turn it is can be seen already. */
  function inView() {
    const root = columnOf(turn)?.root;
    if (!root || root.hidden) return false;
    const { left, right } = root.getBoundingClientRect();
    return left > -20 && right < innerWidth + 20;
  }

  function draw() {
    root.hidden = !shown;
    const [name] = STEPS[step];
    const at = name === "countersign" ? SHOWN.indexOf("report") : name === "done" ? SHOWN.length : SHOWN.indexOf(name);
    [...trail.children].forEach((item, i) => {
      item.className = i < at ? "past" : i === at ? "current" : "";
      if (i === at) item.setAttribute("aria-current", "step");
      else item.removeAttribute("aria-current");
    });
    const pointed = mark();
    for (const column of document.querySelectorAll(".offer")) column.hidden = true;
    if (name === "done") {
      sentence.replaceChildren(h("span", { class: "guide-count" }, "🎉"), h("span", {}, t("guide-done")));
      visit.hidden = true;
      return;
    }
    const chat = town.chats.get(turn);
    const person = chat ? personOf(chat) : null;
    const hint = { start: "guide-press", press: "guide-press", type: "guide-type", attach: "guide-attach", wait: "guide-wait" }[pointed?.kind ?? "wait"];
    const parts = [
      h("span", { class: "guide-count" }, `${Math.min(at + 1, SHOWN.length)}/${SHOWN.length}`),
      h("span", {}, t(STEPS[step][1].includes(roleOf(person)) ? `guide-${name}` : "guide-look", { who: nameOf(person), note: person?.note ?? "" }), " ", h("strong", {}, t(hint, { button: pointed?.label ?? "" }))),
    ];
    if (sentence.textContent !== parts.map((part) => part.textContent).join("")) sentence.replaceChildren(...parts);
    visit.hidden = !chat || inView();
    visit.textContent = t("guide-go", { who: nameOf(person) });
    const writer = columnOf(turn)?.writer;
    if (writer && pointed?.kind === "type" && shown) writer.propose([1, 2, 3].map((n) => t(`example-${name}-${n}`)).filter((text) => !text.startsWith("[")));
  }

  function later() {
    clearTimeout(timer);
    timer = setTimeout(() => {
      keep();
      draw();
    }, 60);
  }

  function hear(event) {
    const before = turn;
    const chat = town.chats.get(event.chat);
    if (event.kind === "clock") {
      // what comes now comes from the clock
      acted.clear();
      latest = null;
    }
    if (event.kind === "act" && chat) {
      latest = event.chat;
      const person = town.people.get(event.who);
      if (!["block", "unblock", "join", "leave"].includes(event.deed)) acted.add(roleOf(person));
      if (STEPS[step][0] === "done" && roleOf(person) === "owner") enter("file", event.chat);
    } else if (chat?.type === "private" && (event.kind === "message" || event.kind === "edit") && event.message && (event.message.from ? isBots(event.message) : true)) {
      hail(chat, town.messages.get(chat.id)?.get(event.message.message_id) ?? event.message, event.kind === "edit");
    }
    later();
    if (turn !== before && turn && shown) document.dispatchEvent(new CustomEvent("turn", { detail: turn }));
  }

  function show(on) {
    shown = on;
    keep();
    draw();
    document.dispatchEvent(new CustomEvent("guide-shown", { detail: on }));
  }

  if (!recall()) guess();
  if (turn === null || !town.chats.has(turn)) turn = chatOfStep();
  return { root, draw, hear, show, shown: () => shown, turn: () => turn };
}
