import { createRequire } from 'node:module';
import { join } from 'node:path';
import { extensionFolder } from './api/workspace';

/** The folder of the extension's own code. */
export const ownCode = (): string => join(extensionFolder(), 'dist');
/** Where it is written down what went into the trap. */
export const trapLog = (): string => join(extensionFolder(), 'out/test/vscode/trap.log');

/**
 * Traps what opens a network: in this extension host what the extension's own code does, and whatever the processes do that are started
 * from now on, the language server among them.
 */
export function setNetworkTrap(): void {
  const trap = join(extensionFolder(), 'test/network/trap.cjs');
  process.env.NETWORK_TRAP = trapLog();
  process.env.NETWORK_TRAP_ONLY = ownCode();
  createRequire(__filename)(trap);
  delete process.env.NETWORK_TRAP_ONLY;
  process.env.NODE_OPTIONS = `--require ${JSON.stringify(trap)}`;
}
