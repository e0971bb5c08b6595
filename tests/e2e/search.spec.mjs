// The one box: procedures and communes as one types.

import { test, expect, openAwake, wake } from "./watch.mjs";

// The service worker would answer from its cache what a test means to break.
test.use({ serviceWorkers: "block" });

// Not by role alone: a form on the page may have options of its own.
const options = (page) => page.locator("#q-list").getByRole("option");

async function type(page, text) {
  await page.getByRole("combobox").fill(text);
  await expect(options(page).first()).toBeVisible();
}

const finds = [
  ["/", "lam khai sinh cho con", /\/thu-tuc\/(1\.001193|3\.000722)\/$/],
  ["/", "đăng ký kết hôn", /\/thu-tuc\/1\.000894\/$/],
  ["/", "doi can cuoc", /\/thu-tuc\/1\.014063\/$/],
  ["/", "2.000986", /\/thu-tuc\/3\.000722\/$/],
  ["/", "khaisinh", /\/thu-tuc\/1\.001193\/$|\/thu-tuc\/3\.000722\/$/],
  ["/", "ddawng kys keets hoon", /\/thu-tuc\/1\.000894\/$/],
  ["/en/", "social pension", /\/en\/thu-tuc\/1\.014027\/$/],
  ["/en/", "xa dak sor huyen krong no", /\/en\/xa-phuong\/\d{5}\/$/],
  ["/", "phuong 2 bao loc", /\/xa-phuong\/\d{5}\/$/],
];
for (const [path, query, address] of finds) {
  test(`"${query}" on ${path} finds what is meant first`, async ({ page }) => {
    await openAwake(page, path);
    await type(page, query);
    await expect(options(page).first()).toHaveAttribute("href", address);
  });
}

test("an address finds its commune and nothing that only sounds like it", async ({ page }) => {
  await openAwake(page, "/");
  await type(page, "xa dak sor huyen krong no");
  await expect(options(page).first()).toContainText("Nam Đà");
  await expect(page.locator('.search__option[href*="/thu-tuc/"]')).toHaveCount(0);
});

test("the query stands in the fragment and comes back with the address", async ({ page }) => {
  await openAwake(page, "/");
  await type(page, "khai tử");
  await expect(page).toHaveURL(/#q=khai/);
  await page.reload();
  await expect(page.getByRole("combobox")).toHaveValue("khai tử");
  await expect(options(page).first()).toBeVisible();
});

test("what is typed never leaves the phone", async ({ page }) => {
  const asked = [];
  page.on("request", (request) => asked.push(decodeURIComponent(request.url())));
  await openAwake(page, "/");
  await type(page, "chứng thực chữ ký");
  expect(asked.filter((url) => /chứng|chung\+?thuc/.test(url.split("#")[0]))).toEqual([]);
});

test("the arrow keys move through the options and Enter opens one", async ({ page }) => {
  await openAwake(page, "/");
  await type(page, "khai sinh");
  const field = page.getByRole("combobox");
  await field.press("ArrowDown");
  await field.press("ArrowDown");
  await expect(field).toHaveAttribute("aria-activedescendant", "q-1");
  await expect(page.locator("#q-1")).toHaveAttribute("aria-selected", "true");
  const target = await page.locator("#q-1").getAttribute("href");
  await field.press("Enter");
  await expect(page).toHaveURL(new RegExp(`${target}$`));
  await expect(options(page)).toHaveCount(0);
});

test("Escape empties the field and closes the list", async ({ page }) => {
  await openAwake(page, "/");
  await type(page, "khai sinh");
  await page.getByRole("combobox").press("Escape");
  await expect(page.getByRole("combobox")).toHaveValue("");
  await expect(page.getByRole("listbox")).toBeHidden();
});

test("submitting puts the focus on the first result, and the arrow keys go on from there", async ({ page }) => {
  await openAwake(page, "/");
  await type(page, "khai sinh");
  await page.getByRole("search").getByRole("button", { name: "Tìm", exact: true }).click();
  await expect(options(page).first()).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(options(page).nth(1)).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("combobox")).toBeFocused();
});

test("nothing found says what was typed, what to try and whom to ask", async ({ page }) => {
  await openAwake(page, "/");
  await page.getByRole("combobox").fill("qzxwv jjkkq");
  await expect(page.locator(".search__status")).toContainText("qzxwv jjkkq");
  await expect(page.locator(".search__help")).toContainText("Trung tâm Phục vụ hành chính công");
});

test("a query of 100,000 characters neither stops nor empties the page", async ({ page }) => {
  await openAwake(page, `/#q=${"khai sinh ".repeat(10_000)}`);
  await expect(page.locator("h1")).toBeVisible();
  await page.getByRole("combobox").fill("khai tử");
  await expect(options(page).first()).toBeVisible();
});

for (const query of ["%", "'\"<img src=x onerror=alert(1)>", "\u202e\u0000\ufeff", "1.", "....", "🙂🙂", "ﷺ".repeat(300)]) {
  test(`the query ${JSON.stringify(query).slice(0, 40)} does no harm`, async ({ page }) => {
    await openAwake(page, "/");
    await page.getByRole("combobox").fill(query);
    await page.getByRole("combobox").fill("khai tử");
    await expect(options(page).first()).toBeVisible();
  });
}

test("a list that cannot be loaded says so, and the page goes on", async ({ page, complaints }) => {
  await page.route("**/search-vi-*.bin", (route) => route.abort());
  await openAwake(page, "/");
  await page.getByRole("combobox").fill("khai sinh");
  await expect(page.locator(".search__status")).not.toBeEmpty();
  await page.unroute("**/search-vi-*.bin");
  // The next keystroke tries again.
  await page.getByRole("combobox").fill("khai sinh con");
  await expect(options(page).first()).toBeVisible();
  complaints.splice(0, complaints.length, ...complaints.filter((complaint) => !complaint.includes("ERR_FAILED")));
});

test("a corrupt index is refused with a sentence", async ({ page }) => {
  await page.route("**/*.bin", (route) => route.fulfill({ body: Buffer.from("not an index at all") }));
  await openAwake(page, "/");
  await page.getByRole("combobox").fill("khai sinh");
  await expect(page.locator(".search__status")).toContainText("Chưa tải được");
  await page.locator('.search__lists a[href="/thu-tuc/"]').click();
  await expect(page.locator("h1")).toHaveText("Tất cả thủ tục");
});

test("without Wasm the field gives way to the full lists", async ({ page, complaints }) => {
  await page.route("**/*.wasm", (route) => route.abort());
  await page.goto("/thu-tuc/1.001193/");
  await wake(page, "failed");
  await expect(page.getByRole("combobox")).toBeHidden();
  await page.locator('.search__lists a[href="/xa-phuong/"]').click();
  await expect(page).toHaveURL(/\/xa-phuong\/$/);
  complaints.splice(0, complaints.length, ...complaints.filter((complaint) => !complaint.includes("ERR_FAILED")));
});

const filter = (page, name) => page.locator(`[data-filter="${name}"]`);
const openFilters = (page) => page.locator(".search__filters summary").click();

test("a filter leaves the procedures it lets through and stands in the address", async ({ page }) => {
  await openAwake(page, "/");
  await type(page, "khai sinh");
  const before = await options(page).count();
  await openFilters(page);
  await filter(page, "overseas").click();
  await expect(filter(page, "overseas")).toHaveAttribute("aria-pressed", "true");
  await expect(page).toHaveURL(/#q=khai.*&f=overseas$/);
  await expect(page.locator('#q-list a:not([href^="/thu-tuc/"])')).toHaveCount(0);
  await expect(options(page).first()).toHaveAttribute("href", "/thu-tuc/1.001193/");
  await filter(page, "overseas").click();
  await expect(options(page)).toHaveCount(before);
  await expect(page).not.toHaveURL(/f=/);
});

test("filters come with the link", async ({ page }) => {
  await openAwake(page, "/#q=khai%20sinh&f=free,foreigners");
  await expect(options(page).first()).toBeVisible();
  await expect(filter(page, "free")).toHaveAttribute("aria-pressed", "true");
  await expect(filter(page, "foreigners")).toHaveAttribute("aria-pressed", "true");
});

test("filters that leave nothing say so and are taken off with one tap", async ({ page }) => {
  await openAwake(page, "/#q=khai%20sinh&f=online,same-day,business,free");
  await expect(page.locator(".search__status")).toHaveText("Không có thủ tục nào hợp với bộ lọc.");
  await page.getByRole("button", { name: "Bỏ lọc" }).click();
  await expect(options(page).first()).toBeVisible();
  await expect(page.getByRole("combobox")).toBeFocused();
});

test("filters are shown only where there are procedures to filter", async ({ page }) => {
  await openAwake(page, "/");
  await expect(page.locator(".search__filters")).toBeHidden();
  await type(page, "xa dak sor huyen krong no");
  await page.getByRole("combobox").fill("qzxwv jjkkq");
  await expect(page.locator(".search__help")).toBeVisible();
  await expect(page.locator(".search__filters")).toBeHidden();
});

test("filters are reached and pressed with the keyboard and stay where they are", async ({ page }) => {
  await openAwake(page, "/");
  await type(page, "khai sinh");
  const button = filter(page, "free");
  await page.locator(".search__filters summary").focus();
  await page.keyboard.press("Enter");
  const before = await button.boundingBox();
  for (let tabs = 0; tabs < 5 && !(await button.evaluate((node) => node === document.activeElement)); tabs += 1) {
    await page.keyboard.press("Tab");
  }
  await page.keyboard.press("Space");
  await expect(button).toHaveAttribute("aria-pressed", "true");
  await expect(button).toBeFocused();
  expect(await button.boundingBox()).toEqual(before);
  expect(before.height).toBeGreaterThanOrEqual(44);
});

test("filters wrap within 320 pixels", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await openAwake(page, "/");
  await type(page, "khai sinh");
  await openFilters(page);
  await expect(filter(page, "free")).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test("filters that cannot be loaded hide no results and say so", async ({ page, complaints }) => {
  await page.route("**/filters-*.txt", (route) => route.fulfill({ body: "not a list at all" }));
  await openAwake(page, "/#q=khai%20sinh&f=online");
  await expect(options(page).first()).toBeVisible();
  await expect(page.locator(".search__status")).toContainText("Chưa tải được bộ lọc");
  expect(complaints).toEqual([]);
});

test.describe("with script off", () => {
  test.use({ javaScriptEnabled: false });

  test("the field gives way to the full lists", async ({ page }) => {
    await page.goto("/");
    await expect(page.getByRole("combobox")).toBeHidden();
    await page.locator('.search__lists a[href="/thu-tuc/"]').click();
    await expect(page.locator('main a[href="/thu-tuc/1.001193/"]')).toBeVisible();
  });
});
