import { isRecord } from './jsonText';
import { reportUnknown, type Report } from './reporting';

/** How a unit has its Word documents laid out. What is absent is as the norm has it. */
export interface WordLayout {
  /** Names of fonts, by what they are for. */
  readonly fonts?: Readonly<Record<string, string>>;
  /** In millimetres, by side. */
  readonly margins?: Readonly<Record<string, number>>;
}

/** What a font can be chosen for, and in words. */
export const FONT_USES: Readonly<Record<string, string>> = {
  title: '标题，默认“方正小标宋简体”。',
  first: '一级标题“一、”，默认“黑体”。',
  second: '二级标题“（一）”，默认“楷体_GB2312”。',
  body: '正文和其他各级，默认“仿宋_GB2312”。',
  pageNumber: '页码，默认“宋体”。',
  latin: '字母和数字，默认“Times New Roman”；写成空的就和周围文字一样。',
};

/** The sides of a page, and in words. */
export const MARGIN_SIDES: Readonly<Record<string, string>> = {
  top: '上（天头），默认37毫米。',
  bottom: '下，默认35毫米。',
  left: '左（订口），默认28毫米。',
  right: '右，默认26毫米。',
};

/** Margins in millimetres that leave a page its text. */
export const [NARROWEST_MARGIN, WIDEST_MARGIN] = [10, 60] as const;

/** No font has a longer name. */
export const LONGEST_FONT = 100;

/** Reads `{"fonts": {"body": "仿宋"}, "margins": {"top": 34}}`. */
export function readWordLayout(value: unknown, report: Report): WordLayout {
  const word = recordAt(value, 'word', ['fonts', 'margins'], report);
  const fonts = recordAt(word.fonts, 'word → fonts', Object.keys(FONT_USES), report);
  const margins = recordAt(word.margins, 'word → margins', Object.keys(MARGIN_SIDES), report);
  return {
    ...(word.fonts === undefined ? {} : { fonts: fitting(fonts, isFont, 'word → fonts', '应是字体名称', report) }),
    ...(word.margins === undefined ? {} : { margins: fitting(margins, isMargin, 'word → margins', MARGIN_FAULT, report) }),
  };
}

/** The second layout where it says something, else the first. */
export function mergeWordLayouts(usual: WordLayout | undefined, own: WordLayout | undefined): WordLayout {
  return { fonts: { ...usual?.fonts, ...own?.fonts }, margins: { ...usual?.margins, ...own?.margins } };
}

const MARGIN_FAULT = `应是${NARROWEST_MARGIN}到${WIDEST_MARGIN}之间的毫米数`;

function recordAt(value: unknown, place: string, known: readonly string[], report: Report): Readonly<Record<string, unknown>> {
  if (value === undefined) return {};
  if (!isRecord(value)) {
    report(place, '应是一个对象：{ … }');
    return {};
  }
  reportUnknown(value, known, place, report);
  return Object.fromEntries(Object.entries(value).filter(([name]) => known.includes(name)));
}

function fitting<Value>(
  values: Readonly<Record<string, unknown>>,
  fits: (value: unknown) => value is Value,
  ...[place, fault, report]: [place: string, fault: string, report: Report]
): Readonly<Record<string, Value>> {
  const read = Object.entries(values).flatMap(([name, value]) => {
    if (fits(value)) return [[name, value] as const];
    report(`${place} → ${name}`, fault);
    return [];
  });
  return Object.fromEntries(read);
}

function isFont(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST_FONT && !/\p{Cc}/u.test(value);
}

function isMargin(value: unknown): value is number {
  return typeof value === 'number' && value >= NARROWEST_MARGIN && value <= WIDEST_MARGIN;
}
