/** What is no text in any view: settings, codes, pronunciations, earlier formatting of tables and sections. */
export const NO_TEXT: ReadonlySet<string> = new Set(
  [
    ...['sdtPr', 'sdtEndPr', 'instrText', 'delInstrText', 'rt', 'sectPr', 'tabs', 'ffData', 'fldData', 'tblPr', 'tblGrid'],
    ...['trPrChange', 'tcPrChange', 'tblPrExChange', 'customXmlPr', 'smartTagPr'],
  ].map((name) => `w:${name}`),
);

/** What came with a tracked change. */
export const ADDED: ReadonlySet<string> = new Set(['w:ins', 'w:moveTo', 'w:cellIns']);

/** What went with one. */
export const REMOVED: ReadonlySet<string> = new Set(['w:del', 'w:moveFrom', 'w:cellDel']);

/** Properties as they were before one. */
export const FORMERLY: ReadonlySet<string> = new Set(['w:pPrChange', 'w:rPrChange']);

/** Elements whose text has a place of its own. */
export const TEXTS: ReadonlySet<string> = new Set(['w:t', 'w:delText']);
