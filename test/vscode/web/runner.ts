/** One test as it went. */
export interface Outcome {
  readonly title: string;
  readonly state: 'passed' | 'failed' | 'skipped';
  readonly fault?: string;
  /** What went wrong at the first try, where the second went well. */
  readonly firstFault?: string;
}

type Step = (this: Context) => unknown;

/** What mocha's functions find as `this`, as far as the suites use it. */
interface Context {
  readonly timeout: (milliseconds: number) => void;
  readonly skip: () => never;
}

interface Suite {
  readonly title: string;
  readonly befores: Step[];
  readonly beforeEaches: Step[];
  readonly afterEaches: Step[];
  readonly afters: Step[];
  readonly parts: ({ readonly title: string; readonly test: Step } | Suite)[];
}

/** How long a step may take, in milliseconds, until it asks for more. */
const PATIENCE = 240_000;
const SKIPPED = Symbol('skipped');

const root = suiteOf('');
let current = root;

/** Puts the functions that the suites are written with into the global scope: as many of mocha's as they use. */
export function offerFunctions(): void {
  Object.assign(globalThis, {
    describe: (title: string, body: (this: Context) => void) => {
      const outer = current;
      current = suiteOf(`${outer.title} ${title}`.trim());
      outer.parts.push(current);
      body.call(contextOf(() => undefined));
      current = outer;
    },
    it: (title: string, test: Step) => current.parts.push({ title: `${current.title} ${title}`, test }),
    before: (step: Step) => current.befores.push(step),
    beforeEach: (step: Step) => current.beforeEaches.push(step),
    afterEach: (step: Step) => current.afterEaches.push(step),
    after: (step: Step) => current.afters.push(step),
  });
}

/** Runs all suites, one test after the other, and reports each. Returns how many failed. */
export async function runAll(report: (outcome: Outcome) => void): Promise<number> {
  let failures = 0;
  await runSuite(root, [], (outcome) => {
    if (outcome.state === 'failed') failures += 1;
    report(outcome);
  });
  return failures;
}

async function runSuite(suite: Suite, outer: readonly Suite[], report: (outcome: Outcome) => void): Promise<void> {
  const around = [...outer, suite];
  const spoilt = await outcomeOf(`${suite.title} before all`, suite.befores);
  if (spoilt.state !== 'passed') {
    report(spoilt);
    return;
  }
  for (const part of suite.parts) {
    if ('parts' in part) await runSuite(part, around, report);
    else report(await runTwice(part.title, part.test, around));
  }
  const end = await outcomeOf(`${suite.title} after all`, suite.afters);
  if (end.state === 'failed') report(end);
}

/** A test that failed is tried once more: a workbench that is busy with itself now and then loses a key or a save. */
async function runTwice(title: string, test: Step, around: readonly Suite[]): Promise<Outcome> {
  const first = await runTest(title, test, around);
  if (first.state !== 'failed') return first;
  const second = await runTest(title, test, around);
  return second.state === 'failed' ? second : { ...second, ...(first.fault === undefined ? {} : { firstFault: first.fault }) };
}

/** A test with what comes before and after each: what comes after is done in any case. */
async function runTest(title: string, test: Step, around: readonly Suite[]): Promise<Outcome> {
  const outcome = await outcomeOf(title, [...around.flatMap(({ beforeEaches }) => beforeEaches), test]);
  const after = await outcomeOf(
    title,
    around.toReversed().flatMap(({ afterEaches }) => afterEaches),
  );
  return after.state === 'failed' && outcome.state !== 'failed' ? after : outcome;
}

async function outcomeOf(title: string, steps: readonly Step[]): Promise<Outcome> {
  try {
    for (const step of steps) await inTime(step);
    return { title, state: 'passed' };
  } catch (fault) {
    if (fault === SKIPPED) return { title, state: 'skipped' };
    return { title, state: 'failed', fault: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault) };
  }
}

async function inTime(step: Step): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    await new Promise((resolve, reject) => {
      const allow = (milliseconds: number): void => {
        clearTimeout(timer);
        timer = setTimeout(() => reject(new Error(`not done within ${milliseconds} ms`)), milliseconds);
      };
      allow(PATIENCE);
      Promise.resolve(step.call(contextOf(allow))).then(resolve, reject);
    });
  } finally {
    clearTimeout(timer);
  }
}

function contextOf(timeout: Context['timeout']): Context {
  return {
    timeout,
    skip: () => {
      // eslint-disable-next-line @typescript-eslint/only-throw-error -- no failure, but the way out that mocha has for it too.
      throw SKIPPED;
    },
  };
}

function suiteOf(title: string): Suite {
  return { title, befores: [], beforeEaches: [], afterEaches: [], afters: [], parts: [] };
}
