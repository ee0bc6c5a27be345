import { spawnSync } from 'node:child_process';
import { build } from 'esbuild';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { BUNDLE, ROOT } from '../scripts/bundle.mjs';
import { median, processorTime, processorTimeAsync } from './measure.mjs';
import { generatedNotice, notices } from './notices.mjs';
import { others } from './others.mjs';

const SERVICE = join(ROOT, 'out/bench/languageService.mjs');
const SETTINGS = { stage: 'review', rules: {} };
/** How long each text is read over and over before anything is measured, in milliseconds: what is compiled while running takes its time. */
const WARMING = { own: 12_000, other: 5000 };
export const SIZES = [10_000, 100_000, 1_000_000, 10_000_000];

/** One bare pass over the texts: what nothing that reads them can be faster than. */
function floor(texts) {
  let sum = 0;
  for (const text of texts) for (let at = 0; at < text.length; at += 1) sum = (sum + text.charCodeAt(at)) | 0;
  return sum;
}

export async function buildService() {
  await build({ ...BUNDLE, entryPoints: ['server/src/languageService.ts'], outfile: SERVICE, format: 'esm', minify: true });
  const { createLanguageService } = await import(pathToFileURL(SERVICE).href);
  const service = createLanguageService();
  return (text) => service.check(service.read(text), SETTINGS);
}

/** Full check at stage review beside the floor and beside other tools, warm. */
export async function measureChecks(check, say) {
  const rows = [];
  for (const { name, texts } of notices()) rows.push(await measureTexts(name, texts, check, await others()));
  for (const row of rows) say(row);
  for (const size of SIZES) {
    const large = size > 1_000_000;
    // What others need for a text of ten million characters nobody has waited for.
    const row = await measureTexts(
      `generated, ${size.toLocaleString('en')} characters`,
      [generatedNotice(size)],
      check,
      size <= 100_000 ? await others() : [],
      large ? 3 : 5,
    );
    rows.push(row);
    say(row);
  }
  return rows;
}

async function measureTexts(name, texts, check, tools, samples = 7) {
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  const run = () => texts.forEach(check);
  await warm(run, WARMING.own);
  const bare = processorTime(() => floor(texts), { samples });
  const own = processorTime(run, { samples });
  const row = {
    name,
    characters,
    floor: bare,
    zhenggai: own,
    ratio: own / bare,
    perCharacter: (own * 1e6) / characters,
    cold: cold(texts),
  };
  for (const tool of tools) {
    const once = async () => {
      for (const text of texts) await tool.run(text);
    };
    const isLong = characters > 80_000;
    if (!isLong) await warm(once, WARMING.other);
    row[tool.name] = await processorTimeAsync(once, isLong ? 1 : 5);
  }
  return row;
}

async function warm(run, milliseconds) {
  const end = Date.now() + milliseconds;
  while (Date.now() < end) await run();
}

/** The first check of a fresh process, start-up and loading aside, in milliseconds of processor time. */
function cold(texts) {
  if (texts.length > 20 || texts[0].length > 2_000_000) return null;
  const script = `import { createLanguageService } from ${JSON.stringify(pathToFileURL(SERVICE).href)};
    let text = ''; for await (const chunk of process.stdin.setEncoding('utf8')) text += chunk;
    const before = process.cpuUsage(); const service = createLanguageService(); service.check(service.read(text), ${JSON.stringify(SETTINGS)});
    const { user, system } = process.cpuUsage(before); console.log((user + system) / 1000);`;
  return median(
    Array.from({ length: 3 }, () =>
      Number(spawnSync(process.execPath, ['--input-type=module', '-e', script], { input: texts[0], encoding: 'utf8' }).stdout),
    ),
  );
}
