// Leaves out of the style sheet the rules of govuk-frontend whose classes the application never writes: about a third of it.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const classNames = /\bgovuk-[\w-]*/g;

/** Every class of govuk-frontend that the sources name. One that ends in a dash or an underscore goes on in an expression: a prefix. */
export function findUsedClasses(texts) {
  const names = new Set(texts.flatMap((text) => text.match(classNames) ?? []));
  return { names, prefixes: [...names].filter((name) => /[-_]$/.test(name)) };
}

/** Whether every class of govuk-frontend in a selector is one that the sources name. */
export function isUsed(selector, { names, prefixes }) {
  const classes = [...selector.matchAll(/\.(govuk-[\w-]+)/g)].map(([, name]) => name);
  return classes.every((name) => names.has(name) || prefixes.some((prefix) => name.startsWith(prefix)));
}

function readSources(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(tsx?|html)$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8"));
}

/** A PostCSS plugin. `:not(…)` names a class without needing it, so it does not count. */
export function usedStyles() {
  const used = findUsedClasses([...readSources("src"), readFileSync("index.html", "utf8")]);
  return {
    postcssPlugin: "used-styles",
    OnceExit(root) {
      root.walkRules((rule) => {
        const kept = rule.selectors.filter((selector) => isUsed(selector.replace(/:not\([^)]*\)/g, ""), used));
        if (kept.length === 0) rule.remove();
        else if (kept.length < rule.selectors.length) rule.selectors = kept;
      });
      root.walkAtRules((atRule) => {
        if (atRule.nodes?.length === 0) atRule.remove();
      });
    },
  };
}
