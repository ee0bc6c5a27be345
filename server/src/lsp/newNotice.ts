import { fromList, PLAIN_CHOICES } from '../services/skeleton/skeleton';
import { composeNotice } from '../services/snippets/newNotice';
import { snippetSyntax } from '../services/snippets/snippet';
import { signedBy } from '../services/snippets/unit';
import type { Host } from './host';
import type { NewNoticeAnswer, NewNoticeParams } from './snippetProtocol';

/** A notice to start from: what the drafter said of it filled in, and where there is a list, a problem for each of it. Null where there is no such layout. */
export async function newNoticeFor(host: Host, { signature, list = null, ...wanted }: NewNoticeParams): Promise<NewNoticeAnswer | null> {
  const unit = await host.settings.unitOf(null);
  const composed = composeNotice(wanted, signature === null ? unit : signedBy(unit, signature));
  if (composed === null) return null;
  if (list === null) return { snippet: snippetSyntax(composed) };
  const read = await host.lists.read(list.uri);
  if (read.list === null) return { fault: read.words };
  const skeleton = fromList(composed, read.list, { ...PLAIN_CHOICES, takesMeasures: list.takesMeasures });
  return skeleton === null ? { fault: '清单里没有问题' } : { snippet: snippetSyntax(skeleton), words: read.words };
}
