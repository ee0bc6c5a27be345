// Runs inside VS Code's extension host: opens the notice of the folder, and leaves beside it how long the first findings took, step by step.
const childProcess = require('node:child_process');
const { existsSync, readdirSync, readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const vscode = require('vscode');

/** How often is looked for findings, in milliseconds. VS Code's own event comes up to 50 ms after they are there. */
const LOOK_EVERY = 4;
/** The server keeps its compiled code when nobody has waited for anything for 5 s. */
const UNTIL_KEPT = 9000;

/** When each step came first, by its name. */
const steps = {};
const step = (name) => (steps[name] ??= performance.now());
watchServer();

exports.run = async () => {
  const folder = vscode.workspace.workspaceFolders[0].uri.fsPath;
  const uri = vscode.Uri.file(join(folder, '通报.zhenggai'));
  // The window is to have settled, as it has when a drafter opens a file. Any plain text activates the extension, a panel of VS Code's own too;
  // the language server waits for a notice.
  await new Promise((resolve) => setTimeout(resolve, 3000));
  if (serverRuns()) throw new Error('the language server was up before a notice was opened');
  const wasActive = vscode.extensions.getExtension('zhenggai.zhenggai').isActive;
  const found = new Promise((resolve) => {
    const timer = setInterval(() => {
      if (vscode.languages.getDiagnostics(uri).length === 0) return;
      clearInterval(timer);
      resolve();
    }, LOOK_EVERY);
  });
  vscode.workspace.onDidOpenTextDocument((document) => document.uri.toString() === uri.toString() && step('opened'));
  step('wanted');
  await vscode.window.showTextDocument(uri);
  await found;
  step('shown');
  writeFileSync(join(folder, 'times.json'), JSON.stringify({ wasActive, steps }));
  if (existsSync(join(folder, 'wait'))) await new Promise((resolve) => setTimeout(resolve, UNTIL_KEPT));
};

/** Notes when the language server is started, and what it says when. */
function watchServer() {
  const { fork } = childProcess;
  childProcess.fork = (script, ...rest) => {
    if (!script.endsWith(join('dist', 'server.js'))) return fork(script, ...rest);
    step('forked');
    const server = fork(script, ...rest);
    const { send } = server;
    server.send = (message, ...more) => {
      step(`sent ${message.method ?? 'answer'}`);
      return send.call(server, message, ...more);
    };
    server.on('message', ({ method }) => step(method ?? 'answered'));
    return server;
  };
}

/** Whether this process has a child that is our language server. Known on Linux alone. */
function serverRuns() {
  if (!existsSync('/proc/self')) return false;
  const children = readdirSync('/proc').filter((name) => {
    try {
      return /^\d+$/u.test(name) && readFileSync(`/proc/${name}/status`, 'utf8').includes(`\nPPid:\t${process.pid}\n`);
    } catch {
      return false;
    }
  });
  return children.some((name) => readFileSync(`/proc/${name}/cmdline`, 'utf8').includes(join('dist', 'server.js')));
}
