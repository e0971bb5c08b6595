// The figures that every engine gets, in one way for all; the native engine has the same in Rust.

/** A keystroke faster than this is timed twice and the lesser counts, since other programs take the processor away now and then. */
const TWICE_BELOW_MS = 20;

const ofKind = (queries, typo, most) => queries.filter((query) => query.typo === typo).slice(0, most);

/** { queries, hit1, hit10, typo10 }: `ask` tells of each of the first ten hits whether it is right. */
export async function quality(queries, sample, ask) {
  const tally = async (typo) => {
    const asked = ofKind(queries, typo, sample.queries);
    let first = 0;
    let ten = 0;
    for (const query of asked) {
      const right = (await ask(query)).indexOf(true);
      first += right === 0;
      ten += right >= 0;
    }
    return { queries: asked.length, hit1: first / asked.length, hit10: ten / asked.length };
  };
  const exact = await tally(false);
  return { ...exact, typo10: (await tally(true)).hit10 };
}

/** { keystrokes, p50_ms, p99_ms } over the keystrokes of the sample's queries. */
export async function timings(queries, sample, search, twiceBelow = TWICE_BELOW_MS) {
  const took = [];
  for (const { typed } of [false, true].flatMap((typo) => ofKind(queries, typo, sample.typed))) {
    for (let end = 1; end <= typed.length; end += sample.every) {
      const once = async () => {
        const start = performance.now();
        await search(typed.slice(0, end), 10);
        return performance.now() - start;
      };
      const first = await once();
      took.push(first < twiceBelow ? Math.min(first, await once()) : first);
    }
  }
  took.sort((a, b) => a - b);
  const at = (part) => took[Math.round((took.length - 1) * part)];
  return { keystrokes: took.length, p50_ms: at(0.5), p99_ms: at(0.99) };
}
