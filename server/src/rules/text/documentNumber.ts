import { isHan } from '../../text/marks';
import { span } from '../../text/span';
import type { Source } from '../../text/source';
import type { Finding, Rule } from '../rule';
import { soughtIn } from './sought';

/** `〔2021〕5号` and its kin from the opening bracket (`soughtIn` names them) on: `[2021] 第05号`, `(21)5号`, `〔2021年〕5号`. */
const NUMBER = /[〔([【](?<year>\d{4}|\d{2})(?<unit>年?)[〕)\]】](?<blank> ?)(?<ordinal>第?)(?<zeros>0*)(?<serial>[1-9]\d{0,4})(?=号)/uy;
/** 令、公告 of an authority are counted with 第. */
const COUNTED_WITH_ORDINAL = /(?:公告|通告|令|命令|指令)$/u;

/** 〔2021〕5号: hexagonal brackets, full year, no 第, no leading zero. */
export const documentNumber: Rule = {
  id: 'text/document-number',
  name: '发文字号',
  norm: '发文字号的年份用六角括号括入、写全四位，发文顺序号不加“第”字，不编虚位。',
  source: 'GB/T 9704—2012《党政机关公文格式》7.2.5；GB/T 15834—2011《标点符号用法》4.9.3.4',
  exceptions: ['公告、通告、命令（令）可以编“第N号”。', '法院、检察院的案号（如“（2021）云0102民初5号”）另有规定。'],
  severity: { draft: 'hint', review: 'warning', publish: 'warning' },
  fix: 'safe',
  good: [
    { text: '印发整改方案（云委〔2021〕5号）。' },
    { text: '依照（2021）云0102民初5号判决办理。' },
    { text: '发布公告〔2021〕第5号。' },
  ],
  bad: [
    { text: '印发整改方案（云委[2021]5号）。', note: '用了方括号' },
    { text: '印发整改方案（云委〔2021〕第05号）。', note: '加了“第”，编了虚位' },
    { text: '印发整改方案（云委〔21〕5号）。', note: '年份不全' },
    { text: '印发整改方案（云委（2021）5号）。', note: '用了圆括号' },
  ],
  check: ({ source }) => {
    const openings = soughtIn(source).places.documentNumbers;
    return openings.flatMap((at) => (isDigit(source.folded.charCodeAt(at + 1)) ? checkNumber(source, at) : []));
  },
};

function checkNumber(source: Source, at: number): readonly Finding[] {
  if (!isHan(source.folded[at - 1])) return [];
  NUMBER.lastIndex = at;
  const match = NUMBER.exec(source.folded);
  const groups = match?.groups;
  if (match === null || groups === undefined || !isYear(groups.year ?? '')) return [];
  const { year = '', unit, blank, ordinal, zeros, serial = '' } = groups;
  const isCounted = COUNTED_WITH_ORDINAL.test(source.folded.slice(Math.max(0, at - 4), at));
  const keepsOrdinal = ordinal !== '' && isCounted;
  const faults = [
    match[0].startsWith('〔') && match[0].includes('〕') ? null : '年份应当用六角括号「〔〕」括入',
    unit === '' ? null : '括号里只写数字，不写“年”',
    year.length === 4 ? null : '年份应当写全四位',
    ordinal === '' || isCounted ? null : '发文顺序号不加“第”',
    zeros === '' ? null : '发文顺序号不编虚位（不写成“05”）',
    blank === '' ? null : '年份与顺序号之间不空格',
  ].filter((fault) => fault !== null);
  if (faults.length === 0) return [];
  const text = `〔${year.length === 4 ? year : `20${year}`}〕${keepsOrdinal ? '第' : ''}${serial}`;
  const place = span(at, at + match[0].length);
  const kind = year.length === 4 ? 'safe' : 'suggested';
  return [
    { span: place, message: `发文字号：${faults.join('，')}。`, fix: { title: `改为“${text}号”`, kind, edits: [{ span: place, text }] } },
  ];
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isYear(year: string): boolean {
  const value = Number(year);
  return year.length === 4 ? value >= 1949 && value <= 2099 : value <= 49;
}
