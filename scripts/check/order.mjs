// The order of the modules: the one place that says who may import whom.
// A module imports only from rows above its own and, on its own row, from its left.
const rows = [
  ['platform'],
  ['programme'],
  ['people', 'places'],
  ['learning', 'safety'],
  ['activities', 'hubs', 'conversations'],
  ['plans', 'discovery'],
  ['outreach'],
  ['messaging', 'evidence', 'insight', 'business-case', 'open-data'],
  ['home'],
  ['replay'],
  ['cli'],
]

const rank = new Map(rows.flat().map((module, i) => [module, i]))

export function isModule(name) {
  return rank.has(name)
}

export function mayImport(importer, imported) {
  return rank.get(imported) < rank.get(importer)
}
