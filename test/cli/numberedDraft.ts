import { content, definition, documentOf, list, numbered, paragraph } from '../unit/exchange/word/document';
import { CLEAN } from './bench';

/** Two lists that number 一、二、. */
export const NUMBERED = `${list(0, [['chineseCounting', '%1、']])}${list(1, [['chineseCounting', '%1、']])}${definition(1, 0)}${definition(2, 1)}`;

/** The text as a document whose headings 一、 are numbered by Word; from the second on by `secondList`. */
export function documentFrom(text: string, secondList = 1): Uint8Array {
  const lines = text.trimEnd().split('\n');
  const body = lines.map((line, index) => {
    const heading = /^[一二三]、(?<title>.+)$/u.exec(line)?.groups?.title;
    const mark = index === 3 ? line.replace('区委召开', `<w:lastRenderedPageBreak/>区委召开`) : line;
    if (heading !== undefined) return numbered(heading, 0, line.startsWith('一') ? 1 : secondList);
    return mark === line ? paragraph(line) : content(`<w:r><w:lastRenderedPageBreak/><w:t>${line}</w:t></w:r>`);
  });
  return documentOf({ body: `${body.slice(0, 2).join('')}<w:p/>${body.slice(2).join('')}`, numbering: NUMBERED });
}

/** The second problem has no answer. */
export const UNANSWERED = CLEAN.replace('二、', '二、关于会风不实问题的整改情况\n三、');
