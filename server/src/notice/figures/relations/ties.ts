import type { EvidenceName } from '../evidence';

/** What ties parts to a whole where no word opens them. */
const TIES: ReadonlySet<EvidenceName> = new Set([
  'states',
  'closed',
  'rest',
  'alike',
  'kinds',
  'sameMatter',
  'shares',
  'opposites',
  'partners',
  'results',
  'scale',
  'oneAspect',
  'scaleOfTwo',
  'ordinals',
  'penalties',
  'ownSentence',
  'ownList',
  'kindsOfWhole',
  'announced',
  'namedBefore',
]);

/** Which of them tie nothing to a whole of another sentence: they speak of the list alone. */
const LOOSE_TIES: ReadonlySet<EvidenceName> = new Set(['alike', 'kinds', 'ownSentence', 'sameMatter']);

/** Whether evidence ties parts to their whole, of the same sentence or of another. */
export function tiesParts(name: EvidenceName, isElsewhere: boolean): boolean {
  return TIES.has(name) && !(isElsewhere && LOOSE_TIES.has(name));
}
