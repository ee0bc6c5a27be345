import type { Figure, FigureKind, FigureNumber, FigureSubject } from '../../notice/figures/figure';
import type { Notice } from '../../notice/model';
import { once } from '../../text/once';
import { textOf, type Source } from '../../text/source';
import type { Finding, Fix } from '../rule';

/** At most this many other places of a claim are pointed at; a list of sixty is not gone through by hand. */
const MOST_RELATED = 12;

const PART_NAMES: Readonly<Record<FigureNumber['part'], string>> = {
  whole: '总数',
  part: '分项',
  done: '已完成数',
  remaining: '剩余数',
  rate: '比率',
  announced: '文中所称',
  listed: '所列',
  restated: '另一处',
};

/** What messages open with and advise where a claim is about something of its own; the rest is as the rule has it. */
const OF_SUBJECT: Readonly<Record<FigureSubject, Pick<FigureWords, 'opening' | 'advice'>>> = {
  change: { opening: '增减数与前后两数不符', advice: '请核对前后两数和增减数' },
  'change-rate': { opening: '增减幅度与前后两数不符', advice: '请核对增减幅度和前后两数' },
  balance: { opening: '增减相抵后的结果不符', advice: '请核对原有数、增减数和结果' },
  difference: { opening: '两数之差不符', advice: '请核对这两个数和差数' },
  average: { opening: '平均数与总数、个数不符', advice: '请核对平均数、总数和个数' },
  product: { opening: '单项数量相乘与总数不符', advice: '请核对每份数、份数和总数' },
  days: { opening: '时长与起止日期不符', advice: '请核对日期和时长' },
  rank: { opening: '位次与升降不符', advice: '请核对位次' },
  order: { opening: '排列次序与数量不符', advice: '请核对次序和数量' },
  limit: { opening: '超出所称限度', advice: '请核对限度和所列的数' },
  direction: { opening: '增减方向与前后两数不符', advice: '请核对前后两数' },
  'shares-sum': { opening: '各项占比合计不符', advice: '请核对各项占比' },
};

/** The claims of a kind that do not add up, each as a finding at the number it turns on; `opening` says what is wrong, `advice` what to do. */
export function findingsOfKind(notice: Notice, kind: FigureKind, words: FigureWords): readonly Finding[] {
  return failing(notice.figures).flatMap((figure) => (figure.kind === kind ? [findingOf(notice, figure, words)] : []));
}

/** Nearly all claims hold; each rule looks at the others only. */
const failing = once((figures: readonly Figure[]) => figures.filter(({ verdict }) => verdict === 'fails'));

/** The fixed words of a rule's message; the sum stands between them. */
export interface FigureWords {
  /** `分项之和与总数不符` */
  readonly opening: string;
  /** `请核对总数和各分项` */
  readonly advice: string;
  /** Why a doubtful claim may be right all the same: `如另有上年结转，可不改` */
  readonly doubt?: string;
}

function findingOf(notice: Notice, figure: Figure, words: FigureWords): Finding {
  const { opening, advice, doubt } = { ...words, ...(figure.subject === undefined ? {} : OF_SUBJECT[figure.subject]) };
  const span = figure.culprit?.span ?? figure.span;
  const fix = fixOf(notice, figure);
  const others = figure.numbers.filter((number) => number.span.start !== span.start);
  const related = [
    ...others.map((number) => ({
      span: number.span,
      message: `${number.name ?? PART_NAMES[number.part]}${writtenOut(notice.source, number)}`,
    })),
    ...figure.places.map((place) => ({ span: place, message: `所列“${textOf(notice.source, place)}”` })),
  ];
  return {
    span,
    message: `${opening}：${afterOpening(opening, figure.working)}。${advice}${figure.doubtful && doubt !== undefined ? `；${doubt}` : ''}。`,
    related: related.slice(0, MOST_RELATED),
    ...(fix === null ? {} : { fix }),
    ...(figure.doubtful ? { atMost: 'information' as const } : {}),
  };
}

/** ⟦四舍五入为88.9%，文中88.8%不符⟧ after an opening that says so already: ⟦四舍五入为88.9%，文中为88.8%⟧. */
function afterOpening(opening: string, working: string): string {
  if (!opening.endsWith('不符')) return working;
  return working
    .replace(/，(?:与文中)?不符$/u, '')
    .replace(/，文中(?<number>[^，称为]{1,40})不符$/u, '，文中为$<number>')
    .replace(/^(?<code>“[^”]{1,20}”)与所列(?<counts>[^不]{1,60})不符$/u, '$<code>，所列为$<counts>');
}

/** A number with the 万 or 亿 after it and its unit. */
function writtenOut(source: Source, { span, unit }: FigureNumber): string {
  const scale = /^[百千万亿余多]*/u.exec(source.folded.slice(span.end, span.end + 3))?.[0] ?? '';
  return textOf(source, span) + (unit === '%' ? '' : scale) + unit;
}

/** Only a number that surely follows from the others has a correction, and it is for the drafter to take. */
function fixOf(notice: Notice, { culprit, doubtful }: Figure): Fix | null {
  const correction = doubtful ? null : (culprit?.correction ?? null);
  if (culprit === null || correction === null) return null;
  const written = textOf(notice.source, culprit.span);
  if (written === correction) return null;
  return { title: `把“${written}”改为“${correction}”`, kind: 'suggested', edits: [{ span: culprit.span, text: correction }] };
}
