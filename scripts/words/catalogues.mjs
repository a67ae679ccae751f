// Finds and reads the catalogues: src/<module>/words/<language>.json. Other lists may lie beside them.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export const baseLanguage = 'en'

/** @returns {{ module: string, language: string, path: string, text: string, messages: Record<string, unknown> }[]} */
export function readCatalogues(root) {
  return folders(join(root, 'src')).flatMap((module) => {
    const folder = join('src', module, 'words')
    if (!existsSync(join(root, folder))) return []
    return readdirSync(join(root, folder))
      .filter((file) => /^[a-z]{2,3}(-\w+)*\.json$/.test(file))
      .sort()
      .map((file) => readCatalogue(root, module, join(folder, file), file.slice(0, -'.json'.length)))
  })
}

function readCatalogue(root, module, path, language) {
  const text = readFileSync(join(root, path), 'utf8')
  try {
    return { module, language, path, text, messages: JSON.parse(text) }
  } catch (error) {
    return { module, language, path, text, messages: {}, broken: error.message }
  }
}

function folders(path) {
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
}
