import { FORMAL_NUMERALS, formatChineseNumeral, ROMAN_NUMERALS, STEMS } from '../../../server/src/text/numerals';
import type { Form } from './layout';

/** A marker of a form. */
export function markOf(form: Form, number: number, parent: number): string {
  const chinese = formatChineseNumeral(number);
  switch (form) {
    case '一、':
      return `${chinese}、`;
    case '（一）':
      return `（${chinese}）`;
    case '1.':
      return `${number}.`;
    case '（1）':
      return `（${number}）`;
    case '①':
      return String.fromCodePoint(0x245f + number);
    case '第一部分':
      return `第${chinese}部分　`;
    case '第一方面':
      return `第${chinese}方面：`;
    case '1.1':
      return `${parent}.${number} `;
    case '1.1.1':
      return `1.${parent}.${number} `;
    case '其一':
      return `其${chinese}，`;
    case '第一，':
      return `第${chinese}，`;
    case '甲、':
      return `${STEMS.charAt(number - 1)}、`;
    case '一是关于':
      return `${chinese}是`;
    case '第1项':
      return `第${number}项：`;
    case '1-1.':
      return `${parent}-${number}.`;
    case '【1】':
      return `【${number}】`;
    case '01':
      return `${String(number).padStart(2, '0')} `;
    case '问题（一）':
      return `问题（${chinese}）：`;
    case '问题1':
      return `问题${number}：`;
    case '反馈意见1—1':
      return `反馈意见${parent}—${number}：`;
    case '清单第1号':
      return `问题清单第${number}号：`;
    case 'A-1':
      return `${String.fromCharCode(0x40 + parent)}-${number}　`;
    case '壹、':
      return `${FORMAL_NUMERALS.charAt(number - 1)}、`;
    case 'Ⅰ．':
      return `${ROMAN_NUMERALS.charAt(number - 1)}．`;
    case '01↵':
      return `${String(number).padStart(2, '0')}\n`;
    case 'PART 01↵':
      return `PART ${String(number).padStart(2, '0')}\n`;
    case '**问题1｜':
      return `**问题${number}｜`;
    case '●':
    case '★':
    case '▲':
    case '◆':
      return `${form} `;
    default:
      return '';
  }
}

/** A title with its marker, as its form sets it. */
export function dressed(form: Form, mark: string, words: string): string {
  if (form === '【】') return `【${words.replace(/。$/u, '')}】`;
  if (form === '**') return `**${words}**`;
  if (form === '##') return `## ${words}`;
  if (form === '**问题1｜') return `${mark}${words.replace(/。$/u, '')}**`;
  if (form === '01↵' || form === 'PART 01↵' || form === '¶') return mark + words.replace(/。$/u, '');
  if (form === '一是关于') return `${mark}关于${words.replace(/。$/u, '')}的问题。`;
  return mark + words;
}
