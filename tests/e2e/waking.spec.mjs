// The page is HTML first; then the Wasm wakes it up.

import { test, expect } from "./watch.mjs";
import { pages } from "./pages.mjs";

for (const [name, path, language] of pages) {
  test(`the ${name} page in ${language} wakes up without an error`, async ({ page }) => {
    const module = page.waitForResponse((response) => response.url().endsWith(".wasm"));
    await page.goto(path);
    expect((await module).status()).toBe(200);
    await page.waitForLoadState("networkidle");
    await expect(page.locator("h1")).toHaveCount(1);
  });
}
