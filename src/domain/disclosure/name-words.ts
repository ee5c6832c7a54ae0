// Words that are names. Written down from general knowledge of who lives in England, and not from any register: they are
// there so that a name is found by what it is, and a capital letter alone flags nothing.

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}

/** First names that are nothing else: one of them, capitalised, is enough. */
export const firstNames = words(`
  aaliyah aaron abdi abdul abdullah abena abigail abu adam adama adebayo adele aditi adnan agnieszka ahmad ahmed aidan
  aiden aisha aishah aisling ajay akua alan alana alastair alejandro aleksander alesha alex alexa alexander alexandra
  alexis alfie alfred ali alice alicia alina alisha alison alistair aliya allan alma alyssa amaan amal amanda amara
  amelia amelie amina aminah amir amira amirah amit amos amy ana anaya andre andrea andreea andrei andrew aneesa
  angela angus anika anila anisa anita anjali ann anna annabel annabelle anne annette annie anthony antoni antonia
  antonio anwar anya archie ariana arjun arlo arthur arturo arya asha ashanti asher ashley asif asma astrid athena
  aurora ava avani aya ayaan ayan ayesha ayisha ayo ayodele babatunde bartosz beatrice becky bella ben benjamin
  bernadette beth bethan bethany bev beverley bilal bill billie bilqis bob bogdan bonnie bradley brandon brenda brian
  bridget bronwyn bruce bryony caitlin caleb callum calum cameron camila carl carla carly carmen carol carole caroline
  carolyn carrie cassie catalina caterina catherine cathy catriona cecilia cerys chanelle chantelle charles charlie
  charlotte chelsey cheryl chidi chike chinedu chioma chloe chris chrissie christina christine christopher cian ciara
  ciaran cindy claire clara clare clifford clive clodagh colette colin colleen connie connor conor corey craig
  cristian curtis cynthia cyrus daisie daisy dale damian damien dan daniel daniela daniella danielle danny danuta
  daphne darcey darcy daria darius darren dave david dawid debbie deborah declan deepak demi denis denise dennis derek
  dermot desmond devon dexter diana diane dilan dimitri dina diya dmitri dominic dominik donna donovan doreen doris
  dorothy douglas duncan dwayne dylan eddie edith edmund eduardo edward efe eileen eilidh elaine eleanor elena eli
  elias elif elijah eliza elizabeth ella ellen ellie elliot elliott elodie elsa elsie emanuel emeka emilia emilie
  emily emma emmanuel enzo eoin eric erica erik erin ernest ernie esme esmee esther ethan eunice eva evan evangeline
  eve evelyn evie ezra fabio faisal farah farhan farida fatima fatimah fatou fatuma faye felicity felix fergus fern
  fernando filip finlay finley finn fiona fletcher fleur flora florin francesca francesco francis frankie fred freddie
  frederick freya gabriel gabriela gabriella gail gareth gary gavin gavriel gemma genevieve geoff geoffrey george
  georgie georgina gerald gerard ghulam gideon gillian gina giorgia giovanni giulia glen gloria godfrey goran gordon
  graeme graham gregory gulsum gwen gwyneth habib habiba hadiya hafsa hakeem halima hamid hamza hana hanna hannah
  harold haroon harriet harris harrison harry harvey hasan haseeb hashim hassan hattie hayden hayley hazel heather
  heidi helen helena henrietta henry hermione hilary hira holly hugh hugo humza husna hussain hussein iain ian ibrahim
  idris ieuan ifeanyi ifeoma ihsan ilyas iman imani imogen imran ingrid ioan ioana iona iqra irena irene isaac isabel
  isabella isabelle isha isla ismael ismail isobel ivan ivy iwan jacek jack jackie jackson jacob jacqueline jade jaden
  jaiden jaime jake jakob jakub jamal jameela james jamie jamila jane janet janice janine jaroslaw jasmin jasmine
  jason jasper javier jawad jay jayden jayne jaz jean jeanette jeff jeffrey jemima jennifer jenny jeremiah jeremy
  jermaine jerome jess jesse jessica jessie jibril jill jim jimmy jo joan joanna joanne jodie joe joel joey john
  johnny jolene jonah jonathan jonathon jordana jorge josef joseph josephine josh joshua josiah josie joyce juan jude
  judith judy jules julia julian julie juliet justin justyna kabir kacey kacper kadija kai kaitlyn kamal kamil kamila
  kamran karen karim karina karl karolina kasia katarzyna kate katelyn katherine kathleen kathryn kathy katie katrina
  katy kavita kayden kayla kayleigh keeley keiron keisha keith kelechi kelly kelvin ken kenneth kenny kerry keshia
  kevin khadija khadijah khalid kiera kieran kiki kim kimberley kimberly kirsten kirsty kofi konrad krish krishna
  kristian krystian krzysztof kunal kwabena kwame kwasi kyle kylie kyra lacey lachlan laila lamar lara laura lauren
  layla layton leah leanne lee leila lena lenny leo leon leonard leonie lesley leslie leticia lewis lexi lexie leyla
  liam liana libby lidia lillian lily linda lindsay lindsey lionel lisa liz lizzie lloyd logan lola lorna lorraine
  lottie louie louis louisa louise luca lucas lucia lucinda lucy luis lukas lukasz luke luna lydia lyndsey lynette
  lynn lynne lynsey mabel mackenzie macy maddie maddison madeleine madeline madison magda magdalena maggie maha
  mahmoud mahnoor maisie maja malachi malaika malcolm malik mandy manuel marc marcel marcia marcin marcus margaret
  maria mariam mariama marian marianne marie mario marion mariusz marjorie marko marlon marta martha martin martina
  martyn mary maryam marzena mason mateo mateusz matilda matt matteo matthew maureen maurice mavis maxine maxwell maya
  mayowa meera megan mehmet mehreen mehwish melanie melissa merlin mia michael michaela michal michele michelle mick
  miguel mihai mikael mikaela mike mikolaj mila millicent millie mina miranda miriam miroslav misbah mohamed mohammad
  mohammed mohsin moira molly mona monika monique morag morgan muhammad muhammed mujahid munira musa mustafa mustapha
  myles myra nabil nadia nadine nafisa nahla naila naima nancy naomi natalia natalie natasha nathan nathaniel naveed
  nayan neha neil nell nelly nerys neve ngozi niall niamh nicholas nick nicky nico nicola nicolas nicole nigel nikita
  nikki niko nikolai nila nina nisha nnamdi noah noel nola noor nora noreen norma norman nour nusrat obinna oliver
  olivia olu oluwaseun oluwatobi omar omari orla oscar osman otis owain owen paige palesha pam pamela paolo parveen
  patricia patricija patrick patryk patsy paul paula pauline pavel pawel payton pedro penelope perpetua perry peter
  petra peyton phil philip philippa phillip phoebe pierre piotr pippa poppy prakash priscilla priti priya rabia
  rachael rachel rachid radoslaw rafael rafal rahim rahul raj rajan rajesh ralph ramona ramzi randeep ranveer rasheed
  rashid rashida raul raymond razia rebecca reece reggie rehan reid rene reuben rhian rhiannon rhona rhys ria richard
  rick ricky riley rina rishi rita riya roan rob robbie robert roberta roberto robyn roderick rodney roger rohan
  roisin romana romeo ron ronald ronan ronnie rory rosa rosalind rosanna roseanne rosemary rosie ross roxanne roy
  rubina ruby rufus rukhsana rupert russell ruth ryan saba sabina sabrina sadia sadie saffron safia safiya sahar saima
  sajid salim salma salman salome sam samantha samina samir samira samson samuel sandeep sandra sanjay saoirse sara
  sarah sasha saskia scarlett scott sean sebastian selina seren serena sergio seun shabana shabnam shahid shaista
  shakira shamima shane shania shanice shannon sharon shaun shauna shay shazia shea sheila shelley shereen sheryl
  shirin shirley shona shreya sid siddharth sidney sienna silvia simeon simon simona simone sinead siobhan skye sofia
  sohail solomon sonia sonny sophia sophie stacey stan stanislaw stanley stefan stefania stella stephanie stephen
  steve steven stuart suad sulaiman suleiman sumaya sunil suraj suresh susan susana susanna suzanne syed sylvia
  tabitha tahir tahira tahmina taiwo tamara tamika tamsin tanisha tanya tara tariq tasha tasnim tatiana taylah teagan
  ted temitope terence teresa terri terry tess tessa thandiwe thea theo theodore theresa thomas tia tiana tiffany
  tilly tim timothy tina tobi tobias toby todd tolu tom tomas tomasz tommy toni tony tracey tracy travis trevor tricia
  tristan troy trudy tyler tyrell tyrese tyrone uche umar ursula usman uzma valentina valerie vanessa vera verity
  veronica vi vicky victor vijay vikram viktor vince vincent viola violet viv vivian vivienne vladimir walter wanda
  waqar waseem wayne wendy wes whitney wiktoria wilfred william wojciech xander xavier yahya yara yasin yasmin yasmine
  yaw yemi yetunde yolanda youssef yousuf yuki yusuf yvette yvonne zac zach zachariah zachary zack zahid zahra zaid
  zain zaina zainab zak zakariya zane zara zayn zeeshan zehra zelda zena zeynep zoe zoey zofia zubair zuzanna
  ffion eluned rhodri gwilym gethin iestyn emrys geraint angharad lowri mair branwen bronwen nia sian ceri dafydd
  gruffydd hywel macsen osian tomos ifan aneirin ailsa hamish struan aoife cillian darragh eimear fionn grainne oisin
  padraig sorcha tadhg dariusz ewa grzegorz malgorzata przemyslaw slawomir szymon tobiasz wojtek dragos mihaela razvan
  vlad abdirahman deqa faduma hodan ifrah khadra nasra sagal warsame yasir funmi kehinde olamide segun temi akosua
  afia hristo ivaylo plamen stoyan yordan besnik arben drita olena oksana mykola vasyl thuy linh minh trang wei xiu
  ying haruto priyanka lakshmi rohit sunita anneliese lieselotte bex jaydn kaiden brayden
`);

/** First names that are also words, months or places: they need something beside them. */
export const ambiguousNames = words(`
  abbey alba amber angel april august autumn bailey beau belle blake blessing brook brooke celeste charity chase
  chelsea christian christy clay clover cole crystal dawn dean del destiny dolly drew earl ebony eden faith florence
  frank fraser gene georgia grace grant guy heath hope hunter india iris jan jordan joy june kay laurel mae marina
  mark marshall max maxim may mercedes mercy merry miles mo moses nat olive opal orchid paddy paris parker pat
  patience pearl penny phoenix pip piper porter precious primrose raven ray reed rio river robin rocky roman rose
  rowan sage sandy scout serenity spencer sterling sue summer sunny sydney taylor teddy trinity val victoria virginia
  will willow winston winter woody wren
`);

/** Family names. Most are words, places or trades too, so they count beside another name, an initial or "family". */
export const familyNames = words(`
  abbas abdi abdullah adams adebayo adeyemi agarwal ahmed akhtar akram alam ali allen amin anderson andrews armstrong
  ashraf atkinson austin aziz bailey baker balogun banerjee banks barker barnes barrett bates begum bell bello bennett
  berry bhatt bibi black blake booth bose boyle bradley brady brennan brooks brown bryant bukhari burke burns burton
  butler byrne campbell carpenter carr carroll carter cartwright chan chapman chatterjee chaudhry chauhan chen
  choudhury chowdhury clark clarke cole coleman coles collins connolly cook cooper cox craig cunningham das davies
  davis dawson day dean desai diallo dixon doherty donnelly douglas doyle duffy duncan dunn edwards elliott ellis
  evans farooq farrell ferguson fernandes fisher fitzgerald fleming fletcher flynn foley ford forde foster fox francis
  fraser freeman gallagher gardner george ghosh gibson gilbert gill gordon graham grant gray green griffin griffiths
  gupta hall hamilton hamza haque harper harris harrison hart harvey hassan hayes henderson henry hewitt hill holland
  holmes hopkins howard hudson hughes hunt hunter hussain hussein ibrahim iqbal islam ivanov jackson jacobs jain james
  jenkins jennings john johnson johnston jones joshi joyce kamara kapoor kaur kelly kennedy khalid khan khatri khatun
  king knight koroma kowalczyk kowalska kowalski kumar lamb lane lawrence lawson lee lewandowski lewis lloyd lynch
  macdonald mackenzie mahmood malik marsh marshall martin mason matthews mccarthy mcdonald mckenna mclean mcmahon
  mendes mensah miah mills mirza mistry mitchell mohamed mohammed moore morgan morris morrison moyo mullen murphy
  murray mutasa nash ncube ndlovu nelson newman nguyen nicholls nkosi nolan nowak nwosu obi odonnell okafor okeke
  okonkwo okoro oliver olsen osborne osei owen owens owusu palmer parker parmar parsons patel payne pearce pearson
  perry peters phillips pietrzak popa popescu porter potter powell price quinn qureshi rahman raja rana rao rashid
  reddy reed rees reeves reid reilly reynolds rice richards richardson roberts robertson robinson rodrigues rogers
  rose ross russell ryan saeed sahota saleem sandhu saunders scott sesay shah shaikh sharma sharp shaw sheikh shepherd
  siddiqui sidhu silva simmons simpson singh smith snow spencer stephens stevens stewart stone sullivan sutton syed
  taylor thakur thapa thomas thompson thomson tran tucker turner uddin usman walker wallace walsh ward warren watkins
  watson watts webb wells west wheeler white wilkins wilkinson williams williamson willis wilson wisniewski wojcik
  wong wood woods wright yadav yilmaz young yusuf zaman zhang zielinski
`);
