import { readConfiguration, type ReadConfiguration } from './configuration';
import { nameTwice, parseJsonText } from './jsonText';

/** A configuration is a page or two; what is longer is something else. */
const MOST_CHARACTERS = 200_000;

/** Reads the text of a `.zhenggairc.json`. */
export function parseConfiguration(text: string): ReadConfiguration {
  const parsed = parseJsonText(text, MOST_CHARACTERS);
  if ('fault' in parsed) return { configuration: {}, problems: [{ place: '', message: parsed.fault }] };
  const read = readConfiguration(parsed.value);
  const twice = nameTwice(text);
  if (twice === null) return read;
  return { ...read, problems: [{ place: '', message: `“${twice}”写了两次，只有后一次算数；请合并` }, ...read.problems] };
}
