// Every page is a file that can be read before, and without, any script.

import { test, expect, openAwake } from "./watch.mjs";
import { pages } from "./pages.mjs";

test.use({ javaScriptEnabled: false });

for (const [name, path, language] of pages) {
  test(`the ${name} page in ${language} is readable with script off`, async ({ page }) => {
    const response = await page.goto(path);
    expect(response.status()).toBe(200);
    await expect(page.locator("html")).toHaveAttribute("lang", language);
    await expect(page.locator("h1")).toHaveCount(1);
    await expect(page.locator("h1")).toBeVisible();
    expect((await page.locator("main").innerText()).length).toBeGreaterThan(80);
    expect(await page.title()).not.toBe("");
  });

  test(`the ${name} page in ${language} does not scroll sideways at 320 px`, { tag: "@once" }, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(path);
    const widths = await page.locator("html").evaluate((html) => [html.scrollWidth, html.clientWidth]);
    expect(widths[0]).toBeLessThanOrEqual(widths[1]);
  });
}

test.describe("at 400 % zoom", { tag: "@once" }, () => {
  // A window of 1280 by 1024, four times enlarged.
  test.use({ viewport: { width: 320, height: 256 }, javaScriptEnabled: true });

  test("a procedure can be found and read without scrolling sideways", async ({ page }) => {
    await openAwake(page, "/");
    await page.getByRole("combobox").fill("doi can cuoc");
    await page.locator("#q-list").getByRole("option").first().click();
    await expect(page.locator(".facts")).toBeVisible();
    const widths = await page.locator("html").evaluate((html) => [html.scrollWidth, html.clientWidth]);
    expect(widths[0]).toBeLessThanOrEqual(widths[1]);
  });
});

for (const [name, path, language] of pages) {
  test(`every link of the ${name} page in ${language} leads to a page that is there`, { tag: "@once" }, async ({ page, request }) => {
    await page.goto(path);
    const links = await page.locator("a[href]").evaluateAll((all) => all.map((link) => link.href));
    const own = new Set(links.map((link) => link.split("#")[0]).filter((link) => link.startsWith(new URL(page.url()).origin)));
    expect(own.size).toBeGreaterThan(3);
    for (const link of own) {
      expect((await request.get(link)).status(), link).toBe(200);
    }
  });
}

test("a procedure links to the same page in the other language", async ({ page }) => {
  await page.goto("/thu-tuc/1.001193/");
  await page.locator('a[hreflang="en"]').first().click();
  await expect(page).toHaveURL(/\/en\/thu-tuc\/1\.001193\/$/);
});
