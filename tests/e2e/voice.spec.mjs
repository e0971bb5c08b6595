// Saying it instead of typing it. The browser's own recogniser needs its maker's server, so a stand-in takes its place.

import { test, expect, openAwake } from "./watch.mjs";

test.use({ serviceWorkers: "block" });

const button = (page) => page.getByRole("button", { name: "Nói", exact: true });
const words = (page) => page.locator(".search__heard");

/** Opens the home page in a browser that hears `text`, or fails with `error`; none of both: listens until it is stopped. */
async function openHearing(page, { text, error }) {
  await page.addInitScript(({ text, error }) => {
    window.started = [];
    window.SpeechRecognition = class {
      start() {
        window.started.push(this.lang);
        setTimeout(() => {
          if (text) this.onresult({ results: [[{ transcript: text }]] });
          if (error) this.onerror({ error });
          if (text || error) this.onend({});
        }, 50);
      }
      stop() { this.onend({}); }
    };
  }, { text, error });
  await openAwake(page, "/");
}

async function speak(page) {
  await button(page).click();
  await page.getByRole("button", { name: "Đồng ý, bắt đầu nói" }).click();
}

test("what is said stands in the field and is searched for", async ({ page }) => {
  await openHearing(page, { text: "đăng ký khai sinh" });
  await speak(page);
  await expect(page.getByRole("combobox")).toHaveValue("đăng ký khai sinh");
  await expect(page.locator("#q-list").getByRole("option").first()).toBeVisible();
  expect(await page.evaluate(() => window.started)).toEqual(["vi-VN"]);
});

test("nothing listens before the person knows who may process the sound", async ({ page }) => {
  await openHearing(page, { text: "khai sinh" });
  await button(page).click();
  await expect(page.locator(".search__agree")).toContainText("Hãng làm trình duyệt");
  expect(await page.evaluate(() => window.started)).toEqual([]);
});

test("a second press stops listening", async ({ page }) => {
  await openHearing(page, {});
  await speak(page);
  await expect(button(page)).toHaveAttribute("aria-pressed", "true");
  await button(page).click();
  await expect(button(page)).toHaveAttribute("aria-pressed", "false");
  await expect(words(page)).toBeEmpty();
});

for (const [error, sentence] of [["not-allowed", "chưa cho dùng micrô"], ["no-speech", "Chưa nghe thấy gì"], ["network", "Lúc này chưa nghe được"]]) {
  test(`the error ${error} is told kindly`, async ({ page }) => {
    await openHearing(page, { error });
    await speak(page);
    await expect(words(page)).toContainText(sentence);
    await expect(button(page)).toHaveAttribute("aria-pressed", "false");
  });
}

test("a browser that cannot listen shows no button for it", async ({ page }) => {
  await page.addInitScript(() => {
    delete window.SpeechRecognition;
    delete window.webkitSpeechRecognition;
  });
  await openAwake(page, "/");
  await page.getByRole("combobox").fill("khai sinh");
  await expect(page.locator("#q-list").getByRole("option").first()).toBeVisible();
  await expect(page.locator(".search__voice")).toBeHidden();
});
