import './functions';
import '#suites';
import { runAll } from './runner';

/**
 * Entry of the suites in VS Code's web extension host: those of ../api that need no Node, which scripts/vscode/webSuites.mjs puts in the
 * place of `#suites`. The outcome of each test goes to the console: the page has no other way out.
 */
export async function run(): Promise<void> {
  // eslint-disable-next-line no-console -- see above.
  const failures = await runAll((outcome) => console.log(`outcome:${JSON.stringify(outcome)}`));
  if (failures > 0) throw new Error(`${failures} failed`);
}
