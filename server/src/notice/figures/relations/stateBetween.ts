import { BESIDE_STATE, ENDED, NO_ACT, SOME_OF_IT, STATE } from '../lexicon/times';

/** How sure it is that a time is that of a state between two acts: `sure` accuses, `likely` only explains. */
export type StateEvidence = 'sure' | 'likely';

/** The clause right before a time, short and without numbers: 点火⟦，停运⟧. */
const OWN_CLAUSE = /^(?<act>[^。;]{0,24})[,(]\s?(?<state>[\u4e00-\u9fff]{1,8})\s?$/u;

/**
 * 5月6日⟦停炉⟧，6月25日⟦点火⟧，⟦停运⟧60天: whether the words before a time name what went on between two acts. It shares a sign with the first
 * of them, is a state by its own words, ends with the second, or is less some days; two of these make it sure. What the second act begins lies behind it: 公示，公示期.
 */
export function stateBetween(subject: string, first: string, behind: string, off: number | null): StateEvidence | null {
  const { act = '', state: words = '' } = OWN_CLAUSE.exec(behind)?.groups ?? {};
  const state = words.replace(BESIDE_STATE, '');
  const [signs, begun, ended] = [state, first, act].map((text) => new Set(text.replace(NO_ACT, '')));
  if (
    state === '' ||
    SOME_OF_IT.test(behind) ||
    SOME_OF_IT.test(first) ||
    signs === undefined ||
    begun === undefined ||
    ended === undefined ||
    begun.size === 0
  )
    return null;
  if ([...signs].some((sign) => ended.has(sign) && !begun.has(sign))) return null;
  // ⟦试点⟧自2021年3月启动，2023年6月结束，⟦试点⟧27个月.
  const isShared = [...signs].some((sign) => begun.has(sign) && !ended.has(sign)) || (state.length > 1 && subject.includes(state));
  const evidence = [isShared, STATE.test(state), ENDED.test(act), off !== null && off > 0].filter(Boolean).length;
  return evidence > 1 ? 'sure' : evidence === 1 ? 'likely' : null;
}
