// Sealed letters: what leaves the phone can be read by nobody but the holder of the key. Opened here by typage, which shares
// no code with what seals.

import { test, expect } from "@playwright/test";
import * as age from "age-encryption";
import { wake } from "./watch.mjs";
import { office, site } from "./channels.mjs";
import { stored } from "./letters.mjs";

// The service worker would answer from its cache what a test means to break.
test.use({ serviceWorkers: "block" });

const WORDS = "Ổ gà trước cổng chợ & đèn đường hỏng\nĐã báo hai lần";
const PLACE = "Ngã ba chợ Tây";
const CONTACT = "Lan 0912345678";

let identity, carrier, open311, portal;

test.beforeAll(async ({}, info) => {
  identity = await age.generateX25519Identity();
  const key = await age.identityToRecipient(identity);
  [carrier, open311] = await Promise.all([office({ keepsKey: true }), office()]);
  portal = await site([
    { id: "form", kind: "form", to: carrier.url, age_key: key },
    { id: "json", kind: "json", to: carrier.url, age_key: key, keeps_key: true },
    { id: "open311", kind: "open311", to: `${open311.url}/v2`, service: "feedback", jurisdiction: "01", age_key: key },
    { id: "mail", kind: "mail", to: "xa@tay.vn", age_key: key },
    { id: "plain", kind: "form", to: carrier.url },
  ], `sealed-${info.project.name}-${info.workerIndex}`);
});
test.afterAll(() => [carrier, open311, portal].forEach((server) => server?.close()));
test.beforeEach(() => {
  for (const one of [carrier, open311]) Object.assign(one, { taken: [], bodies: [], asked: 0, faults: [] });
});

const goTo = async (page, path) => {
  await page.goto(`${portal.url}${path}`);
  await wake(page);
};
const fill = async (page, channel) => {
  await page.locator("#listen-what").fill(WORDS);
  await page.locator("#listen-place").fill(PLACE);
  await page.locator("#listen-contact").fill(CONTACT);
  await page.locator(`[data-channel^="${channel}\t"]`).check();
};
const write = async (page, channel) => {
  await goTo(page, "/lang-nghe/");
  await fill(page, channel);
};
const isSealed = (page) => expect(page.locator(".preview")).toHaveAttribute("data-sealed", "yes");
const agree = async (page, when) => {
  await page.locator(`[name=consent][value=${when}]`).check();
  // Nobody fills in a form in less than three seconds.
  await page.waitForTimeout(2_500);
};
const send = (page) => page.locator("[data-do=send-letter]").click();
const state = (page) => page.locator(".letters .letter").first();
const opened = (armoured) => {
  const decrypter = new age.Decrypter();
  decrypter.addIdentity(identity);
  return decrypter.decrypt(age.armor.decode(armoured), "text");
};

/** Whatever a person wrote, in the ways in which a body may hold it. */
const written = [...`${WORDS} ${PLACE} ${CONTACT}`.split(/\s+/)].filter((word) => word.length > 2);
const holdsNothingOf = (body) => {
  const read = decodeURIComponent(body);
  expect(written.filter((word) => body.includes(word) || read.includes(word) || body.includes(encodeURIComponent(word)))).toEqual([]);
};

test("a form service gets a code and sealed bytes, the same that were shown, and only the key opens them", async ({ page }) => {
  await write(page, "form");
  await isSealed(page);
  await expect(page.locator("p[data-seal=yes]").first()).toBeVisible();
  await expect(page.locator("p[data-seal=no]")).toBeHidden();
  const letter = await page.locator(".preview__text").textContent();
  expect(letter).toContain(WORDS);
  await expect(page.locator(".preview__sealed")).toContainText("BEGIN AGE ENCRYPTED FILE");
  const shown = (await page.locator(".preview__raw").textContent()).split("\n\n").slice(1).join("\n\n");
  await agree(page, "now");
  await send(page);
  await expect(state(page)).toHaveAttribute("data-state", "sent");
  expect(carrier.bodies).toEqual([shown]);
  holdsNothingOf(shown);
  const fields = new URLSearchParams(shown);
  expect([...fields.keys()]).toEqual(["code", "sealed"]);
  expect(await opened(fields.get("sealed"))).toBe(letter);
  const other = new age.Decrypter();
  other.addIdentity(await age.generateX25519Identity());
  await expect(other.decrypt(age.armor.decode(fields.get("sealed")))).rejects.toThrow();
});

test("an Open311 server gets the sealed text as the description, no address and no contact", async ({ page }) => {
  await write(page, "open311");
  await isSealed(page);
  const letter = await page.locator(".preview__text").textContent();
  await agree(page, "now");
  await send(page);
  await expect(state(page)).toHaveAttribute("data-state", "sent");
  holdsNothingOf(open311.bodies[0]);
  const fields = new URLSearchParams(open311.bodies[0]);
  expect([...fields.keys()]).toEqual(["jurisdiction_id", "service_code", "description"]);
  expect(await opened(fields.get("description"))).toBe(letter);
});

test("a mail has the sealed text and a subject that tells nothing", async ({ page }) => {
  await write(page, "mail");
  await isSealed(page);
  const href = await page.locator("[data-carry]").getAttribute("href");
  holdsNothingOf(href);
  const mail = new URL(href).searchParams;
  expect(mail.get("subject")).toMatch(/^Thư kín, mã MC-/);
  expect(await opened(mail.get("body"))).toBe(await page.locator(".preview__text").textContent());
});

test("what was sealed without a network is sent later byte for byte, and again after a break", async ({ page, context }) => {
  await write(page, "json");
  await isSealed(page);
  const letter = await page.locator(".preview__text").textContent();
  await agree(page, "later");
  await context.setOffline(true);
  await send(page);
  await expect.poll(async () => (await stored(page)).filter((text) => /\nwaiting\t/.test(text)).length).toBe(1);
  const sealed = (await stored(page))[0].split("\n").at(-1).replaceAll("\\n", "\n");
  expect(carrier.asked).toBe(0);
  await page.clock.install();
  carrier.faults = ["reset"];
  await context.setOffline(false);
  await goTo(page, "/lang-nghe/hop-thu/");
  // It rests once it has left and nothing was heard.
  await expect.poll(async () => (await stored(page)).some((text) => /\nwaiting\t\d+\t1\t/.test(text))).toBe(true);
  await page.waitForTimeout(500);
  await page.clock.fastForward("00:40");
  await expect(state(page)).toHaveAttribute("data-state", "sent");
  expect(carrier.bodies).toHaveLength(2);
  for (const body of carrier.bodies) {
    holdsNothingOf(body);
    expect(Object.keys(JSON.parse(body))).toEqual(["code", "sealed"]);
    expect(JSON.parse(body).sealed).toBe(sealed);
  }
  expect(await opened(sealed)).toBe(letter);
});

test("each change is sealed anew, and no two letters are sealed alike", async ({ page }) => {
  await write(page, "form");
  await isSealed(page);
  const raw = () => page.locator(".preview__sealed").textContent();
  const first = await raw();
  await page.locator("#listen-when").fill("Sáng nay");
  const second = await raw();
  expect(second).not.toBe(first);
  await page.locator("#listen-when").fill("");
  expect(await raw()).not.toBe(first);
  const text = (await raw()).split("sealed = ")[1];
  expect(await opened(text)).toBe(await page.locator(".preview__text").textContent());
});

test("where no key is published the person is told, and nothing that seals is loaded", async ({ page }) => {
  const asked = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await write(page, "plain");
  await expect(page.locator("p[data-seal=no]")).toBeVisible();
  await expect(page.locator(".preview__sealed")).toBeHidden();
  await expect(page.locator(".preview__text")).toContainText("what = ");
  expect(asked.filter((path) => path.includes("seal"))).toEqual([]);
});

test("without what seals nothing can be sent, and the person is told", async ({ page }) => {
  let isThere = false;
  await page.route("**/seal-v1.wasm", (route) => (isThere ? route.continue() : route.abort()));
  await write(page, "form");
  await expect(page.locator("[data-seal=wait]")).toBeVisible();
  await expect(page.locator("[data-do=send-letter]")).toBeHidden();
  await expect(page.locator("[data-carry]")).toBeHidden();
  isThere = true;
  await page.locator("#listen-when").fill("Hôm nay");
  await isSealed(page);
  await expect(page.locator("[data-do=send-letter]")).toBeVisible();
  expect(carrier.asked).toBe(0);
});

test.describe("with the service worker", () => {
  test.use({ serviceWorkers: "allow" });

  test("a letter is sealed without a network after the first visit", async ({ page, context }) => {
    await goTo(page, "/lang-nghe/");
    await page.evaluate(async () => {
      const { active } = await navigator.serviceWorker.ready;
      if (active.state !== "activated") await new Promise((done) => active.addEventListener("statechange", done));
    });
    expect(await page.evaluate(() => caches.match("/seal-v1.wasm").then(Boolean))).toBe(true);
    await page.reload();
    await context.setOffline(true);
    await goTo(page, "/lang-nghe/");
    await fill(page, "form");
    await isSealed(page);
  });
});
