import { wordClasses } from '../../text/wordClasses';
import { ABOVE, BELOW, OPPOSITE } from './lexicon/matters';
import { PAIRS } from './lexicon/pairs';
import { BAND, OPEN_UPWARDS, SCALES } from './lexicon/scales';

/** The end of a label, which is all that most classes are held against, and what it says. */
export interface LabelEnd {
  readonly words: string;
  /** As bits of `GOES`. */
  readonly goes: number;
  /** Of which `PAIRS` it may be the one, and of which the other, as bits that rows share where there are more than 32: `isPair` decides. */
  readonly ones: number;
  readonly others: number;
  /** On which `SCALES` it has a place, as bits. */
  readonly scales: number;
}

/** What the end of a label says, as bits. */
export const GOES = {
  /** 35岁以下, 36至45岁, 46岁以上. */
  low: 0x1,
  between: 0x2,
  high: 0x4,
  /** 本科以上. */
  upwards: 0x8,
  /** 以下, 以上 at the end of what it names. */
  below: 0x10,
  above: 0x20,
  /** 不批准. */
  opposite: 0x40,
} as const;

/** Whether two ends are the one and the other of a pair. */
export function isPair(one: string, other: string): boolean {
  return PAIRS.some(([first, second]) => first.test(one) && second.test(other));
}

const LONGEST = 16;

const GOING = wordClasses([
  { bit: GOES.low, words: BAND.low },
  { bit: GOES.between, words: BAND.between },
  { bit: GOES.high, words: BAND.high },
  { bit: GOES.upwards, words: OPEN_UPWARDS },
  { bit: GOES.below, words: BELOW },
  { bit: GOES.above, words: ABOVE },
  { bit: GOES.opposite, words: OPPOSITE },
]);
const ONES = wordClasses(PAIRS.map(([one], index) => ({ bit: 1 << index, words: one })));
const OTHERS = wordClasses(PAIRS.map(([, other], index) => ({ bit: 1 << index, words: other })));
const PLACES = wordClasses(SCALES.map((words, index) => ({ bit: 1 << index, words })));

/** What a number goes by beside others: the words before it; where there are none, those after it. */
export class Label {
  readonly words: string;
  #end: LabelEnd | null = null;

  constructor(words: string) {
    this.words = words;
  }

  /** Read when it is first asked for: few numbers are ever held against others. */
  get end(): LabelEnd {
    return (this.#end ??= readEnd(this.words.slice(-LONGEST)));
  }
}

function readEnd(words: string): LabelEnd {
  return { words, goes: GOING(words), ones: ONES(words), others: OTHERS(words), scales: PLACES(words) };
}
