/** A formal first name and what its bearers are called. Short on purpose: only what is heard every week in England. */
const families = `
  alexander alex sandy al | alexandra alex sandra lexi | alfred alf alfie fred | andrew andy drew | anthony tony ant |
  antonia toni | barbara barb babs | benjamin ben benny | catherine cath cathy kate katie kath kathy kitty |
  katherine kath kathy kate katie kitty | kathleen kath kathy kay | charles charlie chas chuck | charlotte charlie lottie |
  christine chris chrissie tina | christopher chris kit | daniel dan danny | david dave davey | deborah deb debbie |
  dorothy dot dottie dolly | edward ed eddie ted teddy ned | eleanor ellie nell nora | elizabeth liz lizzie beth betty eliza libby lisa |
  francis frank frankie | frances fran frankie | frederick fred freddie | george georgie | gerald gerry | gerard gerry ged |
  harold harry | henry harry hal | isabella bella izzy | jacqueline jackie jacqui | james jim jimmy jamie | janet jan |
  jennifer jen jenny | jeremy jez jerry | jessica jess jessie | john jack johnny jon | jonathan jon jonny | joseph joe joey |
  josephine jo josie | joanne jo | kenneth ken kenny | kimberley kim | lawrence larry laurie | leonard len lenny | margaret maggie meg peggy marg madge |
  matthew matt matty | michael mike mick micky | mohammed mo mohammad muhammad mohamed mohamad | nicholas nick nicky |
  nicola nicky nikki | pamela pam | patricia pat patsy trish tricia | patrick pat paddy | peter pete | philip phil pip phillip |
  rebecca becky becca | richard rick dick ricky rich | robert bob bobby rob robbie bert | ronald ron ronnie | samantha sam |
  samuel sam sammy | sarah sally sadie | stephen steve steven stevie | susan sue susie suzie | teresa terry tess theresa |
  terence terry | thomas tom tommy | timothy tim | valerie val | veronica ronnie vera | victoria vicky tori | vincent vince vinny |
  walter wally walt | wilfred wilf | william will bill billy willie liam | winifred win winnie freda`

const bearers = families.split('|').map((family) => family.trim().split(/\s+/))

/** The formal names that somebody called this may have; the name itself where none is known. */
export function formalNames(part: string): string[] {
  const formal = bearers.filter((family) => family.includes(part)).map(([first = part]) => first)
  return formal.length > 0 ? formal : [part]
}

/** Whether one person may be called both: `liz` and `betty`, `alex` and `sandra`. */
export function mayBeOneName(a: string, b: string): boolean {
  return bearers.some((family) => family.includes(a) && family.includes(b))
}
