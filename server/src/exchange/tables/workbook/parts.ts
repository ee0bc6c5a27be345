import { readElements } from '../../xml/readElements';

/** One sheet as the workbook lists it. */
export interface SheetEntry {
  readonly name: string;
  readonly isHidden: boolean;
  /** `xl/worksheets/sheet1.xml`. */
  readonly part: string;
}

/** What the parts of a workbook other than its sheets say. */
export interface WorkbookParts {
  readonly sheets: readonly SheetEntry[];
  /** The texts that cells point to by number. */
  readonly shared: readonly string[];
  /** The number format of each cell style. */
  readonly formats: readonly string[];
  /** Days are counted from 1904, as old Macs did, and not from 1900. */
  readonly isFrom1904: boolean;
}

/** The parts that are read; `sheet1.xml` and the like are asked for once the workbook has named them. */
export function isWorkbookPart(name: string): boolean {
  return /^(?:xl\/)?(?:workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml|worksheets\/[^/]+\.xml)$/iu.test(name);
}

/** Reads them. Null where there is no workbook among the parts. */
export function readParts(texts: ReadonlyMap<string, string>): WorkbookParts | null {
  const find = (end: string): string | undefined => [...texts].find(([name]) => name.toLowerCase().endsWith(end))?.[1];
  const workbook = find('workbook.xml');
  if (workbook === undefined) return null;
  const targets = readTargets(find('workbook.xml.rels') ?? '');
  const sheets: SheetEntry[] = [];
  let isFrom1904 = false;
  readElements(workbook, {
    open: (name, attributes) => {
      if (name === 'workbookPr') isFrom1904 = isTrue(attributes().date1904);
      if (name !== 'sheet') return;
      const { name: title = '', state, id = '' } = attributes();
      const part = targets.get(id) ?? `worksheets/sheet${sheets.length + 1}.xml`;
      sheets.push({ name: title, isHidden: state === 'hidden' || state === 'veryHidden', part });
    },
  });
  return { sheets, shared: readShared(find('sharedstrings.xml') ?? ''), formats: readFormats(find('styles.xml') ?? ''), isFrom1904 };
}

function readTargets(xml: string): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  if (xml === '') return targets;
  readElements(xml, {
    open: (name, attributes) => {
      const { Id: id, Target: target } = name === 'Relationship' ? attributes() : {};
      if (id !== undefined && target !== undefined) targets.set(id, target.replace(/^\/?(?:xl\/)?/u, ''));
    },
  });
  return targets;
}

/** The text of each `<si>`: plain or in runs, without the reading aids (`rPh`) of East Asian texts. */
function readShared(xml: string): readonly string[] {
  const shared: string[] = [];
  if (xml === '') return shared;
  let text = '';
  let aids = 0;
  let isText = false;
  readElements(xml, {
    open: (name) => {
      if (name === 'si') text = '';
      if (name === 'rPh') aids += 1;
      isText = name === 't' && aids === 0;
    },
    close: (name) => {
      if (name === 'si') shared.push(text);
      if (name === 'rPh') aids -= 1;
      isText = false;
    },
    text: (words) => (text += isText ? words : ''),
  });
  return shared;
}

/** Formats that have a number and no text of their own in the file. Dates as Chinese offices show them. */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm/d/yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

/** Excel takes no format that is longer. */
const LONGEST_FORMAT = 255;

function readFormats(xml: string): readonly string[] {
  const codes = new Map<number, string>(Object.entries(BUILT_IN).map(([id, code]) => [Number(id), code]));
  const formats: string[] = [];
  if (xml === '') return formats;
  let isStyle = false;
  readElements(xml, {
    open: (name, attributes) => {
      if (name === 'cellXfs') isStyle = true;
      if (name === 'numFmt') codes.set(Number(attributes().numFmtId), (attributes().formatCode ?? '').slice(0, LONGEST_FORMAT));
      if (name === 'xf' && isStyle) formats.push(codes.get(Number(attributes().numFmtId)) ?? '');
    },
    close: (name) => {
      if (name === 'cellXfs') isStyle = false;
    },
  });
  return formats;
}

/** Attributes that are switched on: `1` and `true`. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
