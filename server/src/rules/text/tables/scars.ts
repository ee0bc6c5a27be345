/** Where a name may be missing: the words, and how the text goes on. */
export interface Scar {
  readonly words: string;
  readonly behind: RegExp;
  /** What stands right before the words. */
  readonly before: RegExp;
  readonly message: string;
}

const WHO = '可能是脱敏时删去了；请补上职务或称谓，或者改为不点名的写法。';
const OFFICE = /^(?:第一|常务)?(?:组长|副组长|主任|副主任|总指挥|召集人)/u;
/** All that is known. */
export const SCARS: readonly Scar[] = [
  // 同志们, 同志间, 同志之情 and the like need no name.
  { words: '同志', before: /[,;。:]$/u, behind: /^[^们间式之关情般加,、。;:!?”》)\s]/u, message: `“同志”前面没有姓名，${WHO}` },
  { words: '给予同志', before: /$/u, behind: /^(?:党内|政务|警告|严重警告|诫勉|处分|开除|撤)/u, message: `“同志”前面没有姓名，${WHO}` },
  ...['由担任', '由兼任', '由任'].map((words) => ({ words, before: /$/u, behind: OFFICE, message: `“由”后面没有人，${WHO}` })),
];
