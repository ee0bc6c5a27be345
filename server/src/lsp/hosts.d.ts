// What Node and workers both offer, and the language's own library does not declare.

declare function btoa(text: string): string;
declare const crypto: { readonly subtle: { digest(algorithm: 'SHA-256', data: Uint8Array): Promise<ArrayBuffer> } };
