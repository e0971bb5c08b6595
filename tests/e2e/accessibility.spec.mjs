// axe over every kind of page, in both languages, light and dark, once it is awake.

import AxeBuilder from "@axe-core/playwright";
import { test, expect, openAwake } from "./watch.mjs";
import { pages } from "./pages.mjs";

const wcag22 = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const everyPage = [...pages, ["not found", "/404.html", "vi"]];

for (const colorScheme of ["light", "dark"]) {
  test.describe(`in ${colorScheme} colours`, { tag: "@axe" }, () => {
    test.use({ colorScheme, contextOptions: { reducedMotion: "reduce" } });

    for (const [name, path, language] of everyPage) {
      test(`axe finds nothing on the ${name} page in ${language} in ${colorScheme} colours`, async ({ page }) => {
        await openAwake(page, path);
        // `target-size` is off by default.
        const builder = new AxeBuilder({ page }).options({
          runOnly: { type: "tag", values: wcag22 },
          rules: { "target-size": { enabled: true } },
        });
        const { violations } = await builder.analyze();
        const found = violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(" ")}`));
        expect(found).toEqual([]);
      });
    }
  });
}
