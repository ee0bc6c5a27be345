import type { Figure } from '../figure';
import { countItems } from './itemCount';
import { PARTIAL } from './words';
import { makeFigure } from '../makeFigure';
import type { Bracket, Mention, Passage } from '../passage';
import { isCount } from '../vocabulary';
import { countLike, plain, written } from '../wording';

const GAP = 12;

/** A number and its list in brackets: `四个专项小组（宣传小组、组织小组、巡察小组和审计小组）`. */
export function readListedAfter(passage: Passage): readonly Figure[] {
  return passage.brackets.flatMap((bracket) => {
    const announced = bracket.host.mentions.findLast(
      (mention) => mention.end <= bracket.span.start && (isCount(mention) || isName(passage, mention)),
    );
    if (announced === undefined || !announced.exact || bracket.span.start - 1 - announced.end > GAP) return [];
    const figure = judgeBracket(passage, bracket, announced);
    return figure === null ? [] : [figure];
  });
}

/** “⟦四张⟧清单”（…）: a name that counts, and counts nothing else. */
function isName({ scan: { folded } }: Passage, { quoted, kind, span, end }: Mention): boolean {
  return (
    quoted && folded.charAt(span.start - 1) === '“' && kind === 'count' && /^[\u4e00-\u9fff]{0,6}”\(/u.test(folded.slice(end, end + GAP))
  );
}

function judgeBracket(passage: Passage, bracket: Bracket, announced: Mention): Figure | null {
  const { pieces } = bracket;
  const isList =
    pieces.length > 1 && pieces.every(({ opening, mentions }) => (opening === '(' || opening === '、') && mentions.length === 0);
  if (!isList || PARTIAL.test(pieces[0]?.text ?? '')) return null;
  const hasEtc = (pieces.at(-1)?.text ?? '').endsWith('等');
  const items = pieces.map(({ text }) => text.replace(/等$/u, ''));
  const { least, most, isUniform } = countItems(items, true);
  const fits = least <= announced.value && announced.value <= most;
  const isOpen = hasEtc && announced.value >= least;
  const isSlip = isUniform || (Math.abs(announced.value - most) === 1 && most >= 3);
  if (!fits && !isOpen && !isSlip) return null;
  const holds = fits || isOpen;
  return makeFigure({
    kind: 'listed-items',
    verdict: holds ? 'holds' : 'fails',
    roles: [['announced', announced]],
    around: bracket.span,
    working: `括号内列出${plain(most)}项，文中称${written(announced, passage.scan.folded)}`,
    culprit: { mention: announced, correction: least === most ? countLike(most, announced.chinese) : null },
  });
}
