/** What writes ledgers and check sheets: loaded when one is asked for, in a bundle of its own (see scripts/onDemand.mjs). */
export { reportPage, reportWindow } from './html/page';
export { ledgerCsv } from './csv';
export { ledgerXlsx } from './xlsx';
