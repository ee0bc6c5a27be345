import { AlignmentType, type IStylesOptions } from 'docx';
import type { Fonts } from './fonts';
import { BODY, TABLE, TITLE } from './page';

/** The styles of an official document: real heading styles, so that Word's navigation shows them, looking as the norm wants. */
export function documentStyles({ title, first, second, body }: Fonts): IStylesOptions {
  const text = { size: BODY.size, characterSpacing: BODY.spacing, bold: false, color: '000000' };
  const exact = { line: BODY.line, lineRule: 'exact' as const, before: 0, after: 0 };
  const paragraph = { spacing: exact, widowControl: false };
  const heading = (font: string): object => ({ run: { ...text, font: all(font) }, paragraph: { spacing: exact, keepNext: true } });
  return {
    default: {
      document: { run: { ...text, font: all(body) }, paragraph: { ...paragraph, alignment: AlignmentType.BOTH } },
      title: {
        run: { size: TITLE.size, font: all(title), bold: false, characterSpacing: 0 },
        paragraph: { alignment: AlignmentType.CENTER, spacing: { line: TITLE.line, lineRule: 'exact' } },
      },
      heading1: heading(first),
      heading2: heading(second),
      heading3: heading(body),
      heading4: heading(body),
    },
    paragraphStyles: [
      {
        id: 'TableText',
        name: '表格文字',
        basedOn: 'Normal',
        run: { size: TABLE.size, characterSpacing: 0 },
        paragraph: { spacing: { line: 240, lineRule: 'auto', before: 0, after: 0 } },
      },
    ],
  };
}

function all(name: string): {
  readonly ascii: string;
  readonly hAnsi: string;
  readonly eastAsia: string;
  readonly cs: string;
  readonly hint: string;
} {
  return { ascii: name, hAnsi: name, eastAsia: name, cs: name, hint: 'eastAsia' };
}
