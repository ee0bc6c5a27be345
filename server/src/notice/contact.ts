import { foldedOf, type Source } from '../text/source';
import { span, type Span } from '../text/span';
import type { Contact, ContactField, ContactFieldName, Paragraph } from './model';

const INVITATION =
  /欢迎(?:予以|进行)?监督|欢迎.{0,16}(?:群众|社会|公众|师生|职工|党员|[市居村]民).{0,40}监督|欢迎.{0,30}(?:意见|建议)|如有意见[和或、]?建议/u;
const LAST_PARAGRAPHS = 16;

/** Labels of contact fields, the longer before the shorter; a label stands at a line's start, after a mark, or in 【】 that are not what is to be filled in: 电话：【电话号码】. ⟦拨打⟧0583-… and ⟦寄信至⟧… within a sentence do as well. */
const LABEL =
  /(?:(?<=^|[;,。:、( \n*]|(?<![-:—])【)(?:(?<telephone>(?:监督|举报|联系|联络|咨询|办公|值班|反映|受理|固定)?(?:电 {0,4}话|热 {0,4}线)(?:号码)?|联系方式|传真(?:电话)?|手机(?:号码?)?)|(?<email>(?:联系|举报|监督|电子)?(?:电子)?(?:邮 {0,4}箱|邮件|信 {0,4}箱)(?:地址)?|[Ee]-?mail)|(?<address>(?:通讯|通信|联系|邮寄|来信|办公|单位|来访|信函)?地 {0,4}址|(?:联系|举报|监督)?邮政信箱|来信)|(?<postcode>邮政编码|邮 {0,4}编))|(?<dialled>(?:拨打?|致电|打电话)(?=0\d{2,3}-?\d{7}|\d{7,8}(?!\d)|1\d{10}))|(?<mailed>(?:寄信?|信)[至到往]))(?:\([^()]{0,20}\))? ?(?<colon>】?:?) ?/gu;
const ENVELOPE_NOTE = /\((?:请|并)?在?(?:信封|来信).{0,40}?\)/u;
const PADDING = ' ;,。、*【\r\n';

/** 欢迎广大干部群众…监督: the last sentence of its kind near the end. */
export function readInvitation(source: Source, paragraphs: readonly Paragraph[]): Span | null {
  for (const paragraph of paragraphs.slice(-LAST_PARAGRAPHS).reverse()) {
    const found = INVITATION.exec(foldedOf(source, paragraph.span));
    if (found !== null) return span(paragraph.span.start + found.index, paragraph.span.end);
  }
  return null;
}

/** The contact block after the invitation, or, without one, among the last lines. Null where no field is found. */
export function readContact(source: Source, paragraphs: readonly Paragraph[], invitation: Span | null): Contact | null {
  const last = paragraphs.slice(-LAST_PARAGRAPHS);
  const behind = last.filter((paragraph) => paragraph.span.end > (invitation?.start ?? 0));
  const found = behind.flatMap((paragraph) => readFields(source, paragraph, invitation));
  const fields = found.length > 0 || invitation === null ? found : fieldsBefore(source, last, invitation);
  const [first, end] = [fields[0], fields.at(-1)];
  if (first === undefined || end === undefined) return null;
  const start = first.label?.start ?? first.value.start;
  const isLines = new Set(fields.map((field) => field.line)).size > 1;
  return { layout: isLines ? 'lines' : 'sentence', span: span(start, end.value.end), fields };
}

/** Under a title such as 监督方式 the fields may stand before the invitation; one alone is named in passing. */
function fieldsBefore(source: Source, paragraphs: readonly Paragraph[], invitation: Span): readonly ContactField[] {
  const before = paragraphs.filter((paragraph) => paragraph.span.end <= invitation.start);
  const fields = before.flatMap((paragraph) => readFields(source, paragraph, null));
  return fields.length > 1 ? fields : [];
}

function readFields(source: Source, paragraph: Paragraph, invitation: Span | null): readonly ContactField[] {
  const from = Math.max(paragraph.span.start, invitation?.start ?? 0);
  const words = source.folded.slice(from, paragraph.span.end);
  // A long paragraph of prose is no contact line, wherever it stands.
  if (words.length > 1000) return [];
  const labels = [...words.matchAll(LABEL)].filter((found) => isLabel(found, words));
  // Without an invitation before it, a number named in passing（办案人手机139…）is none to report to.
  if (invitation === null && labels.length === 1 && labels[0]?.index !== 0) return [];
  return labels.flatMap((found, index) => {
    const start = found.index + found[0].length;
    const end = labels[index + 1]?.index ?? words.length;
    const isSaid = (found.groups?.dialled ?? found.groups?.mailed) !== undefined;
    const place = { from, start, end, labelStart: found.index, line: paragraph.line, isSaid };
    return readField(words, nameOf(found, words.slice(start, end)), place);
  });
}

/** Without a colon the value must follow at once: a number, an address, a mailbox. */
function isLabel(found: RegExpExecArray, words: string): boolean {
  const groups = found.groups ?? {};
  if ((groups.colon ?? '') !== '' || groups.dialled !== undefined) return true;
  const next = words.slice(found.index + found[0].length, found.index + found[0].length + 2);
  if (groups.telephone !== undefined || groups.postcode !== undefined) return /^[\d(]/u.test(next);
  if (groups.email !== undefined) return /^[A-Za-z0-9]/u.test(next);
  return groups.address !== '来信' && /^[\u4e00-\u9fff]/u.test(next) && !/^[为是等和或进向来]/u.test(next);
}

function nameOf(found: RegExpExecArray, value: string): ContactFieldName {
  const { telephone, dialled, email, postcode } = found.groups ?? {};
  if ((telephone ?? dialled) !== undefined) return 'telephone';
  // 信箱：文昌路6号意见箱: a box of wood.
  if (email !== undefined) {
    const isOfWood = /[\u4e00-\u9fff]/u.test(value) && !/[A-Za-z@#]/u.test(value) && !/电子|mail/iu.test(email);
    return isOfWood ? 'address' : 'email';
  }
  return postcode === undefined ? 'address' : 'postcode';
}

/** Where a field stands in the words of its paragraph. */
interface FieldPlace {
  readonly from: number;
  readonly labelStart: number;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  /** Whether a verb stands for the label, which wants no colon. */
  readonly isSaid: boolean;
}

function readField(words: string, name: ContactFieldName, place: FieldPlace): readonly ContactField[] {
  const raw = words.slice(place.start, place.end);
  const note = name === 'address' ? ENVELOPE_NOTE.exec(raw) : null;
  const stop = raw.search(name === 'address' ? /[;。]/u : /[;。](?!\d)|\.(?: |$)/u);
  const limit = Math.min(note?.index ?? raw.length, stop === -1 ? raw.length : stop);
  const value = innerSpan(raw.slice(0, limit), place.from + place.start);
  const written = words.slice(place.labelStart, place.start);
  const labelText = /^[^:(]{0,12}/u.exec(written)?.[0].trimEnd() ?? '';
  const isHeading = labelText === '联系方式' && !/^[\d(]/u.test(raw.slice(0, limit).trimStart());
  if (isHeading) return [];
  const label =
    labelText === '联系方式' || place.isSaid ? null : span(place.from + place.labelStart, place.from + place.labelStart + labelText.length);
  const field: ContactField = { name, label, value, line: place.line };
  if (note === null) return [field];
  const noteStart = place.from + place.start + note.index;
  return [field, { name: 'envelopeNote', label: null, value: span(noteStart, noteStart + note[0].length), line: place.line }];
}

/** The value without blanks and marks at its ends, and without half of a bracket: the bracket of 地址：…（邮编：543002） is neither's. */
function innerSpan(raw: string, offset: number): Span {
  let start = 0;
  let end = raw.length;
  while (start < end && PADDING.includes(raw.charAt(start))) start += 1;
  while (end > start && isPaddingBefore(raw, start, end)) end -= 1;
  return span(offset + start, offset + end);
}

function isPaddingBefore(raw: string, start: number, end: number): boolean {
  const last = raw.charAt(end - 1);
  if (last === ')') return !raw.slice(start, end).includes('(');
  return last === '(' || PADDING.includes(last);
}
