/**
 * Processor time of one run in milliseconds, garbage collection included: the median of some samples of at least `least` milliseconds
 * each. What else the machine does counts little, so that ratios within one run hold on a busy machine too.
 * @param {() => unknown} run
 * @param {{samples?: number, least?: number}} [options]
 */
export function processorTime(run, { samples = 7, least = 40 } = {}) {
  return median(Array.from({ length: samples }, () => sample(run, least)));
}

/**
 * @param {() => unknown} run
 * @param {number} least
 */
function sample(run, least) {
  const start = process.cpuUsage();
  for (let runs = 1; ; runs += 1) {
    run();
    const { user, system } = process.cpuUsage(start);
    const spent = (user + system) / 1000;
    if (spent >= least) return spent / runs;
  }
}

/**
 * @param {() => Promise<unknown>} run
 * @param {number} samples
 */
export async function processorTimeAsync(run, samples) {
  const times = [];
  for (let count = 0; count < samples; count += 1) {
    const start = process.cpuUsage();
    await run();
    const { user, system } = process.cpuUsage(start);
    times.push((user + system) / 1000);
  }
  return median(times);
}

/** @param {readonly number[]} values */
export function median(values) {
  return percentile(values, 50);
}

/**
 * @param {readonly number[]} values
 * @param {number} percent
 */
export function percentile(values, percent) {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? NaN;
}
