// Building the page: elements are made, never parsed, so no text of anybody can become markup.

const SVG = "http://www.w3.org/2000/svg";

/** An element with attributes, listeners (`onclick` …) and children; strings become text nodes. */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "class") element.className = Array.isArray(value) ? value.filter(Boolean).join(" ") : value;
    else if (name === "data") Object.assign(element.dataset, value);
    else if (name === "value") element.value = value;
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  put(element, children);
  return element;
}

export function put(element, children) {
  for (const child of children.flat(Infinity)) {
    if (child === undefined || child === null || child === false) continue;
    element.append(child instanceof Node ? child : String(child));
  }
  return element;
}

const PATHS = {
  send: "M4 12 20 4l-4 16-4.5-6.5L4 12Zm7.5 1.5L20 4",
  attach: "M19 11.5 12 18.500a4.500 4.500 0 0 1-6.400-6.400l7.400-7.400a3 3 0 0 1 4.300 4.300l-7.300 7.300a1.500 1.500 0 0 1-2.200-2.200l6.200-6.200",
  more: "M12 5.500v.01M12 12v.01M12 18.500v.01",
  close: "M6 6l12 12M18 6 6 18",
  slash: "M15 4 9 20",
  keyboard: "M3 7h18v11H3zM7 11h.01M11 11h.01M15 11h.01M18 11h.01M8 14.500h8",
  clock: "M12 7.500V12l3 2M12 3.500a8.500 8.500 0 1 0 0 17 8.500 8.500 0 0 0 0-17Z",
  bolt: "M13 3 5 14h6l-1 7 8-11h-6l1-7Z",
  file: "M7 3h7l4 4v14H7zM14 3v4h4",
  pin: "M12 21s7-6.200 7-11.500a7 7 0 0 0-14 0C5 14.800 12 21 12 21Zm0-9a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5Z",
  person: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm-8 8.500c1-4 4-6 8-6s7 2 8 6",
  add: "M12 5v14M5 12h14",
  globe: "M12 3.500a8.500 8.500 0 1 0 0 17 8.500 8.500 0 0 0 0-17ZM3.500 12h17M12 3.500c5 5.500 5 11.500 0 17-5-5.500-5-11.500 0-17Z",
  down: "M6 9l6 6 6-6",
  guide: "M9 9.500a3 3 0 1 1 4 2.800c-.7.300-1 .8-1 1.700M12 17.500v.01M12 3.500a8.500 8.500 0 1 0 0 17 8.500 8.500 0 0 0 0-17Z",
  mic: "M12 15a3 3 0 0 0 3-3V7a3 3 0 0 0-6 0v5a3 3 0 0 0 3 3Zm-6-3a6 6 0 0 0 12 0M12 18v3",
  smile: "M12 3.500a8.500 8.500 0 1 0 0 17 8.500 8.500 0 0 0 0-17ZM8.500 14c1 1.500 2.200 2.200 3.500 2.200s2.500-.700 3.500-2.200M9 9.500v.01M15 9.500v.01",
  image: "M4 5h16v14H4zM4 16.500l5-5 4 4 3-3 4 4M15.500 9v.01",
  check: "M5 12.500l4.500 4.500L19 7.500",
  link: "M8 16 16.500 7.500M9.500 7.500h7v7",
};

/** A line icon of 24 units; always beside a word or on a labelled button. */
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", `icon icon-${name}`);
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", PATHS[name]);
  svg.append(path);
  return svg;
}

let openMenu = null;

export function closeMenu(refocus = false) {
  if (!openMenu) return;
  const { panel, anchor } = openMenu;
  openMenu = null;
  panel.remove();
  anchor.setAttribute("aria-expanded", "false");
  if (refocus && anchor.isConnected) anchor.focus();
}

/** A menu at a button. Items: {label, hint, icon, checked, onpick}; null is a dividing line; a string is a heading. */
export function menu(anchor, label, items) {
  const again = openMenu?.anchor === anchor;
  closeMenu();
  if (again) return;
  const panel = h("div", { class: "menu", role: "menu", "aria-label": label });
  for (const item of items) {
    if (item === null) panel.append(h("hr", { role: "separator" }));
    else if (typeof item === "string") panel.append(h("p", { class: "menu-title", role: "presentation" }, item));
    else {
      const role = item.checked === undefined ? "menuitem" : "menuitemradio";
      panel.append(
        h(
          "button",
          {
            type: "button",
            role,
            "aria-checked": item.checked === undefined ? null : String(item.checked),
            class: item.danger ? "danger" : null,
            onclick: () => {
              closeMenu(true);
              item.onpick();
            },
          },
          item.icon ? icon(item.icon) : null,
          h("span", { class: "menu-words" }, h("span", { class: "menu-label" }, item.label), item.hint ? h("small", {}, item.hint) : null),
          item.checked ? icon("check") : null,
        ),
      );
    }
  }
  panel.addEventListener("keydown", (event) => {
    const buttons = [...panel.querySelectorAll("button")];
    const at = buttons.indexOf(document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (event.key === "Escape") closeMenu(true);
    else if (event.key === "Tab") closeMenu();
    else if (to !== undefined) {
      event.preventDefault();
      buttons[(to + buttons.length) % buttons.length].focus();
    }
  });
  document.body.append(panel);
  const from = anchor.getBoundingClientRect();
  const size = panel.getBoundingClientRect();
  const left = Math.min(Math.max(8, from.right - size.width), innerWidth - size.width - 8);
  const below = from.bottom + 6 + size.height <= innerHeight - 8;
  const top = below ? from.bottom + 6 : Math.max(8, from.top - size.height - 6);
  panel.style.left = `${Math.max(8, from.left + size.width < innerWidth - 8 && from.left < innerWidth / 2 ? from.left : left)}px`;
  panel.style.top = `${top}px`;
  anchor.setAttribute("aria-expanded", "true");
  openMenu = { panel, anchor };
  panel.querySelector("button")?.focus({ preventScroll: true });
}

addEventListener("pointerdown", (event) => {
  if (openMenu && !openMenu.panel.contains(event.target) && !openMenu.anchor.contains(event.target)) closeMenu();
});
addEventListener("resize", () => closeMenu());

/** A modal question; `rows` are elements, `buttons` are [label, value, kind]; resolves to the value pressed. */
export function ask(title, rows, buttons) {
  return new Promise((resolve) => {
    let answer = null;
    const dialog = h("dialog", { class: "ask", "aria-label": title });
    const form = h(
      "form",
      { method: "dialog" },
      h("h2", {}, title),
      h("div", { class: "ask-rows" }, rows),
      h(
        "div",
        { class: "ask-buttons" },
        buttons.map(([label, value, kind]) =>
          h("button", { class: ["plain", kind], value, onclick: () => { answer = value; } }, label),
        ),
      ),
    );
    dialog.append(form);
    dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); });
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(answer);
    });
    form.addEventListener("submit", (event) => { answer ??= event.submitter?.value ?? null; });
    document.body.append(dialog);
    dialog.showModal();
  });
}
