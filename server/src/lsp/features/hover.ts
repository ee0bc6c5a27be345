import { MarkupKind, type Hover as ProtocolHover, type HoverParams, type MarkupContent } from 'vscode-languageserver';
import type { Diagnostic } from '../../rules/runner';
import type { HoverSection } from '../../services/hover';
import { offsetAt } from '../../text/source';
import type { ClientFlags } from '../clientFlags';
import { addressOfRule, escapeMarkdown, toRange } from '../convert';
import { onNotice, type Feature, type Host } from '../host';
import type { DocumentSettings } from '../documentSettings';

/** The working of a figure, the place of a heading, norm and source of the rules behind the findings. */
export const hover: Feature = {
  capabilities: { hoverProvider: true },
  register: (host) => {
    host.connection.onHover(
      onNotice<HoverParams, ProtocolHover | null>(host, 'hover', null, async (notice, { textDocument: { uri }, position }) => {
        const settings = await host.settings.of(uri);
        const found = host.service.hover(notice, offsetAt(notice.source, position), shownFindings(host, uri, settings), settings.hover);
        return found === null ? null : { contents: toMarkup(found.sections, host.client), range: toRange(notice.source, found.span) };
      }),
    );
  },
};

/** The findings as the text now is; none where checking is off. */
function shownFindings(host: Host, uri: string, settings: DocumentSettings): readonly Diagnostic[] {
  const document = host.documents.get(uri);
  return document === undefined || settings.run === 'off' ? [] : host.readings.check(document, settings);
}

function toMarkup(sections: readonly HoverSection[], client: ClientFlags): MarkupContent {
  if (!client.showsMarkdown)
    return { kind: MarkupKind.PlainText, value: sections.map(({ title, lines }) => [title, ...lines].join('\n')).join('\n\n') };
  const blocks = sections.map(({ title, lines, rule }) =>
    [`**${escapeMarkdown(title)}**`, ...lines.map(escapeMarkdown), ...pageLink(client, rule)].join('  \n'),
  );
  return { kind: MarkupKind.Markdown, value: blocks.join('\n\n') };
}

function pageLink(client: ClientFlags, rule: string | undefined): readonly string[] {
  const page = rule === undefined ? null : addressOfRule(client, rule);
  return page === null ? [] : [`[规则说明](${page})`];
}
