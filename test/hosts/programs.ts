import { spawnSync } from 'node:child_process';

/** Skips a test where the machine has not all of these programs, and says which are missing. */
export function skipWithout(test: Mocha.Context, ...programs: readonly string[]): void {
  const missing = programs.filter((program) => spawnSync('sh', ['-c', `command -v ${program}`]).status !== 0);
  if (missing.length === 0) return;
  process.stdout.write(`      left out, as this machine has no ${missing.join(', ')}\n`);
  test.skip();
}
