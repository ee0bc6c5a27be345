import * as vscode from 'vscode';
import { CloseAction, ErrorAction, type ErrorHandler } from 'vscode-languageclient';

/** A server that dies more often than this within the time given stays down. */
const MOST_RESTARTS = 4;
const WITHIN = 180_000;

/** Restarts a server that died and informs the user once; gives up on one that keeps dying. */
export function restartHandler(): ErrorHandler {
  const deaths: number[] = [];
  let informed = false;
  return {
    // A server that has just died takes nothing any more; the report of its death follows, and it is not to be given up before.
    error: () => ({ action: ErrorAction.Continue, handled: true }),
    closed: () => {
      deaths.push(Date.now());
      const recent = deaths.filter((time) => time > Date.now() - WITHIN);
      if (recent.length > MOST_RESTARTS) {
        void vscode.window.showErrorMessage('整改通报的检查程序接连出错，已停止。请重新加载窗口再试。');
        return { action: CloseAction.DoNotRestart, handled: true };
      }
      if (!informed) void vscode.window.showWarningMessage('整改通报的检查程序意外停止，已自动重新启动。');
      informed = true;
      return { action: CloseAction.Restart, handled: true };
    },
  };
}
