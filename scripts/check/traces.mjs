// Nothing in the repository tells of the machine it was written on, or promises what it does not do.
export const name = 'traces'

// Absolute paths of a machine. Documents and scripts for servers may name /etc, /var, /usr and /opt.
const machinePath = /(?<![\w.:/}-])\/(home|root|work|mnt|Users|tmp(?!\/kith))\/[\w.-]/
const unfinished = /\b(TO[D]O|FIX[M]E|XX[X])\b/
const switchedOff = /\b(test|it|describe)\.(skip|only|todo)\b/
// A rule may be switched off for one line, with the reason after two hyphens.
const unexplained = /\b(eslint|oxlint)-disable(?!.* -- )/
const binary = /\.(png|jpe?g|gif|ico|woff2?|pdf|gz|zip|webp)$/

export function check({ files }) {
  const searched = files.filter((file) => !binary.test(file.path))
  return { figures: `${searched.length} files`, faults: searched.flatMap(faultsOf) }
}

function faultsOf(file) {
  const patterns = file.isTest ? [unfinished, unexplained, switchedOff] : [unfinished, unexplained, machinePath]
  if (!patterns.some((pattern) => pattern.test(file.text))) return []
  return file.lines.flatMap((line, i) =>
    patterns.flatMap((pattern) => {
      const found = pattern.exec(line)
      return found ? [`${file.path}:${i + 1}: ${found[0].trim()}`] : []
    }),
  )
}
