import type { Attributes } from '../../xml/events';
import type { LeftOut } from '../wordText';

/** What is put in and is no text: charts and diagrams, by the end of the address that says what a drawing holds. */
const DRAWN = /\/(?:chart|chartex|diagram)$/iu;

/** Counts what of a document is no text. */
export class Media {
  #pictures = 0;
  #objects = 0;

  get leftOut(): LeftOut {
    return { pictures: Math.max(0, this.#pictures), objects: this.#objects };
  }

  /** Hears of every element that begins. */
  hear(name: string, attributes: () => Attributes): void {
    if (name === 'pic:pic' || name === 'v:imagedata') this.#pictures += 1;
    if (name === 'w:altChunk' || name === 'w:object') this.#objects += 1;
    // The picture of an embedded object is not another one.
    if (name === 'o:OLEObject') this.#pictures -= 1;
    if (name === 'a:graphicData' && DRAWN.test(attributes().uri ?? '')) this.#objects += 1;
  }
}
