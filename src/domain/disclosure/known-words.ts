// Words that stand with a capital in an audit and name nobody: roles, agencies, plans, courts, days, months, places. A run of
// capitalised words with one of these in it is a title of something.

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}

export const knownWords = words(`
  albanian brazilian bulgarian cantonese congolese czech dari dutch eritrean ethiopian farsi french gambian german gillick
  greek gujarati hindi hungarian igbo iranian iraqi italian jamaican kenyan latvian lithuanian mandarin mirpuri pashto
  portuguese russian slovak spanish sudanese swahili tamil tigrinya ugandan ukrainian vietnamese yoruba zimbabwean
  a about abuse academy accepted access accommodation account accounts achieving act acting action actions acts
  addaction adequate admitted adult adults advice advised advocate ae afghan africa african aftercare age agencies
  agency agenda agreed agreement alcohol all allegation allocated also although always am ambulance amended an
  analysis and anger annual another answer antenatal any appeal appendix application apprentice approach approved apr
  april arabic area areas arrangements arrived as asda asia asian asked assessed assessment assessments assistant at
  athena attachment attempts attendance attended attending audit auditor aug august aunt aunts authority autism
  autistic avenue babies baby bail band bangladeshi bank barnardo barnardos barnet based basic became because before
  began behaviour being belfast benefit benefits bengali best birmingham birth black bmi board body bolton born
  borough both boy boys bradford breached brent bridge brief brighton bristol british broke bronze brother brothers
  brought buddhist building business but by caf cafcass called cambridge camden cannot cardiff care carer carers
  caribbean caring case cases category catholic cce central centre cgl chair chaired change changing charge chart
  charter check checked checklist child childcare childhood childline children childrens chinese christian christmas
  chronology church cin city cla class classroom clerk clinic clinical close closed club co code coercive college comb
  combined command commissioner committee common community completed complex compliance concern concerns conclusion
  conditions conference conferences confidential confirmed consent consultant contact contacted contextual contingency
  control coordinator coram core cornwall coroner council councillor counsellor county court courts coventry covid cp
  cpc cpoms cpp crescent crime criminal crisis critical crown croydon cse culture current custody da dad dads daily
  danger dangerous date dates daughter daughters day days death dec december decision declined deputy derby described
  designated despite details detective development devon direct director disability disabled discharge disclosed
  disclosure discussed discussions district divisional dna doctor documented does domestic dorset drift drive drug
  drugs dsl due during duty dv ealing early east easter ecg ecomap ed edinburgh education educational efforts eha ehcp
  eid eight either eleven emails emergency emis emotional employment end enfield england english enough enquiry
  episode equality escalation essex establishment estate ethnic europe european evening every evidence evidently
  example excel exclusion exploitation extended external extra eye facebook failed faith families family family's
  father fathers feb february feedback felt female fgc fgm file final finding first five flat following for forced
  forest form foster found four framework free freedom fri friday friends from front full further future gad gap gaps
  gardens gave gcp gender general genogram ghanaian gingerbread girl girls given glasgow good google governing gp
  grade graded grading grammar gran grandad grandfather grandma grandmother grandparent grandparents great green
  greenwich group groups grove grow growth guardian guidance guide guidelines gypsy hackney had half hamlets
  hammersmith hampshire harbour hardship haringey harm harmful harrow has have havering having he head headteacher
  health healthy hearing heavy help helpline her here high hill hillingdon him hindu his history holiday home homes
  homestart hospital hounslow hour house household housing how however hull human humankind husband hv i icpc ict
  identified identity idva if image immediate impact in inadequate incident included incredible independent index
  indian infant information initial initially injury inquiry inspector instagram instead intake intensive interim
  intervention interview into inventory invited involved involvement ireland irish iro is islington issues isva it its
  jan january jewish jigsaw join joint judge judgement jul july jun june junior justice kensington kent key keynes kin
  kingston kinship knowledge kurdish la lac lack ladder lado lake lambeth lane language late later law lead leader
  learning leaving leeds legal leicester letter level lewisham liaison liberty life likewise limited line liquid
  liquidlogic list little liverpool living local lodge london long looked looking low lower magistrates maintenance
  male management manager manchester mandatory manor many map mappa mar marac march mash master maternity matrix may
  meanwhile meeting meetings member memorandum mental mentor merlin merton met method methodist mews microsoft middle
  midwife midwifery milton mind minutes missing model mon monday month monthly more morning mosaic most mother mothers
  moved multi multiple mum muslim my names nan nanny national naxolone need needs neglect neighbourhood neither
  network never new newborn newcastle newham next nhs niche nigerian night nine nit no none norfolk north northern not
  note noted notes nothing nottingham nov november now nspcc number nurse nursery nurses nursing oasys obs
  observations observed oct october of off offender offending offer offered office officer ofsted often older on once
  one online only open operational opportunity or order orders organised ormond other others otherwise our out outcome
  outcomes outline outreach outstanding over overall overnight overview own oxford paediatric paediatrician page
  pakistani panel parade parent parental parenting parents park part partial partner partners partnership partnerships
  parts party pastoral path pathway pathways patient pediatric people pep perinatal perpetrator person personal
  personalised phase photographs phq physical place placement plan planned planning plans play plus pm point police
  policy polish positive post practice practitioner pre pregnancy prep present presented presenting pressure previous
  primary principal prison private pro probation procedure procedures proceedings process professional professionals
  profile programme progress project protection protective protocol provided provider psychiatric psychiatrist
  psychologist public punjabi pupil quality quarterly question questionnaire questions raised ramadan rapid rcpc
  reason reasons received receiving reception recommendations record recorded recording records red redbridge referral
  referrals referred refuge refused regarding regional registered registrar registry regular regulation relate report
  reported reports requested requires residential resolution resource respect respite response responsible restorative
  results retained return review reviewed reviewing reviews richmond right rights rio risk risks road role roma
  romanian room routine royal rule rva safe safeguarding safer safety said salvation samaritans same sat saturday
  scale scales school schools science score scotland scottish screening sdq second secondary section secure see seeing
  seen sen senco send senior sensory sent sep sept september sergeant serious service services session seven several
  severe sex sexual sgo shared she sheffield shelter sheltered short should showed shows sibling siblings sign signed
  significant significantly signs sikh similarly since single sister sisters site six sleep sleeping small smart sn
  snapchat social solicitor solihull solution somali some son sons south southern southwark special specialist speech
  spoke spoken sports square staff stage standard standards start stated statement station statutory step stepdad
  stepfather stepmother stepmum steps stockport storage strategic strategies strategy street strengthening strengths
  strong student subsequently substance such suffolk suicide sun sunday sunderland supervising supervision supervisor
  support supported supporting sure surgery surrey sussex sutton sw swimming syrian system systemic systmone table tac
  taf talk targeted task tasks teacher teaching team teams telephone telephoned ten tenancy term terrace tesco test
  text thames thanks that the their them themes then therapist therapy there therefore these they third this thorough
  those though three threshold through thu thur thurs thursday tiktok time timeline timely timescale to today together
  told took tool toolkit tops tower town traffic training transfer transition travel traveller treatment triple trust
  tue tues tuesday turkish twelve twice two uasc uk unable unannounced unborn uncle unclear uncles under understood
  unexplained unfortunately unit university unlike until up update urdu urgent use various verbal verbally very video
  view viewed violence violent vision visit visited visiting visitor visits voice voicemail voluntary volunteer
  vulnerable wales walk waltham wandsworth ward was watch we wed wednesday weds week weekly weeks welfare well welsh
  were west western westminster what whatsapp when where whether which while who whole why wife wigan will wishes with
  within without witness women women's word work worker workers working worry would written yard year years yes yet
  york yot you young your youth zone zoom
`);
