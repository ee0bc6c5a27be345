import { parseChineseNumeral } from '../../../text/numerals';
import type { Figure } from '../figure';
import type { Passage } from '../passage';
import { listedFigure } from './announcedNumber';

/** “四本台账”，⟦即问题台账、任务台账和责任台账⟧; “四不准”：⟦不准转嫁费用、不准公款赠礼…⟧. */
const NAMED =
  /“(?<count>[二两三四五六七八九十])(?<unit>[本张项个份套条类大])?(?<noun>[\u4e00-\u9fff]{1,5})”[\u4e00-\u9fff]{0,6}(?:,?(?:分别)?(?<exact>即|也就是|分别[为是])|:)(?<list>[^。;:“”()]{4,240})/dgu;
/** Parted by 、 or a comma; the last two by 和 as well. */
const PARTS = /[、,]/u;

/** “1办4组”，⟦即办公室、宣传组、督导组…⟧: several numbers in one name. */
const SEVERAL =
  /“(?<name>[\d一二两三四五六七八九十][\d\u4e00-\u9fff]{1,11})”[\u4e00-\u9fff]{0,6}(?:,?(?:即|也就是|分别[为是])|:|\()(?<list>[^。;:“”(),]{4,240})/dgu;
/** Those numbers one by one: ⟦1办⟧⟦4组⟧. */
const ONE_OF_SEVERAL = /(?<count>\d{1,2}|[一二两三四五六七八九十]{1,2})(?<noun>[^\d一二两三四五六七八九十]{1,2})/dgu;

/** A name in quotation marks that counts what is named right behind it, each in full. */
export function readNamedLists(passage: Passage): readonly Figure[] {
  if (!passage.scan.hasCountedName) return [];
  return [...readOne(passage), ...readSeveral(passage)];
}

function readSeveral({ words, scan: { span } }: Passage): readonly Figure[] {
  return [...words.matchAll(SEVERAL)].flatMap((found) => {
    const { name = '', list = '' } = found.groups ?? {};
    const [at, items] = [found.indices?.groups?.name?.[0] ?? 0, list.replace(/\s/gu, '').split(/[、和及与]/u)];
    const parts = [...name.matchAll(ONE_OF_SEVERAL)].map(({ groups, indices }) => ({
      count: groups?.count ?? '',
      noun: groups?.noun ?? '',
      place: indices?.groups?.count ?? [0, 0],
    }));
    if (parts.length < 2 || parts.map(({ count, noun }) => count + noun).join('') !== name) return [];
    const isOf = (noun: string) => (item: string) => item.endsWith(noun) || (noun === '办' && item.endsWith('办公室'));
    // Each of one kind, and of no other.
    if (items.length < 2 || !items.every((item) => parts.filter(({ noun }) => isOf(noun)(item)).length === 1)) return [];
    return parts.map(({ count, noun, place }) => {
      const [listed, value] = [items.filter(isOf(noun)).length, parseChineseNumeral(count) ?? Number(count)];
      const start = span.start + at;
      const number = { value, written: count, unit: noun, span: { start: start + place[0], end: start + place[1] } };
      const working = `列出${listed}${noun}，名称为“${name}”${listed === value ? '，相符' : '，不符'}`;
      return listedFigure(number, listed === value, {
        around: { start, end: span.start + found.index + found[0].length },
        working,
        listed,
      });
    });
  });
}

function readOne({ words, scan: { span } }: Passage): readonly Figure[] {
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
    const working = `列出${listed}项，名称为“${count}${unit ?? ''}${noun}”${holds ? '，相符' : '，不符'}`;
    const announcedNumber = { value: announced, written: count, unit: unit ?? '', span: numberSpan };
    return [listedFigure(announcedNumber, holds, { around: { start: numberSpan.start, end: span.start + items[1] }, working, listed })];
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
