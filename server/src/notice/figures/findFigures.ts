import type { Span } from '../../text/span';
import type { NoticeOutline } from '../model';
import { readAfterColon } from './claims/afterColon';
import { readAmongThem } from './claims/amongThem';
import { readAnnounced } from './claims/announced';
import { readCodes } from './claims/codes';
import { readDeclarations, readDeclared, type Declaration } from './claims/declared';
import { readDivided } from './claims/divided';
import { readDonePairs, type DonePair } from './claims/doneWithin';
import { readFeedbackDates } from './claims/feedbackDate';
import { readInBrackets } from './claims/inBrackets';
import { readListed } from './claims/listed';
import { readListedAfter } from './claims/listedAfter';
import { readNested } from './claims/nested';
import { readOutOf } from './claims/outOf';
import { readPenalties } from './claims/penalties';
import { readRates } from './claims/rate';
import { readRatios } from './claims/ratio';
import { readRemainders } from './claims/remainder';
import { readRespectively } from './claims/respectively';
import { compareStatements, readMatters, readPeriods, readTotals, type Statement } from './claims/restated';
import { readSeries } from './claims/series';
import { readShares } from './claims/shares';
import { readTotalAfter } from './claims/totalAfter';
import { withoutCrowds } from './crowded';
import { CUE } from './cues';
import type { Figure } from './figure';
import { remembering, type FigureMemory, type ParagraphClaims } from './memory';
import type { Passage } from './passage';
import { readPassage } from './readPassage';
import { scanText, type Scan } from './scan';

/** A paragraph of more is read in passages, so that work and memory stay within bounds whatever the text. */
const LONGEST_PASSAGE = 6000;
/** And so is one of more numbers than this. */
const MOST_NUMBERS = 160;

/** Every statistical claim of a notice, in document order. With a memory only what is new since the last time is read. */
export function findFigures(outline: NoticeOutline, memory: FigureMemory | null = null): readonly Figure[] {
  const { folded } = outline.source;
  const overviewEnd = outline.problems[0]?.line ?? Infinity;
  const figures: Figure[] = [];
  const declarations: Declaration[] = [];
  const statements: Statement[] = [];
  const remembered = remembering(memory, folded);
  for (const { line, span } of outline.paragraphs) {
    const isOverview = line < overviewEnd;
    const claims = isOverview
      ? readParagraph(folded, span, (passage) => declarations.push(...readDeclarations(passage)))
      : remembered.claimsOf(span, (words) => readParagraph(folded, words));
    // Item by item: a paragraph of millions of characters has more claims than the stack holds.
    for (const figure of claims.figures) figures.push(figure);
    for (const statement of claims.statements) statements.push(statement);
  }
  remembered.finish();
  figures.push(...readAnnounced(outline), ...readDeclared(outline, declarations));
  figures.push(...compareStatements(statements), ...readFeedbackDates(outline, overviewEnd));
  return inOrder(figures);
}

/** What a paragraph says by itself; of the overview totals are declared, and `declare` is told of each passage. */
function readParagraph(folded: string, span: Span, declare: ((passage: Passage) => unknown) | null = null): ParagraphClaims {
  const figures: Figure[] = [];
  const statements: Statement[] = [];
  for (const passage of passagesOf(folded, span)) {
    figures.push(...readClaims(passage));
    statements.push(...readTotals(passage, declare !== null), ...readMatters(passage), ...readPeriods(passage));
    declare?.(passage);
  }
  return { figures, statements };
}

/** The claims that a stretch of width-folded text makes by itself, in order. */
export function findInText(folded: string, span: Span): readonly Figure[] {
  return inOrder([...passagesOf(folded, span)].flatMap((passage) => readClaims(passage)));
}

/** A stretch in passages with numbers to reckon with. */
function* passagesOf(folded: string, span: Span): Generator<Passage> {
  for (let { start } = span; start < span.end;) {
    const end = Math.min(span.end, start + LONGEST_PASSAGE);
    let scan = scanText(folded, { start, end }, MOST_NUMBERS);
    if (scan.span.end < span.end) scan = scanText(folded, { start, end: sentenceEnd(folded, scan.span) });
    const prose = withoutCrowds(scan);
    if (hasNumbers(prose)) yield readPassage(prose);
    start = scan.span.end;
  }
}

/** Readers that work from a word, and are not asked where none of its cues stands. */
const BY_CUE: readonly (readonly [cue: number, read: (passage: Passage) => readonly Figure[]])[] = [
  [CUE.among, readAmongThem],
  [CUE.total, readTotalAfter],
  [CUE.among, readRespectively],
];

function readClaims(passage: Passage): readonly Figure[] {
  const { scan, counts, cues } = passage;
  const figures = [...readListed(passage), ...readListedAfter(passage)];
  if (scan.quotes.length > 0) figures.push(...readCodes(passage), ...readSeries(passage));
  if (counts.length < 2) return figures;
  const pairs = readDonePairs(passage);
  figures.push(
    ...BY_CUE.flatMap(([cue, read]) => ((cues & cue) === 0 ? [] : read(passage))),
    ...readOutOf(passage),
    ...readInBrackets(passage),
    ...readAfterColon(passage),
    ...readDivided(passage),
    ...readPenalties(passage),
    ...pairs.map(({ figure }) => figure),
    ...readNested(passage),
    ...readRemainders(passage),
    ...readPercentages(passage, pairs),
    ...readRatios(passage),
  );
  return withoutPartsOfSums(figures);
}

/** A rate that is one of several shares of one whole is judged as that alone. */
function readPercentages(passage: Passage, pairs: readonly DonePair[]): readonly Figure[] {
  const shares = readShares(passage);
  const rateOf = ({ numbers }: Figure): number => numbers.find(({ part }) => part === 'rate')?.span.start ?? -1;
  const told = new Set(shares.map(rateOf));
  return [...shares, ...readRates(passage, pairs).filter((figure) => !told.has(rateOf(figure)))];
}

/** That a part stays within its whole, or is what is left of it, goes without saying where all the parts are summed up. */
function withoutPartsOfSums(figures: readonly Figure[]): readonly Figure[] {
  const sums = figures.filter(({ kind, verdict }) => kind === 'parts-sum' && verdict !== 'not-judged');
  if (sums.length === 0) return figures;
  const members = sums.map(({ numbers }) => new Set(numbers.map(({ span }) => span.start)));
  return figures.filter(
    ({ kind, numbers }) =>
      (kind !== 'done-within-total' && kind !== 'remainder') || !members.some((sum) => numbers.every(({ span }) => sum.has(span.start))),
  );
}

function hasNumbers(scan: Scan): boolean {
  const { folded, quotes } = scan;
  if (quotes.some(({ start, end }) => end - start < 12 && folded.slice(start, end).includes('+'))) return true;
  return scan.numbers.some(({ quantity }) => quantity.kind === 'count' || quantity.kind === 'percent' || quantity.kind === 'ratio');
}

/** The end of the last sentence within a stretch, or of the stretch. */
function sentenceEnd(folded: string, { start, end }: Span): number {
  const last = folded.slice(start, end).lastIndexOf('。');
  return last === -1 ? end : start + last + 1;
}

/** In document order. The same numbers in the same claim, found in two ways, count once. */
function inOrder(figures: readonly Figure[]): readonly Figure[] {
  const seen = new Set<string>();
  const once = figures.filter(({ kind, numbers, span }) => {
    const key = `${kind} ${span.start} ${numbers.map(({ span: of }) => of.start).join(' ')}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  return once.sort((one, other) => one.span.start - other.span.start || one.span.end - other.span.end);
}
