// The fit: one weight after another is moved a little, and stays where more errors are reported and nothing sound is accused for it.
/** @typedef {import('./table.mjs').Weights} Weights */
/** @typedef {import('./rows.mjs').Row} Row */
/** @typedef {(text: string) => readonly {readonly start: number, readonly end: number}[]} Accuse What fails in a text. */
/** @typedef {{readonly weights: Record<string, number>, readonly accuse: Accuse}} Engine The table itself, which is changed while the fit runs, and what reads by it. */
/** @typedef {{readonly errors: number, readonly reported: number, readonly sound: number, readonly alarms: number}} Count */
/** @typedef {Readonly<Record<string, Count>>} Counts Of each source of rows. */
/** @typedef {{readonly rounds: number, readonly seed: number, readonly least: number}} Options `least`: how many more errors a change must report. */

/** What is tried beside a weight. A weight keeps its sign: what speaks for does not come to speak against. */
const STEPS = [-0.6, -0.3, -0.1, 0.1, 0.3, 0.6];
/** A false alarm is as bad as this many errors that are not reported. */
const ALARM = 6;

/**
 * Fits the weights to the rows, and leaves those of the engine as they were.
 * @param {Engine} engine
 * @param {readonly Row[]} rows
 * @param {Options} options
 * @param {(line: string) => unknown} [say]
 * @returns {{readonly weights: Weights, readonly before: Counts, readonly after: Counts}}
 */
export function fitWeights({ weights, accuse }, rows, { rounds, seed, least }, say = () => undefined) {
  const given = { ...weights };
  const current = { ...given };
  const bench = benchOf({ weights, accuse }, rows, current);
  try {
    const before = bench.counts();
    const random = seeded(seed);
    for (let round = 1; round <= rounds; round += 1) {
      let moved = 0;
      for (const name of shuffled(Object.keys(given), random)) if (moveWeight(bench, current, name, least)) moved += 1;
      say(`${round}: ${moved} moved, ${shown(bench.counts())}`);
      if (moved === 0) break;
    }
    return { weights: { ...current }, before, after: bench.counts() };
  } finally {
    for (const [name, value] of Object.entries(given)) Object.defineProperty(weights, name, plain(value));
  }
}

/**
 * Moves a weight to the best of the steps, where one is better than to stay.
 * @param {ReturnType<typeof benchOf>} bench
 * @param {Record<string, number>} current
 * @param {string} name
 * @param {number} least
 */
function moveWeight(bench, current, name, least) {
  const value = current[name] ?? 0;
  const before = bench.counts();
  let best = { value, gain: least - 0.5 };
  for (const step of STEPS) {
    const next = Number((value + step).toFixed(2));
    if (next === 0 || Math.sign(next) !== Math.sign(value)) continue;
    current[name] = next;
    const gain = gainOf(before, bench.countsWith(name));
    if (gain > best.gain) best = { value: next, gain };
  }
  current[name] = best.value;
  bench.settle(name);
  return best.value !== value;
}

/**
 * What a change is worth: none where a source of rows has more false alarms than before, or fewer errors reported.
 * @param {Counts} before
 * @param {Counts} after
 */
function gainOf(before, after) {
  let gain = 0;
  for (const [source, count] of Object.entries(after)) {
    const old = before[source] ?? count;
    if (count.alarms > old.alarms || count.reported < old.reported) return -Infinity;
    gain += count.reported - old.reported + ALARM * (old.alarms - count.alarms);
  }
  return gain;
}

/**
 * Reads every text once, notes which weights it asked for, and reads anew only those that asked for the one that moves.
 * @param {Engine} engine
 * @param {readonly Row[]} rows
 * @param {Record<string, number>} current
 */
function benchOf({ weights, accuse }, rows, current) {
  let asked = new Set();
  for (const name of Object.keys(current)) {
    Object.defineProperty(weights, name, {
      enumerable: true,
      configurable: true,
      get: () => {
        asked.add(name);
        return current[name];
      },
    });
  }
  /** @type {Map<string, Row[]>} */
  const byText = new Map();
  for (const row of rows) byText.set(row.text, [...(byText.get(row.text) ?? []), row]);
  const texts = [...byText].map(([text, all]) => ({ text, rows: all, ...read(text, all) }));

  /**
   * @param {string} text
   * @param {readonly Row[]} all
   */
  function read(text, all) {
    asked = new Set();
    return { outcome: outcomeOf(all, accuse(text)), asked };
  }

  return {
    counts: () => countsOf(texts),
    /** @param {string} name */
    countsWith: (name) => countsOf(texts.map((each) => (each.asked.has(name) ? { ...each, ...read(each.text, each.rows) } : each))),
    /** @param {string} name */
    settle: (name) => {
      for (const each of texts) if (each.asked.has(name)) Object.assign(each, read(each.text, each.rows));
    },
  };
}

/** @param {number} value */
function plain(value) {
  return { value, writable: true, enumerable: true, configurable: true };
}

/**
 * Which rows of a text are accused. A finding that reports an error is not held against what is sound around it.
 * @param {readonly Row[]} rows
 * @param {ReturnType<Accuse>} found
 */
function outcomeOf(rows, found) {
  /** @param {Row} row */
  const hits = (row) => found.filter(({ start, end }) => start < row.end && end > row.start);
  const spent = new Set(rows.flatMap((row) => (row.wants === 'report' ? hits(row) : [])));
  return rows.map((row) => ({ row, isAccused: hits(row).some((each) => row.wants === 'report' || !spent.has(each)) }));
}

/**
 * @param {readonly {readonly outcome: ReturnType<typeof outcomeOf>}[]} texts
 * @returns {Counts}
 */
function countsOf(texts) {
  /** @type {Record<string, {errors: number, reported: number, sound: number, alarms: number}>} */
  const counts = {};
  for (const { row, isAccused } of texts.flatMap(({ outcome }) => outcome)) {
    const count = (counts[row.source] ??= { errors: 0, reported: 0, sound: 0, alarms: 0 });
    if (row.wants === 'report') {
      count.errors += 1;
      if (isAccused) count.reported += 1;
    } else {
      count.sound += 1;
      if (isAccused) count.alarms += 1;
    }
  }
  return counts;
}

/**
 * `tables: 412 of 480 reported, 0 of 310 accused`.
 * @param {Counts} counts
 */
export function shown(counts) {
  return Object.entries(counts)
    .map(([source, { errors, reported, sound, alarms }]) => `${source}: ${reported} of ${errors} reported, ${alarms} of ${sound} accused`)
    .join('; ');
}

/**
 * The same numbers every time.
 * @param {number} seed
 * @returns {(below: number) => number}
 */
export function seeded(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return (state >> 8) % below;
  };
}

/**
 * @template Item
 * @param {readonly Item[]} items
 * @param {(below: number) => number} random
 */
function shuffled(items, random) {
  return items
    .map((item) => ({ item, key: random(1 << 20) }))
    .sort((one, other) => one.key - other.key)
    .map(({ item }) => item);
}
