import { SNIPPETS } from '../../services/snippets/library';
import { numberParts } from '../../services/snippets/numbering';
import { snippetSyntax } from '../../services/snippets/snippet';
import { withUnit } from '../../services/snippets/unit';
import { guarded, type Feature } from '../host';
import { newNoticeFor } from '../newNotice';
import {
  NEW_NOTICE_REQUEST,
  SNIPPETS_REQUEST,
  type NewNoticeAnswer,
  type NewNoticeParams,
  type SnippetEntry,
  type SnippetsParams,
} from '../snippetProtocol';

/** Snippets and whole notices to start from, for clients with commands of their own for them. */
export const snippets: Feature = {
  capabilities: {},
  register: (host) => {
    host.connection.onRequest(
      SNIPPETS_REQUEST,
      guarded<SnippetsParams, readonly SnippetEntry[]>(host, 'snippets', [], async ({ uri, position }) => {
        const unit = await host.settings.unitOf(uri);
        const document = uri === null || position === undefined ? undefined : host.documents.get(uri);
        const part =
          document === undefined || position === undefined
            ? null
            : host.service.nextPart(host.readings.notice(document), document.offsetAt(position));
        return SNIPPETS.map((snippet) => {
          const { name, prefix, initials, description, kind } = snippet;
          return { name, prefix, initials, description, kind, snippet: snippetSyntax(numberParts(withUnit(snippet, unit), part)) };
        });
      }),
    );
    host.connection.onRequest(
      NEW_NOTICE_REQUEST,
      guarded<NewNoticeParams, NewNoticeAnswer | null>(host, 'newNotice', { fault: '生成时出错' }, (params) => newNoticeFor(host, params)),
    );
  },
};
