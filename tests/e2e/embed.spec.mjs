// Widgets in pages of other sites: whole where the host page is kind, harmless where it is not.

import { readFile } from "node:fs/promises";
import { expect } from "@playwright/test";
import AxeBuilder from "@axe-core/playwright";
import { around, inside, lines, test } from "./embed/host.mjs";

const height = (page, at = 0) => page.locator("mot-cua").nth(at).evaluate((widget) => widget.getBoundingClientRect().height);

test("the search works in its sandbox, fits its content, and results leave the host page where it is", async ({ page, context, host, baseURL }) => {
  await page.goto(await host(around(lines(baseURL, "search"))));
  const widget = await inside(page);
  const before = await height(page);
  await widget.getByRole("combobox").fill("khai sinh");
  await expect(widget.locator(".search__option").first()).toBeVisible({ timeout: 15_000 });
  await expect.poll(() => height(page)).toBeGreaterThan(before);
  const inner = await widget.locator("#app").evaluate((app) => app.getBoundingClientRect().height);
  expect(Math.abs(await height(page) - inner)).toBeLessThan(2);
  const [opened] = await Promise.all([context.waitForEvent("page"), widget.locator(".search__option").first().click()]);
  await expect(opened).toHaveURL(/\/thu-tuc\/1\.001193\/$/);
  expect(await opened.evaluate(() => [opener, self.origin])).toEqual([null, baseURL]);
  await expect(widget.getByRole("combobox")).toHaveValue("khai sinh");
});

test("an address is resolved within the host page", async ({ page, host, baseURL }) => {
  await page.goto(await host(around(lines(baseURL, "where"))));
  const widget = await inside(page);
  await widget.locator("#address").fill("Xã Đắk Sôr, huyện Krông Nô, tỉnh Đắk Nông");
  await widget.locator(".finder button").click();
  await expect(widget.locator(".finder__place")).toHaveCount(1, { timeout: 15_000 });
});

test("a walkthrough is answered within the host page, and the full page goes on with the answers", async ({ page, context, host, baseURL }) => {
  await page.goto(await host(around(lines(baseURL, "walkthrough", 'code="birth"'))));
  const widget = await inside(page);
  await widget.locator("[data-now] [data-a], [data-first] [data-a]").first().click();
  await expect(widget.locator(".walk-path")).toBeVisible({ timeout: 15_000 });
  const [opened] = await Promise.all([context.waitForEvent("page"), widget.locator("[data-keep]").click()]);
  await opened.waitForURL(/\/kiem-tra\/birth\/#.+/);
});

test("a commune that the host page names is shown, and entered nowhere again", async ({ page, host, baseURL }) => {
  await page.goto(await host(around(lines(baseURL, "commune", 'commune="24820"') + lines(baseURL, "feedback", 'commune="24820" lang="en"'))));
  const commune = await inside(page);
  await expect(commune.locator("h1")).toContainText("Bảo Lộc");
  await expect(commune.locator("[data-keep]")).toHaveAttribute("href", "/xa-phuong/24820/");
  const feedback = await inside(page, 1);
  await expect(feedback.locator(".button")).toHaveAttribute("href", /\/en\/lang-nghe\/#xa=24820$/);
});

test("words begun in a widget go on in the portal's own form, kept, with nothing sent", async ({ page, context, host, baseURL }) => {
  await page.goto(await host(around(lines(baseURL, "feedback", 'commune="24820"'))));
  const widget = await inside(page);
  const posts = [];
  context.on("request", (request) => request.method() !== "GET" && posts.push(request.url()));
  await widget.locator("#draft").fill("Đèn đường & cống ở\ntổ 3 = hỏng");
  const [opened] = await Promise.all([context.waitForEvent("page"), widget.locator("[data-draft]").click()]);
  await expect(opened.locator("#listen-what")).toHaveValue("Đèn đường & cống ở\ntổ 3 = hỏng", { timeout: 15_000 });
  await expect(opened).toHaveURL(/\/lang-nghe\/#thu=/);
  await expect(opened.locator("[data-saved=yes]")).toBeVisible();
  await expect(widget.locator("#draft")).toHaveValue(/Đèn đường/);
  expect(posts).toEqual([]);
});

test("the calendar's widget shows what a named commune has, and without one the sessions to come", async ({ page, host, baseURL }) => {
  await page.goto(await host(around(lines(baseURL, "sessions") + lines(baseURL, "sessions", 'commune="24820"'))));
  const all = await inside(page);
  await expect(all.locator(".sessions > li").first()).toBeVisible();
  const one = await inside(page, 1);
  await expect(one.locator("h1")).toContainText("Bảo Lộc");
  await expect(one.locator("#when")).toBeVisible();
  await expect(one.locator("#figures, .sketch-map")).toHaveCount(0);
  await expect(one.locator(".button--primary")).toHaveAttribute("href", /\/lich\/#xa=24820$/);
});

test("a theme with aggressive styles neither hides a widget nor reaches into it", async ({ page, host, baseURL }) => {
  const theme = `<style>*{box-sizing:content-box!important;float:left!important;position:static!important;text-transform:uppercase}
    iframe{display:none!important;height:10px!important;max-width:20px!important} a{color:#fff!important;font-size:3px!important}
    .entry mot-cua,.entry *{margin:7px!important;padding:9px!important;display:inline!important} html{direction:rtl}</style>`;
  await page.goto(await host(around(`<div class="entry" style="width:300px">${lines(baseURL, "procedure", 'code="1.001193"')}</div>`, theme)));
  const widget = await inside(page);
  await expect(widget.locator("h1")).toBeVisible();
  expect(await widget.locator("h1").evaluate((heading) => getComputedStyle(heading).textTransform)).toBe("none");
  expect(await widget.locator("html").evaluate((root) => root.scrollWidth - root.clientWidth)).toBeLessThanOrEqual(0);
});

test("the keyboard goes in and comes out on the other side", async ({ page, host, baseURL }) => {
  await page.goto(await host(around(`<p><a id="before" href="#x">trước</a></p>${lines(baseURL, "feedback")}<p><a id="after" href="#y">sau</a></p>`)));
  const widget = await inside(page);
  await page.locator("#before").focus();
  await page.keyboard.press("Tab");
  await expect(widget.locator("#draft")).toBeFocused();
  for (let step = 0; step < 4 && !(await page.locator("#after").evaluate((link) => link === document.activeElement)); step += 1) {
    await page.keyboard.press("Tab");
  }
  await expect(page.locator("#after")).toBeFocused();
  await page.keyboard.press("Shift+Tab");
  await expect(page.locator("#after")).not.toBeFocused();
  await expect(page.locator("mot-cua iframe")).toHaveAttribute("title", "Tìm thủ tục");
});

test.describe("what a width does not change", { tag: "@once" }, () => {
  test("the host page pays next to nothing until a widget comes near, and then for that one alone", async ({ page, host, baseURL }) => {
    const asked = [];
    page.on("response", (response) => { if (response.url().startsWith(baseURL)) asked.push(response); });
    const twenty = Array.from({ length: 20 }, () => `<p style="height:2000px"></p>${lines(baseURL, "procedure", 'code="1.001193"')}`).join("");
    await page.goto(await host(around(twenty)), { waitUntil: "networkidle" });
    expect(asked.map((response) => new URL(response.url()).pathname)).toEqual(["/embed.js"]);
    const { responseBodySize } = await asked[0].request().sizes();
    expect(responseBodySize).toBeLessThanOrEqual(2000);
    await inside(page, 3);
    await inside(page, 3);
    expect(page.frames()).toHaveLength(2);
    const pages = asked.filter((response) => response.url().includes("/embed/v1/"));
    expect(pages).toHaveLength(1);
    // All that reading it takes.
    const toRead = asked.filter((response) => /\/embed\/v1\/|\.css/.test(response.url()));
    const sizes = await Promise.all(toRead.map((response) => response.request().sizes()));
    expect(sizes.reduce((sum, size) => sum + size.responseBodySize, 0)).toBeLessThanOrEqual(35_000);
    expect(asked.some((response) => response.url().includes(".wasm"))).toBe(false);
  });

  test("a host page with a strict policy needs two lines of it", async ({ page, host, baseURL }) => {
    const refused = [];
    page.on("console", (message) => { if (message.type() === "error") refused.push(message.text()); });
    const policy = `default-src 'none'; script-src ${baseURL}; frame-src ${baseURL}`;
    await page.goto(await host(around(lines(baseURL, "search")), { "Content-Security-Policy": policy }));
    const widget = await inside(page);
    await widget.getByRole("combobox").fill("khai sinh");
    await expect(widget.locator(".search__option").first()).toBeVisible({ timeout: 15_000 });
    expect(refused.filter((text) => !text.includes("favicon"))).toEqual([]);
  });

  test("only widgets may stand in a frame, and a page that is not there does not wake in one", async ({ page, request, host, baseURL }) => {
    const policy = async (path) => (await request.get(path)).headers()["content-security-policy"];
    for (const path of ["/", "/en/", "/thu-tuc/", "/thu-tuc/1.001193/", "/en/xa-phuong/24820/", "/kiem-tra/birth/", "/ho-so/", "/nhung/", "/404.html", "/offline/"]) {
      expect(await policy(path), path).toContain("frame-ancestors 'none'");
    }
    for (const path of ["/embed/v1/search/", "/en/embed/v1/procedure/1.001193/", "/embed/v1/feedback/"]) {
      expect(await policy(path), path).not.toContain("frame-ancestors");
    }
    const frames = ["/thu-tuc/1.001193/", "/embed/v1/where/", "/khong-co/"].map((path) => `<iframe title="x" src="${baseURL}${path}"></iframe>`);
    await page.goto(await host(around(frames.join(""))));
    const frame = (at) => page.locator("iframe").nth(at).contentFrame();
    await expect(frame(1).locator("h1")).toBeVisible();
    await expect(frame(0).locator(".facts")).toHaveCount(0);
    await frame(2).locator("h1").click();
    await page.waitForTimeout(500);
    expect(await frame(2).locator("html").getAttribute("data-app")).toBeNull();
  });

  test("messages from elsewhere, floods and absurd heights move nothing", async ({ page, host, baseURL }) => {
    const hostile = `<iframe title="x" sandbox="allow-scripts" srcdoc="<script>setInterval(() => parent.postMessage({ motcua: 1, height: 4000, event: 'opened' }, '*'))</script>"></iframe>`;
    await page.goto(await host(around(lines(baseURL, "feedback") + hostile)));
    const widget = await inside(page);
    const before = await height(page);
    await page.evaluate(() => {
      window.heard = [];
      addEventListener("mot-cua", (event) => window.heard.push(event.detail));
      for (let at = 0; at < 1000; at += 1) postMessage({ motcua: 1, height: 3000 + at, event: "opened" }, "*");
    });
    await page.waitForTimeout(300);
    expect(await height(page)).toBe(before);
    expect(await page.evaluate(() => window.heard)).toEqual([]);
    const say = (data) => widget.locator("html").evaluate((_, told) => { for (const one of told) parent.postMessage(one, "*"); }, data);
    await say([{ motcua: 1, height: "4000" }, { motcua: 1, height: NaN }, { motcua: 2, height: 4000 }, null, "x", { motcua: 1, event: "<img>" }, { motcua: 1, event: 7 }]);
    await page.waitForTimeout(200);
    expect(await height(page)).toBe(before);
    await say(Array.from({ length: 500 }, (_, at) => ({ motcua: 1, height: at % 2 ? 1e12 : -5 })));
    await expect.poll(() => height(page), { timeout: 15_000 }).toBe(6000);
    await say([{ motcua: 1, height: -1e9 }]);
    await expect.poll(() => height(page)).toBe(60);
  });

  test("neither side reads the other, and what is typed is told to nobody", async ({ page, host, baseURL }) => {
    await page.goto(await host(around(`<script>window.told = []; addEventListener("message", ({ data }) => told.push(data))</script>${lines(baseURL, "search")}`)));
    const widget = await inside(page);
    expect(await page.evaluate(() => {
      const frame = document.querySelector("mot-cua").shadowRoot.querySelector("iframe");
      try { return [frame.contentDocument, frame.contentWindow.document.title]; } catch (error) { return error.name; }
    })).toBe("SecurityError");
    expect(await widget.locator("html").evaluate(() => {
      const tries = [() => parent.document, () => localStorage.length, () => document.cookie];
      return tries.map((attempt) => { try { attempt(); return "read"; } catch (error) { return error.name; } });
    })).toEqual(["SecurityError", "SecurityError", "SecurityError"]);
    await widget.getByRole("combobox").fill("chuyện riêng");
    await expect(widget.locator(".search__status")).not.toBeEmpty({ timeout: 15_000 });
    const told = await page.evaluate(() => window.told);
    expect(told.length).toBeGreaterThan(0);
    for (const message of told) {
      expect(Object.keys(message).filter((key) => !["motcua", "height", "event"].includes(key))).toEqual([]);
      expect(["number", "undefined"]).toContain(typeof message.height);
    }
    expect(JSON.stringify(told)).not.toContain("riêng");
  });

  test("a page that lays a widget under a bait gains a tab, never a letter", async ({ page, context, host, baseURL }) => {
    const bait = `<style>main{position:relative} mot-cua{opacity:.01} #bait{position:absolute;inset:auto 0 0 0;pointer-events:none}</style>`;
    await page.goto(await host(around(`${lines(baseURL, "feedback")}<p id="bait">Bấm để nhận quà</p>`, bait)));
    const widget = await inside(page);
    const posts = [];
    context.on("request", (request) => request.method() !== "GET" && posts.push(request.url()));
    const [opened] = await Promise.all([context.waitForEvent("page"), widget.locator("[data-draft]").click()]);
    await expect(opened.locator("[name=consent]:checked")).toHaveCount(0);
    await expect(opened.locator("[data-channel]:checked")).toHaveCount(0);
    expect(posts).toEqual([]);
    // The form itself never stands in a frame, and so never under anything.
    await page.goto(await host(around(`<iframe src="${baseURL}/lang-nghe/"></iframe>`)));
    await expect(page.frameLocator("iframe").locator("#listen-what")).toHaveCount(0);
  });

  test("two portals stand on one page, each with its own widgets and one name between them", async ({ page, host, baseURL }) => {
    const other = baseURL.replace("127.0.0.1", "localhost");
    const names = "<script>window.names = Object.getOwnPropertyNames(window)</script>";
    await page.goto(await host(around(lines(baseURL, "feedback") + lines(other, "feedback"), names)));
    await inside(page);
    await inside(page, 1);
    const origins = page.frames().slice(1).map((frame) => new URL(frame.url()).origin).sort();
    expect(origins).toEqual([baseURL, other]);
    // Frames are numbered properties of the window.
    expect(await page.evaluate(() => Object.getOwnPropertyNames(window).filter((name) => !names.includes(name) && !/^(names|\d+)$/.test(name)))).toEqual([]);
  });

  test("a widget that is taken out and put in again answers again, and one that is changed shows the other thing", async ({ page, host, baseURL }) => {
    await page.goto(await host(around(lines(baseURL, "feedback"))));
    await inside(page);
    await page.evaluate(() => {
      const widget = document.querySelector("mot-cua");
      const place = widget.parentNode;
      widget.remove();
      place.append(widget);
    });
    await expect((await inside(page)).locator(".button")).toBeVisible();
    await page.locator("mot-cua").evaluate((widget) => widget.setAttribute("kind", "where"));
    await expect(page.locator("mot-cua iframe").contentFrame().locator("#address")).toBeVisible();
    expect(page.frames()).toHaveLength(2);
  });

  test("without a network, and while it is slow, the link stands where the widget would", async ({ page, host, baseURL }) => {
    let release;
    const slow = new Promise((done) => { release = done; });
    await page.route("**/embed/v1/where/**", async (route) => { await slow; await route.continue(); });
    await page.route("**/embed/v1/feedback/**", (route) => route.abort());
    await page.goto(await host(around(lines(baseURL, "where") + lines(baseURL, "feedback"))));
    const links = page.locator("mot-cua > a");
    await page.waitForTimeout(500);
    await expect(links.nth(0)).toBeVisible();
    await expect(links.nth(1)).toBeVisible();
    await links.nth(1).click({ trial: true });
    release();
    await expect((await inside(page)).locator("#address")).toBeVisible();
    await expect(links.nth(0)).toBeHidden();
    await expect(links.nth(1)).toBeVisible();
  });

  test("the lines that were copied in 2026 still work", async ({ page, host, baseURL }) => {
    const frozen = await readFile(new URL("embed/frozen-v1.html", import.meta.url), "utf8");
    await page.goto(await host(frozen.replaceAll("https://motcua.example.vn", baseURL)));
    await expect((await inside(page)).getByRole("combobox")).toBeVisible();
    await expect((await inside(page, 1)).locator("h1")).toContainText("khai sinh");
    await expect((await inside(page, 2)).getByText("Which commune").first()).toBeVisible();
    const plain = page.locator("body > iframe");
    await plain.scrollIntoViewIfNeeded();
    await expect(plain.contentFrame().locator(".walk__choice").first()).toBeVisible();
  });

  test("whatever colours a host page gives, text can be read", async ({ page }) => {
    await page.goto("/embed/v1/feedback/");
    expect(await page.evaluate(async () => {
      const { contrast, palette } = await import("/theme.js");
      const parts = [0, 51, 119, 136, 204, 255];
      const colours = parts.flatMap((red) => parts.flatMap((green) => parts.map((blue) => [red, green, blue])));
      const surfaces = ["paper", "paper-deep", "card", "light-soft", "leaf-soft", "brick-soft"];
      const faint = [];
      for (const ground of colours) {
        for (const accent of colours.filter((_, at) => at % 7 === 0)) {
          const made = palette(ground, accent);
          const check = (text, surface, least) => {
            if (contrast(made[text], made[surface]) < least) faint.push(`${text} ${made[text]} on ${surface} ${made[surface]}`);
          };
          for (const surface of surfaces) {
            for (const text of ["ink", "ink-soft", "link", "leaf", "brick"]) check(text, surface, 4.5);
            check("line-strong", surface, 3);
          }
          for (const text of ["on-indigo", "on-indigo-soft"]) check(text, "indigo", 4.5);
        }
      }
      return faint;
    })).toEqual([]);
  });

  test("a host page gives its colours and the size of its text", async ({ page, host, baseURL }) => {
    const dark = '<style>body { background: #10241a; color: #fff; font-size: 22px }</style>';
    await page.goto(await host(around(lines(baseURL, "feedback", 'accent="#ffe08a"'), dark)));
    const widget = await inside(page);
    const seen = await widget.locator("body").evaluate((body) => [getComputedStyle(body).backgroundColor, getComputedStyle(document.documentElement).fontSize]);
    expect(seen).toEqual(["rgb(16, 36, 26)", "22px"]);
  });
});

test.describe("without script", { tag: "@once" }, () => {
  test.use({ javaScriptEnabled: false });

  test("the two lines are a link", async ({ page, host, baseURL }) => {
    await page.goto(await host(around(lines(baseURL, "search"))));
    await expect(page.getByRole("link", { name: "Tìm thủ tục" })).toBeVisible();
  });

  test("a widget is readable, and its links open a new tab", async ({ page, host, baseURL }) => {
    await page.goto(await host(around(`<iframe title="x" sandbox="allow-popups" src="${baseURL}/embed/v1/procedure/1.001193/"></iframe>`)));
    const widget = page.locator("iframe").contentFrame();
    await expect(widget.locator("h1")).toBeVisible();
    for (const target of await widget.locator("a").evaluateAll((links) => links.map((link) => link.target))) expect(target).toBe("_blank");
  });
});

test("axe finds nothing on a host page with widgets", { tag: ["@axe", "@once"] }, async ({ page, host, baseURL }) => {
  await page.goto(await host(around(lines(baseURL, "search") + lines(baseURL, "procedure", 'code="1.001193"'))));
  await inside(page);
  await inside(page, 1);
  const { violations } = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]).analyze();
  expect(violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(" ")}`))).toEqual([]);
});

test("the builder's preview is what its lines make of a host page", async ({ page, host }) => {
  await page.goto("/nhung/");
  await page.locator("#b-kind").selectOption("procedure");
  await page.locator("#b-procedure").selectOption("1.001193");
  await page.locator("#b-commune").fill("24820");
  await expect(page.locator("#b-commune-said")).toContainText("Bảo Lộc");
  await page.locator("#b-accent").fill("#ffff00");
  await expect(page.locator("#b-accent-said")).toContainText("khó đọc");
  const copied = await page.locator("#b-lines").inputValue();
  expect(copied).toContain('kind="procedure" code="1.001193" commune="24820" lang="vi"');
  expect(copied).not.toContain("accent");
  await expect((await inside(page)).locator("h1")).toContainText("khai sinh");
  await page.goto(await host(around(copied + (await page.locator("#b-frame").inputValue()))));
  await expect((await inside(page)).locator("h1")).toContainText("khai sinh");
  await expect(page.locator("main > iframe").contentFrame().locator("h1")).toContainText("khai sinh");
});
