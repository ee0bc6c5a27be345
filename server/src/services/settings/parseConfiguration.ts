import { readConfiguration, type ReadConfiguration } from './configuration';
import { parseJsonText } from './jsonText';

/** A configuration is a page or two; what is longer is something else. */
const MOST_CHARACTERS = 200_000;

/** Reads the text of a `.zhenggairc.json`. */
export function parseConfiguration(text: string): ReadConfiguration {
  const parsed = parseJsonText(text, MOST_CHARACTERS);
  return 'fault' in parsed ? { configuration: {}, problems: [{ place: '', message: parsed.fault }] } : readConfiguration(parsed.value);
}
