import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver';
import { decodeText } from '../exchange/encoding/decode';
import type { Encoding } from '../exchange/encoding/encoding';
import { describeMojibake, findMojibake } from '../text/mojibake';
import type { LinedText } from '../text/source';
import { span } from '../text/span';
import { toRange } from './convert';
import type { Host } from './host';

/** Why a document reads as garbage. */
export interface Garbling {
  /** What happened and what to do, in Chinese without a full stop. */
  readonly message: string;
  /** The encoding in which the file is a notice; null where the file itself is damaged. */
  readonly reopenAs: Encoding | null;
}

/** No notice is longer. */
const MOST_BYTES = 20_000_000;

/** The code of the diagnostic that says so. */
export const GARBLED = 'garbled';

const NAMES: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  gbk: 'GBK',
  gb18030: 'GB18030',
};

/** Looks into the file behind a document whose text is garbled. Null where the text reads as it should, and where the file is no notice in any encoding. */
export async function explainGarbling({ files, service }: Host, uri: string, text: string): Promise<Garbling | null> {
  const kind = findMojibake(text);
  if (kind === null) return null;
  const bytes = await files.read(uri, MOST_BYTES);
  const decoded = bytes instanceof Uint8Array ? decodeText(bytes) : null;
  if (decoded === null || 'reason' in decoded || findMojibake(decoded.text) !== null)
    return { message: describeMojibake(kind), reopenAs: null };
  if (!service.read(decoded.text).recognised) return null;
  const name = NAMES[decoded.encoding];
  return {
    message: `这篇稿子的编码是 ${name}，编辑器按别的编码打开，所以显示成乱码；请不要保存，用 ${name} 重新打开`,
    reopenAs: decoded.encoding,
  };
}

/** The same as a diagnostic of the first line. */
export function toGarblingDiagnostic(source: LinedText, { message, reopenAs }: Garbling): Diagnostic {
  const end = source.given.lineStarts[1] ?? source.text.length;
  return {
    range: toRange(source, span(0, end)),
    severity: DiagnosticSeverity.Warning,
    source: '整改通报',
    code: GARBLED,
    message: `${message}。`,
    data: { reopenAs },
  };
}
