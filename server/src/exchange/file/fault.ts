/** A file that has more bytes than anyone wants to read at once. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge';
}

/** A path that leads to a device, a pipe or a folder: nothing that is read from beginning to end. */
export class NotRegular extends Error {
  override readonly name = 'NotRegular';
}

const DESCRIPTIONS: Readonly<Record<string, string>> = {
  ENOENT: '找不到这个文件或文件夹',
  EACCES: '没有权限读写',
  EPERM: '没有权限读写',
  ELOOP: '符号链接绕成了圈，找不到真正的文件',
  EISDIR: '这是文件夹，不是文件',
  ENOTDIR: '路径中间有一段不是文件夹',
  ENAMETOOLONG: '路径太长',
  EMFILE: '同时打开的文件太多',
  ENFILE: '同时打开的文件太多',
  EBUSY: '文件正被别的程序占用',
  ENOSPC: '磁盘空间不足',
  EDQUOT: '磁盘配额不足',
  EROFS: '所在磁盘是只读的',
  EIO: '磁盘读写出错',
  ERR_INVALID_ARG_VALUE: '路径里有不允许的字符',
};

/** What went wrong with a file, in Chinese without a full stop; for what the host reports and for all else. */
export function describeFault(error: unknown): string {
  if (error instanceof TooLarge) return '文件太大，没有读取';
  if (error instanceof NotRegular) return '不是普通文件，没有读取';
  const code = codeOf(error);
  return DESCRIPTIONS[code] ?? (code === '' ? '检查时出错，没有完成' : `读写时出错（${code}）`);
}

/** Whether nothing is there. */
export function isMissing(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR'].includes(codeOf(error));
}

/** The host's own name for what went wrong; empty where it gives none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
