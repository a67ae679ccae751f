// The same six lines in two places are a noun that nobody has found yet.
export const name = 'duplicates'

const runLength = 6
const limit = 0.5

export function check({ files }) {
  const code = files.filter((file) => file.isCode && !file.path.endsWith('.gen.ts')).map(meaningfulLines)
  const lines = code.reduce((sum, file) => sum + file.lines.length, 0)
  const runs = repeatedRuns(code)
  const rate = lines === 0 ? 0 : (1000 * runs.length) / lines
  const said = `${runs.length} runs of ${runLength} or more lines, ${rate.toFixed(2)} per 1,000`
  return {
    figures: said,
    notes: runs,
    faults: rate > limit ? [`${said}, at most ${limit}`, ...runs] : [],
  }
}

/** Blank lines, import lists and lone brackets say nothing about duplication. */
function meaningfulLines(file) {
  const spans = importSpans(file)
  const lines = file.lines
    .map((text, i) => ({ text: text.trim(), number: i + 1 }))
    .filter(({ text, number }) => /[\p{L}\p{N}]/u.test(text) && !spans.some(([a, b]) => number >= a && number <= b))
  return { path: file.path, lines }
}

function importSpans(file) {
  const { staticImports, staticExports } = file.syntax.module
  const passedOn = staticExports.filter((each) => each.entries.every((entry) => entry.moduleRequest))
  return [...staticImports, ...passedOn].map(({ start, end }) => [file.lineAt(start), file.lineAt(end)])
}

/** Each repetition once, however long it is: a run already told of is followed to its end. */
function repeatedRuns(code) {
  const [seen, runs] = [new Map(), []]
  for (const file of code) {
    let last
    for (let at = 0; at + runLength <= file.lines.length; at++) {
      const window = file.lines.slice(at, at + runLength)
      const text = window.map((line) => line.text).join('\n')
      const first = seen.get(text)
      if (first && !goesOn(last, first, at)) runs.push(told(first, file, at))
      if (!first) seen.set(text, { file, at })
      last = first && { first, at }
    }
  }
  return runs
}

function goesOn(last, first, at) {
  return last && last.at === at - 1 && last.first.file === first.file && last.first.at === first.at - 1
}

function told(first, file, at) {
  return `${file.path}:${file.lines[at].number} repeats ${first.file.path}:${first.file.lines[first.at].number}`
}
