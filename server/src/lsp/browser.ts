import { BrowserMessageReader, BrowserMessageWriter, createConnection, ProposedFeatures } from 'vscode-languageserver/browser';
import { serve } from './server';

export { serve };

// The server's entry in a Web Worker. It has no files of its own: the client reads what there is to read. On Node the same bundle is
// loaded by dist/server.js, which brings the connection: the package would else hold the rules twice.
if (typeof WorkerGlobalScope === 'function') {
  void serve(createConnection(ProposedFeatures.all, new BrowserMessageReader(self), new BrowserMessageWriter(self)));
}
