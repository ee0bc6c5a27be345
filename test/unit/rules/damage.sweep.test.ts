import assert from 'node:assert/strict';
import { formatItem } from '../../../server/src/notice/formatItem';
import { withNumber } from '../../../server/src/parse/formatMarker';
import { readNumberingRuns } from '../../../server/src/notice/numberingRuns';
import { createLanguageService } from '../../../server/src/languageService';
import type { Notice } from '../../../server/src/notice/model';
import { lineAt, textOf } from '../../../server/src/text/source';
import { span, type Span } from '../../../server/src/text/span';
import { readCorpus, type RealNotice } from '../../corpus/corpus';

const service = createLanguageService();
const corpus = readCorpus();

/** One damage to a notice, and where which rule must see it. */
interface Damage {
  readonly what: string;
  readonly text: string;
  readonly rule: string;
  /** Zero-based lines of the damaged text, any of which will do. */
  readonly lines: readonly number[];
}

describe('damage to the real notices', function () {
  // Each test checks a whole notice up to a hundred times.
  this.timeout(30_000);
  before(function () {
    if (corpus.length === 0) this.skip();
  });

  for (const real of corpus) {
    describe(real.name, () => {
      const notice = service.read(real.text);
      check('an answer taken out', notice, answersTakenOut(real, notice));
      check('a label taken out', notice, labelsTakenOut(notice));
      check('a heading taken out', notice, headingsTakenOut(notice));
      check('an item of an enumeration taken out', notice, itemsTakenOut(notice));
      check('a heading misnumbered', notice, headingsMisnumbered(notice));
      check('an item misnumbered', notice, itemsMisnumbered(notice));
      check('a part of a breakdown changed', notice, partsChanged(notice));
    });
  }
});

function check(name: string, notice: Notice, damages: readonly Damage[]): void {
  if (damages.length === 0) return;
  const before = new Set(findings(notice.source.text).map(({ rule, message }) => `${rule} ${message}`));
  it(`${name}: found at all ${String(damages.length)} places`, () => {
    const missed = damages.filter(({ text, rule, lines }) => {
      const found = findings(text).filter((finding) => !before.has(`${finding.rule} ${finding.message}`));
      return !found.some((finding) => finding.rule === rule && lines.includes(finding.line));
    });
    assert.deepEqual(
      missed.map(({ what }) => what),
      [],
    );
  });
}

function findings(text: string): readonly { readonly rule: string; readonly line: number; readonly message: string }[] {
  const notice = service.read(text);
  return service
    .check(notice, { stage: 'review', rules: {} })
    .map(({ rule, span: place, message }) => ({ rule: rule.id, line: lineAt(notice.source, place.start), message }));
}

function answersTakenOut({ gold }: RealNotice, notice: Notice): readonly Damage[] {
  return gold.problems.map(({ line, responseLines: [from, to] }) => ({
    what: `the answer to the problem of line ${String(line)}`,
    text: without(notice, span(notice.source.lineStarts[from - 1] ?? 0, notice.source.lineStarts[to] ?? notice.source.text.length)),
    rule: 'structure/problem-has-response',
    lines: [line - 1],
  }));
}

function labelsTakenOut(notice: Notice): readonly Damage[] {
  return notice.problems.flatMap(({ response }) => {
    if (response === null || response.kind === 'prose') return [];
    const words = textOf(notice.source, span(response.span.start, response.span.start + 40));
    const label = response.label ?? span(response.span.start, response.span.start + words.search(/[:：]/u) + 1);
    const line = lineAt(notice.source, label.start);
    return [
      { what: `the label of line ${String(line + 1)}`, text: without(notice, label), rule: 'structure/response-label', lines: [line] },
    ];
  });
}

/** The last heading of a run leaves no gap; every other one does, at the next. */
function headingsTakenOut(notice: Notice): readonly Damage[] {
  return readNumberingRuns(notice.source, notice.headings).flatMap(({ headings }) =>
    headings.slice(0, -1).map((heading, index) => {
      const line = notice.tree.lines[heading.line];
      const next = headings[index + 1]?.line ?? 0;
      const start = line?.span.start ?? 0;
      const text = without(notice, span(start, notice.source.lineStarts[heading.line + 1] ?? start));
      return { what: `the heading of line ${String(heading.line + 1)}`, text, rule: 'numbering/sequence', lines: [next - 1] };
    }),
  );
}

/** The marker of the last item of three or more leaves no gap; every other one does, at the next or, of two, at the one left. */
function itemsTakenOut(notice: Notice): readonly Damage[] {
  const counting = notice.enumerations.filter(({ style }) => style === '一是' || style === '①');
  return counting.flatMap(({ items }) =>
    items.slice(0, items.length === 2 ? 2 : -1).map((item, index) => {
      const next = items[index + 1] ?? items[0] ?? item;
      const line = lineAt(notice.source, item.marker.start);
      return {
        what: `${textOf(notice.source, item.marker)} of line ${String(line + 1)}`,
        text: without(notice, item.marker),
        rule: 'numbering/inline-sequence',
        lines: [lineAt(notice.source, next.marker.start)],
      };
    }),
  );
}

/** Every heading one or two too high, in turn. */
function headingsMisnumbered(notice: Notice): readonly Damage[] {
  return notice.headings.map((heading, index) => {
    const words = withNumber(notice.source, heading.block.marker, heading.number + 1 + (index % 2));
    const what = `${textOf(notice.source, heading.marker)} of line ${String(heading.line + 1)} as ${words}`;
    return { what, text: changed(notice, heading.marker, words), rule: 'numbering/sequence', lines: [heading.line] };
  });
}

/** Every item one too high or, where it can be, one too low, in turn. */
function itemsMisnumbered(notice: Notice): readonly Damage[] {
  return notice.enumerations.flatMap(({ style, items }) =>
    items.flatMap((item, index) => {
      const words = formatItem(style, item.number > 1 && index % 2 === 1 ? item.number - 1 : item.number + 1);
      if (words === null) return [];
      const line = lineAt(notice.source, item.marker.start);
      const what = `${textOf(notice.source, item.marker)} of line ${String(line + 1)} as ${words}`;
      return [{ what, text: changed(notice, item.marker, words), rule: 'numbering/inline-sequence', lines: [line] }];
    }),
  );
}

/** Every part of every breakdown that adds up, one too many. */
function partsChanged(notice: Notice): readonly Damage[] {
  const breakdowns = notice.figures.filter(({ kind, verdict }) => kind === 'parts-sum' && verdict === 'holds');
  const parts = breakdowns.flatMap(({ numbers }) => numbers.filter(({ part }) => part === 'part'));
  return parts.flatMap(({ span: of }) => {
    const words = textOf(notice.source, of);
    if (!/^\d+$/u.test(words)) return [];
    const line = lineAt(notice.source, of.start);
    const more = String(Number(words) + 1);
    return [
      {
        what: `${words} of line ${String(line + 1)} as ${more}`,
        text: changed(notice, of, more),
        rule: 'statistics/parts-sum',
        lines: [line],
      },
    ];
  });
}

function without(notice: Notice, of: Span): string {
  return changed(notice, of, '');
}

function changed(notice: Notice, of: Span, words: string): string {
  const { text } = notice.source;
  return text.slice(0, of.start) + words + text.slice(of.end);
}
