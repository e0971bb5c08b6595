// The pack: one list of papers for several procedures, kept on the phone, carried by a link.

import { test, expect, openAwake } from "./watch.mjs";

const items = (page) => page.locator(".pack__items > li");
const papers = (page) => page.locator(".pack__papers .paper");

test("a procedure is added from its own page, and its papers stand in groups", async ({ page }) => {
  await openAwake(page, "/thu-tuc/1.004222/");
  await page.locator('a[href="/ho-so/#them=1.004222"]').click();
  await expect(page).toHaveURL(/\/ho-so\/#p=1\.004222$/);
  await expect(items(page)).toHaveCount(1);
  expect(await papers(page).count()).toBeGreaterThan(1);
  await expect(page.locator(".pack__papers h2").first()).toContainText("Đi một nơi");
});

test("two procedures make one list, each paper once", async ({ page }) => {
  await openAwake(page, "/ho-so/#p=1.001193;1.000656");
  await expect(items(page)).toHaveCount(2);
  const names = await papers(page).locator("[data-x]").evaluateAll((boxes) => boxes.map((box) => box.dataset.x));
  expect(new Set(names).size).toBe(names.length);
  await expect(papers(page).filter({ hasText: "Dùng cho:" }).first()).toBeVisible();
});

test("ticks and procedures are still there tomorrow, and a wipe takes all away", async ({ page }) => {
  await openAwake(page, "/ho-so/#p=1.001193");
  await papers(page).first().locator("input").check();
  await openAwake(page, "/");
  await openAwake(page, "/ho-so/");
  await expect(items(page)).toHaveCount(1);
  await expect(papers(page).first().locator("input")).toBeChecked();
  await page.locator("[data-do=wipe]").click();
  await expect(page.locator(".pack")).toContainText("còn trống");
  expect(await page.evaluate(() => localStorage.getItem("motcua:pack"))).toBeNull();
  expect(new URL(page.url()).hash).toBe("");
});

test("choosing a case makes the list shorter", async ({ page }) => {
  await openAwake(page, "/ho-so/#p=1.004222");
  await expect(items(page)).toHaveCount(1);
  const all = await papers(page).count();
  await page.locator("[data-case]").first().check();
  await expect(page).toHaveURL(/p=1\.004222:/);
  expect(await papers(page).count()).toBeLessThan(all);
});

test("the text message has at most 160 plain characters", async ({ page }) => {
  await openAwake(page, "/ho-so/#p=1.001193;1.004222;1.000894");
  await expect(items(page)).toHaveCount(3);
  const text = await page.locator("#pack-sms").inputValue();
  expect(text.length).toBeGreaterThan(20);
  expect(text.length).toBeLessThanOrEqual(160);
  expect(text).toMatch(/^[\x20-\x7e]+$/);
  expect((await page.locator("#pack-speaker").inputValue()).length).toBeGreaterThan(50);
});

test("a link of nonsense gives an empty pack, not an error", async ({ page }) => {
  await openAwake(page, "/ho-so/#p=%00;..;&x=&them=<script>");
  await expect(page.locator(".pack")).toContainText("còn trống");
});

// The service worker would answer from its cache what a test means to break.
test.use({ serviceWorkers: "block" });

test("a list that cannot be fetched is said, and the others stand", async ({ page, context, complaints }) => {
  await context.route("**/thu-tuc/1.000894/pack.json", (route) => route.abort());
  await openAwake(page, "/ho-so/#p=1.001193;1.000894");
  await expect(items(page)).toHaveCount(1);
  await expect(page.locator(".pack__note")).toContainText("khi có mạng");
  complaints.splice(0, complaints.length, ...complaints.filter((complaint) => !complaint.includes("ERR_FAILED")));
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("the page says where the lists are", async ({ page }) => {
    await page.goto("/ho-so/");
    await expect(page.locator(".pack__plain")).toBeVisible();
    await expect(page.locator("main a[href='/thu-tuc/']")).toBeVisible();
  });
});
