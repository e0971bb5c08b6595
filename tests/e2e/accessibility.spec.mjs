// axe over every kind of page, in both languages, light and dark, once it is awake.

import AxeBuilder from "@axe-core/playwright";
import { test, expect, openAwake } from "./watch.mjs";
import { pages, widgets } from "./pages.mjs";

const wcag22 = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const everyWidget = Object.entries(widgets).map(([name, path]) => [`${name} widget's`, path, "vi"]);
const everyPage = [...pages, ["not found", "/404.html", "vi"], ...everyWidget];

/** Puts a letter in every state on the phone, the first with a photo. */
const keepLetters = (page) => page.evaluate(async () => {
  const states = ["draft", "waiting\t4102444800\t1\t4102444000\t0", "unsure\t1764000000", "sent\t1764000000\tR1", "refused\t400", "expired", "unreached", "answered\t1764000000\t1764100000\tR1"];
  const canvas = Object.assign(document.createElement("canvas"), { width: 80, height: 60 });
  canvas.getContext("2d").fillRect(0, 0, 80, 60);
  const photo = await new Promise((resolve) => { canvas.toBlob(resolve, "image/jpeg"); });
  await new Promise((resolve) => {
    const asked = indexedDB.open("motcua");
    asked.onsuccess = () => {
      const transaction = asked.result.transaction(["letters", "photos"], "readwrite");
      states.forEach((state, at) => {
        const channel = "form\tform\thttps://xa.example/\tXã Tây\t5\tp\t\t";
        const text = ["mcl1", `MC-0000-000${at}`, 1_764_000_000 - at, "broken", "Xã Tây", "", "", "Đèn đường hỏng", "", "", "", channel, state].join("\n");
        transaction.objectStore("letters").put(text, `MC-0000-000${at}`);
      });
      transaction.objectStore("photos").put([photo], "MC-0000-0000");
      transaction.oncomplete = () => { asked.result.close(); resolve(); };
    };
  });
  dispatchEvent(new Event("motcua:letters"));
});

/** States that a page has only once somebody has done something. */
const states = [
  ["with results open", "/", async (page) => {
    await page.getByRole("combobox").fill("khai sinh");
    await page.getByRole("combobox").press("ArrowDown");
    await expect(page.locator("#q-list").getByRole("option").first()).toBeVisible();
  }],
  ["with a filter on", "/en/", async (page) => {
    await page.getByRole("combobox").fill("birth");
    await page.locator(".search__filters summary").click();
    await page.locator('[data-filter="overseas"]').click();
    await expect(page.locator('[data-filter="overseas"]')).toHaveAttribute("aria-pressed", "true");
    await expect(page.locator("#q-list").getByRole("option").first()).toBeVisible();
  }],
  ["with recent searches open", "/", async (page) => {
    await page.evaluate(() => localStorage.setItem("motcua:recent", "khai sinh\nkết hôn"));
    await page.getByRole("combobox").focus();
    await expect(page.locator(".search__recent a").first()).toBeVisible();
  }],
  ["with nothing found", "/en/", async (page) => {
    await page.getByRole("combobox").fill("qzxwv jjkkq");
    await expect(page.locator(".search__help")).toBeVisible();
  }],
  ["with an address that needs a question", "/xa-phuong/", async (page) => {
    await page.locator("#address").fill("phường Cống Vị, Ba Đình, Hà Nội");
    await page.locator(".finder button").click();
    await expect(page.locator(".finder__place").first()).toBeVisible();
  }],
  ["with the error of an empty address", "/en/xa-phuong/", async (page) => {
    await page.locator(".finder button").click();
    await expect(page.locator("#address-error")).toBeVisible();
  }],
  ...["", "/en"].map((prefix) => [`with a letter and a photo at ${prefix}/lang-nghe/`, `${prefix}/lang-nghe/`, async (page) => {
    await page.locator("#listen-what").fill("Căn cước 001085012345, điện thoại 0912345678");
    await expect(page.locator("[data-saved=yes]")).toBeVisible();
    const png = await page.evaluate(() => document.createElement("canvas").toDataURL().split(",")[1]);
    const buffer = Buffer.from(png, "base64");
    await page.locator("#listen-photos").setInputFiles([{ name: "a.png", mimeType: "image/png", buffer }, { name: "x.jpg", mimeType: "image/jpeg", buffer: Buffer.from("x") }]);
    await expect(page.locator(".photo canvas")).toBeVisible();
    await page.locator('[data-channel^="print\t"]').check();
    await expect(page.locator(".preview__photos li")).toBeVisible();
  }]),
  ...["", "/en"].map((prefix) => [`with letters in every state at ${prefix}/lang-nghe/hop-thu/`, `${prefix}/lang-nghe/hop-thu/`, async (page) => {
    await expect(page.locator("[data-letters=none]")).toBeVisible();
    await keepLetters(page);
    await expect(page.locator(".letters .letter")).toHaveCount(8);
    await expect(page.locator(".letters .photo canvas").first()).toBeVisible();
  }]),
];

/** What axe finds, one line each, by all rules or those named. `target-size` is off by default. */
async function violations(page, rules) {
  const options = rules
    ? { runOnly: { type: "rule", values: rules } }
    : { runOnly: { type: "tag", values: wcag22 }, rules: { "target-size": { enabled: true } } };
  const { violations } = await new AxeBuilder({ page }).options(options).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(" ")}`));
}

/** All of it in light colours, and what colours change in dark ones, without opening the page twice. */
async function expectNothing(page) {
  expect(await violations(page), "in light colours").toEqual([]);
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await violations(page, ["color-contrast", "link-in-text-block"]), "in dark colours").toEqual([]);
}

test.describe("in light and in dark colours", { tag: "@axe" }, () => {
  test.use({ colorScheme: "light", contextOptions: { reducedMotion: "reduce" } });

  for (const [name, path, language] of everyPage) {
    test(`axe finds nothing on the ${name} page in ${language}`, async ({ page }) => {
      await openAwake(page, path);
      await expectNothing(page);
    });
  }

  for (const [name, path, act] of states) {
    test(`axe finds nothing ${name}`, async ({ page }) => {
      await openAwake(page, path);
      await act(page);
      await expectNothing(page);
    });
  }
});
