// The words of the page: a flat list of sentences per language, with { $name } places to fill.

export const LANGUAGES = [
  ["zh-Hans", "简体中文"],
  ["zh-Hant", "繁體中文"],
  ["en", "English"],
];

let words = {};
export let language = "zh-Hans";

/** Ours from a BCP 47 code: Traditional where it is written, Simplified for other Chinese, else English. */
export function closest(code) {
  const tag = (code ?? "").toLowerCase();
  if (!tag.startsWith("zh")) return "en";
  return /hant|tw|hk|mo/.test(tag) ? "zh-Hant" : "zh-Hans";
}

export async function speak(wanted) {
  let kept = null;
  try { kept = localStorage.getItem("sandbox-language"); } catch { /* a browser may forbid it */ }
  language = wanted ?? kept ?? closest(navigator.language);
  if (!LANGUAGES.some(([code]) => code === language)) language = "zh-Hans";
  if (wanted) {
    try { localStorage.setItem("sandbox-language", wanted); } catch { /* likewise */ }
  }
  const response = await fetch(`/sandbox/words?lang=${encodeURIComponent(language)}`);
  words = await response.json();
  document.documentElement.lang = language;
}

/** The sentence with this id (without its `sandbox-`), filled; a missing one shows as its id in brackets. */
export function t(id, values = {}) {
  const text = words[`sandbox-${id}`];
  if (text === undefined) {
    missing.add(id);
    return `[${id}]`;
  }
  return text.replace(/\{\s*\$([\w-]+)\s*\}/g, (_, name) => String(values[name] ?? ""));
}

export const has = (id) => words[`sandbox-${id}`] !== undefined;

/** Ids asked for and not found; tests read it. */
export const missing = new Set();
globalThis.missingWords = missing;
