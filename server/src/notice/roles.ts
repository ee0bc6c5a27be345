import { foldedOf, type Source } from '../text/source';
import type { Heading, Role } from './model';
import { opensAsProblem, readProblemPhrase } from './problemPhrase';

const NEXT = /下一步|下步|下一阶段|今后|努力方向|后续|持续深化|持续巩固|长效|巩固(?:拓展|深化)?(?:巡[视察])?整改/u;
const OVERVIEW =
  /组织|主体责任|工作开展|概[况述]|[综总]述|基本情况|总体情况|总体进展|工作情况|统筹推进|高度重视|提高(?:政治站位|思想认识)|强化政治|加强领导/u;
const RECTIFICATION =
  /集中整改|整改落实|反馈意见|反馈问题|逐条逐项|逐项|整改完成|整改进展|整改情况|整改任务|问题整改|整改成效|整改措施|重点问题/u;
const CLUES = /线索|信访(?!工作)/u;
const CLUES_MATTER = /移交|办理|处置|办结|核查|情况/u;

/**
 * What a section is for, from its title (marker taken off, width folded) and its parent; null for a problem, a measure, or what cannot be
 * placed. Part titles have roles at the top; a section on clues and petitions has one wherever it stands.
 */
export function readRole(title: string, parent: Heading | null): Role | null {
  if (CLUES.test(title) && CLUES_MATTER.test(title) && readProblemPhrase(title) !== 'sure') return 'clues';
  if (parent !== null || readProblemPhrase(title) === 'sure') return null;
  if (NEXT.test(title) && !/进展|完成情况|落实情况/u.test(title)) return 'next';
  if (/逐条|逐项|反馈/u.test(title) && RECTIFICATION.test(title)) return 'rectification';
  if (OVERVIEW.test(title)) return 'overview';
  return RECTIFICATION.test(title) ? 'rectification' : null;
}

/** 巡察反馈的主要问题: where nothing answers what is listed under it, it is stated before it is answered. */
const LISTED = /(?:反馈|指出|存在|发现)的?(?:主要|突出|具体)?(?:问题|意见)(?:[及和与]意见建议)?$/u;

/** Whether a title heads a list of problems; 关于…现象依然存在的问题 is one itself. */
function isList(title: string): boolean {
  return LISTED.test(title) && (!opensAsProblem(title) || /反馈|指出/u.test(title));
}

/**
 * The parts that list what a later one answers title by title: in their prose (二、巡察反馈的主要问题, 主要有8个：1.…；2.…。), or in titles that have nothing under
 * them there and are said again.
 */
export function listingParts(source: Source, parts: readonly Heading[]): readonly Heading[] {
  const mayList = (part: Heading): boolean =>
    part.children.length === 0 ? isList(foldedOf(source, part.title)) : part.children.length >= LEAST_LISTED && isBare(part);
  if (!parts.some(mayList)) return [];
  const said = new Set<string>();
  let isAnswered = false;
  const listing: Heading[] = [];
  for (const part of parts.toReversed()) {
    const again = part.children.filter((child) => said.has(coreOf(source, child)));
    if (mayList(part) && (part.children.length === 0 ? isAnswered : again.length * 2 > part.children.length)) listing.push(part);
    isAnswered ||= part.children.length > 1;
    for (const leaf of leavesOf(part)) said.add(coreOf(source, leaf));
  }
  return listing;
}

const LEAST_LISTED = 3;

function leavesOf(heading: Heading): readonly Heading[] {
  return heading.children.length === 0 ? [heading] : heading.children.flatMap((child) => [...leavesOf(child)]);
}

/** A title without what stands around the fault it states. */
function coreOf(source: Source, { title }: Heading): string {
  return foldedOf(source, title).replace(/^(?:关于|针对)|(?:的?问题)?(?:的?整改(?:落实)?情况)?[。;]?$|[“”]/gu, '');
}

/** `清单一览：共4项`: what follows stands beside it, not under it. */
const ANNOUNCES = /共(?:计|有)?\d{1,3}[个项条件](?:问题|任务|意见)?\)?$/u;

/** Whether a title says how many of those behind it there are, with nothing under it. */
export function announcesList(source: Source, heading: Heading): boolean {
  return isBare(heading) && heading.children.length === 0 && ANNOUNCES.test(foldedOf(source, heading.title));
}

/** Whether there is nothing but titles under a heading. */
function isBare({ body, section, children }: Heading): boolean {
  return body === null && section.paragraphs.length === 0 && children.every((child) => isBare(child));
}

/** The role of a part once what stands under it is known: a part whose headings mostly state problems is one of rectification, whatever it is called. */
export function settleRole(source: Source, part: Heading): Role | null {
  if (part.children.length > 1 && isList(foldedOf(source, part.title)) && part.children.every((child) => isBare(child))) return 'overview';
  if (part.role === 'clues' || readProblemPhrase(foldedOf(source, part.title)) === 'sure') return part.role;
  const phrases = part.children.map((child) => readProblemPhrase(foldedOf(source, child.title)));
  const sure = phrases.filter((phrase) => phrase === 'sure').length;
  return sure > 0 && sure * 2 >= phrases.length ? 'rectification' : part.role;
}
