import { fixAllEdits } from '../../services/fixAllEdits';
import { toTextEdit } from '../convert';
import type { ActionProvider } from './action';

const KIND = 'source.fixAll.zhenggai';

/** Everything that can be put right without asking, for a client that does so on save or on command. */
export const fixAllOnSave: ActionProvider = {
  kinds: [KIND],
  provide: ({ document, host, notice, settings }) => {
    const edits = fixAllEdits(notice.source.text, (text) =>
      host.service.check(host.service.read(text), settings.check, settings.decisions),
    );
    if (edits.length === 0) return [];
    return [
      {
        title: '把能自动改正的全部改正',
        kind: KIND,
        edit: { changes: { [document.uri]: edits.map((edit) => toTextEdit(notice.source, edit)) } },
      },
    ];
  },
};
