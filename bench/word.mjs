// npm run bench:word: measures how long a Word document of 60 pages takes to be read, what memory that takes, and how the cost of hostile ones grows.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { BUNDLE, ROOT } from '../scripts/bundle.mjs';
import { median, processorTime } from './measure.mjs';
import { record } from './record.mjs';

const MODULE = join(ROOT, 'out/bench/word.mjs');
const SAMPLES = 15;

await build({
  ...BUNDLE,
  stdin: {
    contents: `export { readWord } from './server/src/exchange/word/read/readWord';
export { wordSource } from './server/src/exchange/word/wordSource';
export { annotateWord } from './server/src/exchange/word/comment/annotateWord';
export { unzipSync } from 'fflate';
export * from './test/generate/word/documents';`,
    resolveDir: ROOT,
    loader: 'ts',
  },
  outfile: MODULE,
  format: 'esm',
});
const { readWord, wordSource, annotateWord, unzipSync, longDocument, hostileDocuments } = await import(pathToFileURL(MODULE).href);

const bytes = longDocument();
const before = process.memoryUsage.rss();
const read = () => wordSource(readWord('通报.docx', bytes), 'rows');
const cold = wallTime(read);
const warm = median(Array.from({ length: SAMPLES }, () => wallTime(read)));
const memory = (process.memoryUsage.rss() - before) / 2 ** 20;
const characters = read().text.length;
const xml = unzipSync(bytes)['word/document.xml'].length / 2 ** 20;
console.log(
  `60 pages, ${characters} characters, ${xml.toFixed(1)} MB of XML: ${cold.toFixed(0)} ms cold, ${warm.toFixed(0)} warm, ${memory.toFixed(0)} MB more after ${SAMPLES} times`,
);

const larger = new Map(hostileDocuments(4));
const hostile = hostileDocuments(1).map(([name, small]) => {
  const [quarter, milliseconds] = [small, larger.get(name)].map((document) => processorTime(() => mark(document), { samples: 3 }));
  console.log(`${name}: ${milliseconds.toFixed(0)} ms, ${(milliseconds / quarter).toFixed(1)} times a quarter of it`);
  return { name, milliseconds, timesAQuarter: milliseconds / quarter };
});

record({ word: { read: { characters, cold, warm, memory }, hostile } });

/** Reads a document and puts a comment into it. */
function mark(document) {
  const source = wordSource(readWord('通报.docx', document), 'rows');
  return annotateWord(document, source, [{ span: { start: 0, end: 3 }, text: '意见' }], null);
}

function wallTime(run) {
  const start = performance.now();
  run();
  return performance.now() - start;
}
