// npm run generate: writes every generated file anew. Each generator also runs by itself: node scripts/generate/NAME.mjs.
for (const name of ['snippets', 'rules', 'schemas', 'defective', 'notices']) {
  await import(`./generate/${name}.mjs`);
}
