/** The name of a copy with comments: `通报（检查意见）.docx` beside `通报.docx`, `通报（检查意见2）.docx` for the second. */
export function annotatedName(name: string, number = 1): string {
  return name.replace(/(?<extension>\.[^./\\]*)?$/u, `（检查意见${number === 1 ? '' : number}）$<extension>`);
}

/** The name of a document that a draft is written as: `通报（公文格式）.docx` beside `通报.txt`. */
export function exportedName(name: string): string {
  return name.replace(/(?:\.[^./\\]*)?$/u, '（公文格式）.docx');
}
