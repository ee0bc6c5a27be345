import { readDraft } from '../../exchange/draft/readDraft';
import { loadMarkup } from '../../exchange/markup';
import type { Notice } from '../../notice/model';
import { describePair } from '../../services/publish/describePair';
import { isMarkdownName } from '../../text/markup';
import { nameOf } from '../address';
import { guarded, type Feature, type Host } from '../host';
import { COMPARE_REQUEST, type CompareAnswer, type CompareParams } from '../ledgerProtocol';

const MOST_BYTES = 100_000_000;

/** A public text held against the internal one of the same notice, for clients with a command of their own for it. */
export const pair: Feature = {
  capabilities: {},
  register: (host) => {
    host.connection.onRequest(
      COMPARE_REQUEST,
      guarded<CompareParams, CompareAnswer>(host, 'compare', { fault: '对照时出错' }, (params) => compare(host, params)),
    );
  },
};

async function compare(host: Host, { published, internal }: CompareParams): Promise<CompareAnswer> {
  const [one, other] = [await noticeAt(host, published), await noticeAt(host, internal)];
  if (typeof one === 'string') return { fault: `${nameOf(published)}：${one}` };
  if (typeof other === 'string') return { fault: `${nameOf(internal)}：${other}` };
  return describePair(host.service.compare(one, other));
}

/** As its editor holds it, else as it lies; or why it cannot be read. */
async function noticeAt({ documents, readings, files, service }: Host, uri: string): Promise<Notice | string> {
  const noNotice = '不是整改通报，没有对照';
  await readings.ready(documents.get(uri));
  const document = documents.get(uri);
  if (document !== undefined) {
    const notice = readings.notice(document);
    return notice.recognised ? notice : noNotice;
  }
  const bytes = await files.read(uri, MOST_BYTES);
  if (bytes === 'missing') return '找不到这个文件';
  if ('fault' in bytes) return bytes.fault;
  const decoded = await readDraft(nameOf(uri), bytes);
  if ('reason' in decoded) return decoded.reason;
  const notice = service.read(decoded.text, undefined, await loadMarkup(isMarkdownName(uri)));
  return notice.recognised ? notice : noNotice;
}
