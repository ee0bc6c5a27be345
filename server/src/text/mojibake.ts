/**
 * Text that was read in the wrong encoding and saved again: 乱码. What the wrong reading leaves behind gives it away.
 *
 * - `replaced`: GBK read as UTF-8; what was no UTF-8 became �. The text is lost. Also 锟斤拷, the same read once more.
 * - `as-gbk`: UTF-8 read as GBK: 鏁存敼鎯呭喌锛氥€
 * - `as-western`: UTF-8 or GBK read as Latin-1: æ•´æ”¹ or Õû¸Ä
 */
export type Mojibake = 'replaced' | 'as-gbk' | 'as-western';

const SAMPLE = 20_000;
const REPLACED = /\ufffd|锟斤拷/gu;
/** What the beginnings of 。，一中的关整改部工作会 and their like become when read as GBK. No draft has many of these characters. */
const AS_GBK = /[涓銆鍏浜鍙鍔缁浣鍒鏁鏀鏈璁浠鍖鍚鎴鐨锛鐩鏄鎶鏃鏉鍥鍗绗鍦鎺閮鍐]/gu;
/** Six and more letters in a row that no Western language has side by side. */
const AS_WESTERN =
  /[\u0080-\u00ff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u2026\u2030\u2039\u203a\u20ac\u2122]{6,}/gu;
const BEYOND_ASCII = /\P{ASCII}/gu;

const DESCRIPTIONS: Readonly<Record<Mojibake, string>> = {
  replaced: '文件内容是乱码：像是 GBK 编码的稿子按 UTF-8 打开后又保存过，原来的字已经丢失，请从原稿重新取用（打开时选 GBK/GB18030）',
  'as-gbk': '文件内容是乱码：像是 UTF-8 编码的稿子按 GBK 打开后又保存过，请从原稿重新取用（打开时选 UTF-8）',
  'as-western': '文件内容是乱码：像是中文稿子按西文编码打开后又保存过，请从原稿重新取用（打开时选 UTF-8 或 GBK）',
};

/** What went wrong with the beginning of a text (20,000 characters are looked at); null where it reads as it should. */
export function findMojibake(text: string): Mojibake | null {
  const sample = text.slice(0, SAMPLE);
  const foreign = count(sample, BEYOND_ASCII);
  if (foreign < 12) return null;
  if (count(sample, REPLACED) * 8 > foreign) return 'replaced';
  if (count(sample, AS_GBK) * 10 > foreign) return 'as-gbk';
  const western = [...sample.matchAll(AS_WESTERN)].reduce((sum, [run]) => sum + run.length, 0);
  return western * 10 > foreign * 7 ? 'as-western' : null;
}

/** The message for the user, in Chinese, without a full stop. */
export function describeMojibake(kind: Mojibake): string {
  return DESCRIPTIONS[kind];
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
