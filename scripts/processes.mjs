import { spawn } from 'node:child_process';

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
 * @param {{cwd: string, env?: Readonly<Record<string, string>>}} options
 * @returns {Promise<number>}
 */
export function node(args, { cwd, env = {} }) {
  return run(process.execPath, args, { cwd, env });
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{cwd: string, quiet?: boolean, shell?: boolean, env?: Readonly<Record<string, string>>}} options
 * @returns {Promise<number>}
 */
function run(command, args, { cwd, quiet = false, shell = false, env = {} }) {
  return new Promise((resolve) => {
    const child = spawn(command, [...args], { cwd, shell, env: { ...process.env, ...env }, stdio: quiet ? 'pipe' : 'inherit' });
    let said = '';
    child.stdout?.on('data', (chunk) => (said += String(chunk)));
    child.stderr?.on('data', (chunk) => (said += String(chunk)));
    child.on('error', (fault) => {
      console.error(`${command}: ${fault.message}`);
      resolve(1);
    });
    child.on('exit', (code) => {
      if (quiet && code !== 0) console.error(said);
      resolve(code ?? 1);
    });
  });
}

/** The processes that `untilStopped` looks after. @type {Set<import('node:child_process').ChildProcess>} */
const children = new Set();
process.on('exit', () => {
  for (const child of children) child.kill('SIGKILL');
});

/**
 * Sees to it that a child does not outlive this process.
 * @template {import('node:child_process').ChildProcess} Child
 * @param {Child} child
 * @returns {Child}
 */
export function keptOnLeash(child) {
  children.add(child);
  child.on('exit', () => children.delete(child));
  return child;
}

/**
 * Ends a child: asks first, and insists after two seconds.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<void>}
 */
export function stopped(child) {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const insist = setTimeout(() => child.kill('SIGKILL'), 2000);
    child.on('exit', () => {
      clearTimeout(insist);
      resolve();
    });
    child.kill('SIGTERM');
  });
}
