import { parseChineseNumeral } from '../../../text/numerals';
import type { Figure } from '../figure';
import type { Passage } from '../passage';
import { countLike } from '../wording';

/** “四本台账”，⟦即问题台账、任务台账和责任台账⟧; “四不准”：⟦不准转嫁费用、不准公款赠礼…⟧. */
const NAMED =
  /“(?<count>[二两三四五六七八九十])(?<unit>[本张项个份套条类大])?(?<noun>[\u4e00-\u9fff]{1,5})”[\u4e00-\u9fff]{0,6}(?:,?(?:分别)?(?<exact>即|也就是|分别[为是])|:)(?<list>[^。;:“”()]{4,240})/dgu;
/** Parted by 、 or a comma; the last two by 和 as well. */
const PARTS = /[、,]/u;

/** A name in quotation marks that counts what is named right behind it, each in full. */
export function readNamedLists({ words, scan: { span, hasCountedName } }: Passage): readonly Figure[] {
  if (!hasCountedName) return [];
  return [...words.matchAll(NAMED)].flatMap((found) => {
    const { count = '', unit, noun = '', list = '', exact } = found.groups ?? {};
    const announced = parseChineseNumeral(count) ?? 0;
    const listed = lengthOf(list.replace(/\s/gu, ''), noun);
    const places = found.indices?.groups;
    const [number, items] = [places?.count, places?.list];
    // Fewer by more than one are only some of them, or something else.
    if (number === undefined || items === undefined || listed < 2 || Math.abs(listed - announced) > 1) return [];
    const holds = listed === announced;
    if (!holds && exact === undefined && listed < announced) return [];
    const numberSpan = { start: span.start + number[0], end: span.start + number[1] };
    return [
      {
        kind: 'listed-items' as const,
        verdict: holds ? ('holds' as const) : ('fails' as const),
        reason: null,
        span: { start: numberSpan.start, end: span.start + items[1] },
        numbers: [{ value: announced, span: numberSpan, unit: unit ?? '', part: 'announced' as const }],
        places: [],
        working: `列出${listed}项，名称为“${count}${unit ?? ''}${noun}”${holds ? '，相符' : '，不符'}`,
        culprit: holds ? null : { span: numberSpan, correction: countLike(listed, true) },
        doubtful: false,
      },
    ];
  });
}

/** How many items in a row end as the name does, or begin as it does; 0 where it goes on with 等. */
function lengthOf(list: string, noun: string): number {
  // Where 、 parts the items, a comma ends them.
  const isParted = list.includes('、');
  const items = (isParted ? (list.split(',')[0] ?? '') : list).split(PARTS).flatMap((item) => halvesOf(item, noun));
  const kind = noun.slice(-2);
  // All of them in one way.
  const isOfName = (item: string): boolean =>
    item.length > kind.length && (items[0]?.startsWith(noun) === true ? item.startsWith(noun) : item.endsWith(kind));
  const end = items.findIndex((item) => !isOfName(item));
  const run = end === -1 ? items : items.slice(0, end);
  return end !== -1 && (isParted || (items[end] ?? '').includes('等')) ? 0 : run.length;
}

/** 任务台账⟦和⟧责任台账. */
function halvesOf(item: string, noun: string): readonly string[] {
  const kind = noun.slice(-2);
  const at = [...item.matchAll(/以?[和及与]/gu)].find(({ index }) => {
    const [one, other] = [item.slice(0, index), item.slice(index + 1)];
    return (one.endsWith(kind) && other.endsWith(kind)) || (one.startsWith(noun) && other.startsWith(noun));
  });
  return at === undefined ? [item] : [item.slice(0, at.index), item.slice(at.index + at[0].length)];
}
