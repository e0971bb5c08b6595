// When a result is due, counted on the phone.

import { test, expect, openAwake } from "./watch.mjs";

const PAGE = "/thu-tuc/1.004222/";

async function count(page, day, time) {
  await page.locator("#due-day").fill(day);
  await page.locator("#due-time").fill(time);
  await page.locator(".due__form button").click();
}

test("a file handed in after three on a Friday counts from Monday, and holidays are left out", async ({ page }) => {
  await openAwake(page, PAGE);
  await page.locator("#due-case").evaluate((select) => {
    select.options[0].value = "w3";
    select.selectedIndex = 0;
  });
  await count(page, "2026-11-20", "15:30");
  await expect(page.locator(".due__date")).toContainText("thứ Sáu 27/11/2026");
  await expect(page.locator(".due__answer")).toContainText("Được tính là nhận hồ sơ: thứ Hai 23/11/2026");
  await expect(page.locator(".due__answer")).toContainText("Điều 147 khoản 2");
  await expect(page.locator(".due__answer")).toContainText("Ngày Văn hóa Việt Nam");
});

test("the reminder is a calendar file that stands in its link", async ({ page }) => {
  await openAwake(page, PAGE);
  await count(page, "2026-11-23", "09:00");
  const waiting = page.waitForEvent("download");
  await page.locator(".due__answer a[download]").click();
  const download = await waiting;
  expect(download.suggestedFilename()).toMatch(/\.ics$/);
  const stream = await download.createReadStream();
  let text = "";
  for await (const chunk of stream) text += chunk;
  expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/);
  expect(text).toContain("BEGIN:VALARM");
});

test("a day without a known calendar, or no day, is said kindly", async ({ page }) => {
  await openAwake(page, PAGE);
  await count(page, "2099-01-04", "09:00");
  await expect(page.locator(".due__answer")).toContainText("Lịch nghỉ của năm đó chưa có");
  await page.locator("#due-day").fill("");
  await page.locator(".due__form button").click();
  await expect(page.locator(".due__answer")).toContainText("chọn ngày nộp");
});

test("day and hour are those of now in Viet Nam", async ({ page }) => {
  await openAwake(page, PAGE);
  const now = new Date(Date.now() + 7 * 3_600_000).toISOString();
  await expect(page.locator("#due-day")).toHaveValue(now.slice(0, 10));
  await expect(page.locator("#due-time")).toHaveValue(/^\d\d:\d\d$/);
});
