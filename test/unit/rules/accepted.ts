/**
 * Every error and warning on the real notices at stage review, with the reason why an editor accepts it: index of the file in the order of
 * names, one-based line, rule.
 */
export const ACCEPTED: readonly (readonly [file: number, line: number, rule: string, reason: string])[] = [
  [0, 6, 'text/redaction', '“第一责任人,同志深刻认识到”: the name was taken out and the sentence has no subject'],
  [0, 25, 'text/grammar-slips', '从…走向…转变 mixes 从…走向… with 从…向…转变'],
  [0, 49, 'text/wording', '拟提拔任选 is a slip of the pen for 拟提拔人选'],
  [0, 51, 'text/grammar-slips', '针对关于: two prepositions, where every sibling has 针对 alone'],
  [1, 11, 'statistics/rate', '8 of 9 is 88.9 %; 88.8 % is cut off, while the other rates of the text are rounded'],
  [1, 87, 'text/wording', '诫勉 is no 处分: there are five kinds of those, and the sentence counts it among them'],
  [2, 1, 'structure/title', 'the text begins with its first paragraph'],
  [2, 30, 'text/grammar-slips', '树的不牢 should be 树得不牢'],
  [2, 31, 'text/same-name', 'the same plan is called (2021—2023) ten lines above, and (2021-2023年) here'],
  [2, 36, 'text/fixed-phrases', '第一责任职责 lacks a 人: line 8 has 第一责任人职责'],
  [2, 48, 'text/grammar-slips', '通过“清风卫滨”公众号上发布 mixes 通过… with 在…上'],
  [2, 59, 'text/same-name', 'the same campaign is written with 、 in line 57 and with a comma here'],
  [2, 71, 'text/fixed-phrases', '八项规定精神 without 中央, which all five other places have'],
  [3, 22, 'text/wording', '经济版块: 版块 are columns of a paper, an economic block is 板块'],
  [3, 25, 'text/wording', '截止目前: 截止 takes no time after it; line 14 has 截至'],
  [3, 30, 'text/wording', '推矮 is a slip of the pen for 推诿'],
  [4, 89, 'text/nested-title-marks', 'less-than and greater-than signs in place of 〈〉'],
  [4, 153, 'structure/contact-block', 'a dash in a telephone number, where GB/T 15834 4.13.3.1 has a hyphen'],
];
