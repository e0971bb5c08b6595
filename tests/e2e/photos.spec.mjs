// Photos of letters, and the receipt as a picture: what leaves the phone, what stays on it, what is left of a photo.

import { readFileSync } from "node:fs";
import { test, expect } from "@playwright/test";
import { PNG } from "pngjs";
import { office, site } from "./channels.mjs";
import { state, writer } from "./letters.mjs";

test.use({ serviceWorkers: "block" });

let form, portal;

test.beforeAll(async ({}, info) => {
  form = await office();
  portal = await site([
    { id: "form", kind: "form", to: form.url, days: 5 },
    { id: "photos", kind: "form", to: `${form.url}/photos`, takes_photos: true },
  ], `photos-${info.project.name}-${info.workerIndex}`);
});
test.afterAll(() => [form, portal].forEach((server) => server?.close()));
test.beforeEach(() => Object.assign(form, { taken: [], bodies: [], raw: [], asked: 0 }));

const { goTo, write, send } = writer(() => portal.url);

/** A JPEG of this size with the place it was taken at, as phones write it: an APP1 segment with a GPS directory. */
async function photo(page, width, height) {
  const text = await page.evaluate(([width, height]) => {
    const canvas = Object.assign(document.createElement("canvas"), { width, height });
    const pen = canvas.getContext("2d");
    for (let at = 0; at < 40; at += 1) {
      pen.fillStyle = `hsl(${at * 9} 80% 50%)`;
      pen.fillRect((at * width) / 40, 0, width / 40, height);
    }
    return canvas.toDataURL("image/jpeg").split(",")[1];
  }, [width, height]);
  const entry = (tag, type, count, value) => {
    const bytes = Buffer.alloc(12);
    bytes.writeUInt16BE(tag, 0);
    bytes.writeUInt16BE(type, 2);
    bytes.writeUInt32BE(count, 4);
    value.copy(bytes, 8);
    return bytes;
  };
  const long = (value) => { const bytes = Buffer.alloc(4); bytes.writeUInt32BE(value); return bytes; };
  const directory = (...entries) => Buffer.concat([Buffer.from([0, entries.length]), ...entries, long(0)]);
  const header = Buffer.concat([Buffer.from("MM\0*"), long(8)]);
  const gps = directory(entry(1, 2, 2, Buffer.from("N\0\0\0")), entry(29, 2, 11, long(62)));
  const tiff = Buffer.concat([header, directory(entry(0x8825, 4, 1, long(26))), gps, Buffer.alloc(6), Buffer.from("2026:11:24\0GPS-SECRET")]);
  const data = Buffer.concat([Buffer.from("Exif\0\0"), tiff]);
  const segment = Buffer.concat([Buffer.from([0xff, 0xe1, (data.length + 2) >> 8, (data.length + 2) & 255]), data]);
  const jpeg = Buffer.from(text, "base64");
  return { name: "ảnh của tôi.jpg", mimeType: "image/jpeg", buffer: Buffer.concat([jpeg.subarray(0, 2), segment, jpeg.subarray(2)]) };
}

/** The photos in a multipart body, as bytes. */
const photosIn = (raw) => {
  const found = [];
  for (let at = raw.indexOf("Content-Type: image/jpeg"); at >= 0; at = raw.indexOf("Content-Type: image/jpeg", at + 1)) {
    const start = raw.indexOf("\r\n\r\n", at) + 4;
    found.push(raw.subarray(start, raw.indexOf("\r\n--", start)));
  }
  return found;
};
const sizeOf = (page, jpeg) => page.evaluate(async (text) => {
  const picture = await createImageBitmap(await (await fetch(`data:image/jpeg;base64,${text}`)).blob());
  return [picture.width, picture.height];
}, jpeg.toString("base64"));

test("a photo survives the tab, and arrives small, without the place it was taken at", async ({ page, context }) => {
  await write(page, "Ổ gà to ở cổng chợ");
  const jpeg = await photo(page, 2400, 1200);
  expect(jpeg.buffer.includes("GPS-SECRET")).toBe(true);
  await page.locator("#listen-photos").setInputFiles(jpeg);
  await expect(page.locator(".listen__form .photo canvas")).toHaveCount(1);
  await page.close();

  const next = await context.newPage();
  await goTo(next, "/lang-nghe/hop-thu/");
  await expect(state(next).locator(".photo canvas")).toBeVisible();
  await next.locator(".letter a.button[data-in=draft]").click();
  await expect(next.locator(".listen__form .photo canvas")).toHaveCount(1);
  await next.locator('[data-channel^="form\t"]').check();
  await expect(next.locator(".preview__photos p")).toContainText("không đi");
  await next.locator('[data-channel^="photos\t"]').check();
  await expect(next.locator(".preview__photos li")).toContainText(/MC-[0-9A-Z-]+-1\.jpg, \d+ kB/);
  await expect(next.locator(".preview__raw")).toContainText("multipart/form-data");
  await expect(next.locator(".preview__raw")).toContainText('name="photo"; filename="MC-');
  await send(next);
  await expect(state(next)).toHaveAttribute("data-state", "sent");

  const [raw] = form.raw;
  const fields = [...raw.toString().matchAll(/name="(\w+)"(?:; filename="([^"]+)")?/g)].map(([, name, file]) => file ?? name);
  expect(fields.slice(0, -1)).toEqual(["code", "topic", "what"]);
  expect(fields.at(-1)).toBe(`${form.taken[0]}-1.jpg`);
  const [arrived] = photosIn(raw);
  expect(arrived.subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]));
  for (const trace of ["Exif", "GPS", "ảnh của tôi"]) expect(raw.includes(trace), trace).toBe(false);
  // The page's policy forbids reading data addresses; a page of nobody does not.
  const blank = await context.newPage();
  expect(await sizeOf(blank, arrived)).toEqual([1600, 800]);
});

test("a channel that takes no photos gets none, and they stay on the phone", async ({ page }) => {
  await write(page, "Đèn hỏng", "form");
  await page.locator("#listen-photos").setInputFiles(await photo(page, 80, 60));
  await expect(page.locator(".preview__photos")).toBeVisible();
  await send(page);
  await expect(state(page)).toHaveAttribute("data-state", "sent");
  expect(form.raw[0].includes("image/jpeg")).toBe(false);
  await expect(state(page).locator(".photo canvas")).toBeVisible();
});

test("what is no photo, or one too many, is refused kindly and nothing is lost", async ({ page }) => {
  await write(page, "Cống nghẹt");
  const good = await photo(page, 80, 60);
  await page.locator("#listen-photos").setInputFiles([good, { name: "x.jpg", mimeType: "image/jpeg", buffer: Buffer.from("chữ") }]);
  await expect(page.locator(".photos-said")).toContainText("x.jpg");
  await expect(page.locator(".listen__form .photo")).toHaveCount(1);
  await page.locator("#listen-photos").setInputFiles([good, good, good]);
  await expect(page.locator(".photos-said")).toContainText("nhiều nhất 3");
  await expect(page.locator(".listen__form .photo")).toHaveCount(3);
  await page.locator(".photo button").nth(1).click();
  await expect(page.locator(".listen__form .photo")).toHaveCount(2);
  await expect(page.locator("#listen-photos")).toBeFocused();
  await expect(page.locator("#listen-what")).toHaveValue("Cống nghẹt");
});

test("a photo for which the phone has no room leaves the text as it is", async ({ page }) => {
  await write(page, "Đường ngập");
  await page.evaluate(() => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (value, key) {
      if (this.name === "photos") throw new DOMException("no room", "QuotaExceededError");
      return put.call(this, value, key);
    };
  });
  await page.locator("#listen-photos").setInputFiles(await photo(page, 80, 60));
  await expect(page.locator(".photos-said")).toContainText("hết chỗ");
  await expect(page.locator("#listen-what")).toHaveValue("Đường ngập");
});

test("photos go when their letter does", async ({ page }) => {
  await write(page, "Một");
  await page.locator("#listen-photos").setInputFiles(await photo(page, 80, 60));
  await expect(page.locator(".listen__form .photo")).toHaveCount(1);
  const kept = () => page.evaluate(() => new Promise((resolve) => {
    const asked = indexedDB.open("motcua");
    asked.onsuccess = () => {
      const all = asked.result.transaction("photos").objectStore("photos").count();
      all.onsuccess = () => { asked.result.close(); resolve(all.result); };
    };
  }));
  expect(await kept()).toBe(1);
  await goTo(page, "/lang-nghe/hop-thu/");
  const first = state(page).locator("[data-wish=delete]");
  await first.click();
  await first.click();
  await expect(page.locator("[data-letters=none]")).toBeVisible();
  expect(await kept()).toBe(0);
});

test("the receipt is a picture with something on it", async ({ page }) => {
  await write(page, `Nước thải ${"chảy tràn ra đường, ".repeat(30)}`, "form");
  await send(page);
  await expect(state(page)).toHaveAttribute("data-state", "sent");
  const waiting = page.waitForEvent("download");
  await state(page).locator("[data-picture]").click();
  const download = await waiting;
  expect(download.suggestedFilename()).toMatch(/^thu-MC-[0-9A-Z-]+\.png$/);
  const picture = PNG.sync.read(readFileSync(await download.path()));
  expect(picture.width).toBe(1080);
  expect(picture.height).toBeGreaterThan(900);
  const dark = (from, to) => {
    let count = 0;
    for (let at = from * picture.width * 4; at < to * picture.width * 4; at += 4) count += picture.data[at] < 100 ? 1 : 0;
    return count;
  };
  // Words from the top to the bottom, and none run out at the right.
  const half = Math.floor(picture.height / 2);
  expect(Math.min(dark(0, half), dark(half, picture.height))).toBeGreaterThan(2_000);
  let edge = 0;
  for (let y = 0; y < picture.height; y += 1) {
    for (let x = picture.width - 60; x < picture.width; x += 1) edge += picture.data[(y * picture.width + x) * 4] < 200 ? 1 : 0;
  }
  expect(edge).toBe(0);
});
