// After the first visit, without a network.

import { test, expect, openAwake } from "./watch.mjs";

async function visitOnce(page) {
  await openAwake(page, "/");
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    if (active.state !== "activated") await new Promise((done) => active.addEventListener("statechange", done));
  });
  await expect.poll(() => page.evaluate(() => caches.match("/kept/vi").then(Boolean)), { timeout: 30_000 }).toBe(true);
}

test("a page seen before opens without a network, and search works on it", async ({ page, context, complaints }) => {
  await visitOnce(page);
  await context.setOffline(true);
  await openAwake(page, "/");
  await page.getByRole("combobox").fill("khai tử");
  await expect(page.locator("#q-list").getByRole("option").first()).toBeVisible();
  await page.locator("#q-list").getByRole("option").first().click();
  await expect(page.locator(".facts")).toBeVisible();
  complaints.length = 0; // the browser logs what it could not fetch
});

test("a procedure never seen opens without a network from its content", async ({ page, context, complaints }) => {
  await visitOnce(page);
  await context.setOffline(true);
  await page.goto("/thu-tuc/1.014027/");
  await expect(page.locator(".facts")).toBeVisible();
  await expect(page).toHaveTitle(/ · Một Cửa$/);
  complaints.length = 0;
});

test("a life event and the old papers open without a network", async ({ page, context, complaints }) => {
  await visitOnce(page);
  await context.setOffline(true);
  await page.goto("/su-kien/death/");
  await expect(page.locator(".steps > .step").first()).toBeVisible();
  await page.goto("/giay-to-cu/");
  await expect(page.locator(".old-paper").first()).toBeVisible();
  complaints.length = 0;
});

test("content is kept in the language that is read, not in both", async ({ page }) => {
  await visitOnce(page);
  expect(await page.evaluate(() => caches.match("/kept/en").then(Boolean))).toBe(false);
  expect(await page.evaluate(() => caches.match("/thu-tuc/1.014027/page.json").then(Boolean))).toBe(true);
  expect(await page.evaluate(() => caches.match("/en/thu-tuc/1.014027/page.json").then(Boolean))).toBe(false);
});
