// Things to send when one has nothing at hand; drawn and made here, nothing is fetched.

import { now, town } from "./town.js";
import { language, t } from "./words.js";

const stamp = () =>
  new Intl.DateTimeFormat(language, { timeZone: town.zone, dateStyle: "medium", timeStyle: "short" }).format(now());

/** A picture of a factory yard, 1280 × 960, with a caption and the sandbox's date. */
export function picture(seed = Math.floor(Math.random() * 4)) {
  const canvas = document.createElement("canvas");
  canvas.width = 1280;
  canvas.height = 960;
  const pen = canvas.getContext("2d");
  const skies = [["#cfe3e6", "#f3e6cf"], ["#d9e4ee", "#f2ddd0"], ["#c9dcd4", "#f1ead2"], ["#c5cfdc", "#e8d9cf"]];
  const sky = pen.createLinearGradient(0, 0, 0, 640);
  sky.addColorStop(0, skies[seed % 4][0]);
  sky.addColorStop(1, skies[seed % 4][1]);
  pen.fillStyle = sky;
  pen.fillRect(0, 0, 1280, 960);
  pen.fillStyle = "#fff7e0";
  pen.beginPath();
  pen.arc(960 - seed * 90, 210, 70, 0, 7);
  pen.fill();
  pen.fillStyle = "#9fb3ad";
  pen.beginPath();
  pen.moveTo(0, 560);
  for (let x = 0; x <= 1280; x += 80) pen.lineTo(x, 520 + 40 * Math.sin(x / 170 + seed));
  pen.lineTo(1280, 960);
  pen.lineTo(0, 960);
  pen.fill();
  pen.fillStyle = "#5d716d";
  for (let i = 0; i < 4; i += 1) {
    const x = 180 + i * 220;
    pen.beginPath();
    pen.moveTo(x, 700);
    pen.lineTo(x, 470);
    pen.lineTo(x + 220, 400);
    pen.lineTo(x + 220, 700);
    pen.fill();
  }
  pen.fillStyle = "#46575a";
  pen.fillRect(1060, 300, 46, 400);
  pen.fillStyle = "#f0e3b8";
  for (let i = 0; i < 12; i += 1) pen.fillRect(205 + i * 70, 560, 38, 54);
  pen.fillStyle = "#c9bfa8";
  pen.fillRect(0, 700, 1280, 260);
  pen.fillStyle = "#b23a26";
  pen.fillRect(500, 640, 120, 62);
  pen.fillStyle = "rgba(20,28,28,.62)";
  pen.fillRect(0, 862, 1280, 98);
  pen.fillStyle = "#fdf6ea";
  pen.font = '38px "PingFang SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif';
  pen.fillText(`${t("sample-picture")} · ${stamp()}`, 36, 924, 1200);
  return new Promise((resolve) => {
    canvas.toBlob((blob) => resolve(new File([blob], "photo.jpg", { type: "image/jpeg" })), "image/jpeg", 0.86);
  });
}

export const paper = () =>
  new File([`${t("sample-paper-text")}\n${stamp()}\n`], `${t("sample-paper")}.txt`, { type: "text/plain" });

const day = (ahead) => {
  const parts = new Intl.DateTimeFormat("en-CA", { timeZone: town.zone }).format(new Date(now().getTime() + ahead * 86400000)).split("-");
  return `${parts[0]}年${Number(parts[1])}月${Number(parts[2])}日`;
};

/** A policy of today, with forty days to apply: what an office drops into the chat in the morning. */
export const policy = () => {
  const text = t("sample-policy-text", { year: day(0).slice(0, 4), issued: day(0), until: day(40) });
  return new File([`${text}\n`], `${t("sample-policy")}.txt`, { type: "text/plain" });
};

/** Two seconds of a soft two-tone signal as 8 kHz WAV. */
export function voice() {
  const rate = 8000;
  const count = rate * 2;
  const view = new DataView(new ArrayBuffer(44 + count));
  const word = (at, text) => [...text].forEach((letter, i) => view.setUint8(at + i, letter.charCodeAt(0)));
  word(0, "RIFF");
  view.setUint32(4, 36 + count, true);
  word(8, "WAVEfmt ");
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, rate, true);
  view.setUint32(28, rate, true);
  view.setUint16(32, 1, true);
  view.setUint16(34, 8, true);
  word(36, "data");
  view.setUint32(40, count, true);
  for (let i = 0; i < count; i += 1) {
    const tone = i < rate ? 440 : 587;
    const fade = Math.sin((Math.PI * (i % rate)) / rate);
    view.setUint8(44 + i, 128 + 40 * fade * Math.sin((2 * Math.PI * tone * i) / rate));
  }
  return new File([view.buffer], "voice.ogg", { type: "audio/ogg" });
}

/** A file from this computer, or null. */
export function fromDisk(accept, multiple = false) {
  return new Promise((resolve) => {
    const input = document.createElement("input");
    input.type = "file";
    input.accept = accept;
    input.multiple = multiple;
    input.onchange = () => resolve([...input.files]);
    input.oncancel = () => resolve([]);
    input.click();
  });
}
