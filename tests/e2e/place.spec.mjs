// From an old or new address to the commune of today.

import { test, expect, openAwake } from "./watch.mjs";

// The service worker would answer from its cache what a test means to break.
test.use({ serviceWorkers: "block" });

async function ask(page, address) {
  await openAwake(page, "/xa-phuong/");
  await page.locator("#address").fill(address);
  await page.locator(".finder button[type=submit]").click();
}

test("an address with one answer gives that commune and what it was", async ({ page }) => {
  await ask(page, "Xã Đắk Sôr, huyện Krông Nô, tỉnh Đắk Nông");
  await expect(page.locator(".finder__place")).toHaveCount(1);
  await expect(page.locator(".finder__note")).toContainText("Krông Nô");
  await page.locator(".finder__place").click();
  await expect(page.locator("h1")).toContainText("Xã");
  await expect(page.locator("main")).toContainText("Krông Nô");
});

test("a split commune is asked about, not guessed", async ({ page }) => {
  await ask(page, "phường Cống Vị, quận Ba Đình, Hà Nội");
  await expect(page.locator(".finder__question")).toContainText("chia về nhiều nơi");
  expect(await page.locator(".finder__place").count()).toBeGreaterThan(1);
});

test("an address that nobody knows says what to try", async ({ page }) => {
  await ask(page, "qqqq wwww");
  await expect(page.locator(".finder__question")).toHaveText("Chưa nhận ra địa chỉ này.");
});

test("an empty field is a kind error on the field", async ({ page }) => {
  await ask(page, " ");
  await expect(page.locator("#address")).toHaveAttribute("aria-invalid", "true");
  await expect(page.locator("#address-error")).toBeVisible();
});

test("the address stands in the fragment and is asked again with the link", async ({ page }) => {
  await ask(page, "phường 2, Bảo Lộc, Lâm Đồng");
  await expect(page.locator(".finder__place").first()).toBeVisible();
  await expect(page).toHaveURL(/#a=/);
  await page.reload();
  await expect(page.locator(".finder__place").first()).toBeVisible();
});

test("a commune is kept on the phone only when asked, shown at home, and forgotten with one tap", async ({ page }) => {
  await openAwake(page, "/xa-phuong/24820/");
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  const name = await page.locator("h1").innerText();
  await page.locator(".keep-commune button").click();
  await openAwake(page, "/");
  await expect(page.locator(".my-commune__name")).toContainText(name);
  await page.locator(".my-commune button").click();
  await expect(page.locator(".my-commune__name")).toBeHidden();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});
