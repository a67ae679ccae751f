import { languagesSpoken } from '../../src/people/languages-spoken.ts'
import { wordingLanguages } from '../../src/people/wordings/languages.ts'
import type { Database } from '../../src/platform/database/index.ts'
import { availableLanguages, ownName } from '../../src/platform/words/index.ts'
import { catalogues } from '../../src/words.gen.ts'

// The same in every language: the software's own name, and each language's name for itself.
const readAloudIn = wordingLanguages.map(({ value }) => value)
const languages = [...languagesSpoken.map(({ value }) => value), ...readAloudIn]
const ownNames = ['Kith', ...[...availableLanguages(), ...languages].map(ownName)]

/** What is read aloud before somebody agrees is shown in that language, whatever the page is in. */
const readAloud = Object.values(catalogues.cy ?? []).flatMap((read) => Object.keys(read))

function wordsReadAloud(): string[] {
  return readAloudIn.flatMap((language) =>
    (catalogues[language] ?? []).flatMap((words) => readAloud.flatMap((key) => words[key] ?? [])),
  )
}

const queries: Record<string, (column: string) => string> = {
  text: (column) => `${column}`,
  ARRAY: (column) => `unnest(${column}::text[])`,
  jsonb: (column) => `jsonb_path_query(${column}, 'strict $.** ? (@.type() == "string")') #>> '{}'`,
}

interface Column {
  table: string
  column: string
  kind: string
}

async function columnsWithText({ pool }: Database): Promise<Column[]> {
  const { rows } = await pool.query<Column>(
    `select c.table_name as table, c.column_name as column, c.data_type as kind
     from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
     where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.data_type = any ($1)`,
    [Object.keys(queries)],
  )
  return rows
}

/** Every text that stands in the database: data, which no catalogue translates. */
export async function knownTexts(database: Database): Promise<ReadonlySet<string>> {
  const known = new Set([...ownNames, ...wordsReadAloud()])
  for (const { table, column, kind } of await columnsWithText(database)) {
    const selected = queries[kind]?.(`"${column}"`) ?? 'null'
    const { rows } = await database.pool.query<{ text: string | null }>(
      `select distinct ${selected} as text from "${table}"`,
    )
    for (const { text } of rows) if (text) known.add(text.trim())
  }
  return known
}
