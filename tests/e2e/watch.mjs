// What all specs import: opening a page awake, and a `test` that fails, too, when the page logged an error, broke the
// content security policy, or asked another origin for anything.

import { test as plain, expect } from "@playwright/test";

export { expect };

/** Opens a page and wakes it. */
export async function openAwake(page, path) {
  await page.goto(path);
  await wake(page);
}

/** Wakes the page as a person does who moves the pointer, and waits until the app is awake: `boot.js` says so on the root. */
export async function wake(page, state = "awake") {
  await expect(page.locator("html")).toHaveAttribute("data-app", /./);
  await page.mouse.move(5, 5);
  await page.mouse.move(6, 40);
  await expect(page.locator("html")).toHaveAttribute("data-app", state, { timeout: 15_000 });
}

export const test = plain.extend({
  /** What went wrong unseen. A test that means to provoke an error empties it. */
  complaints: [
    async ({ context, baseURL }, use) => {
      const complaints = [];
      context.on("console", (message) => {
        if (message.type() === "error") complaints.push(`console: ${message.text()}`);
      });
      context.on("weberror", (error) => complaints.push(`error: ${error.error().message}`));
      context.on("request", (request) => {
        const isOurs = request.url().startsWith(`${baseURL}/`) || /^(data|blob):/.test(request.url());
        if (!isOurs) complaints.push(`third party: ${request.url()}`);
      });
      await use(complaints);
      expect(complaints, "the page complained").toEqual([]);
    },
    { auto: true },
  ],
});
