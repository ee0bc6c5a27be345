import type { Quantity, QuantityKind } from '../../text/quantity';
import type { Span } from '../../text/span';
import type { Bracket, Mention, Piece } from './passage';

/** A bracket that is still being read. */
export interface OpenBracket extends Bracket {
  readonly pieces: TextPiece[];
}

/** Where a piece begins. */
export interface PieceStart {
  readonly index: number;
  readonly start: number;
  readonly opening: string;
  readonly sentence: number;
  readonly group: number;
  readonly bracket: OpenBracket | null;
  readonly before: TextPiece | null;
}

/** A piece as it is read. Its words are cut out of the text when they are first asked for: most never are. */
export class TextPiece implements Piece {
  readonly index: number;
  readonly opening: string;
  readonly sentence: number;
  readonly group: number;
  readonly bracket: OpenBracket | null;
  readonly before: TextPiece | null;
  readonly mentions: PlacedNumber[] = [];
  readonly holes: Span[] = [];
  readonly start: number;
  /** Where it is closed; until then its start. */
  end: number;
  closing = '';
  readonly #folded: string;
  #text: string | null = null;

  constructor(folded: string, { index, start, opening, sentence, group, bracket, before }: PieceStart) {
    this.#folded = folded;
    this.start = start;
    this.end = start;
    this.index = index;
    this.opening = opening;
    this.sentence = sentence;
    this.group = group;
    this.bracket = bracket;
    this.before = before;
  }

  get span(): Span {
    return { start: this.start, end: this.end };
  }

  get text(): string {
    this.#text ??= this.words(this.start, this.end);
    return this.#text;
  }

  /** Ends the piece at its closing mark. */
  close(end: number, closing: string): void {
    this.end = end;
    this.closing = closing;
  }

  /** The text from `from` to `to` without the brackets in it. */
  words(from: number, to: number): string {
    if (this.holes.length === 0) return this.#folded.slice(from, Math.max(from, to));
    let text = '';
    let at = from;
    for (const hole of this.holes) {
      if (hole.start < at || hole.end > to) continue;
      text += this.#folded.slice(at, hole.start);
      at = hole.end;
    }
    return text + this.#folded.slice(at, Math.max(at, to));
  }
}

/** A number where it stands, which may take the unit of those listed with it; the words around it are cut out when they are first asked for. */
export class PlacedNumber implements Mention {
  kind: QuantityKind;
  readonly span: Span;
  readonly end: number;
  value: number;
  step: number;
  scale: number;
  unit: string;
  family: string;
  readonly exact: boolean;
  readonly atLeast: boolean;
  readonly chinese: boolean;
  readonly second: number | null;
  readonly quoted: boolean;
  readonly index: number;
  readonly piece: TextPiece;
  readonly #order: number;
  #before: string | null = null;
  #after: string | null = null;

  constructor(quantity: Quantity, quoted: boolean, index: number, piece: TextPiece) {
    this.kind = quantity.kind;
    this.span = quantity.span;
    this.end = quantity.end;
    this.value = quantity.value;
    this.step = quantity.step;
    this.scale = quantity.scale;
    this.unit = quantity.unit;
    this.family = quantity.family;
    this.exact = quantity.exact;
    this.atLeast = quantity.atLeast;
    this.chinese = quantity.chinese;
    this.second = quantity.second;
    this.quoted = quoted;
    this.index = index;
    this.piece = piece;
    this.#order = piece.mentions.length;
  }

  /** ⟦8.2⟧、3.5万元: takes unit and scale of the number that ends its list. */
  goBy({ kind, scale, unit, family }: Quantity): void {
    this.kind = kind;
    this.value = Number((this.value * scale).toPrecision(12));
    this.step *= scale;
    this.scale = scale;
    this.unit = unit;
    this.family = family;
  }

  get before(): string {
    this.#before ??= this.piece.words(this.piece.mentions[this.#order - 1]?.end ?? this.piece.start, this.span.start);
    return this.#before;
  }

  get after(): string {
    this.#after ??= this.piece.words(this.end, this.piece.mentions[this.#order + 1]?.span.start ?? this.piece.end);
    return this.#after;
  }
}
