import { parseChineseNumeral } from '../../../text/numerals';
import { firstFrom, type Mention, type Passage, type Piece } from '../passage';

/** A number and what it counts, without a measure word between them; behind 步 and 字 comes what they make up. 三省一市 is no count of either. */
const BARE =
  /(?<=[\u4e00-\u9fff”)] ?)(?<number>\d{1,2}|[一二三四五六七八九十]{1,3}) ?(?<noun>部门|单位|省区市|省[区市]|省(?![级直属委内里部厅长道际])|市(?![级直属委内政场民区长县域值面容])|县市|县区|县(?![级直域委城政长乡])|区(?![级直域委内间划块位别政长县])|乡镇|乡(?![级村土亲下间])|镇(?![级村区长上域政])|村(?![级民委务支小居域块长里组落庄两])|地(?![区方块点市级质下])|院校|高校|校(?![区企园长际内外友舍])|企业|步(?=工作法|[法走骤,。;、)]|$)|字(?=诀|要诀|方针|工作法)|大[\u4e00-\u9fff]{2})(?![一二两三四五六七八九十\d])/dgu;

/** 京津⟦两⟧市, 南北⟦两⟧校区: two are named in one word. */
const LEAST = 3;

/** Numbers that count what is listed right before them without a measure word: 财务、审计、基建⟦三部门⟧, “查、改、督”⟦三步⟧工作法. */
export function readBareCounts(passage: Passage): readonly Mention[] {
  const { words, scan } = passage;
  if (!scan.hasBareCount) return [];
  return [...words.matchAll(BARE)].flatMap(({ groups, indices }) => {
    const { number = '', noun = '' } = groups ?? {};
    const [start, end] = [scan.span.start + (indices?.groups?.number?.[0] ?? 0), scan.span.start + (indices?.groups?.noun?.[1] ?? 0)];
    const piece = passage.pieces[firstFrom(passage.pieces, start + 1) - 1];
    const value = parseChineseNumeral(number) ?? Number(number);
    if (piece === undefined || (value < LEAST && number !== '两') || !isBehindList(passage, piece, start)) return [];
    return [
      {
        ...{ kind: 'count', value, step: 1, scale: 1, unit: '', family: '', second: null, chinese: !/\d/u.test(number) },
        ...{ exact: true, atLeast: false, span: { start, end: start + number.length }, end, piece, quoted: false },
        index: firstFrom(passage.mentions, start + number.length),
        before: piece.words(piece.span.start, start),
        after: piece.words(end - noun.length, piece.span.end),
      } as const,
    ];
  });
}

/** Whether a list may end at an offset: 、 opens its piece, or a quotation ends there; not within quotations and brackets. */
function isBehindList({ scan: { folded, quotes }, brackets }: Passage, piece: Piece, at: number): boolean {
  const isWithin = [...quotes, ...brackets.map(({ span }) => span)].some(({ start, end }) => start <= at && at < end);
  return (
    !isWithin &&
    (piece.opening === '、' ||
      folded
        .slice(at - 2, at)
        .trimEnd()
        .endsWith('”'))
  );
}
