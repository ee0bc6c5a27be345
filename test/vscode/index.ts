import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Mocha from 'mocha';
import { setNetworkTrap } from './networkTrap';

/** What scripts/vscode/tests.mjs leaves beside this module before VS Code starts. */
interface Order {
  readonly outcomes: string;
  readonly grep?: string;
}

/** One test as it went. */
interface Outcome {
  readonly title: string;
  readonly state: 'passed' | 'failed' | 'skipped';
  readonly fault?: string;
  /** What went wrong at the first try, where the second went well. */
  readonly firstFault?: string;
}

/** How often a test that failed is tried again: a workbench that is busy with itself now and then loses a key or a save. */
const RETRIES = 1;

/** Entry of the suites inside VS Code's extension host, the same in every host. Leaves the outcomes in the file that the order names. */
export async function run(): Promise<void> {
  const order = JSON.parse(readFileSync(join(__dirname, 'order.json'), 'utf8')) as Order;
  const mocha = new Mocha({
    timeout: 240_000,
    retries: RETRIES,
    forbidOnly: true,
    ...(order.grep === undefined ? {} : { grep: order.grep }),
  });
  setNetworkTrap();
  for (const folder of ['api', 'last']) {
    const suites = join(__dirname, folder);
    for (const name of readdirSync(suites).filter((file) => file.endsWith('.test.js'))) mocha.addFile(join(suites, name));
  }
  const outcomes: Outcome[] = [];
  const failures = await new Promise<number>((resolve) => {
    const runner = mocha.run(resolve);
    const keep = (outcome: Outcome): number => outcomes.push(outcome);
    const firstFaults = new Map<string, string>();
    runner.on('retry', (test: Mocha.Test, fault: Error) => firstFaults.set(test.fullTitle(), faultOf(fault)));
    runner.on('pass', (test) => {
      const firstFault = firstFaults.get(test.fullTitle());
      keep({ title: test.fullTitle(), state: 'passed', ...(firstFault === undefined ? {} : { firstFault }) });
    });
    runner.on('fail', (test, fault: Error) => keep({ title: test.fullTitle(), state: 'failed', fault: faultOf(fault) }));
    runner.on('pending', (test) => keep({ title: test.fullTitle(), state: 'skipped' }));
  });
  writeFileSync(order.outcomes, JSON.stringify(outcomes));
  if (failures > 0) throw new Error(`${failures} failed`);
}

function faultOf(fault: Error): string {
  return fault.stack ?? fault.message;
}
