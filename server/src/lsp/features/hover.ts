import { MarkupKind, type Hover as ProtocolHover, type HoverParams, type MarkupContent } from 'vscode-languageserver';
import type { Diagnostic } from '../../rules/runner';
import { hoverAt, type HoverSection } from '../../services/hover';
import { offsetAt } from '../../text/source';
import { escapeMarkdown, toRange } from '../convert';
import { onNotice, type Feature, type Host } from '../host';

/** The working of a figure, the place of a heading, norm and source of the rules behind the findings. */
export const hover: Feature = {
  capabilities: { hoverProvider: true },
  register: (host) => {
    host.connection.onHover(
      onNotice<HoverParams, ProtocolHover | null>(host, 'hover', null, async (notice, { textDocument: { uri }, position }) => {
        const found = hoverAt(notice, offsetAt(notice.source, position), await shownFindings(host, uri));
        return found === null ? null : { contents: toMarkdown(found.sections), range: toRange(notice.source, found.span) };
      }),
    );
  },
};

/** The findings as the text now is; none where checking is off. */
async function shownFindings(host: Host, uri: string): Promise<readonly Diagnostic[]> {
  const settings = await host.settings.of(uri);
  const document = host.documents.get(uri);
  return document === undefined || settings.run === 'off' ? [] : host.readings.check(document, settings);
}

function toMarkdown(sections: readonly HoverSection[]): MarkupContent {
  const blocks = sections.map(({ title, lines }) => [`**${escapeMarkdown(title)}**`, ...lines.map(escapeMarkdown)].join('  \n'));
  return { kind: MarkupKind.Markdown, value: blocks.join('\n\n') };
}
