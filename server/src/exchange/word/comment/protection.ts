import type { Archive } from '../../archive/archive';
import { readXml } from '../../xml/events';

/** Why nothing may be written into a document, in Chinese; null where it may. */
export function faultOfProtection(archive: Archive, settings: string | null): string | null {
  if (archive.names.some((name) => /^_xmlsignatures\//iu.test(name)))
    return '文档有数字签名，写入批注会使签名失效，没有写；请用未签名的稿件';
  return settings !== null && isProtected(settings) ? '文档设有编辑保护，没有写入批注；请在 Word 里停止保护后再试' : null;
}

function isProtected(settings: string): boolean {
  let found = false;
  readXml(settings, {
    open: (name, attributes) => {
      if (name !== 'w:documentProtection') return;
      const enforced = attributes()['w:enforcement'];
      found = enforced !== undefined && !['0', 'false', 'off'].includes(enforced);
    },
    close: () => undefined,
  });
  return found;
}
