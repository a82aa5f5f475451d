/* Who sample users are: their usernames, and what they tell of themselves. */
#include <ctype.h>

#include "cli/seed_text.h"
#include "cli/seed_topics.h"

static const char *const *const first_names = LIST(
    "anna", "ben", "clara", "daniel", "elif", "finn", "greta", "hannah", "ines", "jakob", "kaya", "leon", "maria",
    "nils", "olivia", "pavel", "rosa", "samir", "tessa", "ulla", "viktor", "wanda", "yusuf", "zoe", "aylin", "bruno",
    "carla", "dora", "emil", "fatima", "georg", "hugo", "irene", "joan", "karim", "lena", "marek", "nora", "oskar",
    "petra", "rafael", "sofia", "tom", "una", "vera", "will", "yara", "amir", "bea", "chloe", "david", "eva", "felix",
    "gwen", "henry", "ida", "jonas", "kim", "lucia", "milan", "nadia", "owen", "paula", "rita", "simon", "theo", "uma",
    "violet", "wei", "yuki", "priya", "susan", "mateo", "aiko", "stefan", "ruth", "ivan", "julia", "omar", "kofi");
static const char *const *const last_names = LIST(
    "miller", "novak", "garcia", "larsen", "okafor", "rossi", "schmidt", "tanaka", "weber", "young", "kaya", "haddad",
    "lindgren", "moreau", "nowak", "patel", "quinn", "reyes", "silva", "thomas", "vogel", "walker", "berg", "costa",
    "dubois", "evans", "fischer", "graf", "horvat", "ito", "jansen", "kowalski", "lopez", "marino", "nguyen", "olsen",
    "petrov", "roth", "santos", "taylor", "ueda", "varga", "wright", "keller", "brandt", "chen", "diaz", "ekman",
    "fraser", "gruber", "hill", "ivanova", "jones", "klein", "lang", "murphy", "nagy", "osei", "park", "romano", "sato",
    "toth", "verma", "wolf", "zeman", "brown", "clark", "duarte", "farkas", "hansen");
static const char *const *const moods =
    LIST("quiet", "rusty", "early", "green", "wandering", "sleepy", "mossy", "blue", "northern", "patient", "tiny",
	 "foggy", "salty", "windy", "crooked", "gentle", "lucky", "stray", "humble", "velvet", "wooden", "copper",
	 "amber", "restless");
static const char *const *const beings =
    LIST("heron", "kettle", "pedal", "otter", "lantern", "fern", "badger", "cello", "walnut", "magpie", "comet",
	 "teapot", "thistle", "marmot", "ferry", "pixel", "compass", "spanner", "radish", "owl", "saffron", "pebble",
	 "beetle", "cedar", "ladle", "thrush", "atlas", "semicolon", "wren", "quince", "gecko", "sprocket");

static const char *const *const places =
    LIST("Lisbon", "Graz, Austria", "Kraków", "Utrecht", "Leeds", "Bologna", "Tampere", "Nagoya", "Montréal", "Accra",
	 "Ljubljana", "Wellington", "Porto Alegre", "Cork, Ireland", "Aarhus", "a boat on the Danube");
static const char *const *const trades =
    LIST("Gardener", "Teacher of physics", "Night baker", "Librarian", "Bicycle mechanic", "Nurse", "Retired surveyor",
	 "Student of languages", "Carpenter", "Half of a bookshop", "Ferry pilot", "Programmer by day");
static const char *const *const leanings =
    LIST("Slow trains, fast soups.", "Happy to be proved wrong.", "Mostly harmless.", "Here for the comments.",
	 "Ask me about sourdough.", "Collects maps and forgets where they are.", "Writes on Sundays.",
	 "Still learning to say less.", "Too many bicycles, not enough tyres.", "Reads everything twice.");

struct str seed_text_username(struct arena *mem, uint64_t key, unsigned attempt)
{
	struct prng r = {key};
	const char *first = seed_pick(&r, first_names), *last = seed_pick(&r, last_names);
	const char *mood = seed_pick(&r, moods), *being = seed_pick(&r, beings);
	uint64_t form = prng_below(&r, 8), digits = 10;
	struct str name;

	if (form < 3)
		name = arena_printf(mem, "%s%s%s", first, form == 0 ? "." : form == 1 ? "_" : "", last);
	else if (form == 3)
		name = arena_printf(mem, "%c%s", first[0], last);
	else if (form == 4)
		name = arena_printf(mem, "%c%s_%c", toupper((unsigned char)first[0]), first + 1, last[0]);
	else if (form == 5)
		name = str_from(first);
	else
		name = arena_printf(mem, "%s%s%s", mood, form == 6 ? "_" : "", being);
	if (!attempt)
		return name;
	for (unsigned i = 1; i < attempt && i < 8; i++)
		digits *= 10;
	r.state += attempt;
	return arena_printf(mem, "%s%llu", name.ptr, (unsigned long long)(digits + prng_below(&r, 9 * digits)));
}

/* The same words as in most usernames, with capitals. */
static struct str full_name(struct arena *mem, uint64_t key)
{
	struct prng r = {key};
	const char *first = seed_pick(&r, first_names), *last = seed_pick(&r, last_names);

	return arena_printf(mem, "%c%s %c%s", toupper((unsigned char)first[0]), first + 1,
			    toupper((unsigned char)last[0]), last + 1);
}

struct seed_profile seed_text_profile(struct arena *mem, uint64_t key)
{
	struct prng r = {prng_key(key, 1, 0)};
	struct seed_profile profile = {0};

	if (prng_below(&r, 4))
		profile.name = full_name(mem, key);
	if (prng_below(&r, 3))
		profile.location = str_from(seed_pick(&r, places));
	if (prng_below(&r, 3)) {
		const char *trade = seed_pick(&r, trades);

		profile.about_me = arena_printf(mem, "%s. %s", trade, seed_pick(&r, leanings));
	}
	return profile;
}
