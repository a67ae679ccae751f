// Every package is pinned exactly, used, and in the lock file with its sisters for other machines.
export const name = 'packages'

export function check({ files, manifest, lock = { packages: {} } }) {
  const { dependencies = {}, devDependencies = {}, optionalDependencies = {} } = manifest
  const all = { ...dependencies, ...devDependencies, ...optionalDependencies }
  const text = files
    .filter((file) => file.isCode || /\.(json|scss)$|^\.ci\//.test(file.path))
    .filter((file) => !/^package(-lock)?\.json$/.test(file.path))
    .map((file) => file.text)
    .join('\n')
  const loose = Object.entries(all).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
  const unused = Object.keys({ ...dependencies, ...devDependencies }).filter((name) => !isUsed(name, text))
  return {
    figures: `${Object.keys(dependencies).length} to run, ${Object.keys(devDependencies).length} to develop`,
    faults: [
      ...loose.map(([name, version]) => `${name}: ${version} is not an exact version`),
      ...unused.map((name) => `${name}: used nowhere`),
      ...missingSisters(lock).map((name) => `${name}: not in package-lock.json, so npm ci refuses`),
    ],
  }
}

/** The types of a package are used by whoever uses the package; a tool is called by its last name. */
function isUsed(name, text) {
  const typed = name.replace(/^@types\//, '')
  return text.includes(typed) || text.includes(`bin/${name}`) || text.includes(`'${name.split('/').at(-1)}'`)
}

/** npm leaves out of the lock file what a registry did not offer when it was written; npm ci then finds it incomplete. */
function missingSisters({ packages }) {
  return Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !packages[`node_modules/${name}`] && !packages[`${path}/node_modules/${name}`],
    ),
  )
}
