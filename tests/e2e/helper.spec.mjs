// For somebody who helps somebody else: large text, read aloud, two languages, and nothing left behind.

import { test, expect, openAwake } from "./watch.mjs";

// The service worker would answer from its cache what a test means to break.
test.use({ serviceWorkers: "block" });

const PAGE = "/thu-tuc/1.001193/";

async function openPanel(page) {
  await page.locator(".helper summary").click();
  await expect(page.locator("[data-helper=large]")).toBeVisible();
  // The panel's script has come when its buttons know their state.
  await page.waitForFunction(() => performance.getEntriesByName(`${location.origin}/helper.js`).length > 0);
  await page.waitForTimeout(200);
}

test("large text stays large on the next page and can be taken back", async ({ page }) => {
  await openAwake(page, PAGE);
  const size = () => page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize));
  const before = await size();
  await openPanel(page);
  await page.locator("[data-helper=large]").click();
  expect(await size()).toBeGreaterThan(before * 1.3);
  await openAwake(page, "/");
  expect(await size()).toBeGreaterThan(before * 1.3);
  await openPanel(page);
  await expect(page.locator("[data-helper=large]")).toHaveAttribute("aria-pressed", "true");
  await page.locator("[data-helper=large]").click();
  expect(await size()).toBe(before);
});

test("the other language stands beside the page, and goes with it to the next one", async ({ page }) => {
  await openAwake(page, PAGE);
  await openPanel(page);
  await page.locator("[data-helper=beside]").click();
  await expect(page.locator(".beside[lang=en] h1")).toBeVisible();
  const ids = await page.locator("[id]").evaluateAll((found) => found.map((element) => element.id));
  expect(new Set(ids).size).toBe(ids.length);
  await page.locator(".frame-nav a").nth(1).click();
  await expect(page).toHaveURL(/\/su-kien\/$/);
  await expect(page.locator(".beside[lang=en]")).toContainText("child");
  await page.locator("[data-helper=beside]").click();
  await expect(page.locator(".beside")).toHaveCount(0);
});

test("a page that cannot be had in the other language is said kindly", async ({ page, complaints }) => {
  await openAwake(page, PAGE);
  await openPanel(page);
  await page.route("**/en/**/page.json", (route) => route.abort());
  await page.locator("[data-helper=beside]").click();
  await expect(page.locator(".helper [role=status]")).toContainText("Thử lại khi có mạng");
  complaints.splice(0, complaints.length, ...complaints.filter((complaint) => !complaint.includes("ERR_FAILED")));
});

test("wiping forgets everything kept on the phone", async ({ page }) => {
  await openAwake(page, "/xa-phuong/24820/");
  await page.locator(".keep-commune button").click();
  await openPanel(page);
  await page.locator("[data-helper=wipe]").click();
  await expect(page).toHaveURL(/\/$/);
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("motcua:")))).toEqual([]);
});

test("the page is read aloud line by line, and stops", async ({ page }) => {
  await page.addInitScript(() => {
    // A headless browser has no voices: what is given to the speaker is what counts.
    window.spoken = [];
    let isSpeaking = false;
    const speaker = {
      get speaking() { return isSpeaking; },
      speak: (line) => { isSpeaking = true; window.spoken.push([line.lang, line.text]); },
      cancel: () => { isSpeaking = false; },
    };
    Object.defineProperty(window, "speechSynthesis", { value: speaker });
  });
  await openAwake(page, PAGE);
  await openPanel(page);
  await page.locator("[data-helper=read]").click();
  const spoken = await page.evaluate(() => window.spoken);
  expect(spoken[0][0]).toBe("vi-VN");
  expect(spoken.map(([, text]) => text)).toContain(await page.locator("h1").innerText());
  await expect(page.locator("[data-helper=read]")).toHaveAttribute("aria-pressed", "true");
  await page.locator("[data-helper=read]").click();
  await expect(page.locator("[data-helper=read]")).toHaveAttribute("aria-pressed", "false");
});
