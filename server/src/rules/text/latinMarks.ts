import type { Notice } from '../../notice/model';
import { isHanAt } from '../../text/marks';
import { placesOf } from '../../text/places';
import { span, type Span } from '../../text/span';
import type { Finding, Fix } from '../rule';
import { groupFindings } from './groupFindings';

/** More places than this are a habit: one finding for all of them. */
const MOST_ALONE = 3;

/**
 * Straight quotes in a notice that uses “” otherwise, or in any where the whole document is to be looked at, and full stops of Latin script between
 * Chinese characters.
 */
export function latinMarks(notice: Notice, isWhole: boolean): readonly Finding[] {
  return [...straightQuotes(notice, isWhole), ...latinStops(notice)];
}

function straightQuotes({ source: { folded }, marks: { pairs } }: Notice, isWhole: boolean): readonly Finding[] {
  if (!folded.includes('"')) return [];
  const isStraight = (at: number): boolean => folded.charCodeAt(at) === 0x22;
  const hasCurly = pairs.some(({ open }) => folded.charAt(open) === '“');
  if (!hasCurly && !isWhole) return [];
  const isInChinese = (at: number): boolean => isHanAt(folded, at - 1) || isHanAt(folded, at + 1);
  const quoted = pairs.filter(({ open, close }) => isStraight(open) && isStraight(close) && (isInChinese(open) || isInChinese(close)));
  const places = quoted.map(({ open, close }) => span(open, close + 1));
  const words = { mostAlone: MOST_ALONE, alone: '这里用了英文引号，中文里应为“”。', together: '有些地方用了英文引号，中文里应为“”' };
  return groupFindings(places, words, (those) => curl(those));
}

function curl(places: readonly Span[]): Fix {
  const edits = places.flatMap(({ start, end }) => [
    { span: span(start, start + 1), text: '“' },
    { span: span(end - 1, end), text: '”' },
  ]);
  const inOrder = edits.sort((one, other) => one.span.start - other.span.start);
  return { title: '把英文引号改为“”', kind: 'safe', edits: inOrder };
}

function latinStops({ source: { folded } }: Notice): readonly Finding[] {
  const places = placesOf(folded, '.').filter((at) => isHanAt(folded, at - 1) && isHanAt(folded, at + 1));
  return places.slice(0, MOST_ALONE).map((at) => ({
    span: span(at, at + 1),
    message: `中文里夹了英文句点“.”，请改为“。”或“，”；人名中间的用“·”。${places.length > MOST_ALONE ? `全文共${places.length}处。` : ''}`,
  }));
}
