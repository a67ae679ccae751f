/**
 * Facts about the wards of Liverpool (boundaries in force since 2023), so that a demo works without any import. They are
 * rough on purpose: centres to two decimals of a degree, no outlines, no postcodes. Shown with `areaAttribution`.
 *
 * Sources, all under the Open Government Licence v3.0, read in November 2026: names, codes and centres from ONS, Wards
 * (May 2025) Boundaries BGC; LSOAs of 2021 by best fit to wards of 2024 from ONS; deciles from MHCLG, English Indices of
 * Deprivation 2025; outward codes from Ordnance Survey, Code-Point Open, August 2014, points in ward outlines.
 */
export type WardFacts = {
  readonly code: string
  readonly name: string
  readonly latitude: number
  readonly longitude: number
  /** LSOAs that fit this ward best. Waterfront North has none of its own. */
  readonly lsoas: number
  /** How many of them are in decile 1 of imd2025. */
  readonly mostDeprived: number
  /** Decile in imd2025 of the LSOA of middle rank, of two the more deprived. */
  readonly medianDecile: number | null
  /** First halves that at least a tenth of its postcodes have, most first; without those of large users (L67 and up). */
  readonly outwardCodes: readonly string[]
}

export const liverpool = { code: 'E08000012', name: 'Liverpool' }

function ward(
  code: string,
  name: string,
  [latitude, longitude]: readonly [number, number],
  lsoas: number,
  mostDeprived: number,
  medianDecile: number | null,
  outwardCodes: string,
): WardFacts {
  return { code, name, latitude, longitude, lsoas, mostDeprived, medianDecile, outwardCodes: outwardCodes.split(' ') }
}

export const liverpoolWards: readonly WardFacts[] = [
  ward('E05015277', 'Aigburth', [53.37, -2.93], 4, 0, 6, 'L17 L19'),
  ward('E05015278', 'Allerton', [53.37, -2.9], 4, 0, 9, 'L18'),
  ward('E05015279', 'Anfield', [53.43, -2.96], 9, 8, 1, 'L4'),
  ward('E05015280', 'Arundel', [53.39, -2.94], 3, 2, 1, 'L8 L17'),
  ward('E05015281', 'Belle Vale', [53.39, -2.85], 9, 5, 1, 'L25 L27'),
  ward('E05015282', 'Broadgreen', [53.41, -2.9], 4, 0, 2, 'L14 L13'),
  ward('E05015283', 'Brownlow Hill', [53.41, -2.97], 4, 0, 5, 'L3'),
  ward('E05015284', 'Calderstones', [53.38, -2.9], 4, 0, 9, 'L18'),
  ward('E05015285', 'Canning', [53.4, -2.96], 5, 1, 3, 'L7 L8 L1'),
  ward('E05015286', 'Childwall', [53.4, -2.89], 9, 0, 9, 'L16'),
  ward('E05015287', 'Church', [53.39, -2.91], 4, 0, 5, 'L15 L18'),
  ward('E05015288', 'City Centre North', [53.41, -2.99], 4, 0, 5, 'L2 L1 L3'),
  ward('E05015289', 'City Centre South', [53.4, -2.98], 7, 0, 5, 'L1'),
  ward('E05015290', 'Clubmoor East', [53.44, -2.93], 4, 3, 1, 'L11 L4'),
  ward('E05015291', 'Clubmoor West', [53.44, -2.94], 4, 2, 1, 'L4'),
  ward('E05015292', 'County', [53.44, -2.97], 9, 8, 1, 'L4'),
  ward('E05015293', 'Croxteth', [53.46, -2.9], 3, 3, 1, 'L11'),
  ward('E05015294', 'Croxteth Country Park', [53.45, -2.88], 5, 0, 6, 'L12'),
  ward('E05015295', 'Dingle', [53.39, -2.97], 6, 5, 1, 'L8'),
  ward('E05015296', 'Edge Hill', [53.4, -2.95], 2, 1, 1, 'L7'),
  ward('E05015297', 'Everton East', [53.42, -2.96], 4, 4, 1, 'L6'),
  ward('E05015298', 'Everton North', [53.43, -2.96], 4, 2, 1, 'L5'),
  ward('E05015299', 'Everton West', [53.42, -2.97], 2, 1, 1, 'L3 L5 L6'),
  ward('E05015300', 'Fazakerley East', [53.46, -2.92], 5, 2, 2, 'L10'),
  ward('E05015301', 'Fazakerley North', [53.47, -2.94], 3, 0, 3, 'L9'),
  ward('E05015302', 'Fazakerley West', [53.46, -2.94], 5, 2, 2, 'L9'),
  ward('E05015303', 'Festival Gardens', [53.37, -2.96], 2, 0, 4, 'L17 L3 L8'),
  ward('E05015304', 'Garston', [53.35, -2.89], 7, 2, 3, 'L19'),
  ward('E05015305', 'Gateacre', [53.39, -2.87], 4, 0, 7, 'L25'),
  ward('E05015306', 'Grassendale & Cressington', [53.36, -2.91], 4, 0, 8, 'L19'),
  ward('E05015307', 'Greenbank Park', [53.38, -2.93], 4, 0, 6, 'L18 L17'),
  ward('E05015308', 'Kensington & Fairfield', [53.41, -2.94], 10, 7, 1, 'L6 L7'),
  ward('E05015309', 'Kirkdale East', [53.44, -2.97], 2, 2, 1, 'L4'),
  ward('E05015310', 'Kirkdale West', [53.43, -2.98], 4, 3, 1, 'L4 L5 L20'),
  ward('E05015311', 'Knotty Ash & Dovecot Park', [53.42, -2.88], 4, 3, 1, 'L14'),
  ward('E05015312', 'Mossley Hill', [53.37, -2.92], 2, 0, 9, 'L18 L19 L17'),
  ward('E05015313', 'Much Woolton & Hunts Cross', [53.37, -2.86], 8, 0, 6, 'L25'),
  ward('E05015314', 'Norris Green', [53.44, -2.92], 11, 7, 1, 'L11'),
  ward('E05015315', 'Old Swan East', [53.42, -2.91], 4, 1, 2, 'L13'),
  ward('E05015316', 'Old Swan West', [53.41, -2.92], 5, 4, 1, 'L13'),
  ward('E05015317', 'Orrell Park', [53.46, -2.97], 4, 0, 3, 'L9'),
  ward('E05015318', 'Penny Lane', [53.39, -2.92], 4, 0, 5, 'L18'),
  ward('E05015319', 'Princes Park', [53.39, -2.95], 4, 4, 1, 'L8'),
  ward('E05015320', 'Sandfield Park', [53.43, -2.91], 5, 0, 5, 'L12 L14'),
  ward('E05015321', 'Sefton Park', [53.38, -2.94], 4, 0, 2, 'L17'),
  ward('E05015322', 'Smithdown', [53.4, -2.93], 8, 2, 3, 'L15 L13'),
  ward('E05015323', 'Speke', [53.34, -2.85], 8, 6, 1, 'L24'),
  ward('E05015324', 'Springwood', [53.36, -2.88], 4, 0, 4, 'L19 L18'),
  ward('E05015325', 'St Michaels', [53.38, -2.95], 5, 0, 4, 'L17'),
  ward('E05015326', 'Stoneycroft', [53.42, -2.92], 3, 1, 2, 'L13'),
  ward('E05015327', 'Toxteth', [53.39, -2.97], 4, 4, 1, 'L8'),
  ward('E05015328', 'Tuebrook Breckside Park', [53.43, -2.94], 4, 4, 1, 'L6'),
  ward('E05015329', 'Tuebrook Larkhill', [53.43, -2.93], 5, 1, 2, 'L13'),
  ward('E05015330', 'Vauxhall', [53.42, -2.98], 5, 3, 1, 'L5 L3'),
  ward('E05015331', 'Walton', [53.45, -2.96], 8, 3, 2, 'L9'),
  ward('E05015332', 'Waterfront North', [53.43, -3.0], 0, 0, null, 'L20 L3 L5'),
  ward('E05015333', 'Waterfront South', [53.4, -2.99], 1, 0, 9, 'L3'),
  ward('E05015334', 'Wavertree Garden Suburb', [53.4, -2.91], 4, 1, 3, 'L15 L13'),
  ward('E05015335', 'Wavertree Village', [53.4, -2.92], 3, 0, 3, 'L15'),
  ward('E05015336', 'West Derby Deysbrook', [53.43, -2.89], 3, 0, 4, 'L12'),
  ward('E05015337', 'West Derby Leyfield', [53.42, -2.89], 5, 0, 5, 'L12'),
  ward('E05015338', 'West Derby Muirhead', [53.44, -2.9], 3, 0, 6, 'L12 L11'),
  ward('E05015339', 'Woolton Village', [53.38, -2.88], 3, 0, 8, 'L25'),
  ward('E05015340', 'Yew Tree', [53.43, -2.88], 8, 4, 1, 'L14 L12 L28'),
]
