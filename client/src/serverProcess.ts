import { fork, type ChildProcess } from 'node:child_process';
import { CODE_FOLDER_ARGUMENT, type CodeFolderMessage } from '../../server/src/lsp/protocol';

/** How long a server may take to end by itself, in milliseconds. */
const FAREWELL = 2000;

/**
 * The language server's process, a child of the extension host's. It may be started ahead: a process takes longer to come up than anything
 * that the client has to do before it speaks with it.
 */
export class ServerProcess {
  readonly #script: string;
  #codeFolder: string | null = null;
  #waiting: ChildProcess | null = null;
  #taken: ChildProcess | null = null;

  /** `script` is the server's file. */
  constructor(script: string) {
    this.#script = script;
  }

  /** To be called once, before `take`: where the server may keep its compiled code for the next start. */
  keepCodeIn(folder: string): void {
    this.#codeFolder = folder;
  }

  /** Starts a process that will be used presently, unless one is waiting already. */
  startAhead(): void {
    if (!isAlive(this.#waiting)) this.#waiting = start(this.#script);
  }

  /** The process for a client that starts: the one that waits, or a new one. */
  take(): ChildProcess {
    this.startAhead();
    const process = this.#waiting ?? start(this.#script);
    // One that takes the place of a server that died does without kept code, in case that was why.
    const message: CodeFolderMessage = { codeFolder: this.#taken === null ? this.#codeFolder : null };
    process.send(message);
    this.#waiting = null;
    this.#taken = process;
    return process;
  }

  /** To be called when the client has said goodbye: ends what does not end by itself. */
  end(): void {
    this.#waiting?.kill();
    const process = this.#taken;
    if (isAlive(process)) setTimeout(() => process.kill(), FAREWELL).unref();
  }
}

function isAlive(process: ChildProcess | null): process is ChildProcess {
  return process?.exitCode === null && process.signalCode === null;
}

function start(script: string): ChildProcess {
  const server = fork(script, ['--node-ipc', CODE_FOLDER_ARGUMENT, `--clientProcessId=${process.pid}`], {
    // The extension host's own options, such as those of a debugger, are not for it; on the desktop its program is VS Code's, as Node.
    execArgv: [],
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1', ELECTRON_NO_ASAR: '1' },
    silent: true,
  });
  // A client that uses it hears of it as well.
  server.on('error', () => undefined);
  return server;
}
