// The page is HTML first; then the Wasm wakes it up in place.

import { test, expect, openAwake, wake } from "./watch.mjs";
import { pages } from "./pages.mjs";

for (const [name, path, language] of pages) {
  test(`the ${name} page in ${language} wakes up on the nodes that were there`, async ({ page }) => {
    // A page put up anew would lose what was typed and the place of the focus.
    await page.addInitScript(() => {
      document.addEventListener("DOMContentLoaded", () => {
        for (const node of document.querySelectorAll("main, h1")) node.setAttribute("data-from-the-build", "");
      });
    });
    await openAwake(page, path);
    await expect(page.locator("main[data-from-the-build]")).toHaveCount(1);
    await expect(page.locator("h1[data-from-the-build]")).toHaveCount(1);
  });
}

test("a page that is only read fetches no module at first", async ({ page }) => {
  const asked = [];
  page.on("request", (request) => { if (/\.wasm$|motcua-web/.test(request.url())) asked.push(request.url()); });
  await page.goto("/thu-tuc/1.001193/");
  await expect(page.locator("html")).toHaveAttribute("data-app", "asleep");
  await page.waitForTimeout(1000);
  expect(asked.filter((address) => !address.includes("sw.js"))).toEqual([]);
});

test("a page that nobody touches wakes up by itself after a while", async ({ page }) => {
  await page.goto("/");
  await expect(page.locator("html")).toHaveAttribute("data-app", "awake", { timeout: 20_000 });
});

test("a button pressed before the Wasm has started does its work once it has", async ({ page }) => {
  await page.route("**/*.wasm", async (route) => {
    await new Promise((done) => setTimeout(done, 800));
    await route.continue();
  });
  await page.goto("/xa-phuong/24820/");
  await page.locator(".keep-commune button").click();
  await expect(page.locator(".keep-commune [role=status]")).not.toBeEmpty();
  await expect.poll(() => page.evaluate(() => localStorage.length)).toBe(1);
});

test("a page that cannot get its module stays readable", async ({ page, complaints }) => {
  await page.route("**/*.wasm", (route) => route.abort());
  await page.goto("/thu-tuc/1.001193/");
  await wake(page, "failed");
  await expect(page.locator("h1")).toBeVisible();
  await expect(page.locator("main a[href]").first()).toBeVisible();
  // The browser itself logs the request that was broken off.
  complaints.splice(0, complaints.length, ...complaints.filter((complaint) => !complaint.includes("ERR_FAILED")));
});
