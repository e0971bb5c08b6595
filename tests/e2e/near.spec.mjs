// Communes around the phone: asked for by a press, compared on the phone, kept nowhere.

import { test, expect, openAwake } from "./watch.mjs";

test.use({ serviceWorkers: "block" });

const bySonMy = { latitude: 10.6968, longitude: 107.7272, accuracy: 40 };
const places = (page) => page.locator(".near__places .finder__place");

test("nothing asks for the position before the button is pressed, and nothing leaves the phone with it", async ({ page, context }) => {
  await context.grantPermissions(["geolocation"]);
  await context.setGeolocation(bySonMy);
  await page.addInitScript(() => {
    window.asked = 0;
    const ask = navigator.geolocation.getCurrentPosition;
    navigator.geolocation.getCurrentPosition = function (...how) { window.asked += 1; return ask.apply(this, how); };
  });
  const sent = [];
  page.on("request", (request) => sent.push(request.url() + (request.postData() ?? "")));
  await openAwake(page, "/xa-phuong/");
  expect(await page.evaluate(() => window.asked)).toBe(0);
  await page.locator("[data-do=near]").click();
  await expect(places(page)).toHaveCount(6);
  expect(await page.evaluate(() => window.asked)).toBe(1);
  await expect(page.locator(".near__note")).toContainText("50 m");
  await expect(places(page).first()).toContainText("km");
  expect(sent.filter((one) => /10\.69|107\.72/.test(one))).toEqual([]);
  expect(await page.evaluate(() => location.href + JSON.stringify({ ...localStorage, ...sessionStorage }))).not.toMatch(/10\.69|107\.72/);
  await places(page).first().click();
  await expect(page).toHaveURL(/\/xa-phuong\/\d{5}\/$/);
});

test("a commune near the phone is chosen in the calendar, and its chances are shown", async ({ page, context }) => {
  await context.grantPermissions(["geolocation"]);
  await context.setGeolocation(bySonMy);
  await openAwake(page, "/lich/");
  await page.locator("[data-do=near]").click();
  const first = places(page).first();
  await expect(first).toBeVisible();
  const code = new URLSearchParams((await first.getAttribute("href")).split("#")[1]).get("xa");
  await first.click();
  await expect(page.locator("#when-commune")).toHaveValue(code);
  await expect(page.locator(".chance").first()).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`/lich/#tinh=\\d\\d&xa=${code}`));
});

test("a phone that may not tell its position leaves a kind word and the form", async ({ page, context }) => {
  await context.clearPermissions();
  await openAwake(page, "/xa-phuong/");
  await page.locator("[data-do=near]").click();
  await expect(page.locator(".near__note")).toContainText("chưa được phép");
  await expect(page.locator("#address")).toBeEditable();
});

test("far from the country nothing is near", async ({ page, context }) => {
  await context.grantPermissions(["geolocation"]);
  await context.setGeolocation({ latitude: 48.85, longitude: 2.35 });
  await openAwake(page, "/en/xa-phuong/");
  await page.locator("[data-do=near]").click();
  await expect(page.locator(".near__note")).toContainText("No commune of Viet Nam");
  await expect(places(page)).toHaveCount(0);
});

test("a link that names a commune alone opens the calendar at its province", async ({ page }) => {
  await openAwake(page, "/lich/#xa=24820");
  await expect(page.locator("#when-province")).toHaveValue("68");
  await expect(page.locator("#when-commune")).toHaveValue("24820");
  await expect(page.locator(".chance").first()).toBeVisible();
});
