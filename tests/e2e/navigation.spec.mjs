// Moves within the app: title, language, focus, scroll, history.

import { test, expect, openAwake, wake } from "./watch.mjs";

// The service worker would answer from its cache what a test means to break.
test.use({ serviceWorkers: "block" });

/** Marks the document, to tell a move within the app from a new load. */
const mark = (page) => page.evaluate(() => { document.documentElement.dataset.same = "yes"; });
const isSame = (page) => expect(page.locator("html")).toHaveAttribute("data-same", "yes");

test("a link moves within the app, with title, focus and the new page's name read out", async ({ page }) => {
  await openAwake(page, "/");
  await mark(page);
  await page.locator('main a[href="/thu-tuc/1.001193/"]').first().click();
  await expect(page).toHaveURL(/\/thu-tuc\/1\.001193\/$/);
  await expect(page).toHaveTitle(/ · Một Cửa$/);
  await expect(page.locator("main")).toBeFocused();
  await expect(page.locator("#announce")).toHaveText(await page.title());
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await isSame(page);
});

test("the language switch keeps the page and changes the document's language", async ({ page }) => {
  await openAwake(page, "/thu-tuc/1.001193/");
  await page.locator('a[hreflang="en"]').click();
  await expect(page).toHaveURL(/\/en\/thu-tuc\/1\.001193\/$/);
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.locator("h2").first()).not.toContainText("Mang theo");
  await expect(page.locator(".frame-nav")).toContainText("Procedures");
});

test("going back finds the page where it was left", async ({ page }) => {
  await openAwake(page, "/thu-tuc/");
  await page.locator('main a[href^="/thu-tuc/"]').last().scrollIntoViewIfNeeded();
  await page.waitForTimeout(200);
  const before = await page.evaluate(() => scrollY);
  expect(before).toBeGreaterThan(200);
  await page.locator('main a[href^="/thu-tuc/"]').last().click();
  await expect(page).toHaveURL(/\/thu-tuc\/.+\/$/);
  await page.goBack();
  await expect(page.locator("h1")).toHaveText("Tất cả thủ tục");
  await expect.poll(() => page.evaluate(() => Math.round(scrollY))).toBeGreaterThan(before - 5);
  await page.goForward();
  await expect(page).toHaveURL(/\/thu-tuc\/.+\/$/);
  await expect(page.locator("h1")).not.toHaveText("Tất cả thủ tục");
});

test("going back before the next page has come finds the page where it was left", async ({ page }) => {
  await openAwake(page, "/thu-tuc/");
  const last = page.locator('main a[href^="/thu-tuc/"]').last();
  await last.scrollIntoViewIfNeeded();
  await page.waitForTimeout(200);
  const before = await page.evaluate(() => Math.round(scrollY));
  let release;
  const held = new Promise((resolve) => { release = resolve; });
  await page.route("**/thu-tuc/*/page.json", async (route) => { await held; await route.continue(); });
  await last.click();
  await expect(page).toHaveURL(/\/thu-tuc\/.+\/$/);
  const arrived = page.waitForResponse((response) => response.url().endsWith("/thu-tuc/page.json"));
  await page.goBack();
  await arrived;
  release();
  await page.waitForTimeout(300);
  await expect(page.locator("h1")).toHaveText("Tất cả thủ tục");
  expect(await page.evaluate(() => Math.round(scrollY))).toBeGreaterThan(before - 5);
});

test("a link to a part of another page arrives at that part", async ({ page }) => {
  await openAwake(page, "/");
  await page.locator('main a[href="/thu-tuc/#dat-dai"]').click();
  await expect(page.locator("#dat-dai")).toBeInViewport();
});

test("an address without a page shows the not-found page with the search box", async ({ page, complaints }) => {
  await page.goto("/thu-tuc/9.999999/");
  await wake(page);
  await expect(page.locator("h1")).toHaveText("Không có trang này");
  await page.getByRole("combobox").fill("khai sinh");
  await expect(page.locator("#q-list").getByRole("option").first()).toBeVisible();
  complaints.splice(0, complaints.length, ...complaints.filter((complaint) => !complaint.includes("404")));
});

test("a page that cannot be fetched leaves the old one and can be tried again", async ({ page, complaints }) => {
  await openAwake(page, "/");
  await page.route("**/page.json", (route) => route.abort());
  await page.locator('main a[href="/thu-tuc/1.001193/"]').first().click();
  await expect(page.locator(".motion__failed button")).toBeVisible();
  await expect(page.locator("h1")).toBeVisible();
  await page.unroute("**/page.json");
  await page.locator(".motion__failed button").click();
  await expect(page.locator(".facts")).toBeVisible();
  complaints.splice(0, complaints.length, ...complaints.filter((complaint) => !complaint.includes("ERR_FAILED")));
});

test("the keyboard alone finds and opens a procedure", async ({ page }) => {
  await openAwake(page, "/");
  await page.keyboard.press("Tab");
  await expect(page.locator(".skip")).toBeFocused();
  while ((await page.evaluate(() => document.activeElement.id)) !== "q") await page.keyboard.press("Tab");
  await page.keyboard.type("doi can cuoc");
  await expect(page.locator("#q-list").getByRole("option").first()).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/thu-tuc\/1\.0140\d\d\/$/);
});

test("a search, a page, back, and the same page again: the address is the page's", async ({ page }) => {
  await openAwake(page, "/");
  for (let i = 0; i < 2; i += 1) {
    await page.getByRole("combobox").fill("khai tử");
    const first = page.locator("#q-list").getByRole("option").first();
    const href = await first.getAttribute("href");
    await first.click();
    await expect(page).toHaveURL(new RegExp(`${href}$`));
    await expect(page.locator(".facts")).toBeVisible();
    if (i === 0) {
      await page.goBack();
      await expect(page.locator(".hero")).toBeVisible();
    }
  }
});

test("a page that arrives does not take the focus from somebody who is typing", async ({ page }) => {
  await openAwake(page, "/");
  await page.route("**/page.json", async (route) => {
    await new Promise((done) => setTimeout(done, 600));
    await route.continue();
  });
  await page.locator('main a[href="/thu-tuc/1.001193/"]').first().click();
  await page.locator("#q").focus();
  await expect(page.locator(".facts")).toBeVisible();
  await expect(page.locator("#q")).toBeFocused();
});
