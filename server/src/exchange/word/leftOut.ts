import type { WordText } from './wordText';

/** What of a document is not in its text, in Chinese, a clause each. */
export function describeLeftOut({ leftOut: { pictures, objects }, comments }: WordText): readonly string[] {
  return [
    ...(pictures > 0 ? [`有${pictures}张图片，没有读入`] : []),
    ...(objects > 0 ? [`有${objects}个嵌入的对象（表格、图表、公式或其他文件），没有读入`] : []),
    ...(comments.length > 0 ? [`有${comments.length}条批注，没有读入`] : []),
  ];
}
