import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import type { Stage } from '../../rules/rule';
import { STAGES } from '../../services/settings/configuration';
import type { InputLine } from './lines';

/** What a line asks for, or what is wrong with it, in Chinese without a full stop. `id` is JSON, exactly as the line has it. */
export type PipeRequest =
  { readonly id: string; readonly text: string; readonly stage: Stage | null } | { readonly id: string; readonly fault: string };

/** The fields of a line, whatever is in them. */
interface Fields {
  readonly id?: unknown;
  readonly text?: unknown;
  readonly stage?: unknown;
}

/** A line without an id is answered with this one. */
const NO_ID = 'null';

/** Of a line that is no JSON, no more than this is searched for its id. */
const SEARCHED = 2000;

/** Reads one line of the input: `{"id":…,"text":…,"stage":…}`. Total: a line that makes no sense is a fault, with its id where that can be read. */
export function readRequest({ bytes, isCut }: InputLine): PipeRequest {
  if (isCut) return { id: idWithin(lossyTextOf(bytes)) ?? NO_ID, fault: '这一行太长，没有读取' };
  const line = textOf(bytes);
  if (line === null) return { id: idWithin(lossyTextOf(bytes)) ?? NO_ID, fault: '这一行不是合法的 UTF-8，请先转成 UTF-8' };
  if (line.trim() === '') return { id: NO_ID, fault: '这一行是空的，应是 {"id":…,"text":…}' };
  const value = parseJson(line);
  if (value === undefined) return { id: idWithin(line) ?? NO_ID, fault: '这一行不是合法的 JSON' };
  if (!isRecord(value)) return { id: NO_ID, fault: '这一行应是 {"id":…,"text":…}' };
  return { id: idOf(value.id, line), ...fieldsOf(value) };
}

function fieldsOf({ text, stage }: Fields): { readonly fault: string } | { readonly text: string; readonly stage: Stage | null } {
  if (typeof text !== 'string') return { fault: text === undefined ? '没有 text（通报全文）' : 'text 应是字符串（通报全文）' };
  if (stage === undefined || stage === null) return { text, stage: null };
  const known = STAGES.find((name) => name === stage);
  return known === undefined ? { fault: `stage 应是 ${STAGES.join('、')} 之一` } : { text, stage: known };
}

/** Numbers are taken from the line as they stand there: 12345678901234567890 and 1.0 would not survive being read and written. */
function idOf(id: unknown, line: string): string {
  if (id === undefined) return NO_ID;
  return typeof id === 'string' ? JSON.stringify(id) : (idWithin(line, line.length) ?? JSON.stringify(id));
}

/** The value of `id` in a line that need not be JSON to its end, as it stands there; null where it cannot be found. */
function idWithin(line: string, searched = SEARCHED): string | null {
  try {
    const tree = parseTree(line.slice(0, searched));
    const node = tree && findNodeAtLocation(tree, ['id']);
    const json = node === undefined ? '' : line.slice(node.offset, node.offset + node.length);
    return parseJson(json) === undefined ? null : json;
  } catch {
    // Brackets nested so deeply that no stack holds them.
    return null;
  }
}

function parseJson(line: string): unknown {
  try {
    const value: unknown = JSON.parse(line);
    return value;
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function lossyTextOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes.subarray(0, SEARCHED * 3));
}
