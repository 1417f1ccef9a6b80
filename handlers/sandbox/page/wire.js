// Talking to the sandbox: requests as JSON, and the live wire that brings what happens.

async function answer(response) {
  let body = null;
  try { body = await response.json(); } catch { /* no JSON: the status says enough */ }
  if (!response.ok || body?.ok === false) throw new Error(body?.error ?? body?.description ?? `${response.status} ${response.statusText}`);
  return body;
}

export const get = async (path) => answer(await fetch(`/sandbox/${path}`));

export const post = async (path, body) =>
  answer(
    await fetch(`/sandbox/${path}`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    }),
  );

/** Something a person does; with a file it goes as a form. */
export async function act(deed, file = null) {
  if (!file) return post("do", deed);
  const form = new FormData();
  for (const [name, value] of Object.entries(deed)) if (value !== undefined && value !== null) form.append(name, String(value));
  form.append("file", file, file.name);
  return answer(await fetch("/sandbox/do", { method: "POST", body: form }));
}

/** The live wire: `hear` gets each event, `opened` is called at each (re)connection, `lost` at each break. */
export function listen({ hear, opened, lost }) {
  let pause = 300;
  const connect = () => {
    const socket = new WebSocket(`${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/sandbox/live`);
    socket.onopen = () => {
      pause = 300;
      opened();
    };
    socket.onmessage = ({ data }) => hear(JSON.parse(data));
    socket.onclose = () => {
      lost();
      setTimeout(connect, pause);
      pause = Math.min(pause * 2, 5000);
    };
  };
  connect();
}
