import {
  AlignmentType,
  Document,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type FileChild,
} from 'docx';
import { STATE_NAMES, type ClaimVerdict, type NoticeReport, type ReconciledClaim, type ReportFinding } from '../../../notice/ledger';
import { finish } from './finish';
import { FONTS } from './fonts';
import { PAPER } from './page';

const VERDICTS: Readonly<Record<ClaimVerdict, string>> = { holds: '相符', fails: '不符', 'not-judged': '未判断', ignored: '已忽略' };
const FONT = { ascii: FONTS.pageNumber, hAnsi: FONTS.pageNumber, eastAsia: FONTS.pageNumber };
/** In twips: margins of 20 and 18 millimetres. */
const MARGIN = { top: 1134, bottom: 1134, left: 1021, right: 1021 };
/** In half points: 10.5, 16 and 12 points. */
const [TEXT, TITLE, HEAD] = [21, 32, 24];

/** The check sheets of notices as a Word document on A4, each on a page of its own: what the HTML page says, in tables. */
export async function checkSheetDocx(reports: readonly NoticeReport[]): Promise<Uint8Array> {
  const document = new Document({
    creator: '整改通报',
    lastModifiedBy: '整改通报',
    title: '送审核对单',
    styles: { default: { document: { run: { font: FONT, size: TEXT } } } },
    sections: reports.map((report) => ({ properties: { page: { size: PAPER, margin: MARGIN } }, children: [...sheetOf(report)] })),
  });
  return finish(new Uint8Array(await Packer.toArrayBuffer(document)), FONTS);
}

function sheetOf(report: NoticeReport): readonly FileChild[] {
  const { ledger, reconciliation, checks, open, ignored, name, stage, version, at, list, digest } = report;
  const meta = [`文件：${name}`, `阶段：${stage}`, version, at, list === '' ? '' : `问题清单：${list}`];
  const failed = checks.filter(({ findings }) => findings > 0);
  const passed = checks.filter(({ findings }) => findings === 0).map((check) => check.name);
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      children: [run(ledger.title === '' ? name : ledger.title, { size: TITLE, bold: true })],
    }),
    line(meta.filter((words) => words !== '').join('　')),
    ...section('问题台账', { 序号: 2, 问题: 9, 清单: 3, 状态: 3, 措施: 2, 数字: 2 }, ledgerRows(report)),
    ...section('总数与清点', CLAIM_HEAD, reconciliation.totals.map(claimCells)),
    ...section('数字核对', CLAIM_HEAD, reconciliation.figures.map(claimCells)),
    ...section(
      '检查项目（未通过）',
      { 项目: 8, 处数: 2, 最重: 2 },
      failed.map((check) => [check.name, String(check.findings), check.gravest]),
    ),
    line(`通过${passed.length}项：${passed.join('、')}`),
    ...section('待处理', { 轻重: 2, 内容: 11, 规则: 4, 位置: 2.5 }, open.map(findingCells)),
    ...section('已忽略', { 轻重: 2, 内容和原因: 11, 规则: 4, 位置: 2.5 }, ignored.map(findingCells)),
    ...section('未完成事项', { 问题: 6, 未完成事项: 11, 位置: 2.5 }, unfinishedRows(report)),
    line(`稿件摘要：${digest}`),
    line('起草人：　　　　　　　　审核人：　　　　　　　　日期：'),
  ];
}

const CLAIM_HEAD: Columns = { 项目: 4, 文中写法: 7, 核对: 7, 结果: 2.5, 位置: 2.5 };

/** Headings of a table with the shares of its width. */
type Columns = Readonly<Record<string, number>>;

/** What the margins leave of A4, in twips. */
const WIDTH = 9864;

function ledgerRows({ ledger: { rows, missing } }: NoticeReport): readonly (readonly string[])[] {
  return [
    ...rows.map(({ number, text, inList, state, measures, figures, failing }) => [
      ...[number, text, inList, STATE_NAMES[state], String(measures)],
      figures === 0 ? '' : `${figures - failing}/${figures}`,
    ]),
    ...missing.map(({ number, text, place }) => [number, text, place, '通报里没有', '', '']),
  ];
}

function claimCells({ kind, quote, working, verdict, reason, line: at }: ReconciledClaim): readonly string[] {
  return [kind, quote, [working, reason].filter((words) => words !== '').join('；'), VERDICTS[verdict], placeOf(at)];
}

function findingCells({ severity, message, reason, rule, line: at }: ReportFinding): readonly string[] {
  return [severity, reason === '' ? message : `${message}原因：${reason}`, rule, placeOf(at)];
}

function unfinishedRows({ ledger }: NoticeReport): readonly (readonly string[])[] {
  return ledger.rows.flatMap(({ number, text, unfinished }) =>
    unfinished.map((item) => [`${number} ${text}`, item.words, placeOf(item.line)]),
  );
}

function placeOf(at: number): string {
  return `第${at + 1}行`;
}

function section(title: string, columns: Columns, rows: readonly (readonly string[])[]): readonly FileChild[] {
  const heading = new Paragraph({
    spacing: { before: 200, after: 80 },
    keepNext: true,
    children: [run(title, { size: HEAD, bold: true })],
  });
  if (rows.length === 0) return [heading, line('没有。')];
  const total = Object.values(columns).reduce((sum, share) => sum + share, 0);
  const widths = Object.values(columns).map((share) => Math.round((WIDTH * share) / total));
  const cellsOf = (words: readonly string[], isHead: boolean): readonly TableCell[] =>
    words.map((each, column) => cell(each, widths[column] ?? 0, isHead));
  const top = new TableRow({ tableHeader: true, children: cellsOf(Object.keys(columns), true) });
  const lines = rows.map((words) => new TableRow({ cantSplit: true, children: cellsOf(words, false) }));
  const width = { size: WIDTH, type: WidthType.DXA };
  return [heading, new Table({ width, columnWidths: widths, layout: TableLayoutType.FIXED, rows: [top, ...lines] })];
}

function cell(words: string, width: number, isHead: boolean): TableCell {
  const shading = isHead ? { shading: { fill: 'EDEDED' } } : {};
  return new TableCell({
    ...shading,
    width: { size: width, type: WidthType.DXA },
    children: [new Paragraph({ children: [run(words, { bold: isHead })] })],
  });
}

function line(words: string): Paragraph {
  return new Paragraph({ spacing: { before: 60, after: 60 }, children: [run(words, {})] });
}

/** XML cannot hold control characters or half characters. */
function run(words: string, style: { readonly size?: number; readonly bold?: boolean }): TextRun {
  return new TextRun({ ...style, font: FONT, text: words.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, ' ') });
}
