const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));

/** Before a year, a month or a season these make it a date. */
export const TIME_PREPOSITIONS = words(
  "in since until till by of during from through throughout before after between to and or around about circa c ca early late mid last next this past coming following previous that same each every as for on within summer autumn fall winter spring year years maybe perhaps",
);

/** Of those, the ones that make a doubtful word (May, March, a season) one. */
export const STRONG_PREPOSITIONS = words(
  "in since until till by during from through throughout early late mid last next this past between of before after",
);

/** After a number these show that it counts something. */
export const COUNTED = words(
  "people persons men women children students workers employees members soldiers troops fighters refugees migrants prisoners victims deaths dead cases jobs seats votes voters delegates words pages copies books letters articles lines verses characters documents files records times days weeks months years hours minutes seconds miles kilometers kilometres meters metres km m cm mm feet ft foot inches yards acres hectares square tons tonnes kg kilograms kilos grams pounds lb lbs ounces gallons liters litres barrels dollars euros pounds yen yuan rubles francs marks pesos cents percent pct per points shares units homes houses households families companies firms firm schools villages towns cities ships planes aircraft tanks missiles warheads guns weapons vehicles cars trucks buses horses sheep cattle dogs islands species genes calories watts volts megawatts mw kw hp rpm mph kph gmt utc hrs hours mb gb degrees spectators fans visitors guests patients doctors nurses teachers pupils officers police officials protesters demonstrators protestors passengers civilians inhabitants residents subscribers respondents participants pieces items rounds shells bombs rockets sorties attacks stores outlets branches branded million billion thousand hundred trillion copies steps stairs thread psi ppm",
);

/** Before a number these show that it is a name or a place in something. */
export const NUMBERED = words(
  "section sections page pages p pp no nr number numbers room route highway flight boeing article articles chapter chapters line lines verse volume vol figure fig table item paragraph para psalm channel block lot unit form model type class windows office flat clause exhibit berth gate platform bus bay hut km postcode regiment battalion squadron planet comet crater agenda vision peugeot area box dial ext ps code zip pin apartment apt suite building resolution convoy order rule title iso rfc radio fm interstate asteroid usd eur rs nearly over under almost only least most than exactly some",
);

/** After “the March” or “the May” these show that it is something else. */
export const NOT_AFTER_MONTH = words(
  "for on of against to by was is were are and that which who in said says will had has would could can must may might should from with at did does continued began started ended took made went came got as or but because if when while after before through into over not never also then so",
);

/** Before a bare ordinal: “on the 24th”. */
export const DAY_PREPOSITIONS = words("on until till by from since before after between to through and or");

export const TITLES = words(
  "mr mrs ms miss dr sir lady lord president minister secretary senator premier chancellor theresa prof professor judge justice king queen prince princess general colonel captain sergeant constable inspector corporal lieutenant major commander coach father sister brother rabbi count baron duke duchess earl ambassador rep sen gov governor mayor",
);

/** What is traded under the name of a month to come: “December futures”. */
export const TRADED = words("futures contract contracts delivery options calls puts expiration");
