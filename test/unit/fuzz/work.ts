import { Session, type Profiler } from 'node:inspector/promises';

/**
 * How often functions of ours were called while `run` ran, as V8 counts it. The same on every machine, however busy; what V8 does inside a pattern
 * or a search is not in it, nor what a loop does that calls nothing.
 */
export async function workOf(run: () => unknown): Promise<number> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  try {
    await run();
    const { result } = await session.post('Profiler.takePreciseCoverage');
    return result.filter(({ url }) => !url.startsWith('node:')).reduce((sum, script) => sum + callsOf(script), 0);
  } finally {
    session.disconnect();
  }
}

function callsOf({ functions }: Profiler.ScriptCoverage): number {
  return functions.reduce((sum, { ranges }) => sum + (ranges[0]?.count ?? 0), 0);
}
