/* Generated from api/seed by api/generate; do not edit. */
/* Sample content, as lists of texts. */
/* clang-format off */

#include "generated/seed_content.h"

const struct seed_list seed_common[SEED_COMMON] = {
	{0},
	{0},
	{0},
	{0},
	{0},
	{0},
	{0},
	{19, /* comment */
	"More about \001A, please!\000"
	"I have a soft spot for \001A.\000"
	"You made me want to try that.\000"
	"How long did that take you?\000"
	"That is how it went for me, only with more swearing.\000"
	"I read this to \001T, who wants to know how it ends.\000"
	"I had to read that twice, it is so true.\000"
	"Well, that is my weekend sorted.\000"
	"I disagree a little, but nicely put.\000"
	"\002T would like you.\000"
	"Please never stop posting these.\000"
	"Somebody should collect your posts.\000"
	"I am \001V months late to this, but thank you.\000"
	"We talked about \001A only yesterday!\000"
	"You are braver than I am.\000"
	"I wish I had known that \001V years ago.\000"
	"It is the small things, isn't it?\000"
	"There is a whole forum about \001A, be careful.\000"
	"And I thought I was the only one with opinions about \001A."},
	{24, /* post */
	"\001B\000"
	"\001B \001C\000"
	"\001B \001N\000"
	"\001B \001C \001C\000"
	"\001B \001C \001C \001C\000"
	"\001B \001D\000"
	"\001B \001C \001D\000"
	"\001B \001C \001C \001D\000"
	"\001B \001C\n\n"
	"\001D\000"
	"\001B \001C \001C\n\n"
	"\001D\000"
	"\001B \001M\n\n"
	"**\001D**\000"
	"\001B \001C\n\n"
	"\001M\n\n"
	"\001D\000"
	"\001B \001M\n\n"
	"\001M\000"
	"\001B \001C\n\n"
	"\001M\n\n"
	"\001M\n\n"
	"\001D\000"
	"\001B \001M\n\n"
	"\001M\n\n"
	"\001G\n\n"
	"\001D\000"
	"\001B \001C \001C\n\n"
	"\001M\n\n"
	"\001M\n\n"
	"\001M\n\n"
	"\001D\000"
	"\001B\n\n"
	"\001G\000"
	"\001B \001C\n\n"
	"\001G\n\n"
	"\001M\000"
	"\001B \001M\n\n"
	"\001G\n\n"
	"\001D\000"
	"\001B \001C\n\n"
	"\001F\000"
	"\001B \001C\n\n"
	"### \001E\n\n"
	"\001F\n\n"
	"\001D\000"
	"\001B \001M\n\n"
	"\001F\n\n"
	"\001M\n\n"
	"\001D\000"
	"\001B \001C \001C\n\n"
	"## \001E\n\n"
	"\001M\n\n"
	"\001F\n\n"
	"## \001E\n\n"
	"\001M\n\n"
	"\001G\n\n"
	"---\n\n"
	"\001D\000"
	"\001B \001M\n\n"
	"## \001E\n\n"
	"\001M\n\n"
	"\001G\n\n"
	"\001M\n\n"
	"## \001E\n\n"
	"\001M\n\n"
	"## \001E\n\n"
	"\001F\n\n"
	"\001M\n\n"
	"\001D"},
	{15, /* reply */
	"\001H\000"
	"\001H\000"
	"\001H\000"
	"\001H\000"
	"\001H\000"
	"\001H\000"
	"\001H \001R\000"
	"\001H \001R\000"
	"\001Q \001H\000"
	"\001Q \001H\000"
	"\001Q \001H\000"
	"\001Q \001H \001R\000"
	"\001Q\000"
	"\001O\000"
	"\001O"},
	{21, /* answer */
	"Thanks! I will try that.\000"
	"Good question: about \001V, I think.\000"
	"I would, but \001T would never forgive me.\000"
	"You are right, I should have mentioned that.\000"
	"Glad it helps.\000"
	"No, not yet. It is on the list.\000"
	"Exactly what I thought, too.\000"
	"It depends. \001U minutes, at a guess.\000"
	"Ha! Fair point.\000"
	"I had the idea from \001T, to be honest.\000"
	"I will write more about that soon.\000"
	"Yes, and I would do it again.\000"
	"Sorry for the late answer: **yes**.\000"
	"I tried that \001S, and you were right.\000"
	"You are very kind.\000"
	"I asked \001T, who says no.\000"
	"Ask me again in \001V weeks.\000"
	"That is a *much* better way to put it.\000"
	"There is no plan, I am afraid. There never was.\000"
	"Let me look it up when I am home.\000"
	"About \001A? I could go on for hours."},
	{8, /* postscript */
	"PS: it took \001V attempts, in case you wonder.\000"
	"PS: \001T has read this and wants to be mentioned. There you go.\000"
	"PS: I forgot the most important thing: **have fun**.\000"
	"PS: yes, I know. Next time I will do it properly.\000"
	"PS: all of that was \001S, and I still stand by it.\000"
	"PS: \001U minutes later it already looks different. I will report.\000"
	"PS: sorry for the typing errors, my hands were cold.\000"
	"PS: more about \001A soon."},
	{5, /* paragraph */
	"\001C \001C\000"
	"\001C \001N\000"
	"\001C \001C \001C\000"
	"\001C \001C \001N\000"
	"\001N \001C \001C"},
	{16, /* remark */
	"It took \001V attempts, but it was worth it.\000"
	"\002T laughed at me, of course.\000"
	"I should have written this down \001V years ago.\000"
	"None of this is new, but it was new to me.\000"
	"That is the whole secret, as far as I can tell.\000"
	"More on that another day.\000"
	"Not everything went to plan.\000"
	"I have no idea why that works, but it does.\000"
	"Patience is apparently the main ingredient.\000"
	"I kept notes this time, for once.\000"
	"It sounds simple, and it nearly is.\000"
	"\002T had warned me.\000"
	"Somebody here recommended it, so *thank you*.\000"
	"I will not pretend that I planned it.\000"
	"The first \001U minutes were the worst.\000"
	"You live and learn."},
	{3, /* long_reply */
	"> \001B\n\n"
	"\001H\000"
	"\001H\n\n"
	"\001P\000"
	"\001Q\n\n"
	"\001H \001R"},
	{5, /* aside */
	"> The longer you look at it, the more there is to do.\n\n"
	"That is what \001T says.\000"
	"What I would try, in this order:\n\n"
	"1. nothing at all, for \001V days\n2. the cheap way\n3. asking \001T\000"
	"For comparison:\n\n"
	"```\nfirst time:   \001U minutes\nsecond time:  \001V minutes\n```\000"
	"- [x] read it\n- [x] told \001T\n- [ ] *do* it\000"
	"There is [a whole page](https://en.wikipedia.org/wiki/Trial_and_error) about that "
	"method."},
	{15, /* greeting */
	"Thanks for writing this up.\000"
	"Great post!\000"
	"Ha, same here.\000"
	"Interesting.\000"
	"This made my morning.\000"
	"Oh, I remember that feeling.\000"
	"Good to know.\000"
	"Well put.\000"
	"Lovely to read.\000"
	"I showed this to \001T.\000"
	"Very nice.\000"
	"Bookmarked.\000"
	"*This.*\000"
	"I did not know that!\000"
	"I have been wondering about that, too."},
	{10, /* farewell */
	"Good luck with it!\000"
	"Keep us posted!\000"
	"Looking forward to the next part.\000"
	"Thanks again.\000"
	"Let us know how it goes.\000"
	"Greetings from the north.\000"
	"No hurry.\000"
	"Just curious.\000"
	"Anyway, well done.\000"
	"I would try it \001V times first."},
	{12, /* time */
	"last weekend\000"
	"this morning\000"
	"on Sunday\000"
	"two weeks ago\000"
	"yesterday\000"
	"last Thursday\000"
	"the other day\000"
	"over the long weekend\000"
	"a month ago\000"
	"on Friday evening\000"
	"on my day off\000"
	"after work"},
	{12, /* person */
	"my sister\000"
	"my neighbour\000"
	"a colleague\000"
	"my father\000"
	"my partner\000"
	"an old friend\000"
	"the woman next door\000"
	"my flatmate\000"
	"my cousin\000"
	"a friend from work\000"
	"my aunt\000"
	"the man from the hardware shop"},
	{50, /* 10-59 */
	"10\000"
	"11\000"
	"12\000"
	"13\000"
	"14\000"
	"15\000"
	"16\000"
	"17\000"
	"18\000"
	"19\000"
	"20\000"
	"21\000"
	"22\000"
	"23\000"
	"24\000"
	"25\000"
	"26\000"
	"27\000"
	"28\000"
	"29\000"
	"30\000"
	"31\000"
	"32\000"
	"33\000"
	"34\000"
	"35\000"
	"36\000"
	"37\000"
	"38\000"
	"39\000"
	"40\000"
	"41\000"
	"42\000"
	"43\000"
	"44\000"
	"45\000"
	"46\000"
	"47\000"
	"48\000"
	"49\000"
	"50\000"
	"51\000"
	"52\000"
	"53\000"
	"54\000"
	"55\000"
	"56\000"
	"57\000"
	"58\000"
	"59"},
	{8, /* 2-9 */
	"2\000"
	"3\000"
	"4\000"
	"5\000"
	"6\000"
	"7\000"
	"8\000"
	"9"},
};

static const struct seed_list people_lists[] = {
	{10, /* username */
	"\001[\001\\\000"
	"\001[.\001\\\000"
	"\001[_\001\\\000"
	"\002[_\001\\\000"
	"\001[\000"
	"\001[\001V\000"
	"\001\\.\001[\000"
	"\001]\001^\000"
	"\001]_\001^\000"
	"\002^\001U"},
	{4, /* name */
	"\002[ \002\\\000"
	"\002[ \002\\\000"
	"\002[ \002\\\000"
	"\002["},
	{16, /* location */
	"Lisbon\000"
	"Graz, Austria\000"
	"Kraków\000"
	"Utrecht\000"
	"Leeds\000"
	"Bologna\000"
	"Tampere\000"
	"Nagoya\000"
	"Montréal\000"
	"Accra\000"
	"Ljubljana\000"
	"Wellington\000"
	"Porto Alegre\000"
	"Cork, Ireland\000"
	"Aarhus\000"
	"a boat on the Danube"},
	{3, /* about_me */
	"\001_. \001`\000"
	"\001_. \001`\000"
	"\001`"},
	{80, /* first */
	"anna\000"
	"ben\000"
	"clara\000"
	"daniel\000"
	"elif\000"
	"finn\000"
	"greta\000"
	"hannah\000"
	"ines\000"
	"jakob\000"
	"kaya\000"
	"leon\000"
	"maria\000"
	"nils\000"
	"olivia\000"
	"pavel\000"
	"rosa\000"
	"samir\000"
	"tessa\000"
	"ulla\000"
	"viktor\000"
	"wanda\000"
	"yusuf\000"
	"zoe\000"
	"aylin\000"
	"bruno\000"
	"carla\000"
	"dora\000"
	"emil\000"
	"fatima\000"
	"georg\000"
	"hugo\000"
	"irene\000"
	"joan\000"
	"karim\000"
	"lena\000"
	"marek\000"
	"nora\000"
	"oskar\000"
	"petra\000"
	"rafael\000"
	"sofia\000"
	"tom\000"
	"una\000"
	"vera\000"
	"will\000"
	"yara\000"
	"amir\000"
	"bea\000"
	"chloe\000"
	"david\000"
	"eva\000"
	"felix\000"
	"gwen\000"
	"henry\000"
	"ida\000"
	"jonas\000"
	"kim\000"
	"lucia\000"
	"milan\000"
	"nadia\000"
	"owen\000"
	"paula\000"
	"rita\000"
	"simon\000"
	"theo\000"
	"uma\000"
	"violet\000"
	"wei\000"
	"yuki\000"
	"priya\000"
	"susan\000"
	"mateo\000"
	"aiko\000"
	"stefan\000"
	"ruth\000"
	"ivan\000"
	"julia\000"
	"omar\000"
	"kofi"},
	{70, /* last */
	"miller\000"
	"novak\000"
	"garcia\000"
	"larsen\000"
	"okafor\000"
	"rossi\000"
	"schmidt\000"
	"tanaka\000"
	"weber\000"
	"young\000"
	"kaya\000"
	"haddad\000"
	"lindgren\000"
	"moreau\000"
	"nowak\000"
	"patel\000"
	"quinn\000"
	"reyes\000"
	"silva\000"
	"thomas\000"
	"vogel\000"
	"walker\000"
	"berg\000"
	"costa\000"
	"dubois\000"
	"evans\000"
	"fischer\000"
	"graf\000"
	"horvat\000"
	"ito\000"
	"jansen\000"
	"kowalski\000"
	"lopez\000"
	"marino\000"
	"nguyen\000"
	"olsen\000"
	"petrov\000"
	"roth\000"
	"santos\000"
	"taylor\000"
	"ueda\000"
	"varga\000"
	"wright\000"
	"keller\000"
	"brandt\000"
	"chen\000"
	"diaz\000"
	"ekman\000"
	"fraser\000"
	"gruber\000"
	"hill\000"
	"ivanova\000"
	"jones\000"
	"klein\000"
	"lang\000"
	"murphy\000"
	"nagy\000"
	"osei\000"
	"park\000"
	"romano\000"
	"sato\000"
	"toth\000"
	"verma\000"
	"wolf\000"
	"zeman\000"
	"brown\000"
	"clark\000"
	"duarte\000"
	"farkas\000"
	"hansen"},
	{24, /* adjective */
	"quiet\000"
	"rusty\000"
	"early\000"
	"green\000"
	"wandering\000"
	"sleepy\000"
	"mossy\000"
	"blue\000"
	"northern\000"
	"patient\000"
	"tiny\000"
	"foggy\000"
	"salty\000"
	"windy\000"
	"crooked\000"
	"gentle\000"
	"lucky\000"
	"stray\000"
	"humble\000"
	"velvet\000"
	"wooden\000"
	"copper\000"
	"amber\000"
	"restless"},
	{32, /* noun */
	"heron\000"
	"kettle\000"
	"pedal\000"
	"otter\000"
	"lantern\000"
	"fern\000"
	"badger\000"
	"cello\000"
	"walnut\000"
	"magpie\000"
	"comet\000"
	"teapot\000"
	"thistle\000"
	"marmot\000"
	"ferry\000"
	"pixel\000"
	"compass\000"
	"spanner\000"
	"radish\000"
	"owl\000"
	"saffron\000"
	"pebble\000"
	"beetle\000"
	"cedar\000"
	"ladle\000"
	"thrush\000"
	"atlas\000"
	"semicolon\000"
	"wren\000"
	"quince\000"
	"gecko\000"
	"sprocket"},
	{12, /* occupation */
	"Gardener\000"
	"Teacher of physics\000"
	"Night baker\000"
	"Librarian\000"
	"Bicycle mechanic\000"
	"Nurse\000"
	"Retired surveyor\000"
	"Student of languages\000"
	"Carpenter\000"
	"Half of a bookshop\000"
	"Ferry pilot\000"
	"Programmer by day"},
	{10, /* motto */
	"Slow trains, fast soups.\000"
	"Happy to be proved wrong.\000"
	"Mostly harmless.\000"
	"Here for the comments.\000"
	"Ask me about sourdough.\000"
	"Collects maps and forgets where they are.\000"
	"Writes on Sundays.\000"
	"Still learning to say less.\000"
	"Too many bicycles, not enough tyres.\000"
	"Reads everything twice."},
};

static const struct seed_list astronomy_lists[] = {
	{6, /* gear */
	"the 8-inch Dobsonian\000"
	"a pair of binoculars\000"
	"the small refractor\000"
	"a 25 mm eyepiece\000"
	"a UHC filter\000"
	"the old tracking mount"},
	{7, /* nuisance */
	"thin cloud\000"
	"dew\000"
	"poor seeing\000"
	"street lights\000"
	"wind\000"
	"frost\000"
	"a neighbour's floodlight"},
	{6, /* site */
	"the back garden\000"
	"the dark-sky site\000"
	"a field behind the farm\000"
	"the roof\000"
	"the dunes\000"
	"the car park on the hill"},
};

static const struct seed_list birds_lists[] = {
	{7, /* place */
	"the feeder\000"
	"the estuary\000"
	"the old oak\000"
	"the reed bed\000"
	"the gravel pit\000"
	"the churchyard\000"
	"the hide"},
	{6, /* attraction */
	"sunflower hearts\000"
	"suet\000"
	"a nest box\000"
	"fallen apples\000"
	"a shallow dish of water\000"
	"a pile of logs"},
	{5, /* when */
	"at first light\000"
	"just before dusk\000"
	"in the rain\000"
	"around lunchtime\000"
	"during the cold snap"},
};

static const struct seed_list books_lists[] = {
	{6, /* where */
	"on the train\000"
	"in the bath\000"
	"on the balcony\000"
	"between two night shifts\000"
	"aloud, a chapter a night\000"
	"in one weekend"},
	{7, /* part */
	"the first hundred pages\000"
	"the ending\000"
	"the letters\000"
	"the middle\000"
	"the narrator\000"
	"the long descriptions\000"
	"the last chapter"},
	{5, /* source */
	"the library sale\000"
	"a second-hand shop\000"
	"the book swap\000"
	"my grandmother's shelf\000"
	"a cardboard box on the pavement"},
};

static const struct seed_list cooking_lists[] = {
	{10, /* ingredient */
	"smoked paprika\000"
	"lemon zest\000"
	"brown butter\000"
	"miso\000"
	"good stock\000"
	"fresh thyme\000"
	"toasted cumin\000"
	"garlic\000"
	"tamarind\000"
	"black pepper"},
	{6, /* pot */
	"the cast-iron pan\000"
	"the pressure cooker\000"
	"the big pot\000"
	"the small oven\000"
	"a cheap wok\000"
	"the enamel casserole"},
	{6, /* flaw */
	"too salty\000"
	"a little burnt\000"
	"far too thin\000"
	"bland\000"
	"too sour\000"
	"on the heavy side"},
};

static const struct seed_list cycling_lists[] = {
	{7, /* part */
	"the rear derailleur\000"
	"the chain\000"
	"the bottom bracket\000"
	"the saddle\000"
	"the front hub\000"
	"the dynamo light\000"
	"the headset"},
	{7, /* trouble */
	"a headwind\000"
	"steady drizzle\000"
	"black ice\000"
	"loose gravel\000"
	"thick fog\000"
	"roadworks\000"
	"a puncture"},
	{5, /* stop */
	"a bakery\000"
	"a petrol station\000"
	"the village café\000"
	"a farm shop\000"
	"the kiosk by the lock"},
};

static const struct seed_list gardening_lists[] = {
	{8, /* feed */
	"compost\000"
	"leaf mould\000"
	"wood ash\000"
	"straw mulch\000"
	"nettle feed\000"
	"horse manure\000"
	"seaweed meal\000"
	"grit"},
	{7, /* pest */
	"slugs\000"
	"aphids\000"
	"pigeons\000"
	"snails\000"
	"flea beetles\000"
	"blackbirds\000"
	"voles"},
	{6, /* bed */
	"the raised bed\000"
	"the cold frame\000"
	"the allotment\000"
	"the south wall\000"
	"the greenhouse\000"
	"the far bed"},
};

static const struct seed_list hiking_lists[] = {
	{7, /* gear */
	"trekking poles\000"
	"wool socks\000"
	"a proper map\000"
	"gaiters\000"
	"the small stove\000"
	"a dry bag\000"
	"a second pair of socks"},
	{7, /* obstacle */
	"a bog\000"
	"a late snowfield\000"
	"a locked hut\000"
	"a herd of cows\000"
	"a washed-out bridge\000"
	"thunder\000"
	"a very confident goat"},
	{5, /* food */
	"cheese and cold tea\000"
	"a bar of chocolate\000"
	"plum cake\000"
	"dried apricots\000"
	"lentils from a jar"},
};

static const struct seed_list music_lists[] = {
	{7, /* instrument */
	"the cello\000"
	"my old guitar\000"
	"the upright piano\000"
	"a borrowed accordion\000"
	"the violin\000"
	"a cheap ukulele\000"
	"the clarinet"},
	{7, /* difficulty */
	"the left hand\000"
	"the bow changes\000"
	"the fingering\000"
	"the rhythm\000"
	"the last page\000"
	"the slow part\000"
	"the counting"},
	{6, /* room */
	"the church hall\000"
	"the kitchen\000"
	"the pub on the corner\000"
	"the community centre\000"
	"the old gymnasium\000"
	"the stairwell"},
};

static const struct seed_list photography_lists[] = {
	{7, /* gear */
	"a 35 mm lens\000"
	"the old Pentax\000"
	"a roll of Tri-X\000"
	"a tripod\000"
	"the phone\000"
	"a polarising filter\000"
	"expired film"},
	{6, /* setting */
	"the exposure\000"
	"the white balance\000"
	"the background\000"
	"the framing\000"
	"the shutter speed\000"
	"the focus"},
	{6, /* light */
	"the blue hour\000"
	"harsh noon light\000"
	"late autumn\000"
	"heavy rain\000"
	"the golden hour\000"
	"the last light"},
};

static const struct seed_list programming_lists[] = {
	{8, /* tool */
	"`git bisect`\000"
	"a profiler\000"
	"`printf`\000"
	"`valgrind`\000"
	"a property test\000"
	"`strace`\000"
	"a second pair of eyes\000"
	"a very small example"},
	{8, /* language */
	"C\000"
	"Python\000"
	"Rust\000"
	"Go\000"
	"TypeScript\000"
	"Lua\000"
	"Haskell\000"
	"plain shell"},
	{8, /* culprit */
	"an off-by-one\000"
	"a time zone\000"
	"a missing index\000"
	"a stale cache\000"
	"a signed integer\000"
	"a wrong default\000"
	"a trailing slash\000"
	"an unflushed buffer"},
};

static const struct seed_list repairs_lists[] = {
	{8, /* remedy */
	"a new capacitor\000"
	"contact cleaner\000"
	"wood glue\000"
	"the soldering iron\000"
	"a drop of oil\000"
	"a spare fuse\000"
	"sandpaper\000"
	"two cable ties"},
	{7, /* fault */
	"a cold solder joint\000"
	"a worn belt\000"
	"a broken switch\000"
	"thirty years of dust\000"
	"a loose wire\000"
	"one missing screw\000"
	"a previous repair"},
	{5, /* workshop */
	"the repair café\000"
	"the kitchen table\000"
	"the shed\000"
	"the cellar\000"
	"the shared workshop"},
};

static const struct seed_list travel_lists[] = {
	{6, /* transport */
	"the night train\000"
	"a slow ferry\000"
	"the local bus\000"
	"a rented bicycle\000"
	"the regional train\000"
	"a long-distance coach"},
	{7, /* food */
	"grilled sardines\000"
	"dumplings\000"
	"a bowl of noodles\000"
	"rye bread\000"
	"cardamom buns\000"
	"bean stew\000"
	"fried cheese"},
	{5, /* bed */
	"a room above a bakery\000"
	"a hostel by the harbour\000"
	"a friend's sofa\000"
	"a guest house without a sign\000"
	"a campsite in the pines"},
};

const struct seed_topic seed_topics[SEED_TOPICS] = {
{.own = astronomy_lists, .parts = {
	{11, /* subject */
	"the Orion Nebula\000"
	"Saturn\000"
	"the Andromeda Galaxy\000"
	"the Double Cluster\000"
	"Jupiter\000"
	"the Ring Nebula\000"
	"Albireo\000"
	"the Hercules Cluster\000"
	"Mars\000"
	"the Moon's terminator\000"
	"the Veil Nebula"},
	{7, /* opening */
	"Two clear hours \001S, and I spent them on \001A.\000"
	"\002S I showed \001A to \001T.\000"
	"\002A from \001Y, with nothing but \001W.\000"
	"Finally found \001A without any electronics.\000"
	"First light for \001W: \001A.\000"
	"A short report on \001A, before I forget.\000"
	"It was −\001V °C, but for \001A I would do it again."},
	{15, /* sentence */
	"The sky was steady for once, until \001X ended it.\000"
	"With \001W it is easier than the books say.\000"
	"From \001Y you lose everything below \001U degrees.\000"
	"Give your eyes \001U minutes in the dark; **no phone**.\000"
	"At \001U× it is a smudge, at twice that it is a *place*.\000"
	"Averted vision did the rest.\000"
	"I sketched it with a soft pencil and cold fingers.\000"
	"There was \001X, as always after midnight.\000"
	"\002T looked for a long time and said nothing at all.\000"
	"A satellite crossed the field every \001V minutes.\000"
	"The light left it when there were mammoths, or dinosaurs, or nobody.\000"
	"Collimation took \001U minutes and was worth each of them.\000"
	"I could hold it for \001V seconds at a time.\000"
	"From \001Y one can see the Milky Way down to the trees.\000"
	"Somebody had left the gate open, so now I know a horse."},
	{6, /* closing */
	"What magnification do you use?\000"
	"Next new moon, same place.\000"
	"Clear skies, everyone!\000"
	"Does a filter help at all from a city?\000"
	"How do you fight \001X?\000"
	"Has anybody tried it with \001W?"},
	{4, /* heading */
	"Conditions\000"
	"What I saw\000"
	"The log\000"
	"For beginners"},
	{3, /* list */
	"1. Let the telescope cool for \001U minutes.\n2. Find a bright star nearby and align "
	"the finder.\n3. Start with the lowest magnification.\n4. Hop from star to star; **do "
	"not hurry**.\n5. Look away a little: averted vision.\n6. Write it down before you "
	"pack.\000"
	"- \001A, while it is high\n- two or three double stars\n- whatever \001X leaves us\000"
	"- [x] charge the batteries\n- [x] print the finder chart\n- [ ] collimate, *before* "
	"it gets dark\n- [ ] ask who else comes to \001Y"},
	{4, /* block */
	"| Time | Object | Seeing |\n|---|---|:-:|\n| 21:\001U | \001A | \001V/10 |\n| 22:\001U | the "
	"Pleiades | \001V/10 |\n| 23:\001U | clouds | – |\000"
	"```\nobject:    \001A\nwhere:     \001Y\ngear:      \001W\nseeing:    \001V/10\nverdict:   again\n```\000"
	"> The cosmos is within us.\n\n"
	"At −\001V °C it is mostly in the toes.\000"
	"For planning I use a plain script:\n\n"
	"```python\nfor target in targets:\n    if target.altitude(now) > \001U:\n        "
	"print(target.name)\n```"},
	{12, /* comment */
	"Which eyepiece did you use for \001A?\000"
	"From my balcony \001A is just a grey spot. Still love it.\000"
	"How dark is it at \001Y?\000"
	"\002X ended my session, too.\000"
	"Try a dew shield, it helps a lot.\000"
	"I have been looking for \001A for \001V months now.\000"
	"Was that with \001W? Impressive.\000"
	"Would you post the sketch?\000"
	"We should meet at \001Y some time.\000"
	"Next week it stands higher, it gets better.\000"
	"My children still talk about the night we saw \001A.\000"
	"Is \001W enough for a start?"},
}},
{.own = birds_lists, .parts = {
	{11, /* subject */
	"the kingfisher\000"
	"a barn owl\000"
	"the starlings\000"
	"a black redstart\000"
	"the cranes\000"
	"the swifts\000"
	"a great spotted woodpecker\000"
	"waxwings\000"
	"a nuthatch\000"
	"the lapwings\000"
	"a pair of goldfinches"},
	{7, /* opening */
	"\002S I saw \001A near \001W.\000"
	"I nearly dropped my cup: \001A, right outside the window.\000"
	"Counted birds \001Y and was rewarded with \001A.\000"
	"For \001V weeks I had been looking for \001A.\000"
	"\002T heard \001A first, of course.\000"
	"A good week for \001A.\000"
	"Back from \001W, with cold feet and \001A."},
	{15, /* sentence */
	"I had gone out for something else entirely.\000"
	"The best time at \001W is \001Y.\000"
	"We put out \001X, and it took \001V days until somebody dared.\000"
	"Through the telescope you could see every feather.\000"
	"\001U minutes later a dog came, and that was that.\000"
	"My list for the year now stands at **\001U**.\000"
	"\002X does more than any expensive seed mix.\000"
	"There were \001V of them \001S, and not one today.\000"
	"\002T knows the call; I still mix it up with the wren.\000"
	"I wrote down the time and the wind, as one should.\000"
	"Near \001W somebody has cut the hedge far too early.\000"
	"You hear them long before you see them.\000"
	"No photograph, I was too busy *looking*.\000"
	"A heron watched us the whole time, unimpressed.\000"
	"The local group counts here \001V times a year."},
	{6, /* closing */
	"Has anyone else seen them this year?\000"
	"What do you put out in winter?\000"
	"Binoculars by the door from now on.\000"
	"Do they come back to the same place?\000"
	"I will be at \001W on Sunday, say hello.\000"
	"Any idea what the small brown one was?"},
	{4, /* heading */
	"Seen today\000"
	"At \001W\000"
	"What they like\000"
	"How to get there"},
	{3, /* list */
	"1. blackbird, \001V\n2. house sparrow, about \001U\n3. robin, \001V, not on speaking terms\n4. "
	"great tit, \001U or so\n5. long-tailed tit, a flock of \001U\n6. jay, one, shouting\000"
	"- \001X, and fresh water every morning\n- a view from the kitchen table\n- nobody who "
	"slams the door\000"
	"- [x] clean the nest boxes\n- [x] write down when the swifts came back\n- [ ] learn "
	"the call of \001A\n- [ ] go to \001W \001Y"},
	{3, /* block */
	"| Species | Last year | This year |\n|---|---:|---:|\n| Swift | \001U | \001U |\n| House "
	"martin | \001U | \001U |\n| Swallow | \001V | \001V |\000"
	"> The bird does not sing because it has an answer. It sings because it has a song.\n\n"
	"That hangs on the wall of the hide, in four languages.\000"
	"Recordings help a lot. I learn with [bird "
	"vocalization](https://en.wikipedia.org/wiki/Bird_vocalization) pages and *one* song "
	"a week."},
	{12, /* comment */
	"Lucky you! I have never seen \001A.\000"
	"Where exactly? I was near \001W \001S.\000"
	"\002X brought them to our garden within a week.\000"
	"Could it have been a young one?\000"
	"We hear them every evening, but \001Y they are silent.\000"
	"Did you report \001A to the county recorder?\000"
	"Which binoculars do you use?\000"
	"I drove \001U km for \001A once, and then one sat on my roof.\000"
	"They nest in the old wall behind the school.\000"
	"Are you sure it was not a juvenile starling?\000"
	"Beautiful. \002W is always worth it.\000"
	"How close did it let you come?"},
}},
{.own = books_lists, .parts = {
	{12, /* subject */
	"*Middlemarch*\000"
	"*Moby-Dick*\000"
	"*The Left Hand of Darkness*\000"
	"*Invisible Cities*\000"
	"*Frankenstein*\000"
	"*The Master and Margarita*\000"
	"*Mrs Dalloway*\000"
	"*Solaris*\000"
	"*The Magic Mountain*\000"
	"*Dracula*\000"
	"*Three Men in a Boat*\000"
	"*The Count of Monte Cristo*"},
	{7, /* opening */
	"\002S I finished \001A, and I do not know what to read now.\000"
	"I read \001A \001W.\000"
	"Does anyone else laugh out loud at \001A?\000"
	"\002A, at last. It only took me \001U years.\000"
	"My copy of \001A comes from \001Y and smells like it.\000"
	"Our book club did \001A \001S.\000"
	"\002T gave me \001A and said nothing. I understand now."},
	{15, /* sentence */
	"I loved \001X most.\000"
	"You have to get through \001X first, but then it flies.\000"
	"I underlined something on every other page.\000"
	"There is a sentence on page \001U that I read \001V times.\000"
	"The translation is from the fifties and **wonderful**.\000"
	"I would not change a word, except in \001X.\000"
	"\002T never got past page \001U.\000"
	"It is much funnier than its reputation.\000"
	"Reading it \001W was exactly right.\000"
	"I expected a duty and got a *friend*.\000"
	"Somebody had left a bus ticket in it, from 19\001U.\000"
	"Half of us hated \001X, which made for a good evening.\000"
	"I found it at \001Y for less than a coffee.\000"
	"The notes at the back are worth the second bookmark.\000"
	"I missed my stop because of \001X."},
	{6, /* closing */
	"What should I read next?\000"
	"Which translation do you prefer?\000"
	"Did you like \001X?\000"
	"My copy is free to whoever asks first.\000"
	"Is there anything else like it?\000"
	"Next month: something shorter."},
	{4, /* heading */
	"Why I picked it up\000"
	"What stays\000"
	"For the book club\000"
	"A warning"},
	{3, /* list */
	"1. Is the narrator to be trusted?\n2. What happens in \001X, exactly?\n3. Who would you "
	"want at dinner?\n4. Would it work as a film?\n5. Why does nobody talk about \001X?\n6. "
	"Does the title give it away?\000"
	"- read again: \001A\n- read for the first time: everything \001T ever gave me\n- given up: "
	"\001V, without regret\000"
	"- [x] \001A\n- [x] something under two hundred pages\n- [ ] something in translation\n- [ "
	"] something from \001Y"},
	{3, /* block */
	"| Book | Pages | Verdict |\n|---|---:|---|\n| \001A | \001U0 | keep |\n| the one about "
	"lighthouses | \001U0 | lend |\n| the thriller | \001U0 | donate |\000"
	"> A reader lives a thousand lives before he dies.\n\n"
	"I have the unread pile to prove it.\000"
	"Read so far this year:\n\n"
	"1. \001A\n2. a cookbook, cover to cover\n3. \001V crime novels, do not ask"},
	{12, /* comment */
	"\002A changed how I read. Enjoy the rest!\000"
	"Which translation was it?\000"
	"I skipped \001X and do not regret it.\000"
	"I read \001A at school and hated it. Time to try again?\000"
	"We did \001A in our book club, nobody agreed on \001X.\000"
	"How long did it take you?\000"
	"You will find more of the author at \001Y, I always do.\000"
	"Page \001U, I know which sentence you mean!\000"
	"The audiobook of \001A is excellent, by the way.\000"
	"I gave up in \001X. Is it worth going on?\000"
	"Read it \001W, that is the only way.\000"
	"No spoilers, please, I am half-way through."},
}},
{.own = cooking_lists, .parts = {
	{12, /* subject */
	"lentil soup\000"
	"mushroom risotto\000"
	"dal\000"
	"ratatouille\000"
	"shakshuka\000"
	"onion tart\000"
	"potato gratin\000"
	"miso soup\000"
	"chickpea curry\000"
	"minestrone\000"
	"borscht\000"
	"pea soup"},
	{7, /* opening */
	"\002S I made \001A for \001V people with what was left in the fridge.\000"
	"My best \001A so far, and it cost next to nothing.\000"
	"I have been making \001A wrong for \001V years.\000"
	"We had \001A again \001S, by popular demand.\000"
	"\002T taught me how to make \001A, and I wrote it down this time.\000"
	"Cold weather is for \001A.\000"
	"There are two kinds of people, and both like \001A."},
	{15, /* sentence */
	"The secret is \001W, added at the very end.\000"
	"My first attempt came out \001Y.\000"
	"I used \001X, which holds the heat much better.\000"
	"Fry the onions slowly; \001U minutes is not too long.\000"
	"A spoonful of \001W makes it taste as if it had cooked all day.\000"
	"The recipe asks for cream, but \001W does the job.\000"
	"Salt it *after* tasting, not before.\000"
	"It was \001Y, so I stirred in some \001W and nobody noticed.\000"
	"Leftovers keep for \001V days and taste better every day.\000"
	"\002T had three helpings, which I count as a success.\000"
	"Do **not** skip the \001W.\000"
	"Let it rest for at least \001U minutes before you serve it.\000"
	"With \001X the whole thing takes less than an hour.\000"
	"The market had almost nothing left, so I improvised.\000"
	"Everything went into \001X at once, to save washing up."},
	{6, /* closing */
	"What do you put in yours?\000"
	"Next time I will double the amount.\000"
	"Does anybody have a version without \001W?\000"
	"Bread on the side, and that is dinner.\000"
	"Serves \001V, or two who skipped lunch.\000"
	"How do you save it when it is \001Y?"},
	{4, /* heading */
	"Method\000"
	"What I changed\000"
	"\002A for a weeknight\000"
	"Leftovers"},
	{3, /* list */
	"1. Soften the onions in \001X over a low heat.\n2. Add \001W and stir for a minute.\n3. "
	"Pour in the stock and simmer for \001U minutes.\n4. Taste, and add salt if it needs "
	"any.\n5. Finish with \001W and a little patience.\n6. Serve at once, in warm bowls.\000"
	"- Monday: \001A\n- Tuesday: the rest of it, with \001W\n- Wednesday: bread, cheese, and no "
	"questions\000"
	"- [x] soak the beans\n- [x] sharpen the good knife\n- [ ] buy \001W\n- [ ] find the lid "
	"of \001X"},
	{3, /* block */
	"| Ingredient | Amount |\n|---|---:|\n| Onions | \001V |\n| Stock | \001U0 ml |\n| \002W | to "
	"taste |\n| Patience | plenty |\000"
	"> Cook it until it smells right, then five minutes more.\n\n"
	"That was my grandmother's entire recipe.\000"
	"The shopping list:\n\n"
	"- \001W\n- onions, as always\n- lemons\n- ~~cream~~"},
	{12, /* comment */
	"What kind of \001W do you use?\000"
	"Mine always turns out \001Y. What am I doing wrong?\000"
	"Made this \001S. \001U minutes was not quite enough, otherwise perfect.\000"
	"Have you tried it with \001W?\000"
	"\002A is the one dish my children never complain about.\000"
	"I do the same, but in \001X.\000"
	"Does it freeze well?\000"
	"My grandmother would object to the \001W, but I am convinced.\000"
	"Saved for the weekend.\000"
	"How many people does that feed?\000"
	"A squeeze of lemon helps when it is \001Y.\000"
	"Now I want \001A, and it is nine in the morning."},
}},
{.own = cycling_lists, .parts = {
	{10, /* subject */
	"the river path\000"
	"the old railway line\000"
	"the coast road\000"
	"the reservoir climb\000"
	"the forest loop\000"
	"the canal towpath\000"
	"the long way to work\000"
	"the ferry loop\000"
	"the gravel track over the hill\000"
	"the pass"},
	{7, /* opening */
	"Rode \001A \001S, all \001U km of it.\000"
	"\002S I took \001A instead of the main road.\000"
	"Somebody has resurfaced \001A at last!\000"
	"First ride of the season: \001A.\000"
	"\001U km before breakfast, most of it on \001A.\000"
	"\002T and I tried \001A on loaded bikes.\000"
	"If you only have one free morning, spend it on \001A."},
	{15, /* sentence */
	"There was \001X for the last \001V km.\000"
	"I stopped at \001Y and stayed far too long.\000"
	"Something is rattling, and I suspect \001W.\000"
	"My legs gave up after \001U km, my head a little earlier.\000"
	"The descent is worth every metre of the climb.\000"
	"I cleaned \001W \001S, and the whole bike feels new.\000"
	"Average speed: *let us not talk about it*.\000"
	"With \001X the whole thing becomes an adventure.\000"
	"Two spare tubes are **not** too many.\000"
	"We met exactly \001V cars.\000"
	"\002T overtook me on an e-bike, whistling.\000"
	"A little less air in the tyres made it much more comfortable.\000"
	"The signs end in the middle of the forest, so take a map.\000"
	"At \001Y they fill your bottles without asking.\000"
	"I had packed for rain and got sunburnt instead."},
	{6, /* closing */
	"Who is in for Sunday?\000"
	"Does anyone know when the bridge opens again?\000"
	"How often do you service \001W?\000"
	"Next time in the other direction.\000"
	"Total: \001U km and one very dirty bike.\000"
	"Is there a better way around the roundabout?"},
	{4, /* heading */
	"The route\000"
	"What to take along\000"
	"Getting there\000"
	"After \001U km"},
	{3, /* list */
	"1. Two tubes, a pump and the small multitool\n2. A rain jacket, whatever the "
	"forecast says\n3. Lights, because it always gets later\n4. Cash, for \001Y\n5. Something "
	"salty\n6. A paper map for the part without signal\000"
	"- \001U km to the lake, flat\n- coffee at \001Y\n- home by \001A, if there is daylight left\000"
	"- [x] clean \001W\n- [x] pump up the tyres\n- [ ] find out what rattles\n- [ ] buy *real* "
	"lights"},
	{3, /* block */
	"| Stage | km | Climb |\n|---|---:|---:|\n| To the bridge | \001U | \001U0 m |\n| To the lake "
	"| \001U | \001U0 m |\n| Home | \001U | \001U m |\000"
	"> It never gets easier, you just go faster.\n\n"
	"I am still waiting for the second half of that.\000"
	"```\nkm 0    station, left at the fountain\nkm 1\001V   \001Y\nkm 3\001V   bridge, please "
	"dismount\nkm 5\001V   home\n```"},
	{12, /* comment */
	"Is \001A passable on 28 mm tyres?\000"
	"How is the surface of \001A after rain?\000"
	"We had \001X there last week, too.\000"
	"My money is on \001W. Mine made the same noise.\000"
	"Which way round did you ride it?\000"
	"Stop at \001Y, best plum cake for miles.\000"
	"I commute along \001A. In winter you have it all to yourself.\000"
	"\001U km is further than I get in a month. Respect.\000"
	"Could you share the track?\000"
	"With \001X I would have turned round at the first corner.\000"
	"Is there a train back if one's legs give up?\000"
	"Check \001W before you blame the tyres."},
}},
{.own = gardening_lists, .parts = {
	{12, /* subject */
	"tomatoes\000"
	"runner beans\000"
	"leeks\000"
	"strawberries\000"
	"pumpkins\000"
	"courgettes\000"
	"chillies\000"
	"potatoes\000"
	"raspberries\000"
	"broad beans\000"
	"beetroots\000"
	"gooseberries"},
	{8, /* opening */
	"I sowed the first \001A of the year \001S.\000"
	"\002S I moved the \001A out to \001Y.\000"
	"After \001V wet weeks the \001A have finally taken off.\000"
	"This is the year I get \001A right, or so I told \001T.\000"
	"A short update on the \001A, because several of you asked.\000"
	"Nobody warned me how much room \001A take up.\000"
	"The \001A are in, and my back knows it.\000"
	"My \001A came through the frost, all but \001V of them."},
	{15, /* sentence */
	"The trick was a good layer of \001W, worked in about \001V weeks before planting.\000"
	"I lost roughly a third of them to \001X before I noticed.\000"
	"\002T swears by \001W, and after this season I am inclined to agree.\000"
	"They get water in the evening only, and not a drop on the leaves.\000"
	"Near \001Y the soil warms up a good \001V days earlier, which makes all the difference.\000"
	"Last year I planted them too close together, and the \001X moved straight in.\000"
	"I put a handful of \001W into every hole and covered it with soil.\000"
	"So far **no sign of \001X**, though I check under the leaves every morning.\000"
	"If I did it again, I would start them indoors \001V weeks earlier.\000"
	"The ones near \001Y look *twice* as strong as the rest.\000"
	"Nothing I tried kept the \001X away for long, except picking them off by hand.\000"
	"We ate the first bowl standing between the beds.\000"
	"The packet says \001U days; I have never had a harvest in less than twice that.\000"
	"It has not rained for \001V weeks, so I am carrying cans again.\000"
	"\002T gave me the seed in an envelope with no name on it."},
	{6, /* closing */
	"How do you keep \001X off yours?\000"
	"I will report back in \001V weeks.\000"
	"Has anybody here grown them without a greenhouse?\000"
	"Next on the list: more \001W.\000"
	"Photos once it stops raining.\000"
	"What do you feed yours?"},
	{4, /* heading */
	"What worked\000"
	"What I would do differently\000"
	"\002A, step by step\000"
	"The bill, so far"},
	{3, /* list */
	"1. Loosen the soil and rake in some \001W.\n2. Set the plants about \001U cm apart.\n3. "
	"Cover them against \001X until they are a hand high.\n4. Water in the morning, while it "
	"is still cool.\n5. Thin them out after \001V weeks; be *ruthless*.\n6. Mulch with \001W "
	"once the soil is warm.\000"
	"- early: \001A under glass\n- then: beans, as soon as the nights are mild\n- late: kale, "
	"which does not care about \001X\000"
	"- [x] order seed, before the good ones are gone\n- [x] turn over \001Y\n- [ ] fetch \001W\n- "
	"[ ] put up a net against \001X"},
	{3, /* block */
	"| Bed | Sown | Harvest |\n|---|---|---:|\n| North | week 1\001V | \001V kg |\n| South wall | "
	"week 1\001V | \001U kg |\n| Pots | week 1\001V | \001V kg |\000"
	"> Plant \001A when the lilac flowers, not when the calendar says so.\n\n"
	"My grandmother's rule still holds.\000"
	"I plan around [companion planting](https://en.wikipedia.org/wiki/Companion_planting)"
	" now:\n\n"
	"- \001A next to the marigolds\n- onions between the carrots\n- nothing at all next to "
	"the fennel"},
	{12, /* comment */
	"Which variety of \001A is that?\000"
	"I gave up on \001A because of the \001X. Maybe I should try again.\000"
	"Have you tried \001W? It worked wonders for mine.\000"
	"Mine are \001V weeks behind yours, and I blame the weather.\000"
	"How deep do you plant them?\000"
	"\002W never did much for my \001A, but the soil here is heavy clay.\000"
	"A fine net keeps the \001X away; nothing else did, for us.\000"
	"We have a glut of \001A every August and end up leaving them on doorsteps.\000"
	"Careful with too much \001W, you get all leaf and no fruit.\000"
	"Do keep some seed for the swap in spring, please!\000"
	"Do you water them every day?\000"
	"\002T grows \001A on a balcony, it can be done."},
}},
{.own = hiking_lists, .parts = {
	{10, /* subject */
	"the ridge path\000"
	"the lake circuit\000"
	"the old pilgrim route\000"
	"the gorge\000"
	"the summit trail\000"
	"the high moor\000"
	"the coastal path\000"
	"the hut-to-hut tour\000"
	"the waterfall loop\000"
	"the border path"},
	{7, /* opening */
	"\002S we walked \001A; the sign says \001V hours, we needed more.\000"
	"\002A is open again, and hardly anybody seems to know.\000"
	"\002S I did \001A on my own for the first time.\000"
	"If you are thinking about \001A: go before the school holidays.\000"
	"\002T talked me into \001A, and I am only slightly angry.\000"
	"\001U km, one blister: \001A is done.\000"
	"A quiet day on \001A, with more weather than forecast."},
	{15, /* sentence */
	"Half-way up there was \001X, so we went round.\000"
	"I was very glad to have \001W.\000"
	"The last \001U metres are steeper than they look.\000"
	"We had \001Y at the top and did not talk much.\000"
	"The path is marked well until you really need it.\000"
	"Without \001W I would have turned back.\000"
	"You can see *all the way to the sea* when it is clear, which it was not.\000"
	"At the hut they had run out of everything except \001Y.\000"
	"Start early; after ten the car park is **full**.\000"
	"It took us \001V hours, with a long stop because of \001X.\000"
	"My knees prefer the way up, these days.\000"
	"We met \001V people all day and greeted every one of them.\000"
	"The spring by the third bend was dry, so carry enough water.\000"
	"\002T fell asleep in the heather within a minute.\000"
	"Next time I leave \001W at home."},
	{6, /* closing */
	"Has anyone done it in winter?\000"
	"Which hut would you recommend for the night?\000"
	"I would go again tomorrow.\000"
	"How do you deal with \001X?\000"
	"Boots are drying on the balcony.\000"
	"Next: the northern half."},
	{4, /* heading */
	"The way up\000"
	"In the rucksack\000"
	"By train and bus\000"
	"\002A in two days"},
	{3, /* list */
	"1. Water, more than you think\n2. The map, and somebody who can read it\n3. A jumper "
	"for the top\n4. Food: \001Y\n5. \002W\n6. A torch, just in case\000"
	"- By bus to the trailhead, \001U minutes\n- Up through the wood, \001V km\n- Along \001A to "
	"the hut\n- Down before dark\000"
	"- [x] book the hut\n- [x] wax the boots\n- [ ] borrow \001W from \001T\n- [ ] look at the "
	"forecast once more"},
	{3, /* block */
	"| Section | Time | Height |\n|---|---:|---:|\n| Car park to chapel | \001U min | \001U0 m "
	"|\n| Chapel to saddle | \001V h | \001U0 m |\n| Down to the lake | \001V h | −\001U0 m |\000"
	"> There is no bad weather, only unsuitable clothing.\n\n"
	"Whoever says so has not stood in that wind.\000"
	"Timetable for those who come by bus:\n\n"
	"```\n07:\001U  station\n08:\001U  trailhead\n17:\001U  last bus back (!)\n```"},
	{12, /* comment */
	"How long did \001A take you, with breaks?\000"
	"Is the bridge back in place?\000"
	"We met \001X on \001A last year. Took us an hour to get past.\000"
	"Would you do \001A with children?\000"
	"\002W made all the difference for me, too.\000"
	"Is there water on the way?\000"
	"I know exactly which bend you mean.\000"
	"\002Y on a summit is my idea of happiness.\000"
	"Did you need to book the hut?\000"
	"\002A is on my list since I saw a postcard of it.\000"
	"Can one get there by bus on Sundays?\000"
	"The weather turned on us in the same place."},
}},
{.own = music_lists, .parts = {
	{10, /* subject */
	"the first Bach cello suite\000"
	"Satie's third Gnossienne\000"
	"the Kesh Jig\000"
	"St. Louis Blues\000"
	"Schumann's Träumerei\000"
	"Corcovado\000"
	"the Goldberg aria\000"
	"Wild Mountain Thyme\000"
	"Debussy's Arabesque\000"
	"Libertango"},
	{7, /* opening */
	"I have started to learn \001A on \001W.\000"
	"\002S I played \001A in \001Y.\000"
	"\002A, from memory, without stopping. Once.\000"
	"After \001V months, \001A is beginning to sound like music.\000"
	"\002T lent me \001W, and now the house is full of \001A.\000"
	"Heard \001A \001S and cannot get it out of my head.\000"
	"Returning to \001A after \001V years is humbling."},
	{15, /* sentence */
	"The hard part is \001X.\000"
	"I practise \001U minutes a day, most days.\000"
	"Slowly, *slowly*, says my teacher, and of course it helps.\000"
	"In \001Y the sound is wonderful, and so is the echo.\000"
	"The metronome is **not** my friend.\000"
	"I recorded myself, which was a mistake.\000"
	"\002T clapped; the dog left the room.\000"
	"It is written for another instrument, but on \001W it works.\000"
	"At \001U beats a minute I can do it; at the speed on the page I cannot.\000"
	"New strings made more difference than a month of practice.\000"
	"We are \001V people and own one working music stand.\000"
	"I marked \001X in red and then in another red.\000"
	"The neighbours have been very kind.\000"
	"Nobody in \001Y seemed to notice the wrong notes.\000"
	"Sight-reading is still a polite word for guessing."},
	{6, /* closing */
	"How do you practise \001X?\000"
	"Any recording you would recommend?\000"
	"We meet on Tuesdays, come along.\000"
	"What are you playing at the moment?\000"
	"Back to scales.\000"
	"Should I learn it by heart?"},
	{4, /* heading */
	"What I practise\000"
	"Listening\000"
	"On \001W\000"
	"The concert"},
	{3, /* list */
	"1. Scales, \001V minutes, no excuses\n2. \002X, hands apart\n3. The same again, half the "
	"speed\n4. Something easy, for the mood\n5. \002A from the top\n6. Tea\000"
	"- Monday: scales and \001X\n- Wednesday: \001A, slowly\n- Sunday: play it to \001T\000"
	"- [x] tune\n- [x] find the pencil\n- [ ] \001A at \001U beats a minute\n- [ ] the same, "
	"without looking"},
	{4, /* block */
	"```\n  E         A         E         B7\n| / / / / | / / / / | / / / / | / / / / "
	"|\n```\000"
	"| Week | Tempo | Mistakes |\n|---|---:|---:|\n| 1 | \001U | lots |\n| \001V | \001U | \001U |\n| "
	"now | 7\001V | \001V |\000"
	"> Music is the space between the notes.\n\n"
	"I leave a lot of space.\000"
	"My favourite recording is the oldest one: [listen for the "
	"breathing](https://en.wikipedia.org/wiki/Cello_Suites_(Bach)), not for the notes."},
	{12, /* comment */
	"Which edition do you use?\000"
	"\002A was the piece that made me start.\000"
	"Try \001X with a dotted rhythm first.\000"
	"Is there a recording from \001Y?\000"
	"How long did it take you?\000"
	"On \001W? I would love to hear that.\000"
	"My teacher says the same about \001X.\000"
	"I gave up on \001A twice. Third time lucky.\000"
	"Do you use a metronome for it?\000"
	"We could do \001A as a duet some time.\000"
	"The echo in \001Y is half the fun.\000"
	"Lower the tempo by \001U and it falls into place."},
}},
{.own = photography_lists, .parts = {
	{10, /* subject */
	"the harbour\000"
	"street markets\000"
	"old doors\000"
	"frost on leaves\000"
	"the football club\000"
	"reflections in puddles\000"
	"the night bus\000"
	"my grandfather's workshop\000"
	"a foggy bridge\000"
	"the empty swimming pool"},
	{7, /* opening */
	"\002S I photographed \001A with \001W.\000"
	"A small series: \001A, in \001U frames.\000"
	"I have walked past \001A for \001V years and only now looked.\000"
	"\002A again. I cannot stop.\000"
	"\002T asked why I would take pictures of \001A.\000"
	"One lens, one afternoon: \001A.\000"
	"Developed an old film \001S; \001V pictures of \001A came out."},
	{15, /* sentence */
	"With \001W you have to walk, and that changes everything.\000"
	"I got \001X wrong in half of them.\000"
	"The light was gone after \001U minutes.\000"
	"I like best the one where nothing happens.\000"
	"Of \001U pictures I kept \001V.\000"
	"\002Y is unforgiving, but honest.\000"
	"A child walked into the frame and **made** the picture.\000"
	"I waited \001U minutes for somebody in a red coat.\000"
	"Get \001X right and the rest can be fixed later.\000"
	"The grain is *part of it*.\000"
	"\002T holds the umbrella, I hold the camera.\000"
	"People are friendly if you show them the picture.\000"
	"I would not have seen it without \001W.\000"
	"Next time I will come back in \001Y.\000"
	"The best one is slightly out of focus, of course."},
	{6, /* closing */
	"Which one would you keep?\000"
	"Black and white, or colour?\000"
	"How do you deal with \001X?\000"
	"Prints are drying.\000"
	"Where do you have your film developed?\000"
	"Criticism welcome, really."},
	{4, /* heading */
	"The light\000"
	"Settings\000"
	"What I kept\000"
	"With \001W"},
	{3, /* list */
	"1. Go early; \001Y waits for nobody.\n2. Leave the zoom at home.\n3. Mind \001X.\n4. Take "
	"one step closer.\n5. Wait for a person, or for no one.\n6. Go home *before* the card "
	"is full.\000"
	"- one picture from far away\n- one from the middle\n- one so close that \001T has to ask "
	"what it is\000"
	"- [x] charge the battery, pack \001W\n- [x] look up when the sun sets\n- [ ] \001A, in \001Y\n- "
	"[ ] back up, *then* empty the card"},
	{3, /* block */
	"| Frame | Shutter | Aperture |\n|---:|---|---|\n| \001V | 1/\001U | f/\001V |\n| 1\001V | 1/\001U0 | "
	"f/8 |\n| 2\001V | \001V s | f/16 |\000"
	"> Your first ten thousand photographs are your worst.\n\n"
	"Only \001V thousand to go.\000"
	"```\ncamera:  \001W\nlight:   \001Y\nkept:    \001V of \001U\n```"},
	{12, /* comment */
	"What did you use for \001A? The tones are lovely.\000"
	"The second one. Definitely the second one.\000"
	"How did you handle \001X?\000"
	"\002Y suits it.\000"
	"Did you ask people before you took their picture?\000"
	"I tried \001A with \001W once and got nothing but blur.\000"
	"Black and white, please.\000"
	"Is that the one near the station?\000"
	"Would crop the left side a little, otherwise perfect.\000"
	"\002W is so underrated.\000"
	"How many frames did that take?\000"
	"Makes me want to look at \001A properly."},
}},
{.own = programming_lists, .parts = {
	{12, /* subject */
	"the config parser\000"
	"the build\000"
	"the flaky test\000"
	"the job queue\000"
	"the memory leak\000"
	"the release script\000"
	"the slow query\000"
	"the old C library\000"
	"the date bug\000"
	"the search index\000"
	"the race condition\000"
	"the cache"},
	{7, /* opening */
	"I spent \001U hours on \001A, and the answer was \001Y.\000"
	"\002S I finally understood \001A.\000"
	"Small victory: \001A no longer wakes anybody at night.\000"
	"A note to my future self about \001A.\000"
	"Rewrote half of it in \001X, and now I understand \001A.\000"
	"\002T asked me to look at \001A \"for five minutes\".\000"
	"Everybody has an opinion about \001A; here is mine."},
	{15, /* sentence */
	"In the end it was \001Y, as it so often is.\000"
	"I found it with \001W.\000"
	"The fix is one line; the commit message has \001U.\000"
	"It only failed on the first of the month, on machines with more than \001V cores.\000"
	"Reading the documentation *first* would have saved me \001V hours.\000"
	"There is now a test that fails without the change.\000"
	"I had a version in \001X, which was shorter but \001V times slower.\000"
	"\002T looked at it for a minute and asked why we need it at all.\000"
	"We deleted \001U0 lines and nothing broke.\000"
	"The profile showed \001U % of the time in one innocent loop.\000"
	"Naming things took longer than writing them.\000"
	"It runs in production now, under a comment that says `temporary`.\000"
	"With \001W you see it within minutes.\000"
	"The old code was not bad, it just answered last year's question.\000"
	"What looked like \001Y was really a misunderstanding between two teams."},
	{6, /* closing */
	"How do you test this sort of thing?\000"
	"Would you have used \001X?\000"
	"Code review welcome.\000"
	"Never again without \001W.\000"
	"What is your favourite bug?\000"
	"Has anyone measured that in \001X?"},
	{4, /* heading */
	"The symptom\000"
	"The cause\000"
	"The fix\000"
	"What I learned"},
	{3, /* list */
	"1. Reproduce it, *then* touch the code.\n2. Write the failing test.\n3. Look for "
	"\001Y.\n4. Reach for \001W.\n5. Fix it in one commit, clean up in another.\n6. Write down "
	"*why*, not what.\000"
	"- what we see: it fails once in \001U runs\n- what we know: it is not \001Y\n- what we do "
	"not know: everything else\000"
	"- [x] a test that fails\n- [x] a fix that is smaller than its test\n- [ ] the same in "
	"\001X, for comparison\n- [ ] delete the workaround"},
	{7, /* block */
	"```c\n/* before: <= */\nfor (size_t i = 0; i < count; i++)\n\ttotal += "
	"item[i].size;\n```\000"
	"```python\nfrom functools import lru_cache\n\n"
	"@lru_cache(maxsize=\001U0)\ndef price(item, day):\n    return lookup(item, day) * \001V\n```\000"
	"```sql\nEXPLAIN QUERY PLAN\nSELECT id, title FROM notes WHERE owner = ? ORDER BY id "
	"DESC LIMIT \001U;\n```\000"
	"| Version | ms | MB |\n|---|---:|---:|\n| before | \001U0 | \001U |\n| with an index | \001U | "
	"\001U |\n| in \001X | \001V | \001V |\000"
	"> There are only two hard things: cache invalidation and naming things.\n\n"
	"And off-by-one errors.\000"
	"```sh\nmake clean && make -j\001V 2>&1 | tee build.log | grep -c warning\n```\000"
	"The [rubber duck](https://en.wikipedia.org/wiki/Rubber_duck_debugging) was right "
	"again."},
	{12, /* comment */
	"Did \001W show anything?\000"
	"Would you do that in \001X today?\000"
	"Let me guess: \001Y?\000"
	"We had exactly that with \001A, it was \001Y.\000"
	"Do you have numbers for more than one thread?\000"
	"`-fsanitize=address` would have told you in a second.\000"
	"Nice. I would still add a test for it.\000"
	"In \001X that is a compile error, just saying.\000"
	"Is the code public?\000"
	"\002W saved me more than once, too.\000"
	"How big was the input?\000"
	"I once lost \001V days to \001Y. You have my sympathy."},
}},
{.own = repairs_lists, .parts = {
	{10, /* subject */
	"the toaster\000"
	"the old radio\000"
	"the washing machine\000"
	"the wobbly chair\000"
	"the coffee grinder\000"
	"the bedside lamp\000"
	"the sewing machine\000"
	"the wall clock\000"
	"the record player\000"
	"the garden gate"},
	{7, /* opening */
	"\002S I repaired \001A, and it works.\000"
	"It was \001X. Of course it was: \001A runs again.\000"
	"\002T wanted to throw \001A away.\000"
	"\001V hours at \001Y, and \001A is alive.\000"
	"A short guide to opening \001A without breaking it.\000"
	"I did not fix \001A, but I know it much better now.\000"
	"Saved from the skip: \001A."},
	{15, /* sentence */
	"The fault was \001X.\000"
	"All it needed was \001W.\000"
	"The hardest part was getting the case open.\000"
	"Take a picture *before* you take it apart.\000"
	"There were \001V screws left over, as tradition demands.\000"
	"**Unplug it first**, and wait a few minutes.\000"
	"The part costs \001V euros, the postage twice that.\000"
	"Nobody had been in there since 19\001U.\000"
	"\002T held the torch and gave advice.\000"
	"At \001Y somebody always has the right screwdriver.\000"
	"I tried \001W first, which made it worse.\000"
	"Behind the panel I found \001X and a coin.\000"
	"The manual is online, scanned, with coffee stains.\000"
	"It hums a little, but so do I.\000"
	"With \001W and some patience it took \001U minutes."},
	{6, /* closing */
	"Does anyone know where to get the belt?\000"
	"What was your best rescue?\000"
	"On to the next one.\000"
	"Is it worth replacing the cable, too?\000"
	"The repair café is open on Saturdays.\000"
	"It has been running for \001V days now."},
	{4, /* heading */
	"Opening it\000"
	"The fault\000"
	"Tools\000"
	"Was it worth it?"},
	{3, /* list */
	"1. Unplug it.\n2. Take pictures, from every side.\n3. Look for the obvious: \001X.\n4. "
	"Clean everything.\n5. Try \001W.\n6. Put it together, and test it *outside*.\000"
	"- to be repaired: \001A\n- to be asked for: \001W\n- to be left alone: the television\000"
	"- [x] label the screws\n- [x] find \001X\n- [ ] get hold of \001W\n- [ ] put it together, "
	"with no parts left over"},
	{3, /* block */
	"| Part | Price |\n|---|---:|\n| \002W | \001V € |\n| Postage | \001V € |\n| A new one | \001U0 € |\000"
	"> If it ain't broke, take it apart anyway.\n\n"
	"Sign on the door of the workshop.\000"
	"Where to look first:\n\n"
	"1. the plug\n2. the fuse\n3. the switch\n4. everything else"},
	{12, /* comment */
	"Something like that happened to me with \001A, too. Where did you start?\000"
	"How did you get \001A open?\000"
	"With mine it was \001X.\000"
	"\002W fixes half of what comes to \001Y.\000"
	"Respect. I would have given up.\000"
	"Please be careful with the capacitor in there.\000"
	"Where do you buy parts for \001A?\000"
	"Could you bring it along to \001Y?\000"
	"Did you have a circuit diagram?\000"
	"Always \001X. *Always.*\000"
	"How long did it take, honestly?\000"
	"My \001V spare screws send their regards."},
}},
{.own = travel_lists, .parts = {
	{13, /* subject */
	"Lisbon\000"
	"Turin\000"
	"Gdańsk\000"
	"Aarhus\000"
	"Kraków\000"
	"Bologna\000"
	"Ghent\000"
	"Porto\000"
	"Köln\000"
	"Malmö\000"
	"Brno\000"
	"Ljubljana\000"
	"Trieste"},
	{7, /* opening */
	"Back from \001A, and I still look for the tram.\000"
	"\001V days in \001A, without a plan.\000"
	"We took \001W to \001A.\000"
	"\002A in November: nobody else there.\000"
	"\002T moved to \001A, so now I have to visit.\000"
	"I had \001V hours between trains in \001A and left the station.\000"
	"Everything I knew about \001A was wrong."},
	{15, /* sentence */
	"We slept in \001Y and woke up from the bells.\000"
	"With \001W it takes \001V hours, and you see the country change.\000"
	"We lived on \001X and coffee.\000"
	"The museum was closed, which turned out to be luck.\000"
	"An old man explained the tiles to us for \001U minutes.\000"
	"\002Y cost less than parking at home.\000"
	"Ask for \001X; it is not on the menu.\000"
	"I walked \001U km that day, mostly uphill.\000"
	"The guidebook says two days, I say **\001V**.\000"
	"On the last evening it rained, and the streets shone.\000"
	"Learn to say *thank you* and *that was delicious*; it is enough.\000"
	"\002T lost a hat to the sea there.\000"
	"The best view is from the hospital car park, seriously.\000"
	"Missed \001W by a minute and met the nicest people of the trip.\000"
	"Prices are low if you turn your back on the square."},
	{6, /* closing */
	"What did I miss?\000"
	"Where should we go next?\000"
	"I left a book in the café, as a reason to return.\000"
	"Has anyone taken \001W from there?\000"
	"Tips for the coast are welcome.\000"
	"Already looking at timetables."},
	{4, /* heading */
	"Getting there\000"
	"Where we stayed\000"
	"Eating\000"
	"\002A on foot"},
	{3, /* list */
	"1. Take \001W, and sit on the left.\n2. Leave the bags at the station.\n3. Walk up to "
	"the castle before nine.\n4. Have \001X for lunch.\n5. Sit by the water until it gets "
	"cold.\n6. Stay in \001Y if they have a bed.\000"
	"- one book, to swap\n- one jumper more than you think\n- no plans before ten in the "
	"morning\000"
	"- [x] find a seat on \001W\n- [x] write to \001T, who has lived there\n- [ ] learn to order "
	"\001X\n- [ ] leave the laptop at home"},
	{3, /* block */
	"| What | Each |\n|---|---:|\n| \002W | \001U € |\n| \002Y | \001U € |\n| \002X | \001V € |\000"
	"> Not all those who wander are lost.\n\n"
	"We were, twice, and it was the best part.\000"
	"Getting there by rail is easier than it looks:\n\n"
	"1. the evening train as far as the border\n2. breakfast on the platform\n3. \001V hours "
	"along the river"},
	{12, /* comment */
	"How long did \001W take?\000"
	"I lived in \001A for \001V years. You make me homesick.\000"
	"Is it easy to find vegetarian food in \001A?\000"
	"We stayed in \001Y, too. The breakfast!\000"
	"When were you there? In August it is unbearable.\000"
	"Do you need to book \001W in advance?\000"
	"\002X! Now I know what is for dinner.\000"
	"Next time take the funicular and walk down.\000"
	"Was \001A expensive?\000"
	"I was in \001A last spring. We may have passed each other.\000"
	"Which way did you walk up to the castle?\000"
	"Did you get by without the language?"},
}},
};

const struct seed_topic seed_people = {.own = people_lists};
