import fc from 'fast-check';
import { consistent, type NoticeShape } from './shape';

const oneOf = <Value>(...values: readonly Value[]): fc.Arbitrary<Value> => fc.constantFrom(...values);

/** Any layout of a notice; shrinks towards few problems in a plain layout. */
export function anyShape(given: Partial<NoticeShape> = {}): fc.Arbitrary<NoticeShape> {
  return fc
    .record<NoticeShape>({
      seed: fc.nat(),
      leaf: oneOf<NoticeShape['leaf']>(3, 1, 2, 4),
      groups: fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 5 }),
      numbering: oneOf<NoticeShape['numbering']>('restart', 'continuous'),
      width: oneOf<NoticeShape['width']>('full', 'half'),
      response: oneOf<NoticeShape['response']>('prose', 'label', 'announced'),
      wording: oneOf<NoticeShape['wording']>('aimed', 'about', 'plain', 'sentence'),
      runIn: fc.boolean(),
      overview: oneOf<NoticeShape['overview']>('paragraph', 'headings', 'items', 'bare'),
      next: oneOf<NoticeShape['next']>('paragraph', 'headings', 'bare'),
      clues: oneOf<NoticeShape['clues']>('none', 'part', 'group'),
      titleLines: oneOf<NoticeShape['titleLines']>(2, 1, 3),
      contact: oneOf<NoticeShape['contact']>('lines', 'sentence'),
      signed: fc.boolean(),
      thirdMarker: oneOf<NoticeShape['thirdMarker']>('#.', '#．', '＃．'),
      fourthMarker: oneOf<NoticeShape['fourthMarker']>('（#）', '⑴'),
      indented: fc.boolean(),
      spaced: fc.boolean(),
      markdown: fc.boolean(),
    })
    .map((shape) => consistent({ ...shape, ...given }));
}
