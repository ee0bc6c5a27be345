// What the spreadsheet writer gives, which hosts have and the language's own library does not declare.

interface Blob {
  arrayBuffer(): Promise<ArrayBuffer>;
}
