import assert from 'node:assert/strict';
import { unzipSync, strFromU8 } from 'fflate';
import { readSheet } from 'read-excel-file/universal';
import { guarded, ledgerCsv } from '../../../server/src/exchange/ledger/csv';
import { reportPage, reportWindow } from '../../../server/src/exchange/ledger/html/page';
import { ledgerXlsx } from '../../../server/src/exchange/ledger/xlsx';
import { readCsv } from '../../../server/src/exchange/tables/csv';
import { readWorkbook } from '../../../server/src/exchange/tables/xlsx';
import type { NoticeReport } from '../../../server/src/notice/ledger';

const HOSTILE = ['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "'; DROP", '&lt;b&gt;', '\u202e反转', '</style><script>', '{{x}}', '\u0000\u0007\ud800', '=1+1', '@SUM(A1)', '+1', '-1', '\n第二行']; // prettier-ignore

function reportWith(words: string): NoticeReport {
  const span = { start: 0, end: 1 };
  const row = {
    number: words,
    text: words,
    part: words,
    state: 'unfinished' as const,
    measures: 2,
    figures: 3,
    failing: 1,
    unfinished: [{ words, line: 4, span }],
    line: 4,
    span,
    inList: words,
    listLine: 3,
    unit: words,
    deadline: words,
  };
  const claim = { kind: words, quote: words, working: words, verdict: 'fails' as const, reason: words, line: 4, span };
  const finding = { rule: words, severity: words, message: words, quote: words, line: 4, reason: words };
  return {
    name: words,
    stage: words,
    ledger: {
      title: words,
      rows: [row, { ...row, part: `${words}二`, state: 'answered' }],
      missing: [{ number: words, text: words, place: words }],
    },
    reconciliation: { totals: [claim], figures: [{ ...claim, verdict: 'holds' }] },
    checks: [{ id: words, name: words, findings: 1, gravest: words }],
    open: [finding],
    ignored: [finding],
    list: words,
    digest: words,
    version: words,
    at: words,
  };
}

describe('the page', () => {
  it('holds any words as words: no element and no attribute is made of them', () => {
    const plain = tagsOf(reportPage([reportWith('平常')]));
    for (const words of HOSTILE) {
      assert.deepEqual(tagsOf(reportPage([reportWith(words)])), plain, words);
      assert.deepEqual(tagsOf(reportWindow(reportWith(words)).body), tagsOf(reportWindow(reportWith('平常')).body), words);
    }
  });

  it('has no script, no handler, no address outside, and says so itself', () => {
    const page = reportPage([reportWith('平常'), reportWith('平常')]);
    assert.match(page, /<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'/u);
    assert.doesNotMatch(page, /<script|<iframe|<object|<link|<img|\son[a-z]+=|https?:|url\(/iu);
    assert.equal(page.match(/<article class="report">/gu)?.length, 2);
    assert.match(page, /@page\{size:A4/u);
  });

  it('leads from a window to lines, and on paper names them', () => {
    assert.match(reportWindow(reportWith('平常')).body, /<button type="button" data-line="4">第5行<\/button>/u);
    assert.doesNotMatch(reportPage([reportWith('平常')]), /<button/u);
  });
});

describe('the ledger in a spreadsheet', () => {
  it('has no cell that is a formula but the totals, in csv and xlsx', async () => {
    for (const words of HOSTILE) {
      const { ledger, reconciliation } = reportWith(words);
      const cells = readCsv(new TextDecoder('utf-8', { ignoreBOM: false }).decode(ledgerCsv(ledger))).flat();
      assert.ok(
        cells.every((cell) => !/^[=+\-@]/u.test(cell)),
        words,
      );
      const parts = unzipSync(await ledgerXlsx(ledger, reconciliation));
      const xml = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
      assert.deepEqual(xml.match(/<f>[^<]*<\/f>/gu), ['<f>COUNTA(C2:C4)</f>', '<f>COUNTIF(D2:D4,&quot;已答复&quot;)</f>', '<f>SUM(E2:E4)</f>', '<f>SUM(F2:F4)</f>', '<f>SUM(G2:G4)</f>'].map((each) => each.replaceAll('&quot;', xml.includes('&quot;已') ? '&quot;' : '"'))); // prettier-ignore
    }
  });

  it('is read by another library and by our own reader alike', async () => {
    const { ledger, reconciliation } = reportWith('平常');
    const bytes = await ledgerXlsx(ledger, reconciliation);
    const theirs = await readSheet(bytes.slice().buffer);
    const ours = await readWorkbook(bytes);
    if ('reason' in ours) throw new Error(ours.reason);
    assert.deepEqual(ours.map(({ name }) => name), ['台账', '对账']); // prettier-ignore
    assert.deepEqual(ours[0]?.rows[1]?.cells.slice(0, 7), ['平常', '平常', '平常', '未完成', '2', '3', '1']);
    assert.deepEqual(theirs[1]?.slice(0, 7), ['平常', '平常', '平常', '未完成', 2, 3, 1]);
  });

  it('has a frozen head, wide columns, wrapped cells, and states to choose from before the page is set up', async () => {
    const { ledger, reconciliation } = reportWith('平常');
    const parts = unzipSync(await ledgerXlsx(ledger, reconciliation));
    const xml = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    assert.match(xml, /<pane [^>]*ySplit="1"[^>]*state="frozen"/u);
    assert.match(xml, /<col [^>]*width="38"/u);
    assert.match(
      xml,
      /<\/sheetData><dataValidations count="1"><dataValidation type="list"[^>]*sqref="D2:D4"><formula1>"缺整改情况,有占位,有不符,未完成,已答复"<\/formula1>.*<pageMargins/u,
    );
    assert.match(strFromU8(parts['xl/styles.xml'] ?? new Uint8Array()), /wrapText="1"/u);
  });

  it('has rows as high as their words, a line at least and as high as a row may be at most', async () => {
    const heights = async (words: string): Promise<readonly string[]> => {
      const { ledger, reconciliation } = reportWith(words);
      const xml = strFromU8(unzipSync(await ledgerXlsx(ledger, reconciliation))['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
      return [...xml.matchAll(/<row r="\d+" ht="(?<height>\d+)"/gu)].map(({ groups }) => groups?.height ?? '');
    };
    assert.equal((await heights('短'))[1], '16');
    assert.equal((await heights('三个字'))[1], '16');
    assert.equal((await heights('六个字一共是'))[1], '32', 'a narrow column, two lines');
    assert.equal((await heights('很长'.repeat(2000)))[1], '400');
  });

  it('guards what a spreadsheet would reckon', () => {
    for (const words of ['=1', '+1', '-1', '@a', '\t=1', '＝1']) assert.equal(guarded(words), `'${words}`);
    assert.equal(guarded('1=1'), '1=1');
  });
});

/** Names of elements and of their attributes, in order. */
function tagsOf(page: string): readonly string[] {
  return [...page.matchAll(/<\/?(?<name>[a-z0-9]{1,20})(?<attributes>(?: [^>]*)?)>/giu)].map(({ groups }) => {
    const names = [...(groups?.attributes ?? '').matchAll(/(?<= )(?<attribute>[a-z-]{1,40})="/giu)].map(
      (each) => each.groups?.attribute ?? '',
    );
    return [groups?.name ?? '', ...names].join(' ');
  });
}
