// Letters: kept as they are typed, sent only as agreed, never lost, never doubled untold. The offices are real servers.

import { test, expect } from "@playwright/test";
import { wake } from "./watch.mjs";
import { office, site } from "./channels.mjs";
import { queue, state, stored, writer } from "./letters.mjs";

// The service worker would answer from its cache what a test means to break.
test.use({ serviceWorkers: "block" });

let form, keeper, open311, portal;

test.beforeAll(async ({}, info) => {
  [form, keeper, open311] = await Promise.all([office(), office({ keepsKey: true }), office()]);
  portal = await site([
    { id: "form", kind: "form", to: form.url, days: 5 },
    { id: "keeper", kind: "json", to: keeper.url, keeps_key: true },
    { id: "open311", kind: "open311", to: `${open311.url}/v2`, service: "feedback", jurisdiction: "01" },
    { id: "mail", kind: "mail", to: "xa@tay.vn" },
  ], `listen-${info.project.name}-${info.workerIndex}`);
});
test.afterAll(() => [form, keeper, open311, portal].forEach((server) => server?.close()));
test.beforeEach(() => {
  for (const one of [form, keeper, open311]) Object.assign(one, { taken: [], bodies: [], asked: 0, faults: [], slow: 0, isAway: false });
});

const { goTo, write, send } = writer(() => portal.url);

test("what is typed is there after the tab died, letter by letter", async ({ page, context }) => {
  await write(page, "Đèn đường trước trường tắt");
  await page.close();
  const next = await context.newPage();
  await goTo(next, "/lang-nghe/hop-thu/");
  await expect(state(next)).toHaveAttribute("data-state", "draft");
  await next.locator(".letter a.button[data-in=draft]").click();
  await expect(next.locator("#listen-what")).toHaveValue("Đèn đường trước trường tắt");
});

test("the person sees every byte, agrees to nothing in advance, and what they saw is what arrives", async ({ page }) => {
  await write(page, "Ổ gà & rác = bẩn\nở cổng chợ", "form");
  await expect(page.locator(".preview__to")).toContainText(form.url);
  await expect(page.locator(".preview__text")).toContainText("what = Ổ gà & rác = bẩn");
  await expect(page.locator("[name=consent]:checked")).toHaveCount(0);
  await page.locator("[data-do=send-letter]").click();
  await expect(page.locator("[data-flaw=consent]")).toBeVisible();
  const shown = (await page.locator(".preview__raw").textContent()).split("\n\n").at(-1);
  expect(form.asked).toBe(0);
  await send(page);
  await expect(state(page)).toHaveAttribute("data-state", "sent");
  expect(form.bodies).toEqual([shown]);
  await expect(state(page)).toContainText("R1");
  await expect(state(page).locator("[data-promise=yes]")).toBeVisible();
  await expect(state(page).locator("a[download$='.ics']")).toHaveAttribute("href", /^data:text\/calendar/);
});

test("an Open311 server gets what GeoReport asks for", async ({ page }) => {
  await write(page, "Cống nghẹt", "open311");
  await send(page);
  await expect(state(page)).toHaveAttribute("data-state", "sent");
  const fields = new URLSearchParams(open311.bodies[0]);
  expect([fields.get("jurisdiction_id"), fields.get("service_code")]).toEqual(["01", "feedback"]);
  expect(fields.get("description")).toContain("Cống nghẹt");
});

test("without a network it waits, and goes when there is one", async ({ page, context }) => {
  await goTo(page, "/lang-nghe/hop-thu/");
  await context.setOffline(true);
  await queue(page, [waiting("MC-WAIT-0001", channelLine("form", "form", form.url, ""))]);
  await page.evaluate(() => dispatchEvent(new Event("motcua:letters")));
  await expect(state(page)).toHaveAttribute("data-state", "waiting");
  expect(form.asked).toBe(0);
  await context.setOffline(false);
  await expect(state(page)).toHaveAttribute("data-state", "sent");
  expect(form.taken).toHaveLength(1);
});

test("agreed to without a network, the letter is kept and nothing leaves", async ({ page, context }) => {
  await write(page, "Mất nước ba ngày", "form");
  await page.locator("[name=consent][value=later]").check();
  await page.waitForTimeout(2_500);
  await context.setOffline(true);
  await page.locator("[data-do=send-letter]").click();
  await expect.poll(async () => (await stored(page)).filter((text) => /\nwaiting\t/.test(text)).length).toBe(1);
  expect(form.asked).toBe(0);
});

for (const [fault, becomes, copies] of [[429, "waiting", 0], [503, "waiting", 0], [404, "refused", 0], [500, "unsure", 1], ["reset", "unsure", 1], ["no-cors", "waiting", 0]]) {
  test(`an office that answers ${fault} leaves the letter ${becomes}`, async ({ page }) => {
    await write(page, "Đường ngập", "form");
    form.faults = [fault];
    await send(page);
    await expect(state(page)).toHaveAttribute("data-state", becomes);
    expect(form.taken).toHaveLength(copies);
  });
}

test("an office that broke off and drops what it has gets it again unasked, and has it once", async ({ page }) => {
  await page.clock.install();
  await write(page, "Hồ sơ trễ hẹn", "keeper");
  keeper.faults = ["reset"];
  await page.locator("[name=consent][value=later]").check();
  await page.clock.fastForward("00:04");
  await page.locator("[data-do=send-letter]").click();
  // It rests once it has left and nothing was heard.
  await expect.poll(async () => (await stored(page)).some((text) => /\nwaiting\t\d+\t1\t/.test(text))).toBe(true);
  await page.waitForTimeout(500);
  await page.clock.fastForward("00:40");
  await expect(state(page)).toHaveAttribute("data-state", "sent");
  expect(keeper.bodies).toHaveLength(2);
  expect(keeper.taken).toHaveLength(1);
});

test("an office that says nothing is given half a minute, and the person is told", async ({ page }) => {
  await page.clock.install();
  await write(page, "Xin hỏi giờ làm việc", "form");
  form.faults = ["silent"];
  await page.locator("[name=consent][value=now]").check();
  await page.clock.fastForward("00:04");
  await page.locator("[data-do=send-letter]").click();
  await expect(state(page)).toHaveAttribute("data-state", "sending");
  await expect.poll(() => form.taken.length).toBe(1);
  await page.clock.fastForward("00:31");
  await expect(state(page)).toHaveAttribute("data-state", "unsure");
});

test("the policy names the offices' servers and no others", async ({ page }) => {
  const connect = portal.policy.match(/connect-src ([^;]*)/)[1].split(" ");
  expect(connect.sort()).toEqual(["'self'", form.url, keeper.url, open311.url].sort());
  await goTo(page, "/lang-nghe/");
  expect(await page.evaluate(() => fetch("http://127.0.0.1:9/").then(() => "went", (error) => error.name))).toBe("TypeError");
});

test("numbers of people are found before anything is sent", async ({ page }) => {
  await write(page, "Căn cước của tôi là 001085012345");
  await expect(page.locator("[data-personal=id]")).toBeVisible();
  await page.locator("#listen-what").fill("Đường hỏng 12 m");
  await expect(page.locator("[data-personal=id]")).toBeHidden();
});

test("one letter is deleted, then all of them, for good", async ({ page }) => {
  for (const words of ["Một", "Hai", "Ba"]) await write(page, words);
  await goTo(page, "/lang-nghe/hop-thu/");
  await expect(page.locator(".letters .letter")).toHaveCount(3);
  const first = state(page).locator("[data-wish=delete]");
  await first.click();
  await first.click();
  await expect(page.locator(".letters .letter")).toHaveCount(2);
  await page.locator("[data-do=wipe-letters]").click();
  await page.locator("[data-do=wipe-letters]").click();
  await expect(page.locator("[data-letters=none]")).toBeVisible();
  await page.reload();
  await wake(page);
  await expect(page.locator("[data-letters=none]")).toBeVisible();
});

/** A letter that was agreed to, as text. */
const waiting = (code, channel) => {
  const now = Math.floor(Date.now() / 1000);
  return [code, ["mcl1", code, now, "question", "", "", "", "Thử", "", "", "", channel, `waiting\t${now + 3600}\t0\t${now}\t0`].join("\n")];
};
const channelLine = (id, kind, to, flags) => [id, kind, to, "Xã Tây", "0", flags, "", ""].join("\t");

test("two tabs at once send each letter once", async ({ page, context }) => {
  await page.goto(`${portal.url}/lang-nghe/hop-thu/`);
  const letters = Array.from({ length: 20 }, (_, at) => waiting(`MC-TWO0-00${10 + at}`, channelLine("form", "form", form.url, "")));
  await queue(page, letters);
  form.slow = 200;
  const other = await context.newPage();
  await Promise.all([page, other].map((tab) => goTo(tab, "/lang-nghe/hop-thu/")));
  await expect(page.locator('.letter[data-state="sent"]')).toHaveCount(20, { timeout: 20_000 });
  expect(form.taken).toHaveLength(20);
  expect(new Set(form.taken).size).toBe(20);
});

// By hand more of them: MOTCUA_KILLS=250 npx playwright test listen --grep killed
const KILLS = Number(process.env.MOTCUA_KILLS ?? 24);

test("a tab that is killed at any step loses and doubles nothing", { tag: "@once" }, async ({ page, context }, info) => {
  test.setTimeout(60_000 + KILLS * 8_000);
  form.slow = keeper.slow = 120;
  await page.goto(`${portal.url}/lang-nghe/hop-thu/`);
  const outboxes = { waiting: 0, sending: 0, over: 0 };
  const codes = [];
  for (let round = 0; round < KILLS; round += 1) {
    const letters = Array.from({ length: 4 }, (_, at) => {
      const code = `MC-K${String(codes.length + 1).padStart(4, "0")}-${at % 2 ? "KEEP" : "FORM"}`;
      codes.push(code);
      return waiting(code, at % 2 ? channelLine("keeper", "json", keeper.url, "k") : channelLine("form", "form", form.url, ""));
    });
    await queue(page, letters);
    const tab = await context.newPage();
    // The form looks after letters, too, and draws no list of the hundreds that are there by now.
    await tab.goto(`${portal.url}/lang-nghe/`);
    const before = form.asked + keeper.asked;
    await tab.mouse.move(5, 5);
    await tab.mouse.move(6, 40);
    // From the first knock to after the last answer: each round dies a little later.
    await expect.poll(() => form.asked + keeper.asked, { intervals: [5], timeout: 15_000 }).toBeGreaterThan(before);
    await page.waitForTimeout((round % 24) * 30);
    // Half of them are closed, and half lose their process in the middle of an instruction, as when a phone runs out of memory.
    if (round % 2) await tab.close();
    else {
      const crashed = tab.waitForEvent("crash");
      const devtools = await context.newCDPSession(tab);
      devtools.send("Page.crash").catch(() => {});
      await crashed;
      await tab.close();
    }
    const mine = new Set(letters.map(([code]) => code));
    const left = (await stored(page)).filter((text) => mine.has(text.split("\n")[1])).map((text) => /\n(waiting|sending)\t/.exec(text)?.[1]);
    outboxes[left.includes("sending") ? "sending" : left.includes("waiting") ? "waiting" : "over"] += 1;
  }
  // A last start takes up what is lying, and lets what may be sent again go, one after the other.
  await goTo(page, "/lang-nghe/");
  await expect.poll(async () => (await stored(page)).filter((text) => /\n(sending\t|waiting\t\d+\t0)/.test(text)).length, { timeout: 60_000 + KILLS * 2_000 }).toBe(0);
  const texts = await stored(page);
  const has = (code, word) => texts.some((text) => text.includes(code) && new RegExp(`\\n${word}\\b`).test(text));
  const lost = codes.filter((code) => !texts.some((text) => text.includes(code)) || (has(code, "sent") && ![...form.taken, ...keeper.taken].includes(code)));
  const doubled = [...form.taken, ...keeper.taken].filter((code, at, all) => all.indexOf(code) !== at);
  const untold = form.taken.filter((code) => !has(code, "sent") && !has(code, "unsure"));
  const unsure = codes.filter((code) => has(code, "unsure")).length;
  console.log(`${info.project.name}: ${KILLS} tabs killed (letters on their way in ${outboxes.sending}, none yet in ${outboxes.waiting}, all over in ${outboxes.over}), ${codes.length} letters, ${lost.length} lost, ${doubled.length} doubled, ${untold.length} untold, ${unsure} unsure and told`);
  expect([lost, doubled, untold]).toEqual([[], [], []]);
  expect(outboxes.sending).toBeGreaterThan(0);
});

test("a letter that waits goes from any page of the portal", async ({ page, context }) => {
  await write(page, "Mất nước", "form");
  await page.locator("[name=consent][value=later]").check();
  await page.waitForTimeout(2_500);
  form.isAway = true;
  await page.locator("[data-do=send-letter]").click();
  await expect.poll(() => page.evaluate(() => localStorage.getItem("motcua:waiting"))).toBe("1");
  await expect.poll(async () => (await stored(page)).some((text) => /\nwaiting\t\d+\t[1-9]/.test(text))).toBe(true);
  // Kept to a time long past, so that the next page need not sit out the pause.
  await page.evaluate(() => new Promise((resolve) => {
    const asked = indexedDB.open("motcua");
    asked.onsuccess = () => {
      const store = asked.result.transaction("letters", "readwrite").objectStore("letters");
      store.openCursor().onsuccess = ({ target: { result: cursor } }) => {
        const text = cursor.value.replace(/\nwaiting\t(\d+)\t(\d+)\t\d+/, "\nwaiting\t$1\t$2\t0");
        cursor.update(text).onsuccess = () => { asked.result.close(); resolve(); };
      };
    };
  }));
  await page.close();
  form.isAway = false;
  const other = await context.newPage();
  await other.goto(`${portal.url}/thu-tuc/`);
  await expect.poll(() => form.taken.length, { timeout: 15_000 }).toBe(1);
  await expect.poll(() => other.evaluate(() => localStorage.getItem("motcua:waiting"))).toBe(null);
  expect(await other.locator("script[src='/outbox.js']").count()).toBe(1);
});

test("who has no letter waiting loads nothing for letters", async ({ page }) => {
  await page.goto(`${portal.url}/thu-tuc/`);
  await wake(page);
  await page.waitForTimeout(500);
  expect(await page.locator("script[src='/outbox.js']").count()).toBe(0);
});

test("a link from a commune's page fills in the commune and its province", async ({ page }) => {
  await goTo(page, "/lang-nghe/#xa=00008");
  await expect(page.locator("#listen-commune")).not.toHaveValue("");
  await expect(page.locator("#listen-province")).toHaveValue("01");
  await page.goto(`${portal.url}/xa-phuong/00008/`);
  await expect(page.locator("a[href='/lang-nghe/#xa=00008']")).toBeVisible();
  await expect(page.locator("a[href^='/lang-nghe/tra-loi/#']")).toBeVisible();
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("the ways, and a letter to fill in by hand, stand there", async ({ page }) => {
    await page.goto(`${portal.url}/lang-nghe/`);
    await expect(page.locator(".channel a[href='mailto:xa@tay.vn']")).toBeVisible();
    await expect(page.locator(".by-hand")).toBeVisible();
    await expect(page.locator("#listen-what")).toBeHidden();
  });
});
