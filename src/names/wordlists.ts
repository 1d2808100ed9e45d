/**
 * English words that the neighbour rules need. They are about how names stand in sentences, not about the report, and so they are
 * code and not data: `data/names.yaml` adds titles, peoples, and more first names.
 */
import { wordSet } from '../common/wordSet';

/**
 * Words that are never somebody's first name: before a family name at the start of a sentence or in a heading they do not make
 * another bearer of it ("When Gates left", "Ask Gates").
 */
export const ORDINARY_WORDS = wordSet(`
  a about above according across actually after afterwards again against ago ahead all allies almost along already also although always
  amid among an analysts and another any anyone are around as aside at away back be because been before behind being below beneath
  beside besides between beyond both briefly but by can cannot cc clearly could critics despite did do does doing down during each
  earlier either else even eventually ever every except few finally first firstly following for former formerly fourth friends from
  further given had has have having he hence her here hers herself him himself his how however i if in including indeed inside instead
  into is it its itself just last lastly late later latter least less lest let like likewise little long made many maybe me meanwhile
  might mine more moreover most mostly much must my nearly neither never nevertheless next no nobody none nonetheless nor not nothing
  notwithstanding now nowadays of off often on once one only onto opponents opposite or other others otherwise ought our ours out
  outside over overall owing own past per perhaps plus possibly presumably previously probably quite rather re really reportedly reporters
  respectively round said same second secondly see seldom several shall she should similarly since so some somehow someone sometimes
  somewhere soon still subsequently such supporters than that the their theirs them themselves then thence there thereafter thereby
  therefore these they third thirdly this those though three through throughout thus till to today together tomorrow tonight too toward
  towards two under undeterred undoubtedly unless unlike until up upon us usually versus very via vs was we well were what whatever when
  whenever where whereas wherever whether which whichever while who whoever whom whose why will with within without would yes yesterday
  yet you your yours
  accuse accused add added admit again agree agreed allow announce announced answer apply argue argued arrest arrested as ask asked asks
  assume attack attend back bar beat believe blame blamed bring brings brought call called calls cast catch check choose cite cites claim
  claims come compare condemn confirm consider contact count cover credit criticise criticize cut deny describe did discuss draw drop
  elect elected email expect face fear feed find finds follow force forced forget free gave get gets give gives go got greet had hail
  hear heard help helped helps hold hope host hosted imagine impeach inform interview introduce invite invited join joined keep keeps know
  lead learn leave leaves left let lets list make makes mark meet meets mention met move name named names note notes oppose pay phone
  picture place praise press pressed prove put puts question questions quote quoted raise read reads recall recalls record reelect
  remember remind remove replace report reports request require respect say saying says see seeing seek sees seen send sends sent show
  shows sign sources speak spoke stop stops suggest support supported supports take takes talk tell tells thank thanks think tie told took
  trust turn urge urged urges use video visit visits vote votes want wants warn warned warns watch watching welcome welcomed wins wish won
  wonder write writes wrote young old poor dear new news photo president presidents both dynasty era memo note subject speaker fact
`);

/** Words that a heading in title case leaves in small letters. */
export const SMALL_WORDS = wordSet(`
  a an and as at but by for from in into is it its nor of off on or over per than that the to up via vs with without
`);

/** Months and days: no names of people before a family name in a report ("On Monday Gates left"). */
export const CALENDAR_WORDS = wordSet(`
  january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
  monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun spring summer autumn winter
`);

/** Common words with which names begin, and far more often something else: alone they are no beginning of a name. */
export const COMMON_BEGINNINGS = wordSet(`
  armed atlantic bill black border budget central coalition collective commerce commission commonwealth communist conference consolidated
  constitutional contact continuing council customs czarist defence defense department district doing ease economic election electoral
  empire european exercise five foreign freedom function general grand group high imperial individual intergovernmental interior
  international islamic joint line middle military millennium ministry mountainous movement multi multinational national nations non
  nonaligned north northern nuclear oil operation organisation organization parliamentary partnership people peoples popular port
  presidential protocol protocols public rapid red referendum regional republic section security silk south southern state supreme trans
  treaty tsarist united upper war west western workers world
`);

/** First names that are common in English-language texts: "Bill" before "Gates" is another bearer, in a heading as in a sentence. */
export const GIVEN_NAMES = wordSet(`
  aaron abby abigail adam adele adrian agnes aidan al alan albert alec alex alexander alexandra alexis alfred ali alice alicia alison allan
  allen allison amanda amber amelia amy ana andre andrea andrew andy angela angie anita ann anna anne annie anthony antonio april archie
  arnold arthur ashley audrey austin barbara barry beatrice becky ben benjamin bernard bernie beth betty beverly bill billy bob bobby brad
  bradley brandon brenda brendan brett brian bridget brooke bruce bryan burt caitlin calvin cameron carl carla carlos carmen carol caroline
  carolyn carrie casey catherine cathy cecilia charlene charles charlie charlotte chelsea cheryl chloe chris christian christina christine
  christopher cindy claire clara clarence claude clay clifford clint clive colin connie connor conrad corey courtney craig crystal curtis
  cynthia daisy dale dan dana daniel danielle danny daphne darren dave david dawn dean deborah debra denise dennis derek desmond diana diane
  dick dmitri dolores dominic don donald donna dora doris dorothy doug douglas duncan dustin dwight dylan earl ed eddie edgar edith edmund
  edward edwin eileen elaine eleanor elena eli elizabeth ella ellen ellis elsie emily emma eric erica erik erin ernest ethan eugene eva evan
  eve evelyn felix fiona florence floyd frances francis frank franklin fred freddie frederick gabriel gail gareth garry gary gavin gemma gene
  geoff geoffrey george georgina gerald geraldine gerard gilbert gina giles gladys glen glenn gloria gordon grace graham grant greg gregory
  guy gwen hannah hans harold harriet harry harvey hazel heather hector heidi helen henry herbert herman holly howard hugh hugo ian ida
  igor ira irene iris irving isaac isabel isabella ivan ivy jack jackie jackson jacob jacqueline jake james jamie jan jane janet janice jared
  jasmine jason jay jean jeff jeffrey jennifer jenny jeremy jerome jerry jesse jessica jessie jill jim jimmy jo joan joanna joanne joe joel
  john johnny jon jonathan jordan jorge jose joseph josephine josh joshua joy joyce juan juanita judith judy julia julian julie june justin
  karen karl kate katherine kathleen kathryn kathy katie kay keith kelly ken kenneth kevin kim kimberly kirk kurt kyle lance larry laura
  lauren laurence lawrence leah lee leila leo leon leonard leroy leslie lester lewis liam lillian linda lindsay lisa liz lloyd lois lorenzo
  lorraine louis louise lucas lucille lucy luis luke luther lydia lynn mabel maggie malcolm marc marcia marcus margaret maria marian marie
  marilyn mario marion marjorie mark marlene marsha marshall martha martin marvin mary mathew matt matthew maureen maurice max maxine megan
  melanie melinda melissa melvin mercedes mia michael michelle miguel mike mildred miles milton miranda miriam mitchell moira molly monica
  morgan muriel myra nadia nancy naomi natalie natasha nathan neal neil nell nelson nicholas nick nicola nicole nigel nina noah noel nora
  norma norman oliver olivia oscar otto owen pablo pam pamela pat patricia patrick patty paul paula pauline pearl pedro peggy penny perry
  pete peter phil philip phillip phoebe phyllis priscilla rachel ralph ramon randall randy ray raymond rebecca regina renee rex rhonda ricardo
  richard rick ricky rita rob robbie robert roberta roberto robin rod roderick rodney roger roland ron ronald ronnie rosa rosalind rose
  rosemary ross roy ruben ruby rudolph rufus rupert russell ruth ryan sadie sally sam samantha samuel sandra sandy sara sarah sasha scott
  sean sebastian seth shane shannon sharon shaun sheila shelley sherry shirley sidney silvia simon sonia sophia sophie stacy stan stanley
  stella stephanie stephen steve steven stewart stuart sue susan suzanne sydney sylvia tamara tammy tara ted terence teresa terry thelma
  theodore theresa thomas tiffany tim timothy tina todd tom tommy toni tony tracy travis trevor tyler ursula valerie vanessa vera vernon
  veronica vicki victor victoria vincent viola violet virginia vivian walter wanda warren wayne wendy wesley will willard william willie
  winston yolanda yvonne zachary zoe
`);

/** Nouns that make another name of the word before them: "Gates Foundation", "Clinton County". */
export const NAMING_NOUNS = wordSet(`
  academy airport arena auditorium avenue award awards bank bay beach boulevard bridge brothers building camp canal castle center centre
  challenge chapel church cinema city clinic co college company conservatory corp corporation county court creek crescent cup dam
  district drive estate expressway falls farm farms field fellowship festival fort forest foundation fund gallery garden gardens green
  ground group grove hall harbor harbour heights highway hill hills hospital hotel house inc industries institute island junction junior
  jr lake lane library limited llc lodge ltd mall manor medal mill mills millennium mosque motors mountain museum night opera park parish
  pass peninsula place plaza point port prize publishing ranch refinery ridge river road school scholarship scholars square sr stadium
  station street studio studios terminal terrace theater theatre tower township trail trust university valley village way wharf woods works
`);

/** Nouns that make an address of the place before them: "Baku Street". */
export const STREETS = wordSet('street avenue ave road rd lane boulevard blvd drive crescent terrace alley');

/** Words that make another place of the one after them: "New Georgia", "Little Armenia". */
export const PLACE_PREFIXES = wordSet('new little fort port mount saint st lake');

/** Words that may follow a family name with a capital without making another name of it. */
export const FOLLOWING_WORDS = wordSet('administration cabinet government presidency doctrine era white i');

/** Titles that anybody may have. */
export const COURTESY_TITLES = wordSet('mr mrs ms miss mx messrs sir dame dr madam');

/** Acronyms' letters that are also English words: in a line of capitals they are as likely the word. */
export const WORDS_LIKE_ACRONYMS = wordSet(`
  act aid aim all am an and any are as ask at be but by can cap care core cost do fact far fast fed for gap go had has have he hits i if in
  is it its may me mist my no not of off oil on one or our out pace pact part past peace raf rim safe so soar start step team the them this to
  up us van was we who win with you
`);

/** Pronouns that cannot begin a sentence: "US" there is the country. */
export const OBJECT_PRONOUNS = wordSet('us me him them');

/** What stands before a year that says when something happened. */
export const DATE_PREPOSITIONS = wordSet(
  'in since by until till during from after before between through throughout around circa to',
);

/** Those whom one state sends to another: "the Iranian ambassador" does not make a ministry Iran's. */
export const GUESTS = wordSet(`
  ambassador ambassadors attache attaches charge consul consuls counterpart counterparts delegate delegates delegation delegations diplomat
  diplomats embassy embassies envoy envoys mission negotiator negotiators visitor visitors
`);

/** What makes the state after it an object of a sentence, and no owner of what comes later in it: "after talks with Iran". */
export const RELATIONS = wordSet('with against to toward towards on about over between into at for versus vs than from');

/** "Son of" and "daughter of" behind the father's name: "Heydar Alirza oghlu Aliyev". */
export const PATRONYMICS = wordSet('oglu oghlu ogly ogli qizi gizi kizi');
