/** What a list can be kept in, the likeliest first. */
export const LIST_EXTENSIONS: readonly string[] = ['xlsx', 'csv', 'docx', 'md', 'txt'];

/** What offices call lists: 问题清单.xlsx, 青溪县整改台账（2023）.csv. */
const LIST_NAME =
  /(?:问题|整改|反馈|任务|责任)[^/]{0,12}(?:清单|台账|台帐)[^/]{0,20}\.(?:xlsx|csv|tsv|docx|md|txt)$|(?:清单|台账|台帐)\.(?:xlsx|csv|tsv|docx|md|txt)$/iu;
const NOTICE_NAME = /\.(?:txt|md|markdown|zhenggai|docx)$/iu;
/** What office programs put beside an open file; and the ledger that was written out of a notice, which it answers anyway. */
const PASSED_OVER = /^(?:~\$|\.)|台账导出/u;

/** Whether a file is called as lists are, and is therefore no notice. */
export function isListName(name: string): boolean {
  return LIST_NAME.test(name) && !PASSED_OVER.test(name);
}

/** The names under which the list of a notice may stand beside it: 通报.清单.xlsx, 通报.台账.csv, 通报.问题清单.docx. */
export function listNamesFor(notice: string): readonly string[] {
  const stem = notice.replace(/\.[^./]{1,10}$/u, '');
  return ['清单', '问题清单', '台账', '整改台账'].flatMap((word) => LIST_EXTENSIONS.map((extension) => `${stem}.${word}.${extension}`));
}

/**
 * The list of a notice among the files of its folder: the one called after it, or the only one where there is only this notice. Null where it is
 * not sure which.
 */
export function listBeside(notice: string, names: readonly string[]): string | null {
  const known = new Set(names);
  const own = listNamesFor(notice).find((name) => known.has(name));
  if (own !== undefined) return own;
  const lists = names.filter((name) => isListName(name) && name !== notice);
  const others = names.filter((name) => NOTICE_NAME.test(name) && !isListName(name) && !PASSED_OVER.test(name) && name !== notice);
  const [only] = lists;
  return only !== undefined && lists.length === 1 && others.length === 0 ? only : null;
}
