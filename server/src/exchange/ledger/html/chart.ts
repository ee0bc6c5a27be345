import type { Ledger, LedgerRow } from '../../../notice/ledger';
import { escapeHtml } from './escape';

const WIDTH = 640;
const LABEL = 220;
const ROW = 22;
/** More bars than this say nothing. */
const MOST_BARS = 40;

/** One bar for each part: how many of its problems are answered. Empty where there are no parts to compare. */
export function completionChart({ rows }: Ledger): string {
  const parts = [...new Set(rows.map(({ part }) => part))].slice(0, MOST_BARS);
  if (parts.length < 2) return '';
  const bars = parts.map((part, index) => {
    const members = rows.filter((row) => row.part === part);
    const done = members.filter(isDone).length;
    const room = WIDTH - LABEL - 60;
    const filled = members.length === 0 ? 0 : (room * done) / members.length;
    return bar(index, part === '' ? '其他' : part, { filled, room, words: `${done}/${members.length}`, shade: 'bar' });
  });
  return chart('各部分已答复的问题', bars);
}

/** One bar for each problem: how many measures it has. */
export function measuresChart({ rows }: Ledger): string {
  const most = Math.max(1, ...rows.map(({ measures }) => measures));
  if (rows.length < 2 || rows.length > MOST_BARS) return '';
  const room = WIDTH - LABEL - 60;
  const bars = rows.map(({ number, text, measures }, index) =>
    bar(index, `${number} ${text}`, { filled: (room * measures) / most, room: 0, words: `${measures}条`, shade: 'measures' }),
  );
  return chart('各问题的措施条数', bars);
}

function isDone({ state }: LedgerRow): boolean {
  return state === 'answered' || state === 'unfinished';
}

interface Bar {
  readonly filled: number;
  readonly room: number;
  readonly words: string;
  readonly shade: string;
}

function bar(index: number, label: string, { filled, room, words, shade }: Bar): string {
  const y = index * ROW;
  const short = [...label].length > 17 ? `${[...label].slice(0, 16).join('')}…` : label;
  const rest = room === 0 ? '' : `<rect class="rest" x="${LABEL}" y="${y + 4}" width="${room}" height="14"/>`;
  return `<text x="0" y="${y + 16}">${escapeHtml(short)}</text>${rest}<rect class="${shade}" x="${LABEL}" y="${y + 4}" width="${Math.round(filled)}" height="14"/><text x="${LABEL + Math.max(room, Math.round(filled)) + 6}" y="${y + 16}">${escapeHtml(words)}</text>`;
}

/** What the bars show stands in the tables too: whoever cannot see them misses nothing. */
function chart(title: string, bars: readonly string[]): string {
  const height = bars.length * ROW + 4;
  return `<svg role="img" aria-label="${title}" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}"><title>${title}</title>${bars.join('')}</svg>`;
}
