/** What the bytes of a file hold, where that is no archive: distinguished so that each gets an answer of its own. */
type Container = 'zip' | 'empty' | 'encrypted' | 'old' | 'rtf' | 'pdf' | 'html' | 'unknown';

const ZIP = [0x50, 0x4b];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const RTF = [0x7b, 0x5c, 0x72, 0x74, 0x66];
const PDF = [0x25, 0x50, 0x44, 0x46];
/** The stream that a document with a password is kept in, as the directory of the container writes it. */
const ENCRYPTED = 'EncryptedPackage';

const REASONS: Readonly<Record<Exclude<Container, 'zip' | 'old'>, string>> = {
  empty: '文件是空的，没有内容可读',
  encrypted: '文档设有打开密码，读不了；请在 Word 或 WPS 里取消密码、另存一份再检查',
  rtf: '这是 RTF 文档，不是 Word 文档（docx）；请用 Word 或 WPS 另存为 .docx',
  pdf: '这是 PDF 文件，不是 Word 文档（docx）；请用原来的 Word 稿',
  html: '这是网页，不是 Word 文档（docx）；请用 Word 或 WPS 打开后另存为 .docx',
  unknown: '不是 Word 文档（docx），或文件已损坏；请用 Word 或 WPS 打开后另存为 .docx',
};

/** Why a file that should be a Word document (docx) is none, in Chinese; null where its bytes are an archive. */
export function faultOfContainer(name: string, bytes: Uint8Array): string | null {
  const container = containerOf(bytes);
  if (container === 'zip') return null;
  return container === 'old' ? reasonOfOld(name) : REASONS[container];
}

function containerOf(bytes: Uint8Array): Container {
  if (bytes.length === 0) return 'empty';
  if (startsWith(bytes, ZIP)) return 'zip';
  if (startsWith(bytes, OLE)) return holds(bytes, ENCRYPTED) ? 'encrypted' : 'old';
  if (startsWith(bytes, RTF)) return 'rtf';
  if (startsWith(bytes, PDF)) return 'pdf';
  return /^\s*<(?:!doctype\s+html|html)/iu.test(new TextDecoder().decode(bytes.subarray(0, 200))) ? 'html' : 'unknown';
}

function reasonOfOld(name: string): string {
  if (/\.wps$/iu.test(name)) return '这是 WPS 文字的旧格式（.wps），读不了；请用 WPS 另存为 .docx 再检查';
  return '这是旧版 Word 文档（.doc），读不了；请用 Word 或 WPS 另存为 .docx 再检查';
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

/** Whether a name stands among the bytes in UTF-16. */
function holds(bytes: Uint8Array, name: string): boolean {
  for (let at = bytes.indexOf(name.charCodeAt(0)); at !== -1; at = bytes.indexOf(name.charCodeAt(0), at + 1)) {
    if ([...name].every((letter, index) => bytes[at + index * 2] === letter.charCodeAt(0) && bytes[at + index * 2 + 1] === 0)) return true;
  }
  return false;
}
