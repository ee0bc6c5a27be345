import { SNIPPETS } from '../../services/snippets/library';
import { composeNotice } from '../../services/snippets/newNotice';
import { snippetSyntax } from '../../services/snippets/snippet';
import { withUnit } from '../../services/snippets/unit';
import { guarded, type Feature } from '../host';
import {
  NEW_NOTICE_REQUEST,
  SNIPPETS_REQUEST,
  type NewNoticeAnswer,
  type NewNoticeParams,
  type SnippetEntry,
  type SnippetsParams,
} from '../protocol';

/** Snippets and whole notices to start from, for clients with commands of their own for them. */
export const snippets: Feature = {
  capabilities: {},
  register: (host) => {
    host.connection.onRequest(
      SNIPPETS_REQUEST,
      guarded<SnippetsParams, readonly SnippetEntry[]>(host, 'snippets', [], async ({ uri }) => {
        const unit = await host.settings.unitOf(uri);
        return SNIPPETS.map((snippet) => {
          const { name, prefix, initials, description, kind } = snippet;
          return { name, prefix, initials, description, kind, snippet: snippetSyntax(withUnit(snippet, unit)) };
        });
      }),
    );
    host.connection.onRequest(
      NEW_NOTICE_REQUEST,
      guarded<NewNoticeParams, NewNoticeAnswer | null>(host, 'newNotice', null, async ({ signature, ...wanted }) => {
        const unit = await host.settings.unitOf(null);
        const notice = composeNotice(wanted, signature === null ? unit : { ...unit, signature });
        return notice === null ? null : { snippet: snippetSyntax(notice) };
      }),
    );
  },
};
