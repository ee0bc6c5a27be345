// Preloaded into the measured server: answers, over Node's own channel, with the memory that is in use after a collection.
process.on('message', () => {
  global.gc();
  global.gc();
  const { heapUsed, external, rss } = process.memoryUsage();
  process.send({ used: (heapUsed + external) / 1e6, resident: rss / 1e6 });
});
process.channel.unref();
