/**
 * A Vite plugin: what a page needs for an element, it asks for at once. Left alone, the file of the element has to come
 * before the browser learns which files that one needs: one more way to the server and back before anything is seen.
 */

/** @returns {import('vite').Plugin} */
export const loadTogether = () => ({
  name: 'lectern:load-together',
  generateBundle(_, bundle) {
    for (const entry of Object.values(bundle)) {
      if (entry.type !== 'chunk' || !entry.isEntry) continue;
      for (const file of entry.dynamicImports) {
        const chunk = bundle[file];
        // Only files that are loaded for what they do: nobody waits for what they export.
        if (chunk?.type !== 'chunk' || chunk.exports.length > 0 || chunk.imports.length === 0) continue;
        const asked = [file, ...chunk.imports].map((one) => `import("./${one}")`);
        entry.code = entry.code.replaceAll(new RegExp(`import\\(["'\`]\\./${file.replaceAll('.', '\\.')}["'\`]\\)`, 'g'), `Promise.all([${asked.join()}])`);
      }
    }
  },
});
