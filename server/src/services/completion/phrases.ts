import type { Notice } from '../../notice/model';
import { once } from '../../text/once';
import { span } from '../../text/span';
import { foldWidth } from '../../text/width';
import { canonicalPhrases } from '../canonicalPhrases';
import type { ContextCompletion } from './completion';

/** How many characters of a phrase must be typed before the rest of it is offered; fewer of the sentences that close a notice, since they open a sentence. */
const LEAST = 3;
const LEAST_OF_SENTENCE = 2;
const LEAST_OF_NAME = 5;

/** Sentences of every notice; 巡视 stands for 巡察 too. */
const SENTENCES: readonly string[] = [
  '按照巡视工作有关要求，现将巡视整改进展情况予以公布。',
  '现将巡视整改进展情况予以公布。',
  '欢迎广大干部群众对巡视整改落实情况进行监督。如有意见建议，请及时向我们反映。',
  '如有意见建议，请及时向我们反映。',
];

/** What there is to type of the phrases and sentences. */
interface Beginnings {
  /** Every beginning that is enough to offer the rest. */
  readonly words: ReadonlySet<string>;
  /** The length of the longest phrase or sentence. */
  readonly longest: number;
}

/** Made when the first word is typed. */
const beginningsWith = once((sentences: readonly string[]): Beginnings => {
  const phrases = canonicalPhrases();
  return {
    words: new Set([
      ...phrases.flatMap((phrase) => beginningsOf(phrase, leastOf(phrase))),
      ...sentences.flatMap((sentence) => beginningsOf(sentence, LEAST_OF_SENTENCE)),
    ]),
    longest: Math.max(...[...phrases, ...sentences].map(({ length }) => length)),
  };
});

/** Whether a phrase or a sentence is begun at the end of `before`, a folded line up to the cursor; cheap. */
export function mayBeginPhrase(before: string): boolean {
  return typedAt(before) !== null;
}

/** Fixed phrases in full, and the sentences that every notice opens and closes with, in the notice's own width of marks. */
export function completePhrases(notice: Notice, offset: number): readonly ContextCompletion[] {
  const { text, folded } = notice.source;
  const before = folded.slice(
    Math.max(0, folded.lastIndexOf('\n', offset - 1) + 1, offset - beginningsWith(SENTENCES).longest - 1),
    offset,
  );
  const typed = typedAt(before);
  if (typed === null) return [];
  const replace = span(offset - typed.length, offset);
  const opensSentence = /(?:^|[。;!?])\s*$/u.test(before.slice(0, before.length - typed.length));
  const sentences = opensSentence
    ? SENTENCES.map((sentence) => inWordsOf(notice, sentence)).filter((sentence) => !text.includes(sentence))
    : [];
  return [...sentences.map((label) => [label, '常用句'] as const), ...canonicalPhrases().map((label) => [label, '固定表述'] as const)]
    .filter(([label]) => foldWidth(label).startsWith(typed) && !text.startsWith(label, replace.start))
    .map(([label, detail]) => {
      const filterText = text.slice(replace.start, offset) + label.slice(typed.length);
      return { label, detail, text: [label], replace, filterText, edits: [] };
    });
}

/** The longest beginning of a phrase or sentence that a text ends with. */
function typedAt(before: string): string | null {
  const { words, longest } = beginningsWith(SENTENCES);
  for (let start = Math.max(0, before.length - longest); start <= before.length - LEAST_OF_SENTENCE; start += 1) {
    const typed = before.slice(start);
    if (words.has(typed)) return typed;
  }
  return null;
}

/** 巡察 where the notice speaks of that, and half-width commas where it writes those. */
function inWordsOf({ source: { text }, policy: { width } }: Notice, sentence: string): string {
  const worded = text.includes('巡视') ? sentence : sentence.replaceAll('巡视', '巡察');
  return width === 'half' ? worded.replaceAll('，', ',') : worded;
}

/**
 * 巡视整改 and 领导干部 are every second word of a notice: of 巡视整改“后半篇文章” the quotation must have begun, and of a regulation's name more than
 * the first word.
 */
function leastOf(phrase: string): number {
  return Math.max(LEAST, phrase.indexOf('“') + 1, /(?:条例|规定|责任制)$/u.test(phrase) ? LEAST_OF_NAME : 0);
}

/** Width-folded. */
function beginningsOf(phrase: string, least: number): readonly string[] {
  return [phrase, phrase.replaceAll('巡视', '巡察')].map(foldWidth).flatMap((folded) => {
    const lengths = Array.from({ length: Math.max(0, folded.length - least) }).keys();
    return [...lengths].map((more) => folded.slice(0, least + more));
  });
}
