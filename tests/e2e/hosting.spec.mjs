// What a static host must do for the site to be safe and whole: status, headers, compression.

import { test, expect } from "./watch.mjs";

test("a page that is not there is a page that helps, with status 404", async ({ page, complaints }) => {
  const response = await page.goto("/khong-co-trang-nay/");
  expect(response.status()).toBe(404);
  await expect(page.locator("h1")).toBeVisible();
  await expect(page.locator('main a[href="/thu-tuc/"]').first()).toBeVisible();
  // The browser itself logs the status.
  complaints.splice(0, complaints.length, ...complaints.filter((complaint) => !complaint.includes("404")));
});

test("the policy forbids everything that is not named", async ({ request }) => {
  const policy = (await request.get("/")).headers()["content-security-policy"];
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval'");
  expect(policy).not.toContain("unsafe-inline");
  expect(policy).not.toContain("'unsafe-eval'");
});

test("pages, module and indexes are told apart by their media type", async ({ request }) => {
  const page = await request.get("/");
  expect(page.headers()["content-type"]).toBe("text/html; charset=utf-8");
  expect(page.headers()["x-content-type-options"]).toBe("nosniff");
  const module = (await page.text()).match(/data-wasm="([^"]+)"/)[1];
  expect((await request.get(module)).headers()["content-type"]).toBe("application/wasm");
});

test("a page known already is not sent again", async ({ request }) => {
  const tag = (await request.get("/")).headers().etag;
  const again = await request.get("/", { headers: { "If-None-Match": tag } });
  expect(again.status()).toBe(304);
});

test("an address without its last slash leads to the page", async ({ page }) => {
  await page.goto("/thu-tuc");
  await expect(page).toHaveURL(/\/thu-tuc\/$/);
});

test("a file named after its content is kept for a year and not asked for again", async ({ request }) => {
  const home = await (await request.get("/")).text();
  for (const address of [home.match(/data-wasm="([^"]+)"/)[1], home.match(/<link[^>]+href="([^"]+\.css)"/)[1]]) {
    // Rules that add up to `no-cache, immutable` would have a phone ask each time.
    const kept = (await request.get(address)).headers()["cache-control"];
    expect(kept, address).toBe("public, max-age=31536000, immutable");
  }
});
