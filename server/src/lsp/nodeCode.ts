import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, readdir, rename, unlink, writeFile } from 'node:fs/promises';
import Module, { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';

const ENDING = '.code';
/** A SHA-256 as bytes, which stands before the code that it is of. */
const SUM_BYTES = 32;

/** Keeps what was compiled, for the next start. Never rejects. */
export type Keep = () => Promise<void>;

/**
 * Loads a script for all who `require` it afterwards. Compiling it, and each of its functions when it is first called, is a third of what a
 * start costs: the code that came of it is taken from `folder` where an earlier start kept it. V8 refuses code of another version
 * or of other options, and the checksum before it reveals incomplete code, which V8 would run. Gives what keeps the code of this start, or
 * null where there is nothing to keep. Throws only what the script itself throws.
 */
export function loadScript(path: string, folder: string): Keep | null {
  const source = readFileSync(path);
  const file = join(folder, sumOf(source, Buffer.from(process.version)).toString('hex') + ENDING);
  const cachedData = readCode(file);
  const script = new Script(Module.wrap(source.toString('utf8')), { filename: path, ...(cachedData === null ? {} : { cachedData }) });
  runScript(script, path);
  return cachedData !== null && script.cachedDataRejected !== true ? null : () => keepCode(script, file);
}

function runScript(script: Script, path: string): void {
  const load = createRequire(path);
  const module = new Module(path);
  const run: unknown = script.runInThisContext();
  if (typeof run !== 'function') return;
  load.cache[path] = module;
  run.call(module.exports, module.exports, load, module, path, dirname(path));
  module.loaded = true;
}

/** Null where no whole code is there. */
function readCode(file: string): Buffer | null {
  try {
    const bytes = readFileSync(file);
    const code = bytes.subarray(SUM_BYTES);
    return sumOf(code).equals(bytes.subarray(0, SUM_BYTES)) ? code : null;
  } catch {
    return null;
  }
}

/** Written beside and put in place in one step; whatever else is in the folder goes: code of other versions, and what was left half written. */
async function keepCode(script: Script, file: string): Promise<void> {
  const folder = dirname(file);
  const beside = `${file}.${process.pid}.tmp`;
  try {
    const code = script.createCachedData();
    await mkdir(folder, { recursive: true });
    await writeFile(beside, Buffer.concat([sumOf(code), code]));
    await rename(beside, file);
    const others = (await readdir(folder)).map((name) => join(folder, name)).filter((other) => other !== file);
    await Promise.all(others.map((other) => unlink(other)));
  } catch {
    await unlink(beside).catch(() => undefined);
  }
}

function sumOf(...parts: readonly Buffer[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}
