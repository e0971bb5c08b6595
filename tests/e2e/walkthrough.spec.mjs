// Walkthroughs: one question at a time, answers in the fragment alone, and a page of links without script.

import { test, expect, openAwake, wake } from "./watch.mjs";

const OLD_AGE = "/kiem-tra/old-age/";
const shownStep = (page) => page.locator("[data-walk] > [data-step]:visible");

async function born(page, year) {
  await page.locator("#a-born-y").fill(year);
  await page.locator("form[data-q=born] button").click();
}

const answer = (page, choice) => shownStep(page).locator(`[data-a="${choice}"]`).click();

test("one question is shown at a time, and answers lead to an outcome with papers and reasons", async ({ page }) => {
  await openAwake(page, OLD_AGE);
  await expect(shownStep(page)).toHaveCount(1);
  await born(page, "1948");
  await expect(shownStep(page)).toHaveAttribute("data-step", "pension");
  await answer(page, "no");
  await answer(page, "no");
  await expect(shownStep(page)).toHaveAttribute("data-step", "apply");
  await expect(shownStep(page)).toHaveAttribute("data-kind", "yes");
  await expect(shownStep(page).locator(".walk__procedure a").first()).toHaveAttribute("href", "/thu-tuc/1.014027/");
  await expect(shownStep(page).locator(".paper-lines:visible").first()).toBeVisible();
  await expect(page).toHaveURL(/#born=1948&pension=no&allowance=no$/);
});

test("back takes the last answer back", async ({ page }) => {
  await openAwake(page, OLD_AGE);
  await born(page, "1948");
  await expect(shownStep(page)).toHaveAttribute("data-step", "pension");
  await page.goBack();
  await expect(shownStep(page)).toHaveAttribute("data-step", "born");
});

test("changing an early answer keeps the later ones where they still apply", async ({ page }) => {
  await openAwake(page, `${OLD_AGE}#born=1948&pension=no&allowance=no`);
  await expect(shownStep(page)).toHaveAttribute("data-step", "apply");
  await page.locator(".walk-path__list a").first().click();
  await expect(shownStep(page)).toHaveAttribute("data-step", "born");
  await born(page, "1945");
  await expect(shownStep(page)).toHaveAttribute("data-step", "apply");
});

test("not knowing leads on, and says what would settle it", async ({ page }) => {
  await openAwake(page, OLD_AGE);
  await answer(page, "?");
  await expect(shownStep(page).locator(".walk__kind")).toContainText("Cần hỏi thêm");
  await expect(shownStep(page).locator("[data-doubts]")).toContainText("căn cước");
});

test("an answer that cannot be keeps the question, says why and keeps what was typed", async ({ page }) => {
  await openAwake(page, OLD_AGE);
  await born(page, "2090");
  await expect(shownStep(page)).toHaveAttribute("data-step", "born");
  await expect(shownStep(page).locator("[data-error]")).toContainText("muộn quá");
  await expect(page.locator("#a-born-y")).toHaveValue("2090");
  await page.locator("#a-born-y").fill("");
  await page.locator("form[data-q=born] button").click();
  await expect(shownStep(page).locator("[data-error]")).toContainText("chưa viết gì");
});

for (const [what, fragment] of [
  ["of two hundred thousand characters", "x=".padEnd(200_000, "a")],
  ["of another walkthrough", "land=yes&who=me"],
  ["of nonsense", "%E0%A4%A&=&born"],
  ["with a day that does not exist", "born=1951-02-30"],
]) {
  test(`a fragment ${what} shows the first question that makes sense`, async ({ page }) => {
    await openAwake(page, `${OLD_AGE}#${fragment}`);
    await expect(shownStep(page)).toHaveAttribute("data-step", "born");
  });
}

test("an answer pressed before the app is awake counts", async ({ page }) => {
  await page.goto("/kiem-tra/complaint/");
  const first = page.locator("[data-first] [data-a]").first();
  const choice = await first.getAttribute("data-a");
  await first.click();
  await expect(page.locator("html")).toHaveAttribute("data-app", "awake", { timeout: 15_000 });
  await expect(page).toHaveURL(new RegExp(`=${choice}$`));
});

test("wiping takes the answers out of the page, the address and the history", async ({ page }) => {
  await openAwake(page, OLD_AGE);
  await born(page, "1948");
  await answer(page, "no");
  await page.locator("[data-do=wipe]").click();
  await expect(page.locator(".carry__note")).toContainText("Đã xóa");
  await expect(shownStep(page)).toHaveAttribute("data-step", "born");
  expect(new URL(page.url()).hash).toBe("");
  await page.goForward().catch(() => {});
  expect(page.url()).not.toContain("1948");
  await page.goBack().catch(() => {});
  expect(page.url()).not.toContain("1948");
});

test("a QR code of the answers is drawn on the phone", async ({ page }) => {
  await openAwake(page, `${OLD_AGE}#born=1948&pension=no`);
  await page.locator("[data-do=code]").click();
  await expect(page.locator(".carry__code svg")).toBeVisible();
});

test("the focus goes to the next question", async ({ page }) => {
  await openAwake(page, OLD_AGE);
  await born(page, "1948");
  await expect(page.locator("#q-pension-h")).toBeFocused();
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("every question stands there, and each answer is a link to a later step", async ({ page }) => {
    await page.goto(OLD_AGE);
    expect(await shownStep(page).count()).toBeGreaterThan(10);
    const links = await page.locator(".walk__ways a").evaluateAll((found) => found.map((link) => link.hash));
    expect(links.length).toBeGreaterThan(10);
    for (const link of links) await expect(page.locator(link)).toHaveCount(1);
    await page.locator("#q-pension .walk__ways a").first().click();
    await expect(page.locator(new URL(page.url()).hash)).toBeInViewport();
  });
});

test("every walkthrough starts, and its graph is there as a picture", async ({ page, request }) => {
  await openAwake(page, "/kiem-tra/");
  const paths = await page.locator("main .card").evaluateAll((cards) => cards.map((card) => card.pathname));
  expect(paths.length).toBe(17);
  for (const path of paths) {
    await openAwake(page, path);
    await expect(shownStep(page)).toHaveCount(1);
    const picture = await request.get(`${path}so-do.svg`);
    expect(picture.headers()["content-type"]).toContain("svg");
  }
});

test("the way is walked by the keyboard alone", async ({ page }) => {
  await openAwake(page, OLD_AGE);
  await page.locator("#a-born-y").focus();
  await page.keyboard.type("1948");
  await page.keyboard.press("Enter");
  await expect(page.locator("#q-pension-h")).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/pension=yes/);
});

test("a move within the app starts another walkthrough afresh", async ({ page }) => {
  await openAwake(page, `${OLD_AGE}#born=1948`);
  await page.locator(".frame-foot a[href='/kiem-tra/']").click();
  await page.locator("main a[href='/kiem-tra/complaint/']").click();
  await wake(page);
  await expect(shownStep(page)).toHaveCount(1);
  await answer(page, "?");
  await expect(page).toHaveURL(/\/kiem-tra\/complaint\/#[a-z-]+=\?$/);
});
