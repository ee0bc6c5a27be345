import { createLanguageService } from '../../server/src/languageService';
import { RULES } from '../../server/src/rules/registry';
import { AT_OFFSET, OF_NOTICE } from './services';

/** A piece of work on a text, by name. */
export interface Work {
  readonly name: string;
  readonly run: () => unknown;
}

const service = createLanguageService();
const ALL_ON = Object.fromEntries(RULES.map(({ id }) => [id, { severity: 'error' as const }]));

/** Everything that is done with a text, each piece by itself. */
export function worksOn(text: string): readonly Work[] {
  const notice = { ...service.read(text), recognised: true };
  const diagnostics = service.check(notice, { stage: 'publish', rules: ALL_ON });
  const middle = text.length >> 1;
  return [
    { name: 'reading', run: () => service.read(text) },
    ...RULES.map((rule) => ({ name: rule.id, run: () => service.check(notice, { stage: 'publish', rules: ONLY.get(rule.id) ?? {} }) })),
    ...OF_NOTICE.map(([name, ask]) => ({ name, run: () => ask(notice, diagnostics) })),
    ...AT_OFFSET.map(([name, ask]) => ({ name, run: () => ask(notice, middle, diagnostics) })),
  ];
}

const ONLY = new Map(
  RULES.map(({ id }) => [
    id,
    Object.fromEntries(RULES.map((rule) => [rule.id, { severity: rule.id === id ? ('error' as const) : ('off' as const) }])),
  ]),
);

/** The least processor time of some runs, in milliseconds: what else the machine does is left out as far as can be. */
export function processorTime(run: () => unknown, runs = 3): number {
  let least = Infinity;
  for (let count = 0; count < runs; count += 1) {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}
