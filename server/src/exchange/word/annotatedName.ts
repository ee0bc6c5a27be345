/** The name of a copy with comments: `通报（检查意见）.docx` beside `通报.docx`. */
export function annotatedName(name: string): string {
  return name.replace(/(?<extension>\.[^.]*)?$/u, '（检查意见）$<extension>');
}
