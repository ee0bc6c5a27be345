import type { Diagnostic } from '../../rules/runner';
import { inGivenText } from '../../rules/givenFindings';
import { createSource } from '../../text/source';
import { toTextEdit } from '../convert';
import { mayChange } from '../documentSettings';
import type { ActionProvider } from './action';

const KIND = 'source.fixAll.zhenggai';

/** Everything that can be put right without asking, for a client that does so on save or on command. A document that is not checked is not changed. */
export const fixAllOnSave: ActionProvider = {
  kinds: [KIND],
  provide: ({ document, host, notice, settings }) => {
    if (!mayChange(settings)) return [];
    const { markup } = notice.source;
    const { text } = notice.source.given;
    const check = (words: string): readonly Diagnostic[] => {
      const read = host.service.read(words, undefined, markup, settings.layout);
      return inGivenText(read.source, host.service.check(read, settings.check, settings.decisions));
    };
    const edits = host.service.fixAllEdits(text, check, markup);
    if (edits.length === 0) return [];
    const given = createSource(text);
    return [
      {
        title: '把能自动改正的全部改正',
        kind: KIND,
        edit: { changes: { [document.uri]: edits.map((edit) => toTextEdit(given, edit)) } },
      },
    ];
  },
};
