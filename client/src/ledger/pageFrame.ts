/** What the page does: a place that is pressed is reported, and where it was scrolled to is kept. Everything else is text. */
const SCRIPT = `const api=acquireVsCodeApi();addEventListener('click',e=>{const b=e.target.closest('[data-line]');if(b)api.postMessage({line:Number(b.dataset.line)})});const s=api.getState();if(s)scrollTo(0,s.top);addEventListener('scroll',()=>api.setState({top:scrollY}));`;

/** The page of a window: its style and its one script carry the nonce, and nothing else is let in. */
export function pageOf({ style, body }: { readonly style: string; readonly body: string }, nonce: string): string {
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'`;
  return `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><style nonce="${nonce}">${style}</style></head><body>${body}<script nonce="${nonce}">${SCRIPT}</script></body></html>`;
}
