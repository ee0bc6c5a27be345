import { definition, documentOf, list, numbered, paragraph } from '../unit/exchange/word/document';
import { SKIPPED_ITEM } from './drafts';

const LISTS = `${list(0, [['chineseCounting', '%1、']])}${list(1, [['chineseCounting', '%1、']])}${definition(1, 0)}${definition(2, 1)}`;

/** The notice as a Word document with automatic numbers, of which the last starts again at 一、. */
export function misnumbered(): Uint8Array {
  const body = SKIPPED_ITEM.trimEnd()
    .replace('三是围绕', '二是围绕')
    .split('\n')
    .map((line) => (/^[一二三]、/u.test(line) ? numbered(line.slice(2), 0, line.startsWith('三') ? 2 : 1) : paragraph(line)));
  return documentOf({ body: body.join(''), numbering: LISTS });
}
