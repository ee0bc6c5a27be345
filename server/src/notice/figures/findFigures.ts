import type { Span } from '../../text/span';
import type { NoticeOutline } from '../model';
import { readAnnounced } from './counts/announced';
import { readDeclarations, type Declaration } from './counts/declarations';
import { readDeclared } from './counts/declared';
import { readHeadingNotes } from './counts/headingNotes';
import { readFeedbackDates } from './claims/feedbackDate';
import { compareStatements, type Statement } from './claims/restated';
import type { Figure } from './figure';
import { remembering, type FigureMemory, type ParagraphClaims } from './memory';
import type { Passage } from './passage';
import { forEachPassage } from './passages';
import { readRelations } from './readRelations';
import { readStatements } from './readers';
import { stretchesOf } from './stretches';
import { tablesOf, type Written } from './tables/pasted';
import { readTable } from './tables/tableFigures';

/** Every statistical claim of a notice, in document order. With a memory only what is new since the last time is read. */
export function findFigures(outline: NoticeOutline, memory: FigureMemory | null = null): readonly Figure[] {
  const { source } = outline;
  const overviewEnd = outline.problems[0]?.line ?? Infinity;
  const figures: Figure[] = [];
  const declarations: Declaration[] = [];
  const statements: Statement[] = [];
  const remembered = remembering(memory, source.text);
  for (const { span, isOverview } of stretchesOf(outline, overviewEnd)) {
    const claims = isOverview
      ? readParagraph(source, span, (passage) => declarations.push(...readDeclarations(passage)))
      : remembered.claimsOf(span, (words) => readParagraph(source, words));
    // Item by item: a paragraph of millions of characters has more claims than the stack holds.
    for (const figure of claims.figures) figures.push(figure);
    for (const statement of claims.statements) statements.push(statement);
  }
  remembered.finish();
  const declared = readDeclared(outline, declarations);
  figures.push(...readAnnounced(outline), ...declared, ...readHeadingNotes(outline));
  figures.push(...withoutDeclared(compareStatements(statements), declared), ...readFeedbackDates(outline, overviewEnd));
  return inOrder(figures);
}

/** A total that the headings prove wrong is not held against where it is stated again. */
function withoutDeclared(restated: readonly Figure[], declared: readonly Figure[]): readonly Figure[] {
  const wrong = new Set(declared.filter(({ verdict }) => verdict === 'fails').map(({ span }) => span.start));
  if (wrong.size === 0) return restated;
  return restated.filter(({ verdict, numbers }) => verdict !== 'fails' || !numbers.some(({ span }) => wrong.has(span.start)));
}

/** What a paragraph says by itself; of the overview totals are declared, and `declare` receives each passage. */
function readParagraph(source: Written, span: Span, declare: ((passage: Passage) => unknown) | null = null): ParagraphClaims {
  const figures: Figure[] = [];
  const statements: Statement[] = [];
  for (const table of tablesOf(source, span)) figures.push(...readTable(table));
  forEachPassage(source, span, (passage) => {
    figures.push(...readRelations(passage));
    statements.push(...readStatements(passage, declare !== null));
    declare?.(passage);
  });
  return { figures, statements };
}

/** In document order. The same numbers in the same claim, found in two ways, count once. */
function inOrder(figures: readonly Figure[]): readonly Figure[] {
  const byStart = new Map<number, Figure[]>();
  const once = figures.filter((figure) => {
    const others = byStart.get(figure.span.start);
    if (others === undefined) byStart.set(figure.span.start, [figure]);
    else if (others.some((other) => isSame(figure, other))) return false;
    else others.push(figure);
    return true;
  });
  return once.sort((one, other) => one.span.start - other.span.start || one.span.end - other.span.end);
}

function isSame(one: Figure, other: Figure): boolean {
  if (one.kind !== other.kind || one.numbers.length !== other.numbers.length) return false;
  return one.numbers.every(({ span }, index) => span.start === other.numbers[index]?.span.start);
}
