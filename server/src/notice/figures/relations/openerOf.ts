import { wordClasses } from '../../../text/wordClasses';
import { OPENERS, type Opener } from '../lexicon/openers';
import type { Passage } from '../passage';
import { between } from '../row';
import type { Term } from '../terms';

/** A clause of its own that says out of what: ⟦。受处分人员⟧中，. */
const OWN_CLAUSE = /[。;\n,](?<of>[^,。;:\n]{1,18})[中里][,:][^。;]{0,40}$/u;
/** Words that take up whatever was spoken of. */
const TAKES_UP = /^(?:以上|[这上述此其该])|问题|人员|任务|线索|项目/u;

/** Which of the openers stand in words, as bits in their order. */
const AMONG_OPENERS = wordClasses(OPENERS.map(({ words }, index) => ({ bit: 1 << index, words })));

/** What opens the parts of a whole, by the words between it and the first of them. */
export function openerOf(passage: Passage, whole: Term, first: Term): Opener {
  const words = between(passage, whole, first);
  const bits = AMONG_OPENERS(words);
  // The lowest bit is the surest.
  const found = bits === 0 ? undefined : OPENERS[31 - Math.clz32(bits & -bits)]?.opener;
  if (found === 'outOf' && !isOutOf(words, whole)) return 'none';
  if (found !== undefined) return found;
  if (isNamedAgain(words, whole)) return 'outOf';
  return words.includes(':') && /^[^。;]{0,12}:[^。;:]{0,24}$/u.test(words) ? 'colon' : 'none';
}

/** 停车场1880个；⟦停车场里⟧立体车库570个: the whole by its name. */
const NAMED_AGAIN =
  /[。;\n,](?:这[些个]?|该)?(?<of>[\u4e00-\u9fff]{2,10}?)(?:[里内]|中(?![标心央学小层级期部间东西南北型文国医药年途旬共]))[\u4e00-\u9fff]{2,14}$/u;

function isNamedAgain(words: string, { lead }: Term): boolean {
  const of = words.includes('里') || words.includes('中') || words.includes('内') ? NAMED_AGAIN.exec(words)?.groups?.of : undefined;
  // 初中段退: a verb at the most may stand between the name and its number.
  return of !== undefined && lead.slice(-of.length - 2).includes(of);
}

/** ⟦在研讨⟧中 is said of no number before it: what is taken out of a whole shares a word with it, or stands right behind it. */
function isOutOf(words: string, { lead, tail }: Term): boolean {
  const of = OWN_CLAUSE.exec(words)?.groups?.of;
  if (of === undefined || TAKES_UP.test(of)) return true;
  const named = `${lead.slice(-6)}|${tail.slice(0, 8)}`;
  return [...of].some((sign, at) => named.includes(sign + of.charAt(at + 1)) && at + 1 < of.length);
}
