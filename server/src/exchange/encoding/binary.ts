/** What the first bytes of a file give away. */
const SIGNATURES: readonly { readonly bytes: readonly number[]; readonly reason: string }[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], reason: '这是 Word、Excel、WPS 文档（docx、xlsx）或压缩包，不是纯文本；请先另存为 .txt 再检查' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], reason: '这是 Word、Excel 或 WPS 文档（doc、xls、wps），不是纯文本；请先另存为 .txt 再检查' },
  { bytes: [0x25, 0x50, 0x44, 0x46], reason: '这是 PDF 文件，不是纯文本；请先导出为 .txt 再检查' },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], reason: '这是 RTF 文档，不是纯文本；请先另存为 .txt 再检查' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], reason: '这是图片（PNG），不是纯文本' },
  { bytes: [0xff, 0xd8, 0xff], reason: '这是图片（JPEG），不是纯文本' },
  { bytes: [0x00, 0x00, 0xfe, 0xff], reason: '这个文件用的是 UTF-32 编码，不支持；请另存为 UTF-8' },
  { bytes: [0xff, 0xfe, 0x00, 0x00], reason: '这个文件用的是 UTF-32 编码，不支持；请另存为 UTF-8' },
];

/** More control characters than this share of the bytes are no text. */
const MOST_CONTROLS = 0.01;
const SAMPLE = 65_536;

/** What kind of file the bytes are, in Chinese, where their beginning gives it away; null for all else. */
export function signatureOf(bytes: Uint8Array): string | null {
  return SIGNATURES.find((signature) => signature.bytes.every((byte, index) => bytes[index] === byte))?.reason ?? null;
}

/** Whether the bytes hold too many control characters to be text in any encoding made of bytes. */
export function hasManyControls(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE);
  let controls = 0;
  for (const byte of sample) {
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d) controls += 1;
  }
  return controls > 2 && controls > sample.length * MOST_CONTROLS;
}
