import { isAbsolute, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A path as a URI: relative below the folder, `file:` for an absolute path and for one that leads out of the folder. */
export function uriOf(path: string, folder: string): string {
  const steps = path.split(sep).map((step) => step.replace(/\p{Cs}/gu, '\ufffd'));
  if (isAbsolute(path)) return pathToFileURL(path).href;
  if (steps.includes('..')) return new URL(steps.map(encodeURIComponent).join('/'), `${pathToFileURL(folder).href}/`).href;
  return steps
    .filter((step) => step !== '.')
    .map(encodeURIComponent)
    .join('/');
}
