import type { CodeAction } from 'vscode-languageserver';
import { plainFillIn } from '../../services/insertion/fillIn';
import type { Insertion } from '../../services/insertion/insertion';
import type { RenumberScope } from '../../services/renumber';
import type { Edit } from '../../rules/rule';
import { offsetAt } from '../../text/source';
import { toTextEdit } from '../convert';
import { wantsKind, type ActionProvider, type ActionRequest } from './action';

const RENUMBER = 'refactor.renumber';
const INSERT = 'refactor.insert';
const LEVEL = 'refactor.level';

const SCOPES: readonly (readonly [RenumberScope, string])[] = [
  ['document', '重新编号：全文'],
  ['part', '重新编号：本部分'],
  ['from-here', '重新编号：从这里起'],
];

/** Renumbering, new problems and measures, and raising or lowering a heading. */
export const refactorings: ActionProvider = {
  kinds: [RENUMBER, INSERT, LEVEL],
  provide: (request) => {
    const { host, notice, params } = request;
    const { service } = host;
    if (!notice.recognised) return [];
    const offset = offsetAt(notice.source, params.range.start);
    const offered: readonly (readonly [string, string, () => readonly Edit[] | null])[] = [
      ...SCOPES.map(([scope, title]) => [RENUMBER, title, () => service.renumber(notice, scope, offset).edits] as const),
      [INSERT, '在后面插入下一个问题', () => editsOf(service.insertProblem(notice, offset))],
      [INSERT, '在后面插入下一条措施', () => editsOf(service.insertMeasure(notice, offset))],
      [LEVEL, '标题升一级', () => service.shiftHeading(notice, offset, -1)],
      [LEVEL, '标题降一级', () => service.shiftHeading(notice, offset, 1)],
    ];
    return offered.flatMap(([kind, title, edits]) => (wantsKind(request, kind) ? toAction(request, kind, title, edits()) : []));
  },
};

function editsOf(insertion: Insertion | null): readonly Edit[] | null {
  if (insertion === null) return null;
  const { at, text, edits } = insertion;
  return [{ span: { start: at, end: at }, text: plainFillIn(text) }, ...edits];
}

function toAction({ document, notice }: ActionRequest, kind: string, title: string, edits: readonly Edit[] | null): readonly CodeAction[] {
  if (edits === null || edits.length === 0) return [];
  return [{ title, kind, edit: { changes: { [document.uri]: edits.map((edit) => toTextEdit(notice.source, edit)) } } }];
}
