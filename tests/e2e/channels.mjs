// Offices for the tests of letters: real servers that take them, with every fault that servers have, and a small site whose
// channels lead to them, built by our own tool and served with the headers that the build wrote.

import { execFileSync } from "node:child_process";
import { cpSync, readFileSync, rmSync, writeFileSync, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

const listen = (server) => new Promise((resolve) => {
  server.listen(0, "127.0.0.1", () => resolve(`http://127.0.0.1:${server.address().port}`));
});

/**
 * An office. `faults` is what it does to the next letters, one each, before it behaves: a status, "reset" (takes it and breaks
 * off), "silent" (takes it and says nothing), "no-cors" (answers, but not to us). With `keepsKey` it drops what it has.
 */
export async function office({ keepsKey = false } = {}) {
  const it = { taken: [], bodies: [], raw: [], asked: 0, faults: [], slow: 0, isAway: false };
  const server = createServer((request, response) => {
    const fault = it.faults[0];
    const head = fault === "no-cors" ? {} : {
      "Access-Control-Allow-Origin": "*", "Access-Control-Allow-Headers": "Content-Type", "Access-Control-Expose-Headers": "Retry-After",
    };
    if (it.isAway) return request.socket.destroy();
    if (request.method !== "POST") {
      it.asked += 1;
      // On a connection used before, a browser itself repeats a POST that broke off.
      return response.writeHead(request.method === "OPTIONS" ? 204 : 200, { ...head, Connection: "close" }).end();
    }
    const chunks = [];
    request.on("data", (chunk) => chunks.push(chunk));
    request.on("end", () => setTimeout(() => {
      it.faults.shift();
      const raw = Buffer.concat(chunks);
      const body = raw.toString();
      const code = body.match(/MC-[0-9A-Z-]+/)?.[0];
      const refused = [400, 404, 408, 429, 503].includes(fault);
      if (!refused) {
        it.bodies.push(body);
        it.raw.push(raw);
        if (!keepsKey || !it.taken.includes(code)) it.taken.push(code);
      }
      if (fault === "reset") return request.socket.destroy();
      if (fault === "silent") return undefined;
      if (typeof fault === "number") return response.writeHead(fault, { ...head, "Retry-After": "60" }).end();
      const type = "application/json";
      return response.writeHead(201, { ...head, "Content-Type": type }).end(JSON.stringify([{ service_request_id: `R${it.taken.length}` }]));
    }, Math.random() * it.slow));
    return undefined;
  });
  it.url = await listen(server);
  it.close = () => { server.closeAllConnections(); server.close(); };
  return it;
}

const TYPES = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".json": "application/json", ".wasm": "application/wasm", ".svg": "image/svg+xml", ".txt": "text/plain" };

/** A small site whose channels lead to these offices. */
export async function site(channels, name) {
  const catalogue = join(root, `target/tests/${name}-catalogue`);
  const out = join(root, `target/tests/${name}-site`);
  for (const folder of [catalogue, out]) rmSync(folder, { recursive: true, force: true });
  cpSync(join(root, "crates/catalogue/tests/check/valid"), catalogue, { recursive: true });
  const file = join(catalogue, "channels.json");
  const words = { vi: "Gửi thẳng tới xã.", en: "Straight to the commune." };
  const list = channels.map((channel) => ({ name: { vi: "Xã Tây", en: "Tây" }, text: words, source: "list", ...channel }));
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, "utf8")), channels: list }));
  execFileSync(join(root, "target/native/motcua"), ["build", "--catalogue", catalogue, "--shell", join(root, "dist"), "--out", out]);
  const rule = readFileSync(join(out, "_headers"), "utf8").split("\n\n")[0];
  const headers = Object.fromEntries(rule.split("\n").slice(1).map((line) => line.trim().split(/: (.*)/s).slice(0, 2)));
  const server = createServer((request, response) => {
    let path = join(out, decodeURI(new URL(request.url, "http://x").pathname));
    if (existsSync(path) && statSync(path).isDirectory()) path = join(path, "index.html");
    const isThere = existsSync(path);
    response.writeHead(isThere ? 200 : 404, { ...headers, "Content-Type": TYPES[extname(path)] ?? "application/octet-stream" });
    response.end(isThere ? readFileSync(path) : "");
  });
  const url = await listen(server);
  return { url, policy: headers["Content-Security-Policy"], close: () => { server.closeAllConnections(); server.close(); } };
}
