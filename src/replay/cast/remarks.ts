// What made-up people say in their own words, and the themes of whoever reads it.

/** Themes by number, as the coordinator names them. */
export const themes: readonly string[] = [
  'Somewhere warm to sit',
  'Buses that come',
  'Evenings alone',
  'Letters nobody understands',
  'Safe way home',
]

export interface Remark {
  words: string
  /** Numbers of themes. */
  themes: readonly number[]
}

export const remarks: readonly Remark[] = [
  { words: 'Since the library went to half days there is nowhere warm to sit without buying something', themes: [0] },
  { words: 'I keep my coat on indoors and go to bed at eight to save the gas', themes: [0] },
  { words: 'A room with a kettle and a few chairs, that is all we want', themes: [0] },
  { words: 'I ride round on the bus some days just to be warm', themes: [0, 1] },
  { words: 'They moved the bus stop and now the hill is too much for my knees', themes: [1] },
  { words: 'The last bus is at six, so nothing in the evening is for us', themes: [1, 2] },
  { words: 'Two buses to the hospital, and I am frightened of missing the second', themes: [1] },
  { words: 'The days are all right, it is the evenings that are long', themes: [2] },
  { words: 'Since my husband died I eat in front of the television', themes: [2] },
  { words: 'I would like somebody to play cards with of an evening', themes: [2] },
  { words: 'Nobody has knocked on my door since Easter', themes: [2] },
  { words: 'I get letters from the council and put them in a drawer', themes: [3] },
  { words: 'It all says to go online and I have not got online', themes: [3] },
  { words: 'My English is for shopping, not for letters about rent', themes: [3] },
  { words: 'I signed something about the gas and I do not know what it was', themes: [3] },
  { words: 'The lamps on the cut-through have been out since the summer', themes: [4] },
  { words: 'I will not walk past the garages after dark', themes: [4] },
  { words: 'The lads are fine, it is the bikes on the pavement', themes: [4] },
  { words: 'I would go to the choir if somebody walked home with me', themes: [2, 4] },
  { words: 'There used to be a chippy where you heard all the news', themes: [] },
  { words: 'I make a good curry and nobody to eat it with', themes: [2] },
  { words: 'You are the first that asked me what I think', themes: [] },
]
