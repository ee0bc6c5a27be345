/** What is lacking, where 不 stands before it: 不到位, 不够扎实, 不太规范. */
const LACKING: ReadonlySet<string> = new Set(
  (
    '到位 足 力 强 高 严 实 深 透 牢 紧 好 多 大 准 细 优 清 彻底 规范 明显 扎实 牢固 健全 完善 及时 平衡 均衡 均 够 ' +
    '畅 顺 快 稳 敢 愿 充分 深入 突出 严格 严肃 精准 有力 坚决 坚定 担当 作为 主动 积极 畅通 匹配 适应 合理 科学 得力 ' +
    '落地 落实 相称 一致 全面 重视 聚焦 持续 显著 集中'
  ).split(' '),
);
/** Faults by themselves. */
const FAULTS: ReadonlySet<string> = new Set(
  (
    '欠缺 欠账 差距 短板 弱项 弱化 薄弱 薄弱环节 缺失 缺位 滞后 隐患 漏洞 偏差 偏软 偏低 偏慢 缓慢 较慢 较重 较多 较大 较低 ' +
    '较弱 较差 较高 频发 多发 易发 时有发生 屡禁不止 存在 突出 严重 反弹 反复 走过场 虚化 淡化 形式化 空转 脱节 泛化 乏力 ' +
    '宽松软 松散 松懈 尚未根治 疏于管理 管理混乱 失之于宽 打折扣 做虚功 没有发挥作用 供应链'
  ).split(' '),
);
const LONGEST = 6;
/** At most this many characters stand between 不 and what is lacking, and between 不够 and the end. */
const [DENIAL_REACH, ENOUGH_REACH] = [7, 6];

/**
 * Whether width-folded words end as the inspectors' sentence does, in what is lacking (…不到位, …不够有力, …有差距), a mark aside.
 * Word by word from the end: as one pattern it takes longer to compile than a notice to read.
 */
export function endsInFault(words: string): boolean {
  const end = endOfWords(words);
  for (let start = end - 1; start >= 0 && end - start <= LONGEST; start -= 1) {
    const word = words.slice(start, end);
    if (FAULTS.has(word) && words.charAt(start - 1) !== '不') return true;
    if (LACKING.has(word) && isDenied(words, start)) return true;
  }
  return isNotEnough(words, end);
}

/** The end of the words before a quotation mark and a full stop. */
function endOfWords(words: string): number {
  let end = words.length;
  if (end > 0 && '。.'.includes(words.charAt(end - 1))) end -= 1;
  if (end > 0 && '”"’\''.includes(words.charAt(end - 1))) end -= 1;
  return end;
}

/** Whether 不, or 不够 and the like, stands before `at` with nothing but a few characters between. */
function isDenied(words: string, at: number): boolean {
  for (let place = at - 1; place >= 0; place -= 1) {
    const between = at - 1 - place;
    if (words.charAt(place) === '不' && (between <= DENIAL_REACH || '够太甚'.includes(words.charAt(place + 1)))) return true;
    if (between > DENIAL_REACH || !isCommonHan(words.charCodeAt(place))) return false;
  }
  return false;
}

/** 不够 and a few characters to the end. */
function isNotEnough(words: string, end: number): boolean {
  const at = words.lastIndexOf('不够', end - 3);
  if (at === -1 || at > end - 3 || end - at - 2 > ENOUGH_REACH) return false;
  for (let place = at + 2; place < end; place += 1) if (!isCommonHan(words.charCodeAt(place))) return false;
  return true;
}

function isCommonHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}
