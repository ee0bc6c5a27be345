import { relative, sep } from 'node:path';
import { facadeFault, importFault } from '../layers.mjs';

const ROOT = new URL('../..', import.meta.url).pathname;

/**
 * Imports keep to the layer law, and what the façade offers is asked of it (see ../layers.mjs).
 * @type {import('eslint').Rule.RuleModule}
 */
const layerLaw = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const file = relative(ROOT, context.filename).split(sep).join('/');
    /** @param {import('estree').Node & {source?: import('estree').Expression | null | undefined}} node */
    const check = (node) => {
      const source = node.source;
      if (source?.type !== 'Literal' || typeof source.value !== 'string') return;
      const fault = importFault(file, source.value);
      if (fault !== null) context.report({ node, message: fault });
    };
    /** @param {import('estree').ImportSpecifier} node */
    const checkName = (node) => {
      const taken = node.imported.type === 'Identifier' ? node.imported.name : '';
      const fault = facadeFault(file, taken);
      if (fault !== null) context.report({ node, message: fault });
    };
    return {
      ImportSpecifier: checkName,
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
    };
  },
};

/**
 * Every exported name says in a doc comment what it is for.
 * @type {import('eslint').Rule.RuleModule}
 */
const documentedExports = {
  meta: { type: 'suggestion', schema: [] },
  create(context) {
    return {
      ExportNamedDeclaration(node) {
        if (!node.declaration) return;
        const comments = context.sourceCode.getCommentsBefore(node);
        if (comments.at(-1)?.value.startsWith('*') === true) return;
        context.report({ node, message: 'An exported name needs a doc comment: what it is for, its units, what it does with bad input.' });
      },
    };
  },
};

/** The project's own lint rules. */
export const projectRules = { rules: { 'layer-law': layerLaw, 'documented-exports': documentedExports } };
