import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { fontTable, type Fonts } from './fonts';

const TIGHT = '<w:autoSpaceDE w:val="false"/><w:autoSpaceDN w:val="false"/>';
const THEME = 'word/theme/';
const RELATIONS = 'word/_rels/document.xml.rels';
const TYPES = '[Content_Types].xml';

/**
 * The archive that the library makes, as the norm's users need it: with what to take for missing fonts, and without the theme, whose fonts would come before
 * those of the text.
 */
export function finish(bytes: Uint8Array, fonts: Fonts): Uint8Array {
  const entries = unzipSync(bytes);
  const kept = Object.fromEntries(Object.entries(entries).filter(([name]) => !name.startsWith(THEME)));
  const replaced = (name: string, words: RegExp, by: string): Uint8Array =>
    strToU8(strFromU8(kept[name] ?? new Uint8Array()).replace(words, by));
  return zipSync({
    ...kept,
    // Figures and letters are not set apart from the Chinese around them, or a line would not hold its 28 characters.
    'word/styles.xml': replaced('word/styles.xml', /<w:name w:val="Normal"\/><w:qFormat\/>/u, `$&<w:pPr>${TIGHT}</w:pPr>`),
    'word/fontTable.xml': strToU8(fontTable(fonts)),
    [RELATIONS]: replaced(RELATIONS, /<Relationship\s[^>]*\/theme"[^>]*\/>/u, ''),
    [TYPES]: replaced(TYPES, /<Override\s[^>]*PartName="\/word\/theme\/[^>]*\/>/u, ''),
  });
}
