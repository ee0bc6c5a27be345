import { spawn } from 'node:child_process';

/** How long the output of a process that has ended is waited for, in milliseconds. */
const GRACE = 2_000;

/**
 * How to run npm: by the same npm that runs this script where there is one, which also works on Windows without a shell.
 * @returns {{command: string, prefix: string[]}}
 */
function npmCommand() {
  const cli = process.env['npm_execpath'];
  if (cli?.endsWith('.js') === true) return { command: process.execPath, prefix: [cli] };
  return { command: 'npm', prefix: [] };
}

/**
 * Runs npm in `cwd`. Resolves with its exit code; 1 where it could not be started.
 * @param {readonly string[]} args
 * @param {{cwd: string, quiet?: boolean}} options `quiet` shows what npm says only where it fails
 * @returns {Promise<number>}
 */
export function npm(args, { cwd, quiet = false }) {
  const { command, prefix } = npmCommand();
  return run(command, [...prefix, ...args], { cwd, quiet, shell: process.platform === 'win32' && prefix.length === 0 });
}

/**
 * Runs a Node script in `cwd`. Resolves with its exit code.
 * @param {readonly string[]} args
 * @param {{cwd: string, quiet?: boolean, held?: boolean, env?: Readonly<Record<string, string>>}} options `quiet` shows what it says only where it
 * fails, `held` when it has ended: several at a time would talk into each other
 * @returns {Promise<number>}
 */
export function node(args, { cwd, quiet = false, held = false, env = {} }) {
  return run(process.execPath, args, { cwd, quiet, held, env });
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{cwd: string, quiet?: boolean, held?: boolean, shell?: boolean, env?: Readonly<Record<string, string>>}} options
 * @returns {Promise<number>}
 */
function run(command, args, { cwd, quiet = false, held = false, shell = false, env = {} }) {
  return new Promise((resolve) => {
    const child = spawn(command, [...args], { cwd, shell, env: { ...process.env, ...env }, stdio: quiet || held ? 'pipe' : 'inherit' });
    let said = '';
    /** @type {NodeJS.Timeout | undefined} */
    let grace;
    child.stdout?.on('data', (chunk) => (said += String(chunk)));
    child.stderr?.on('data', (chunk) => (said += String(chunk)));
    child.on('error', (fault) => {
      console.error(`${command}: ${fault.message}`);
      resolve(1);
    });
    // What a process leaves running may hold on to its output.
    child.on('exit', () => (grace = setTimeout(() => [child.stdout, child.stderr].forEach((stream) => stream?.destroy()), GRACE)));
    child.on('close', (code) => {
      clearTimeout(grace);
      if (held) console.log(said);
      else if (quiet && code !== 0) console.error(said);
      resolve(code ?? 1);
    });
  });
}

/** The children that `keptOnLeash` looks after. @type {Set<import('node:child_process').ChildProcess>} */
const children = new Set();
process.on('exit', () => {
  for (const child of children) signal(child, 'SIGKILL');
});

/** To be spawned with: the child then leads a group of its own, so that it can be ended with all that it started itself. */
export const OWN_GROUP = { detached: process.platform !== 'win32' };

/**
 * Sees to it that a child spawned with `OWN_GROUP` does not outlive this process.
 * @template {import('node:child_process').ChildProcess} Child
 * @param {Child} child
 * @returns {Child}
 */
export function keptOnLeash(child) {
  children.add(child);
  return child;
}

/**
 * Ends a child spawned with `OWN_GROUP` and what it started: asks first, and insists after two seconds.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<void>}
 */
export async function stopped(child) {
  if (child.exitCode === null && child.signalCode === null) {
    const ended = new Promise((resolve) => child.on('exit', resolve));
    const insist = setTimeout(() => signal(child, 'SIGKILL'), 2000);
    signal(child, 'SIGTERM');
    await ended;
    clearTimeout(insist);
  }
  signal(child, 'SIGKILL');
  children.delete(child);
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {'SIGTERM' | 'SIGKILL'} name
 */
function signal(child, name) {
  try {
    if (OWN_GROUP.detached && child.pid !== undefined) process.kill(-child.pid, name);
    else child.kill(name);
  } catch {
    // Nothing of the group is left.
  }
}
