// Every kind of entry is written by some verb: one that nobody writes is a promise that nobody keeps.
export const name = 'entries'

const declared = /export const (\w+) = defineEntry\(\s*'([\w.-]+)'/g

export function check({ files }) {
  const code = files.filter((file) => /^src\/.*\.tsx?$/.test(file.path) && !file.isTest)
  const text = code.map((file) => file.text).join('\n')
  const kinds = code.flatMap((file) =>
    [...file.text.matchAll(declared)].map(([, name, what]) => ({ name, what, file })),
  )
  const unwritten = kinds.filter(({ name }) => !new RegExp(`\\b${name}\\(`).test(text))
  return {
    figures: `${kinds.length} kinds`,
    faults: unwritten.map(({ what, file }) => `${file.path}: nobody writes ${what}`),
  }
}
