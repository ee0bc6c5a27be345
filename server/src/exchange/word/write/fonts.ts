import { escapeXml } from '../../xml/edits';

/** The fonts of an official document, by what they are for. */
export interface Fonts {
  readonly title: string;
  /** 一、 */
  readonly first: string;
  /** （一） */
  readonly second: string;
  /** 1. （1） and the text. */
  readonly body: string;
  readonly pageNumber: string;
  /** Latin letters and figures; empty for the font of the text around them. */
  readonly latin: string;
}

/** GB/T 9704—2012 5.2.2, 7.3.1, 7.3.3, 7.5. The names are those of the fonts that Windows and WPS come with. */
export const FONTS: Fonts = {
  title: '方正小标宋简体',
  first: '黑体',
  second: '楷体_GB2312',
  body: '仿宋_GB2312',
  pageNumber: '宋体',
  latin: 'Times New Roman',
};

/** The fonts of the norm, those aside that are chosen; a name that is none, or empty where a font must be, chooses nothing. */
export function chosenFonts(chosen: Readonly<Record<string, unknown>>): Fonts {
  const choose = (name: keyof Fonts): string => {
    const font = chosen[name];
    return typeof font === 'string' && (font !== '' || name === 'latin') ? font : FONTS[name];
  };
  const [title, first, second] = [choose('title'), choose('first'), choose('second')];
  return { title, first, second, body: choose('body'), pageNumber: choose('pageNumber'), latin: choose('latin') };
}

/** What a machine without the font takes in its stead, and its design, by which Word and WPS look for another one. */
interface Substitute {
  readonly names: readonly string[];
  readonly panose: string;
}

const SONG = '02010600030101010101';
const SUBSTITUTES: Readonly<Record<string, Substitute>> = {
  方正小标宋简体: { names: ['FZXiaoBiaoSong-B05S', '方正小标宋_GBK', '小标宋', '华文中宋'], panose: '03000509000000000000' },
  黑体: { names: ['SimHei', '方正黑体_GBK', 'Noto Sans CJK SC'], panose: '02010609060101010101' },
  楷体_GB2312: { names: ['KaiTi_GB2312', '楷体', 'KaiTi', '方正楷体_GBK'], panose: '02010609030101010101' },
  楷体: { names: ['KaiTi', '楷体_GB2312', '方正楷体_GBK'], panose: '02010609060101010101' },
  仿宋_GB2312: { names: ['FangSong_GB2312', '仿宋', 'FangSong', '方正仿宋_GBK'], panose: '02010609030101010101' },
  仿宋: { names: ['FangSong', '仿宋_GB2312', '方正仿宋_GBK'], panose: '02010609060101010101' },
  宋体: { names: ['SimSun', '方正书宋_GBK', 'Noto Serif CJK SC'], panose: SONG },
};

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** The document's table of fonts, with what to take where one is missing. */
export function fontTable(fonts: Fonts): string {
  const { latin, ...chinese } = fonts;
  const entries = [...new Set(Object.values(chinese))].map((name) => {
    const { names, panose } = SUBSTITUTES[name] ?? { names: [], panose: SONG };
    const others = names.length === 0 ? '' : `<w:altName w:val="${escapeXml(names.join(','))}"/>`;
    return `<w:font w:name="${escapeXml(name)}">${others}<w:panose1 w:val="${panose}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="default"/></w:font>`;
  });
  const own = latin === '' ? '' : `<w:font w:name="${escapeXml(latin)}"><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:fonts xmlns:w="${MAIN}">${entries.join('')}${own}</w:fonts>`;
}

/** A stretch of text in one font. */
export interface FontRun {
  readonly text: string;
  readonly isLatin: boolean;
}

/** Text in stretches of Latin letters and figures, and of all else: marks such as “”…— are Chinese, whatever Word makes of them. */
export function fontRuns(text: string): readonly FontRun[] {
  return Array.from(text.matchAll(/[\u0021-\u007e]+|[^\u0021-\u007e]+/gu), ([part]) => ({
    text: part,
    isLatin: /^[\u0021-\u007e]/u.test(part),
  }));
}
