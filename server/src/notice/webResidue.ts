import type { ParagraphBlock, Tree } from '../parse/tree';
import { foldedOf, type Source } from '../text/source';

/** Breadcrumbs and menus (⟦首页 | 政务动态⟧), source and date of a page, its counters and buttons; on width-folded lines. */
const RESIDUE =
  /^\(?(?:您?(?:当前|现在)?的?(?:所在)?位置 ?:|首页 ?[>›»|]|[^。]{0,20}首页 ?[>›»]|(?:信息)?来源 ?:|(?:发布|发表|更新|发文)(?:时间|日期) ?:|(?:时间|日期) ?: ?\d{4}|浏览(?:次数|量)? ?:|点击(?:[数率量]|次数)? ?:|阅读(?:次数|量|数)? ?:|字(?:体|号) ?:?|(?:责任)?编辑 ?:|(?:主办|承办|技术支持|备案号) ?:|作者 ?:|上一[篇条] ?[:】]?|下一[篇条] ?[:】]?|(?:打印|关闭|收藏|分享)(?:本页|本文|窗口|页面|到)?(?:[^\u4e00-\u9fff]|$)|[【[](?:打印|关闭|字体|收藏|分享|返回|大 中 小)|(?:(?:信息)?索引号|文件名称|发布(?:机构|单位|机关)|发文(?:机构|机关|单位)|(?:主题|信息|公开)(?:分类|类别|方式|范围|时限)|生成日期|成文日期|有效性|[初复终]?审(?:核|校)?|供稿|来稿|摄影|记者|通讯员) ?:|扫一扫|\d{4}[-年/.]\d{1,2}[-月/.]\d{1,2}日? ?(?:\d{1,2}:\d{2}|(?:信息)?来源)|版权所有|(?:主办|承办|协办)单位 ?:|返回顶部|网站地图)/u;
/** What such lines begin with that have a colon, and those that need none; all others but `…首页>` and 下一篇 are recognised by one character. */
const LABEL_BEGINNERS = '您当现的所位信来发更时日浏点阅责编作索文主公生成有初复终审供摄记通主承协技备';
const BEGINNERS = '(字打关收分【[扫版返网0123456789';
const HEAD_LINES = 12;
const TAIL_LINES = 12;
const LINE_LIMIT = 150;

/** Lines that a web page left before the title or after the signature. A column's name above its breadcrumb is one too. */
export function readWebResidue(source: Source, tree: Tree): readonly ParagraphBlock[] {
  const { blocks } = tree;
  const edges = blocks.length <= HEAD_LINES + TAIL_LINES ? blocks : [...blocks.slice(0, HEAD_LINES), ...blocks.slice(-TAIL_LINES)];
  const lines = edges.filter((block) => block.kind === 'paragraph').filter((block) => block.span.end - block.span.start <= LINE_LIMIT);
  const residue = lines.filter((block) => isResidue(foldedOf(source, block.span)));
  if (residue.length === 0) return [];
  const columns = new Set(residue.flatMap((block) => lastCrumb(foldedOf(source, block.span))));
  return lines.filter((block) => residue.includes(block) || columns.has(foldedOf(source, block.span)));
}

function isResidue(line: string): boolean {
  const beginning = line.charAt(0);
  const mayBe = BEGINNERS.includes(beginning) || (LABEL_BEGINNERS.includes(beginning) && line.includes(':'));
  return (mayBe || line.includes('首页') || line.startsWith('一篇', 1) || line.startsWith('一条', 1)) && RESIDUE.test(line);
}

/** `巡视巡察` of `首页> 工作之窗>巡视巡察`. */
function lastCrumb(line: string): readonly string[] {
  const crumbs = line.split(/[>›»]/u);
  const last = crumbs.at(-1)?.trim() ?? '';
  return crumbs.length > 1 && last.length > 0 && last.length <= 12 ? [last] : [];
}
