import type { TextDocumentPositionParams, TextEdit } from 'vscode-languageserver';
import type { Notice } from '../../notice/model';
import { byPlace } from '../../services/edits';
import { plainFillIn, snippetFillIn } from '../../services/insertion/fillIn';
import { offsetAt } from '../../text/source';
import { toRange, toTextEdit } from '../convert';
import { onNotice, type Feature, type Host } from '../host';
import {
  INSERT_REQUEST,
  RENUMBER_REQUEST,
  SHIFT_HEADING_REQUEST,
  type InsertAnswer,
  type InsertParams,
  type RenumberAnswer,
  type RenumberParams,
  type ShiftHeadingAnswer,
  type ShiftHeadingParams,
} from '../protocol';

/** Renumbering, new problems and measures, and raising or lowering a heading, for clients with commands of their own for them. */
export const structureEdits: Feature = {
  capabilities: {},
  register: (host) => {
    host.connection.onRequest(
      RENUMBER_REQUEST,
      onDraft<RenumberParams, RenumberAnswer>(host, 'renumber', (notice, params) =>
        notice.recognised ? offered(host, params, answerRenumber(host, notice, params)) : null,
      ),
    );
    host.connection.onRequest(
      INSERT_REQUEST,
      onDraft<InsertParams, InsertAnswer>(host, 'insert', (notice, params) => answerInsert(host, notice, params)),
    );
    host.connection.onRequest(
      SHIFT_HEADING_REQUEST,
      onDraft<ShiftHeadingParams, ShiftHeadingAnswer>(host, 'shiftHeading', (notice, params) => {
        const edits = host.service.shiftHeading(notice, offsetAt(notice.source, params.position), params.by);
        return edits === null ? null : offered(host, params, { edits: edits.map((edit) => toTextEdit(notice.source, edit)) });
      }),
    );
  },
};

/** A handler for what is changed here. The text of a Word document is changed in Word, and the answer is null. */
function onDraft<Params extends TextDocumentPositionParams, Answer>(
  host: Host,
  name: string,
  handler: (notice: Notice, params: Params) => Answer | null,
): (params: Params) => Promise<Answer | null> {
  return onNotice<Params, Answer | null>(host, name, null, (notice, params) =>
    host.words.has(params.textDocument.uri) ? null : handler(notice, params),
  );
}

function answerRenumber({ service }: Host, notice: Notice, { scope, position }: RenumberParams): RenumberAnswer {
  const { edits, unsure } = service.renumber(notice, scope, offsetAt(notice.source, position));
  const count = (kind: string): number => edits.filter((edit) => edit.kind === kind).length;
  return {
    edits: edits.map((edit) => toTextEdit(notice.source, edit)),
    headings: count('heading'),
    items: count('item'),
    references: count('reference'),
    unsure: unsure.map((span) => toRange(notice.source, span)),
  };
}

/** The answer, whose edits the client will make. */
function offered<Answer extends { readonly edits: readonly TextEdit[] }>(
  { documents, ownEdits }: Host,
  { textDocument }: TextDocumentPositionParams,
  answer: Answer,
): Answer {
  ownEdits.offer(documents.get(textDocument.uri), [answer.edits]);
  return answer;
}

function answerInsert(host: Host, notice: Notice, { what, position, textDocument }: InsertParams): InsertAnswer | null {
  const offset = offsetAt(notice.source, position);
  const insertion = what === 'problem' ? host.service.insertProblem(notice, offset) : host.service.insertMeasure(notice, offset);
  if (insertion === null) return null;
  const { at, text } = insertion;
  const place = toRange(notice.source, { start: at, end: at });
  const edits = insertion.edits.toSorted(byPlace).map((edit) => toTextEdit(notice.source, edit));
  host.ownEdits.offer(host.documents.get(textDocument.uri), [[{ range: place, newText: plainFillIn(text) }, ...edits]]);
  // Without a last stop of its own, the caret would end behind the last number that moved.
  return { at: place.start, snippet: `${snippetFillIn(text)}$0`, edits };
}
