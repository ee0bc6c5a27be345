#!/usr/bin/env node
import { streamOutput } from './node/output';
import { quickAnswer } from './quickAnswer';

// The command's entry: what is known without reading anything is answered here; the rest is loaded from beside.
const answer = quickAnswer(process.argv.slice(2));
if (answer === null) void import('./process').then(({ serveProcess }) => serveProcess());
else void say(answer);

async function say(words: string): Promise<void> {
  const output = streamOutput(process.stdout);
  await output.write(words);
  if ((output.fault?.() ?? null) !== null) process.exitCode = 2;
}
