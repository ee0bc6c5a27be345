import { wordClasses } from '../../text/wordClasses';
import { ABOVE, BELOW, OPPOSITE } from './lexicon/matters';
import { PAIRS } from './lexicon/pairs';
import { BAND, OPEN_UPWARDS, SCALES } from './lexicon/scales';

/** What a number goes by beside others, and what its end says of them: read once, when it is first held against another. */
export interface Label {
  /** The words before the number; where there are none, those after it. */
  readonly words: string;
  /** The end of them, which is all that most classes are held against. */
  readonly end: string;
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

/** A label as it is read: few numbers are ever held against others, and only of those its end is looked at. */
export class TermLabel implements Label {
  readonly words: string;
  #isRead = false;
  #end = '';
  #goes = 0;
  #ones = 0;
  #others = 0;
  #scales = 0;

  constructor(words: string) {
    this.words = words;
  }

  get end(): string {
    if (!this.#isRead) this.#read();
    return this.#end;
  }

  get goes(): number {
    if (!this.#isRead) this.#read();
    return this.#goes;
  }

  get ones(): number {
    if (!this.#isRead) this.#read();
    return this.#ones;
  }

  get others(): number {
    if (!this.#isRead) this.#read();
    return this.#others;
  }

  get scales(): number {
    if (!this.#isRead) this.#read();
    return this.#scales;
  }

  #read(): void {
    this.#isRead = true;
    this.#end = this.words.slice(-LONGEST);
    this.#goes = GOING(this.#end);
    this.#ones = ONES(this.#end);
    this.#others = OTHERS(this.#end);
    this.#scales = PLACES(this.#end);
  }
}
