// HTML that was changed on the way, and things done before the Wasm has started.

import { test, expect, wake } from "./watch.mjs";

// The service worker would answer from its cache what a test means to break.
test.use({ serviceWorkers: "block" });

/** Serves a page with its HTML changed. */
async function openChanged(page, path, change) {
  await page.route(`**${path}`, async (route) => {
    if (route.request().resourceType() !== "document") return route.continue();
    const response = await route.fetch();
    await route.fulfill({ response, body: change(await response.text()) });
  });
  await page.goto(path);
  await wake(page);
}

const changes = {
  "comments stripped": (html) => html.replace(/<!--?[^>]*>/g, (comment) => (comment.startsWith("<!doctype") ? comment : "")),
  "every text wrapped as a translator does": (html) => html.replace(/>([^<>{}]{3,})</g, "><font><font>$1</font></font><"),
  "a node put first into the app": (html) => html.replace(/(<div id="app"[^>]*>)/, '$1<div class="extension">x</div>'),
  "a node put between header and search": (html) => html.replace("</header>", "</header><section><p>x</p></section>"),
  "the footer taken away": (html) => html.replace(/<footer.*<\/footer>/s, ""),
  "the seed taken away": (html) => html.replace(/<script type="application\/json" id="seed">.*?<\/script>/s, ""),
};
for (const [name, change] of Object.entries(changes)) {
  test(`a page with ${name} still searches and moves`, async ({ page, complaints }) => {
    await openChanged(page, "/", change);
    await page.getByRole("combobox").fill("khai tử");
    await expect(page.locator("#q-list").getByRole("option").first()).toBeVisible();
    await page.locator("#q-list").getByRole("option").first().click();
    await expect(page.locator(".facts")).toBeVisible();
    complaints.length = 0; // a panic that was caught is logged by the browser
  });
}

test("text typed and the focus survive a start anew", async ({ page, complaints }) => {
  await page.route("**/*.wasm", async (route) => {
    await new Promise((done) => setTimeout(done, 800));
    await route.continue();
  });
  await page.route("**/", async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(/(<div id="app"[^>]*>)/, "$1<i></i>");
    await route.fulfill({ response, body });
  });
  await page.goto("/");
  await page.locator("#q").pressSequentially("khai tử");
  await wake(page);
  await expect(page.locator("#q")).toHaveValue("khai tử");
  await expect(page.locator("#q")).toBeFocused();
  await expect(page.locator("#q-list").getByRole("option").first()).toBeVisible();
  complaints.length = 0;
});

test("text typed and the focus held before the Wasm has started are still there after", async ({ page }) => {
  await page.route("**/*.wasm", async (route) => {
    await new Promise((done) => setTimeout(done, 800));
    await route.continue();
  });
  await page.goto("/");
  await page.locator("#q").pressSequentially("doi can cuoc");
  expect(await page.locator("html").getAttribute("data-app")).toBe("starting");
  await wake(page);
  await expect(page.locator("#q")).toHaveValue("doi can cuoc");
  await expect(page.locator("#q")).toBeFocused();
  await expect(page.locator("#q-list").getByRole("option").first()).toBeVisible();
});

test("a policy without wasm-unsafe-eval leaves a page that can be read and followed", async ({ page, complaints }) => {
  await page.route("**/*", async (route) => {
    if (route.request().resourceType() !== "document") return route.continue();
    const response = await route.fetch();
    const headers = response.headers();
    if (headers["content-security-policy"]) {
      headers["content-security-policy"] = headers["content-security-policy"].replace(" 'wasm-unsafe-eval'", "");
    }
    await route.fulfill({ response, headers });
  });
  await page.goto("/thu-tuc/1.001193/");
  await wake(page, "failed");
  await expect(page.locator(".facts")).toBeVisible();
  await page.locator('.breadcrumb a[href="/thu-tuc/"]').click();
  await expect(page.locator("h1")).toHaveText("Tất cả thủ tục");
  complaints.length = 0;
});
