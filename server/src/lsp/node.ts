#!/usr/bin/env node
import { join } from 'node:path';
import { answerArguments, withTransport } from './nodeArguments';
import type { Keep } from './nodeCode';
import { CODE_FOLDER_ARGUMENT, type CodeFolderMessage } from './protocol';

/** The code is kept once nobody has waited for anything for this long, in milliseconds. */
const REST = 5000;

/** The server itself, which is loaded from beside. */
const SERVER = join(__dirname, 'web', 'server.js');

// The server's entry on Node. A client that has a folder for compiled code says where as soon as it knows; that is not when it starts us.
const words = answerArguments(process.argv.slice(2));
process.argv = [...withTransport(process.argv)];
if (words !== null) {
  process.stdout.write(words);
} else if (process.argv.includes(CODE_FOLDER_ARGUMENT)) {
  process.once('message', ({ codeFolder }: CodeFolderMessage) => void startKept(codeFolder));
} else {
  start(null);
}

/** What keeps code is loaded where some is kept: its checksums alone take 3 ms. */
async function startKept(codeFolder: string | null): Promise<void> {
  start(codeFolder === null ? null : (await import('./nodeCode')).loadScript(SERVER, codeFolder));
}

function start(keep: Keep | null): void {
  void import('./nodeServer')
    .then(({ serveNode }) => serveNode())
    .then(() => {
      if (keep !== null) setTimeout(() => void keep(), REST).unref();
    });
}
