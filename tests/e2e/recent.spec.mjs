// Recent searches: only if the person wants, on this phone, wiped with one tap.

import { test, expect, openAwake } from "./watch.mjs";

test.use({ serviceWorkers: "block" });

const options = (page) => page.locator("#q-list").getByRole("option");
const recents = (page) => page.locator(".search__recent a");
const remember = (page) => page.getByRole("switch", { name: "Nhớ các lần tìm trên máy này" });
const kept = (page) => page.evaluate(() => localStorage.getItem("motcua:recent"));

async function search(page, text) {
  await page.getByRole("combobox").fill(text);
  await expect(options(page).first()).toBeVisible();
  await page.getByRole("button", { name: "Tìm", exact: true }).click();
  await expect(options(page).first()).toBeFocused();
}

/** Empties the field and puts the focus into it. */
async function empty(page) {
  await page.getByRole("combobox").fill("");
  await page.getByRole("combobox").focus();
}

async function openRemembering(page) {
  await openAwake(page, "/");
  await page.getByRole("combobox").focus();
  await remember(page).click();
  await expect(remember(page)).toHaveAttribute("aria-checked", "true");
}

test("nothing is kept unless it is asked for", async ({ page }) => {
  await openAwake(page, "/");
  await search(page, "khai sinh");
  expect(await kept(page)).toBeNull();
  await empty(page);
  await expect(remember(page)).toHaveAttribute("aria-checked", "false");
  await expect(recents(page)).toHaveCount(0);
});

test("searches are kept newest first and once, and lead back to their results", async ({ page }) => {
  await openRemembering(page);
  for (const query of ["khai sinh", "kết hôn", "khai sinh"]) await search(page, query);
  await empty(page);
  await expect(recents(page)).toHaveText(["khai sinh", "kết hôn"]);
  await recents(page).nth(1).click();
  await expect(page.getByRole("combobox")).toHaveValue("kết hôn");
  await expect(options(page).first()).toBeVisible();
  await expect(page.locator(".search__recent")).toBeHidden();
});

test("a search whose result is opened is kept for the next visit", async ({ page }) => {
  await openRemembering(page);
  await page.getByRole("combobox").fill("khai tử");
  await options(page).first().click();
  await expect(page.locator(".facts")).toBeVisible();
  await openAwake(page, "/");
  await page.getByRole("combobox").focus();
  await expect(recents(page)).toHaveText(["khai tử"]);
});

test("one tap wipes them, and no more are kept once it is switched off", async ({ page }) => {
  await openRemembering(page);
  await search(page, "khai sinh");
  await empty(page);
  await page.getByRole("button", { name: "Xóa các lần tìm đã nhớ" }).click();
  await expect(recents(page)).toHaveCount(0);
  expect(await kept(page)).toBe("");
  await remember(page).click();
  await search(page, "kết hôn");
  expect(await kept(page)).toBeNull();
});

test("a browser that keeps nothing says so, and the search works", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", { get: () => { throw new DOMException("no", "SecurityError"); } });
  });
  await openAwake(page, "/");
  await page.getByRole("combobox").focus();
  await remember(page).click();
  await expect(page.locator(".search__recent [role=status]")).toContainText("không cho lưu");
  await expect(remember(page)).toHaveAttribute("aria-checked", "false");
  await search(page, "khai sinh");
});
