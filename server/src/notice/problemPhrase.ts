import { endsInFault } from './faultEnding';

/**
 * How a problem is worded (reference grammar of leaf and group headings): 针对…问题, 关于“…”问题的整改情况,
 * 关于…方面的问题, or the inspectors' own sentence, which ends in what is lacking (…不到位。 …有差距).
 */

/** `针对…` or `关于…`, or a labelled problem: `问题一：…`, `反馈问题1：…`. */
const PROBLEM_OPENING = /^[“"]?(?:针对|关于|(?:反馈|主要|具体)?问题[一二三四五六七八九十\d]{0,3} ?:)/u;
/** The word that makes a 针对… or 关于… heading one about a problem. */
const PROBLEM_WORD = /问题|不足|差距|短板|弱项|不到位|不够|不力|不强|不严|不实|薄弱|方面的整改/u;
/** Sections that answer for something else: 关于巡视移交…办理情况, 关于选人用人专项检查情况. */
const OTHER_MATTER = /(?:办理|移交|处置|查处|办结|受理|组织|开展|进展|落实)的?(?:总体)?情况[。.]?$/u;
const REFERRED_CLUES = /线索|信访/u;
/** A measure whose object is a fault: 着力解决…不到位, 坚决整治…问题. */
const MEASURE_OPENING =
  /^(?:着力|坚决|切实|大力|深入|持续|重点|全面|认真|有效|全力)?(?:解决|克服|整治|纠治|纠正|破解|防止|避免|杜绝|扭转|消除|根治)/u;
const ENDS_IN_PROBLEM = /问题[”"’']?的?(?:整改(?:落实)?(?:工作)?(?:情况|进展|进展情况)?)?[。.]?$/u;
const ENDS_IN_RECTIFICATION = /的整改(?:落实)?(?:情况|进展|进展情况)?[。.]?$/u;

/** A part of the answer, recognised by its label: 整改措施：…, 具体表现：…; of 问题表现：… the problem is the heading above. */
const ANSWER_OPENING =
  /^(?:(?:具体|主要|存在|突出)?(?:问题)?(?:表现|原因)|(?:具体|主要|集中)?整改[\u4e00-\u9fff]{0,6}|工作成效|责任[\u4e00-\u9fff]{1,4}) ?:/u;

/** How surely a heading's title states a problem. */
export type ProblemPhrase = 'sure' | 'possible' | null;

/** Reads the wording of a title, marker taken off and width folded. `possible`: it only ends in 问题 or like a fault. */
export function readProblemPhrase(title: string): ProblemPhrase {
  const tail = title.length > 60 ? title.slice(-60) : title;
  const head = title.slice(0, 200);
  if (beginsIn(ANSWER_BEGINNERS, head) && ANSWER_OPENING.test(head)) return null;
  if (opensAsProblem(head)) {
    if (REFERRED_CLUES.test(head) && OTHER_MATTER.test(tail)) return null;
    if (PROBLEM_WORD.test(title.slice(-30)) || ENDS_IN_PROBLEM.test(tail) || ENDS_IN_RECTIFICATION.test(tail) || endsInFault(tail))
      return 'sure';
    return OTHER_MATTER.test(tail) ? null : 'possible';
  }
  if (beginsIn(MEASURE_BEGINNERS, head) && MEASURE_OPENING.test(head)) return null;
  if (endsInFault(tail)) return 'sure';
  return ENDS_IN_PROBLEM.test(tail) ? 'possible' : null;
}

/** Whether a title opens as a problem does (针对…, 关于…, 问题一：…). */
export function opensAsProblem(title: string): boolean {
  return beginsIn(PROBLEM_BEGINNERS, title) && PROBLEM_OPENING.test(title);
}

/** What the openings above can begin with: one character sets most titles apart from them. */
const PROBLEM_BEGINNERS = '“"针关反主具问';
const ANSWER_BEGINNERS = '具主存突问表原集整工责';
const MEASURE_BEGINNERS = '着坚切大深持重全认有解克整纠破防避杜扭消根';

function beginsIn(beginners: string, title: string): boolean {
  return title !== '' && beginners.includes(title.charAt(0));
}
