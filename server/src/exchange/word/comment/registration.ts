import { placeElements, withoutReturns } from '../../xml/placedElements';

const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The list of content types with the comments part in it; null where it is no XML. */
export function withContentType(types: string, part: string): string | null {
  return withLast(
    types,
    `<Override xmlns="http://schemas.openxmlformats.org/package/2006/content-types" PartName="/${part}" ContentType="${TYPE}"/>`,
  );
}

/** The relationships of the main part with one to the comments; null for none, where the part is no XML. */
export function withRelationship(relationships: string | null, target: string, type: string): string | null {
  const xml = relationships ?? `${HEAD}<Relationships xmlns="${RELATIONS}"></Relationships>`;
  const ids = new Set(Array.from(xml.matchAll(/\bId\s*=\s*["'](?<id>[^"']*)["']/gu), (found) => found.groups?.id));
  let number = ids.size + 1;
  while (ids.has(`rId${number}`)) number += 1;
  return withLast(xml, `<Relationship xmlns="${RELATIONS}" Id="rId${number}" Type="${type}" Target="${target}"/>`);
}

/** An XML text with another element at the end of its root. */
function withLast(text: string, element: string): string | null {
  const xml = withoutReturns(text);
  const root = placeElements(xml);
  if (root === null) return null;
  if (!root.isEmpty) return `${xml.slice(0, root.contentEnd)}${element}${xml.slice(root.contentEnd)}`;
  const name = /^<(?<name>[^\s/>]+)/u.exec(xml.slice(root.start))?.groups?.name ?? '';
  return `${xml.slice(0, root.end - 2)}>${element}</${name}>${xml.slice(root.end)}`;
}
