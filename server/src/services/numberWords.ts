import { EVIDENCE_NAMES } from '../notice/figures/telling/evidenceNames';
import { ROLE_NAMES, type RoleName } from '../notice/figures/telling/roleNames';
import type { ShownTrial } from '../notice/figures/why/account';

/** `已办、总数`: what a number was held to be; empty where its words say nothing. */
export function roleWords(roles: readonly RoleName[]): string {
  return roles.map((role) => ROLE_NAMES[role]).join('、');
}

const RELATIONS: Readonly<Record<ShownTrial['relation'], string>> = { sum: '求和', quotient: '相除' };

/** `求和 12 + 10 + 8 = 30，与总数30个相符（得分4.2，须1.5：其中 +1.5，三项以上 +0.3）`. */
export function trialWords({ relation, working, score, needed, evidence }: ShownTrial): string {
  const reasons = evidence.filter(({ weight }) => weight !== 0).map(({ name, weight }) => `${EVIDENCE_NAMES[name]} ${signed(weight)}`);
  const ends = reasons.length === 0 ? '' : `：${reasons.join('，')}`;
  return `${RELATIONS[relation]} ${working}（得分${String(score)}，须${String(needed)}${ends}）`;
}

function signed(weight: number): string {
  return weight < 0 ? `−${String(-weight)}` : `+${String(weight)}`;
}
