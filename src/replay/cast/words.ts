// What made-up people say they will do, and what is on. Their own words: no two lists of a region will be the same.

/** Goals of wellbeing plans. */
export const goals: readonly string[] = [
  'Walk to the park and back twice a week',
  'Ring my sister every Sunday',
  'Cook a proper meal on a Tuesday and a Thursday',
  'Get a bus pass and use it',
  'Go to the coffee morning for a month and see',
  'Sort out the letters on the kitchen table, ten minutes a day',
  'Find a dentist who takes new patients',
  'Cut down to five cigarettes a day by the summer',
  'Learn to look up my bus on the phone',
  'Take the stairs at work',
  'Ask for help with the gas bill before it is red',
  'Get back to the choir',
  'Have a day each week without a drink',
  'Dig over the bed behind the flats with next door',
  'Be in bed before midnight',
  'Go and see the doctor about my knee',
  'Join the allotment list',
  'Swim once a week when it is quiet',
  'Read with the children at school on Fridays',
  'Eat some fruit with my breakfast',
  'Let my daughter help with the shopping',
  'Go out once every day, even if it rains',
  'Find out what carers can ask for',
  'Play dominoes at the club again',
  'Write down what worries me and talk it over on Mondays',
  'Try the chair exercises from the leaflet',
  'Get a smoke alarm fitted',
  'Put five pounds a week into the credit union',
  'Say yes the next time my neighbour asks me in',
  'Learn enough English to talk with the teacher',
  'Walk the dog round the long way',
  'Ask about the cookery course',
]

/** Steps agreed with people who live with high blood pressure. No reading is ever among them. */
export const steps: readonly string[] = [
  'Book a check with the nurse',
  'Take the tablets with breakfast, with a tick on the calendar',
  'Leave the salt off the table',
  'Walk to the shops and not drive',
  'Ask the pharmacist about my tablets',
  'Borrow a monitor from the library for a week',
  'Eat fish once a week',
  'Go to the group on Wednesdays',
  'Halve the beers at the weekend',
  'Ring the surgery when the tablets run low',
]

export interface Idea {
  title: string
  description: string
  interests: string[]
}

const idea = (interests: string, title: string, description: string): Idea => ({
  title,
  description,
  interests: interests.split(' '),
})

/** Things to do. A citizen's or the programme's; the place is put before the title. */
export const ideas: readonly Idea[] = [
  idea('walking', 'walking group', 'A slow mile, a bench half way and a brew at the end. Dogs are welcome.'),
  idea('cooking', 'cook and eat', 'We cook one pot together, eat it together and take the recipe home.'),
  idea('gardening', 'growing club', 'Beds that anyone can reach. Bring gloves, or borrow some.'),
  idea('football', 'walking football', 'No running, no shouting, all ages. Trainers will do.'),
  idea('singing', 'singing for the joy of it', 'No need to read music, no need to be good.'),
  idea('crafts', 'knit and natter', 'Wool and needles are there. So is the kettle.'),
  idea('reading', 'shared reading', 'One of us reads aloud, all of us talk. Nobody has to read.'),
  idea('games', 'dominoes and cards', 'Bring a friend or make one.'),
  idea('languages', 'English over tea', 'Practise with neighbours. Children can come too.'),
  idea('computers', 'tablets and tea', 'Bring your own or use ours. Any question will do.'),
  idea('dancing', 'tea dance', 'Old songs and a good floor. Sitting and tapping counts.'),
  idea('repairing', 'mending morning', 'Bring what is broken. We mend it together.'),
  idea('children', 'stay and play', 'For anyone who looks after a small child.'),
  idea('faith games', 'lunch club', 'A hot meal at one table, whatever your faith or none.'),
  idea('walking children', 'litter pick', 'An hour, some bags and a cleaner street.'),
  idea('crafts repairing', 'sewing circle', 'Hems, zips and curtains. Two machines to share.'),
  idea('football children', 'kickabout for families', 'Grown-ups play too.'),
  idea('cooking languages', 'dishes from home', 'Each week somebody else shows what they grew up with.'),
]
