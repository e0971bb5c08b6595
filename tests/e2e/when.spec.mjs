// Where and when: the nearest chance, sessions and initiatives, calendars, QR codes.

import ICAL from "ical.js";
import jsQR from "jsqr";
import { PNG } from "pngjs";
import { test, expect, openAwake } from "./watch.mjs";

const chances = (page) => page.locator(".chances > li");
const choose = async (page, province, commune) => {
  await page.locator("#when-province").selectOption(province);
  await page.locator("#when-commune").selectOption({ label: commune });
};

test("a commune and a procedure give real moments, the counter on a working day first", async ({ page }) => {
  await page.clock.setFixedTime("2026-12-04T03:00:00Z");
  await openAwake(page, "/lich/");
  await choose(page, "68", "Xã Quảng Sơn");
  await expect(chances(page).first()).toContainText("Hôm nay, thứ Sáu 04/12/2026");
  await expect(chances(page).first()).toContainText("Trung tâm Phục vụ hành chính công");
  const session = chances(page).filter({ hasText: "thứ Bảy 12/12/2026" });
  await expect(session).toContainText("Tin này đã hơn một năm");
  await page.locator("#when-procedure").selectOption("2.000815");
  await expect(session).toContainText("Hỏi trước xem ở đây có nhận việc của bạn không");
  await expect(page).toHaveURL(/#tinh=68&xa=\d{5}&thu-tuc=2\.000815$/);
  await expect(page.locator(".month strong").first()).toHaveText("12");
});

test("on a day off the counter is there on the next working day", async ({ page }) => {
  await page.clock.setFixedTime("2026-11-24T02:00:00Z");
  await openAwake(page, "/en/lich/");
  await choose(page, "68", "Xã Quảng Sơn");
  await expect(chances(page).first()).toContainText("Tomorrow, Wednesday 25/11/2026");
});

test("a link carries the choice to another phone", async ({ page }) => {
  await openAwake(page, "/lich/");
  await choose(page, "68", "Xã Quảng Sơn");
  await expect(chances(page).first()).toBeVisible();
  const address = page.url();
  await page.goto("/");
  await openAwake(page, address);
  await expect(page.locator("#when-commune option:checked")).toHaveText("Xã Quảng Sơn");
  await expect(chances(page).first()).toBeVisible();
});

test("the commune kept on the phone is chosen already, and its page leads here", async ({ page }) => {
  await openAwake(page, "/xa-phuong/24820/");
  await page.locator('[data-do="keep-commune"]').click();
  await openAwake(page, "/lich/");
  await expect(page.locator("#when-commune option:checked")).toHaveText("Phường 2 Bảo Lộc");
  await expect(chances(page).first()).toBeVisible();
});

test("kinds that are not wanted go away, and nothing left says what to do", async ({ page }) => {
  await openAwake(page, "/lich/");
  await choose(page, "68", "Xã Quảng Sơn");
  await expect(chances(page).first()).toBeVisible();
  for (const box of await page.locator("[data-kind]").all()) await box.uncheck();
  await expect(chances(page)).toHaveCount(0);
  await expect(page.locator(".when-note")).toContainText("Hãy hỏi Trung tâm Phục vụ hành chính công");
});

test("a calendar that cannot be had says so, and the choice stays", async ({ page, context, complaints }) => {
  await context.route("**/lich/68.json", (route) => route.abort());
  await openAwake(page, "/lich/");
  await page.locator("#when-province").selectOption("68");
  await expect(page.locator(".when-note")).toContainText("Chưa tải được lịch");
  await expect(page.locator("#when-province")).toHaveValue("68");
  complaints.length = 0;
});

test("without script all sessions and initiatives can be read, the ended ones as ended", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
  const page = await context.newPage();
  await page.goto("/lich/");
  await expect(page.locator("form.when")).toBeHidden();
  await expect(page.locator(".session").filter({ hasText: "Quảng Sơn" })).toContainText("Thứ Bảy thứ hai của tháng");
  expect(await page.locator(".initiative").count()).toBeGreaterThan(30);
  const lent = page.locator(".initiative").filter({ hasText: "15/12/2025" }).first();
  await lent.locator("summary").first().click();
  await expect(lent.locator(".ended")).toBeVisible();
  await context.close();
});

test("a commune's calendar is read by another calendar program, and the session has the same UID everywhere", async ({ request }) => {
  const read = async (path) => {
    const response = await request.get(path);
    expect(response.headers()["content-type"]).toContain("text/calendar");
    return new ICAL.Component(ICAL.parse(await response.text())).getAllSubcomponents("vevent");
  };
  const page = await (await request.get("/lich/")).text();
  const [id] = page.match(/(?<=href="\/lich\/)[a-z0-9-]+(?=\.ics")/);
  const [own] = (await read(`/lich/${id}.ics`)).map((event) => new ICAL.Event(event));
  expect(own.uid).toBe(`${id}@motcua`);
  expect(own.isRecurring()).toBe(true);
  const second = own.iterator();
  second.next();
  expect(second.next().dayOfWeek()).toBe(ICAL.Time.SATURDAY);
  const { communes } = await (await request.get("/lich/68.json")).json();
  const [code] = communes.find(([, name]) => name === "Xã Quảng Sơn");
  const uids = (await read(`/xa-phuong/${code}/lich.ics`)).map((event) => event.getFirstPropertyValue("uid"));
  expect(uids).toContain(own.uid);
});

/** What another program reads from the element as it is drawn. */
async function decoded(locator) {
  const { data, width, height } = PNG.sync.read(await locator.screenshot());
  return jsQR(new Uint8ClampedArray(data), width, height)?.data;
}

test("each procedure's page shows its own QR code, read by another program", async ({ page }) => {
  for (const path of ["/thu-tuc/1.001193/", "/en/thu-tuc/2.000815/"]) {
    await page.goto(path);
    const code = page.locator(".own-code img");
    await code.scrollIntoViewIfNeeded();
    await expect.poll(() => code.evaluate((image) => image.naturalWidth)).toBeGreaterThan(0);
    expect(new URL(await decoded(code)).pathname).toBe(path);
  }
});

test("a sheet of QR codes has a label for each procedure chosen, with the commune in the code", async ({ page }) => {
  await openAwake(page, "/in/qr/");
  await expect(page.locator(".qr-note")).toContainText("Chưa chọn thủ tục nào");
  await page.locator("#qr-commune").fill("24820");
  await page.locator('[data-do="qr-popular"]').click();
  await expect(page.locator(".qr-label")).toHaveCount(8);
  for (const size of ["a4", "a5", "a6", "labels"]) {
    await page.locator("#qr-size").selectOption(size);
    await page.emulateMedia({ media: "print" });
    const label = page.locator(".qr-label").filter({ hasText: "2.000815" });
    await expect(label).toContainText("Mang theo");
    expect(new URL(await decoded(label.locator("svg"))).pathname).toBe("/thu-tuc/2.000815/");
    expect(await decoded(label.locator("svg"))).toContain("#xa=24820");
    await page.emulateMedia({ media: "screen" });
  }
});

test("a commune's page shows where it lies, what runs there and what has ended", async ({ page }) => {
  await page.goto("/xa-phuong/24820/");
  await expect(page.locator(".map__here")).toHaveCount(2);
  const country = await (await page.request.get("/ban-do/viet-nam.svg")).text();
  expect(country).toContain("Hoàng Sa");
  expect(country).toContain("Trường Sa");
  await expect(page.locator(".initiative").filter({ hasText: "Lắng nghe dân nói" })).toBeVisible();
  await expect(page.locator('a[href="tel:1022"]').first()).toBeVisible();
});

test("every province has a calendar to subscribe to, with the days off, and what is held in it", async ({ request }) => {
  const { communes } = await (await request.get("/lich/68.json")).json();
  expect(communes.length).toBeGreaterThan(50);
  for (const [path, words] of [["/lich/68.ics", "Cơ quan nghỉ lễ"], ["/en/lich/96.ics", "Offices closed"]]) {
    const response = await request.get(path);
    expect(response.headers()["content-type"]).toContain("text/calendar");
    const events = new ICAL.Component(ICAL.parse(await response.text())).getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));
    expect(events.filter((event) => event.summary.startsWith(words)).length).toBeGreaterThan(5);
    expect(new Set(events.map((event) => event.uid)).size).toBe(events.length);
  }
  expect(await (await request.get("/lich/68.ics")).text()).toContain("quang-son");
});

test("a session and an initiative have a poster of one page, whose code leads to them, and texts to carry", async ({ page, complaints }) => {
  await page.goto("/lich/");
  const session = page.locator(".session").filter({ hasText: "Quảng Sơn" });
  await session.locator("summary").click();
  await expect(session.locator("textarea").first()).toHaveValue(/^[\x20-\x7e\n]{20,160}$/);
  const poster = await session.locator('a[href$=".svg"]').getAttribute("href");
  await page.goto(poster);
  await page.setViewportSize({ width: 800, height: 1130 });
  const { data, width, height } = PNG.sync.read(await page.screenshot());
  expect(new URL(jsQR(new Uint8ClampedArray(data), width, height)?.data).pathname).toBe("/lich/");
  await page.goto("/en/lich/nam-da-home-signature.svg");
  await expect(page.locator("text").first()).toBeVisible();
  // For a picture of its own the browser asks for an icon at an address of its own making.
  complaints.splice(0, complaints.length, ...complaints.filter((complaint) => !complaint.includes("404")));
});
