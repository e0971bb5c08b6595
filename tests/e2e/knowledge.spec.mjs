// Life events, old papers, what changed, figures, data; and what turns by itself on its day.

import { test, expect, openAwake } from "./watch.mjs";

test.use({ serviceWorkers: "block" });

/** Opens a page on another day. */
async function openOn(page, day, path) {
  await page.clock.setFixedTime(new Date(`${day}T09:00:00+07:00`));
  await page.goto(path);
}

test("a life event leads to its procedures in order", async ({ page }) => {
  await page.goto("/su-kien/birth/");
  expect(await page.locator(".steps > .step").count()).toBeGreaterThan(2);
  await expect(page.locator('.steps a[href="/thu-tuc/3.000722/"]').first()).toBeAttached();
  await expect(page.locator(".sources")).toContainText("Đối chiếu với nguồn ngày");
});

test("an old paper opens with its answer, one at a time", async ({ page }) => {
  await page.goto("/giay-to-cu/");
  const papers = page.locator(".old-paper");
  await papers.nth(0).locator("summary").click();
  await expect(papers.nth(0).locator(".old-paper__answer")).toBeVisible();
  await papers.nth(1).locator("summary").click();
  await expect(papers.nth(1).locator(".old-paper__answer")).toBeVisible();
  await expect(papers.nth(0).locator(".old-paper__answer")).toBeHidden();
});

test("a link to an old paper opens it", async ({ page }) => {
  await page.goto("/giay-to-cu/");
  const id = await page.locator(".old-paper__answer").nth(3).getAttribute("id");
  await page.goto("about:blank");
  await page.goto(`/giay-to-cu/#${id}`);
  await expect(page.locator(`#${id}`)).toBeVisible();
  await expect(page.locator(`#${id}`)).toBeInViewport();
});

test("the old office's name finds who decides now", async ({ page }) => {
  await openAwake(page, "/");
  await page.getByRole("combobox").fill("phòng tư pháp huyện");
  const change = page.locator('[role=option][href^="/thay-doi/#"], [role=option] a[href^="/thay-doi/#"]').first();
  await expect(change).toBeVisible();
  await change.click();
  await expect(page.locator("h1")).toHaveText("Những gì đã thay đổi");
});

test("a replaced code finds what stands in its place, and its old address leads there", async ({ page }) => {
  await openAwake(page, "/");
  await page.getByRole("combobox").fill("2.000986");
  await expect(page.locator("#q-list").getByRole("option").first()).toContainText("Khai sinh");
  await page.goto("/thu-tuc/2.000986/");
  await expect(page).toHaveURL(/\/thu-tuc\/3\.000722\/$/);
});

test("a page whose rule has ended turns amber by itself", async ({ page }) => {
  await openOn(page, "2026-11-24", "/thu-tuc/1.001193/");
  await expect(page.locator(".amber").first()).toBeHidden();
  await openOn(page, "2027-03-01", "/thu-tuc/1.001193/");
  await expect(page.locator(".amber").first()).toContainText("Luật Hộ tịch 2014");
  await expect(page.locator(".amber").first()).toContainText("28/02/2027");
});

test("a page moved to within the app turns amber as well", async ({ page }) => {
  await page.clock.setFixedTime(new Date("2027-03-01T09:00:00+07:00"));
  await openAwake(page, "/");
  await page.locator('main a[href="/thu-tuc/1.001193/"]').first().click();
  await expect(page.locator(".amber").first()).toBeVisible();
});

test("a page that nobody has checked for a year says so", async ({ page }) => {
  await openOn(page, "2027-11-24", "/su-kien/birth/");
  await expect(page.locator(".amber")).toContainText("hơn một năm");
});

test("a law that is coming is in force once its day has come", async ({ page }) => {
  await openOn(page, "2027-02-28", "/thay-doi/");
  const law = page.locator(".dated > li").filter({ hasText: "Từ 01/03/2027" }).first();
  await expect(law.getByText("Sắp tới")).toBeVisible();
  await openOn(page, "2027-03-01", "/thay-doi/");
  await expect(law.getByText("Sắp tới")).toBeHidden();
  await expect(law.getByText("Đang áp dụng")).toBeVisible();
});

test("what no province has published is said to be the province's, never 0", async ({ page }) => {
  await page.goto("/thu-tuc/1.004859/");
  await expect(page.locator("#fees")).toBeVisible();
  const fees = page.locator('section[aria-labelledby="fees"]');
  await expect(fees).toContainText("tỉnh");
  for (const amount of await fees.locator(".fee__amount").allTextContents()) expect(amount).not.toMatch(/^0/);
});

test("every chart has a table that says the same", async ({ page }) => {
  await page.goto("/so-lieu/");
  for (const figure of await page.locator(".figure").all()) {
    expect(await figure.locator("tbody tr").count()).toBe(await figure.locator(".chart__bar").count());
  }
});

test("the data page counts every gap, and its files are there", async ({ page, request }) => {
  await page.goto("/du-lieu/");
  const said = Number((await page.locator("#missing").textContent()).replace(/\D/g, ""));
  const csv = await (await request.get("/du-lieu/gaps.csv")).text();
  expect(csv.split("\r\n").filter((line) => line.startsWith("procedure,")).length).toBe(said);
  const cpsv = await (await request.get("/du-lieu/cpsv-ap.jsonld")).json();
  expect(cpsv["@graph"].length).toBeGreaterThan(160);
  expect(cpsv["@graph"].every((service) => service["cv:hasCost"].every((cost) => cost["cv:value"] !== 0))).toBe(true);
});
