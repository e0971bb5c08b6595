// End-to-end tests of the built site, served by our own server with the headers a host would send.
//
// `cargo xtask test` builds, serves and names the browser. By hand, after `cargo xtask build`:
//   npx playwright test [file] [--project phone]

import { existsSync } from "node:fs";
import { defineConfig } from "@playwright/test";

const portByHand = 4173;
const url = process.env.MOTCUA_URL ?? `http://127.0.0.1:${portByHand}`;
const chrome = process.env.CHROME ?? ["/usr/bin/chromium", "/usr/bin/google-chrome"].find(existsSync);
const isRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: ".",
  testMatch: "*.spec.mjs",
  outputDir: "../../target/tests/failures",
  fullyParallel: true,
  workers: 2,
  // A test that passes only at the second try is a broken test.
  retries: 0,
  forbidOnly: true,
  timeout: 30_000,
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [["list"], ["json"]] : [["list"]],
  use: {
    baseURL: url,
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: chrome,
      args: [
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-features=Translate",
        // Chromium refuses its sandbox to root, as in a container.
        ...(isRoot ? ["--no-sandbox"] : []),
      ],
    },
  },
  projects: [
    // What a width does not change runs once, on the phone: files and tests that say so.
    {
      name: "desktop",
      grepInvert: /@once/,
      testIgnore: /(waking|changed|offline|voice|recent|hosting)\.spec\.mjs/,
      use: { browserName: "chromium", viewport: { width: 1280, height: 800 } },
    },
    {
      name: "phone",
      use: {
        browserName: "chromium",
        viewport: { width: 360, height: 800 },
        deviceScaleFactor: 2,
        isMobile: true,
        hasTouch: true,
      },
    },
  ],
  webServer: process.env.MOTCUA_URL
    ? undefined
    : {
        command: `cargo xtask serve --no-build --port ${portByHand}`,
        cwd: "../..",
        url,
        reuseExistingServer: true,
        timeout: 120_000,
      },
});
