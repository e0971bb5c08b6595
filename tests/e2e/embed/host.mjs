// A commune's own site on another origin, for tests: pages that are said in a test, served by a server that lives as long as it.

import { createServer } from "node:http";
import { expect, test as plain } from "@playwright/test";

/** The two lines, as the builder gives them. `more` are further attributes. */
export const lines = (portal, kind, more = "") =>
  `<script async src="${portal}/embed.js"></script>\n<mot-cua kind="${kind}" ${more}><a href="${portal}/">Tìm thủ tục</a></mot-cua>`;

/** A page around some content. */
export const around = (content, head = "") =>
  `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Xã A</title>${head}</head><body><main><h1>Xã A</h1>${content}</main></body></html>`;

export const test = plain.extend({
  /** `await host(html, headers)` gives the address of a page with that content. */
  host: async ({}, use) => {
    const pages = [];
    const server = createServer((request, response) => {
      const page = pages[Number(request.url.slice(1))];
      response.writeHead(page ? 200 : 404, { "Content-Type": "text/html; charset=utf-8", ...page?.headers });
      response.end(page?.html ?? "");
    });
    await new Promise((done) => server.listen(0, "127.0.0.1", done));
    await use((html, headers = {}) => `http://127.0.0.1:${server.address().port}/${pages.push({ html, headers }) - 1}`);
    server.closeAllConnections();
    server.close();
  },
});

/** The frame within a widget, once it has answered. */
export async function inside(page, at = 0) {
  const element = page.locator("mot-cua").nth(at);
  // One that grows above it may push it away again.
  await expect.poll(async () => {
    await element.scrollIntoViewIfNeeded();
    return element.evaluate((widget) => widget.shadowRoot?.querySelector("slot") === null);
  }, { timeout: 15_000 }).toBe(true);
  const widget = element.locator("iframe").contentFrame();
  // A press before its script has run would be one on a page without script. One that only reads has no app to wait for.
  await expect(widget.locator("html[data-app], html[data-widget=still]")).toHaveCount(1);
  return widget;
}
