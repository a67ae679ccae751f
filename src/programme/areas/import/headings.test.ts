import { expect, test } from 'vitest'
import { type ColumnName, columnsOf } from './headings.ts'

const found = (headings: string) => {
  const columns = columnsOf(headings.split('|'))
  const names: ColumnName[] = [
    'postcode',
    'ended',
    'lsoaCode',
    'lsoaName',
    'wardCode',
    'wardName',
    'authorityCode',
    'authorityName',
    'decile',
    'rank',
    'score',
  ]
  return Object.fromEntries(
    names.flatMap((name) => {
      const column = columns[name]
      return column ? [[name, column.year ? `${column.at}/${column.year}` : `${column.at}`]] : []
    }),
  )
}

test.each([
  [
    'LSOA boundaries of ONS',
    'FID|LSOA21CD|LSOA21NM|BNG_E|BNG_N|LAT|LONG|GlobalID',
    { lsoaCode: '1/2021', lsoaName: '2/2021' },
  ],
  [
    'LSOA to ward lookup of ONS',
    'LSOA21CD|LSOA21NM|WD24CD|WD24NM|LAD24CD|LAD24NM',
    {
      lsoaCode: '0/2021',
      lsoaName: '1/2021',
      wardCode: '2/2024',
      wardName: '3/2024',
      authorityCode: '4/2024',
      authorityName: '5/2024',
    },
  ],
  [
    'NSPL of 2020',
    'pcd|pcd2|pcds|dointr|doterm|oa11|laua|ward|lsoa11|msoa11|lat|long|imd',
    { postcode: '2', ended: '4', authorityCode: '6', wardCode: '7', lsoaCode: '8/2011' },
  ],
  [
    'ONSPD of 2023, with both LSOAs',
    'pcd|pcd2|pcds|doterm|oslaua|osward|lsoa01|lsoa11|lat|long|lsoa21|msoa21',
    { postcode: '2', ended: '3', authorityCode: '4', wardCode: '5', lsoaCode: '10/2021' },
  ],
  [
    'ONSPD of 2026',
    'PCD7|PCD8|PCDS|DOTERM|LAD25CD|WD25CD|LSOA11CD|LSOA21CD|LAT|LONG',
    { postcode: '2', ended: '3', authorityCode: '4/2025', wardCode: '5/2025', lsoaCode: '7/2021' },
  ],
  [
    'File 7 of 2019',
    'LSOA code (2011)|LSOA name (2011)|Local Authority District code (2019)|Local Authority District name (2019)|Index of Multiple Deprivation (IMD) Score|Index of Multiple Deprivation (IMD) Rank (where 1 is most deprived)|Index of Multiple Deprivation (IMD) Decile (where 1 is most deprived 10% of LSOAs)|Income Score (rate)|Income Decile (where 1 is most deprived 10% of LSOAs)',
    {
      lsoaCode: '0/2011',
      lsoaName: '1/2011',
      authorityCode: '2/2019',
      authorityName: '3/2019',
      score: '4',
      rank: '5',
      decile: '6',
    },
  ],
])('the columns of %s are found', (_file, headings, expected) => {
  expect(found(headings)).toEqual(expected)
})
