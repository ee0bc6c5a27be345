#!/usr/bin/env node
import { isMainThread } from 'node:worker_threads';
import { runCli } from './main';
import { nodeHost } from './node/nodeHost';
import { serveThread } from './node/thread';

if (isMainThread) {
  void runCli(process.argv.slice(2), nodeHost(__filename)).then((code) => {
    process.exitCode = code;
  });
} else {
  serveThread();
}
