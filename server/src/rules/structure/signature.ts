import type { Notice } from '../../notice/model';
import { parseChineseNumeral } from '../../text/numerals';
import { firstClause } from '../../text/sentences';
import { foldedOf, textOf, type Source } from '../../text/source';
import type { Span } from '../../text/span';
import type { Finding, Fix, Rule } from '../rule';
import { isSameUnit } from './unitNames';

const TEXT = '根据省委统一部署，省委第三巡视组对云山市进行了巡视。\n一、整改工作组织情况\n市委高度重视巡视整改工作。\n';

/** The signature names the unit of the title and gives the whole date. */
export const signature: Rule = {
  id: 'structure/signature',
  name: '落款',
  norm: '文末写明落款单位和成文日期，单位与标题一致，日期写作“2021年8月30日”。',
  source: 'GB/T 9704—2012 7.3.5（发文机关署名、成文日期：用阿拉伯数字将年、月、日标全，月、日不编虚位）。',
  exceptions: [
    '网页上常省去落款，没有落款时只轻轻提示。',
    '“中共某市委员会”与“中共某市委”，加不加上级地名、用不用规范简称，都算一致。',
    '标题里没有单位名称时不比对。',
  ],
  severity: { draft: 'hint', review: 'warning', publish: 'warning' },
  fix: 'suggested',
  good: [
    { text: `中共云山市委员会关于巡视整改进展情况的通报\n${TEXT}中共云山市委\n2024年3月15日\n` },
    { text: `云山市人力资源和社会保障局党组关于巡察整改情况的通报\n${TEXT}中共云山市人社局党组\n2024年3月15日\n`, note: '规范简称' },
  ],
  bad: [
    { text: `中共云山市委关于巡视整改进展情况的通报\n${TEXT}`, note: '没有落款，只作提示' },
    { text: `中共云山市委关于巡视整改进展情况的通报\n${TEXT}中共青溪县委\n2024年3月15日\n`, note: '与标题不是一个单位' },
    { text: `中共云山市委关于巡视整改进展情况的通报\n${TEXT}中共云山市委\n2024-03-15\n`, note: '日期写法' },
    { text: `中共云山市委关于巡视整改进展情况的通报\n${TEXT}中共云山市委\n二〇二四年三月十五日\n`, note: '日期用汉字' },
  ],
  check(notice) {
    if (notice.signature === null) return findMissing(notice);
    const { unit, date } = notice.signature;
    return [
      ...(unit === null ? [] : checkUnit(notice, unit)),
      ...(date === null ? [] : checkDate(notice.source, date)),
      ...findHalf(notice),
    ];
  },
};

function findMissing(notice: Notice): readonly Finding[] {
  const last = notice.tree.blocks.at(-1);
  // What is left for it to be filled in is counted with the other blanks.
  if (last === undefined || /^【[^【】]{1,20}】/u.test(foldedOf(notice.source, last.line.content))) return [];
  const message = '文末没有落款单位和成文日期。网页可以省去，公文稿请补上。';
  return [{ span: firstClause(notice.source.folded, last.line.content), message, atMost: 'hint' }];
}

function findHalf({ signature: signed, source }: Notice): readonly Finding[] {
  const { unit, date } = signed ?? { unit: null, date: null };
  if (unit !== null && date === null)
    return [{ span: unit, message: '落款没有成文日期，请补上，写作“2021年8月30日”的样子。', atMost: 'information' }];
  if (unit === null && date !== null)
    return [{ span: date, message: `成文日期“${textOf(source, date)}”之上没有落款单位，请补上。`, atMost: 'information' }];
  return [];
}

function checkUnit({ title, source }: Notice, unit: Span): readonly Finding[] {
  if (title === null) return [];
  const named = /^(?<unit>.{3,60}?)关于/u.exec(title.text)?.groups?.unit;
  const signed = foldedOf(source, unit).replaceAll(' ', '');
  if (named === undefined || isSameUnit(named, signed)) return [];
  const message = `落款单位“${signed}”与标题中的“${named}”不一致，请核对。`;
  return [{ span: unit, message, related: [{ span: title.span, message: `标题中的单位是“${named}”` }] }];
}

const DATE_PARTS =
  /^(?<year>\d{4}|[〇○零一二三四五六七八九]{4})[年\-./](?<month>\d{1,2}|[一二三四五六七八九十]{1,2})[月\-./](?<day>\d{1,2}|[一二三四五六七八九十]{1,3})日?$/u;

/** The form of a date; whether the day exists is another rule's matter. */
function checkDate(source: Source, date: Span): readonly Finding[] {
  const words = foldedOf(source, date).replaceAll(' ', '');
  const parts = DATE_PARTS.exec(words)?.groups;
  const [year, month, day] = [parts?.year, parts?.month, parts?.day].map((part) => valueOf(part ?? ''));
  if (!year || !month || !day) return [{ span: date, message: `成文日期“${words}”没有写全年、月、日，应写作“2021年8月30日”的样子。` }];
  const whole = `${year}年${month}月${day}日`;
  if (whole === words) return [];
  const fix: Fix = { title: `把成文日期写作“${whole}”`, kind: 'suggested', edits: [{ span: date, text: whole }] };
  return [{ span: date, message: `成文日期“${words}”应写作“${whole}”（阿拉伯数字，写全年份，月、日不编虚位）。`, fix }];
}

function valueOf(part: string): number {
  return /^\d+$/u.test(part) ? Number(part) : (parseChineseNumeral(part) ?? 0);
}
