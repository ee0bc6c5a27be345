import { span } from '../text/span';
import { readDress } from './dress';
import { BULLETS } from './markerForms';

/** `整改进展：`, `【成效】`, `——成效——`, `（落实情况）`, `（责任领导：…）`, or words alone in their line, with or without a sign before them. */
const LABEL =
  /^(?:【(?<bracketed>[^【】\d]{2,12})】|\((?<round>[\u4e00-\u9fff]{2,10})\)(?=$|:)|\((?<enclosed>[\u4e00-\u9fff]{2,10}):|(?<plain>[\u4e00-\u9fff、]{2,12})(?:\*{1,2}|__)? ?(?::|$))/u;
/** Once or twice is no habit. */
const LEAST_USES = 3;

/** Which of some lines open with a label: the same few words before a colon, in brackets or alone in their line, again and again. */
export function returningLabels(lines: readonly string[]): ReadonlySet<number> {
  const places = new Map<string, number[]>();
  for (const [at, line] of lines.entries()) {
    const dress = readDress(line, span(0, line.length));
    const words =
      dress !== null
        ? line.slice(dress.words.start, dress.words.end)
        : BULLETS.includes(line.charAt(0))
          ? line.replace(/^[^\u4e00-\u9fff]{1,3}/u, '')
          : line;
    const { bracketed, round, enclosed, plain } = LABEL.exec(words)?.groups ?? {};
    const label = bracketed ?? round ?? enclosed ?? plain;
    if (label === undefined) continue;
    const known = places.get(label);
    if (known === undefined) places.set(label, [at]);
    else known.push(at);
  }
  return new Set([...places.values()].flatMap((own) => (own.length >= LEAST_USES ? own : [])));
}
