import { ErrorCodes, Message, ResponseError, type Connection, type ConnectionOptions } from 'vscode-languageserver';

/** Requests that come out of order go to these names instead of their own. */
const [TOO_EARLY, TWICE, TOO_LATE] = ['zhenggai/beforeInitialize', 'zhenggai/initializeTwice', 'zhenggai/afterShutdown'];

/** An order in which requests may come, and the answers to those that do not keep to it. */
export interface Lifecycle {
  /** For the connection that is to be kept in order. */
  readonly options: ConnectionOptions;
  /** To be called once with that connection, before it listens. */
  readonly answerOn: (connection: Connection) => void;
}

/**
 * Sees to it that a request before `initialize` or after `shutdown`, and a second `initialize`, is answered with the error that the protocol has for it. The
 * library leaves the first without an answer, and answers the others as if nothing had been said.
 */
export function createLifecycle(): Lifecycle {
  let state: 'new' | 'running' | 'ended' = 'new';
  return {
    options: {
      messageStrategy: {
        handleMessage: (message, next) => {
          if (!Message.isRequest(message)) return next(message);
          if (message.method === 'initialize' && state === 'new') state = 'running';
          else if (state === 'new') return next({ ...message, method: TOO_EARLY, params: [] } as Message);
          else if (state === 'ended') return next({ ...message, method: TOO_LATE, params: [] } as Message);
          else if (message.method === 'initialize') return next({ ...message, method: TWICE, params: [] } as Message);
          if (message.method === 'shutdown') state = 'ended';
          return next(message);
        },
      },
    },
    answerOn: (connection) => {
      connection.onRequest(TOO_EARLY, () => new ResponseError(ErrorCodes.ServerNotInitialized, '要先发送 initialize'));
      connection.onRequest(TWICE, () => new ResponseError(ErrorCodes.InvalidRequest, 'initialize 只能发送一次'));
      connection.onRequest(TOO_LATE, () => new ResponseError(ErrorCodes.InvalidRequest, '已经 shutdown'));
    },
  };
}
