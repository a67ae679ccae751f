/** What a column may hold, with the headings it goes by. The group in a pattern is the year, of two digits or four. */
const patterns = {
  postcode: [/^pcds$/, /^postcode$/, /^pcd8$/, /^pcd2?$/],
  ended: [/^doterm$/],
  lsoaCode: [/^lsoa(\d\d)(?:cd)?(?:_[a-z]+)?$/, /^lsoa code \((\d{4})\)$/],
  lsoaName: [/^lsoa(\d\d)nm$/, /^lsoa name \((\d{4})\)$/],
  wardCode: [/^wd(\d\d)(?:cd)?$/, /^(?:os)?ward$/],
  wardName: [/^wd(\d\d)nm$/],
  authorityCode: [
    /^lad(\d\d)(?:cd)?$/,
    /^local authority district code \((\d{4})\)$/,
    /^lad_(\d{4})$/,
    /^(?:os)?laua$/,
    /^lad(?:cd)?$/,
  ],
  authorityName: [/^lad(\d\d)nm$/, /^local authority district name \((\d{4})\)$/],
  latitude: [/^lat(?:itude)?$/],
  longitude: [/^(?:long?|longitude)$/],
  decile: [/^imd(\d\d)_imd_decile$/, /^imd(\d\d)d$/, /^index of multiple deprivation \(imd\) decile\b/],
  rank: [/^imd(\d\d)_imd_rank$/, /^imd(\d\d)r$/, /^index of multiple deprivation \(imd\) rank\b/],
  score: [/^imd(\d\d)_imd_score$/, /^imd(\d\d)s$/, /^index of multiple deprivation \(imd\) score\b/],
} satisfies Record<string, RegExp[]>

export type ColumnName = keyof typeof patterns
/** Where the column stands; `year` of four digits where its heading carries one. */
export type Column = { readonly at: number; readonly year: string | null }
export type Columns = Readonly<Record<ColumnName, Column | null>>

const inFull = (year: string | undefined) => (year === undefined ? null : year.length === 2 ? `20${year}` : year)

/** The first pattern that any heading fits; among headings of one pattern the latest year. */
function columnFor(names: readonly string[], wanted: readonly RegExp[]): Column | null {
  for (const pattern of wanted) {
    const found = names.flatMap((name, at) => {
      const match = pattern.exec(name)
      return match ? [{ at, year: inFull(match[1]) }] : []
    })
    const [latest] = found.toSorted((a, b) => (b.year ?? '').localeCompare(a.year ?? ''))
    if (latest) return latest
  }
  return null
}

const plain = (heading: string) => heading.replace(/\s+/g, ' ').trim().toLowerCase()

/** Columns of an official file, found by the pattern of their headings, since these carry the year. */
export function columnsOf(headings: readonly string[]): Columns {
  const names = headings.map(plain)
  const find = (name: ColumnName) => columnFor(names, patterns[name])
  return {
    postcode: find('postcode'),
    ended: find('ended'),
    lsoaCode: find('lsoaCode'),
    lsoaName: find('lsoaName'),
    wardCode: find('wardCode'),
    wardName: find('wardName'),
    authorityCode: find('authorityCode'),
    authorityName: find('authorityName'),
    latitude: find('latitude'),
    longitude: find('longitude'),
    decile: find('decile'),
    rank: find('rank'),
    score: find('score'),
  }
}
