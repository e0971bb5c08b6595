// What a person does who writes a letter, and a look into the store where the phone keeps it.

import { expect } from "@playwright/test";
import { wake } from "./watch.mjs";

/** The newest letter in the outbox. */
export const state = (page) => page.locator(".letters .letter").first();

/** Writing and sending in a portal; `url` says where it is. */
export function writer(url) {
  const goTo = async (page, path) => {
    await page.goto(`${url()}${path}`);
    await wake(page);
  };
  const write = async (page, words, channel) => {
    await goTo(page, "/lang-nghe/");
    await page.locator("#listen-what").fill(words);
    await expect(page.locator("[data-saved=yes]")).toBeVisible();
    if (channel) await page.locator(`[data-channel^="${channel}\t"]`).check();
  };
  const send = async (page, when = "now") => {
    await page.locator(`[name=consent][value=${when}]`).check();
    // Nobody fills in a form in less than three seconds.
    await page.waitForTimeout(2_500);
    await page.locator("[data-do=send-letter]").click();
    await expect(page).toHaveURL(/hop-thu/);
  };
  return { goTo, write, send };
}

/** Puts letters that wait straight into the phone's store, as the form would. */
export const queue = (page, letters) => page.evaluate((letters) => new Promise((resolve, reject) => {
  // Without a number: the store as it is, or one of the first form, which the page then brings up to date.
  const asked = indexedDB.open("motcua");
  asked.onupgradeneeded = () => asked.result.createObjectStore("letters");
  asked.onerror = () => reject(asked.error);
  asked.onsuccess = () => {
    const transaction = asked.result.transaction("letters", "readwrite");
    for (const [code, text] of letters) transaction.objectStore("letters").put(text, code);
    transaction.oncomplete = () => { asked.result.close(); resolve(); };
  };
}), letters);

/** The texts of all letters. */
export const stored = (page) => page.evaluate(() => new Promise((resolve) => {
  const asked = indexedDB.open("motcua");
  asked.onsuccess = () => {
    const all = asked.result.transaction("letters").objectStore("letters").getAll();
    all.onsuccess = () => { asked.result.close(); resolve(all.result); };
  };
}));
