/**
 * Titles before names in other languages than English (folded), each with what it is called in English where somebody's
 * post may be given so: `for a man/for a woman=english`; one form alone says nothing of who bears it. Words that are
 * given names or English words as well are left out.
 */
export const OFFICES_ABROAD = `
prasident/prasidentin=president bundesprasident/bundesprasidentin=president kanzler/kanzlerin=chancellor
bundeskanzler/bundeskanzlerin=chancellor altkanzler/altkanzlerin=chancellor
ministerprasident/ministerprasidentin=prime-minister premierminister/premierministerin=prime-minister
aussenminister/aussenministerin=foreign-minister innenminister/innenministerin=interior-minister
finanzminister/finanzministerin=finance-minister verteidigungsminister/verteidigungsministerin=defense-minister
minister/ministerin=minister senator/senatorin=senator burgermeister/burgermeisterin=mayor
oberburgermeister/oberburgermeisterin=mayor abgeordneter/abgeordnete=representative
staatssekretar/staatssekretarin=secretary generalsekretar/generalsekretarin=secretary-general
parteichef/parteichefin=leader regierungschef/regierungschefin=prime-minister staatschef/staatschefin=president
botschafter/botschafterin=ambassador kommissar/kommissarin=commissioner richter/richterin=judge
staatsanwalt/staatsanwaltin=prosecutor oberst=colonel hauptmann=captain konig/konigin=king kaiser/kaiserin=emperor
bundesrat/bundesratin=minister landeshauptmann/landeshauptfrau=governor
president=president presidente=president vice-president=vice-president ministre=minister
premier-ministre/premiere-ministre=prime-minister chancelier/chanceliere=chancellor senateur/senatrice=senator
depute/deputee=representative maire=mayor gouverneur/gouverneure=governor
ministre-des-affaires-etrangeres=foreign-minister ministre-de-l-interieur=interior-minister
garde-des-sceaux=justice-minister president-de-la-republique=president chef-de-l-etat=president
secretaire-general/secretaire-generale=secretary-general secretaire-d-etat=secretary-of-state
ambassadeur/ambassadrice=ambassador procureur/procureure=prosecutor commandant=commander capitaine=captain roi/reine=king
presidente/presidenta=president vicepresidente/vicepresidenta=vice-president ministro/ministra=minister
primer-ministro/primera-ministra=prime-minister presidente-del-gobierno=prime-minister canciller=chancellor
gobernador/gobernadora=governor senador/senadora=senator diputado/diputada=representative alcalde/alcaldesa=mayor
embajador/embajadora=ambassador secretario/secretaria=secretary coronel=colonel capitan=captain juez/jueza=judge
magistrado/magistrada=judge lider=leader expresidente/expresidenta=president exministro/exministra=minister
primeiro-ministro/primeira-ministra=prime-minister deputado/deputada=representative governador/governadora=governor
prefeito/prefeita=mayor embaixador/embaixadora=ambassador juiz/juiza=judge ex-presidente=president
presidente-del-consiglio=prime-minister primo-ministro/prima-ministra=prime-minister senatore/senatrice=senator
onorevole=representative sindaco/sindaca=mayor governatore/governatrice=governor cancelliere/cancelliera=chancellor
segretario/segretaria=secretary generale=general colonnello=colonel giudice=judge procuratore/procuratrice=prosecutor
ambasciatore/ambasciatrice=ambassador vicepremier=vice-president
minister-president=prime-minister burgemeester=mayor staatssecretaris=secretary generaal=general kolonel=colonel
koning/koningin=king kamerlid=representative voorzitter=chair ambassadeur=ambassador
statsminister=prime-minister utrikesminister=foreign-minister utenriksminister=foreign-minister
udenrigsminister=foreign-minister finansminister=finance-minister kung/drottning=king konge/dronning=king
prezydent=president poslanka=representative marszalek=marshal senatorka=senator pulkownik=colonel
prezident/prezidentka=president ministr/ministryne=minister predseda=chair
cumhurbaskani=president basbakan=prime-minister presiden=president menteri=minister jenderal=general
prezident=president premjer-ministr=prime-minister
президент=president премьер=prime-minister премьер-министр=prime-minister министр=minister генерал=general
полковник=colonel губернатор=governor депутат=representative сенатор=senator канцлер=chancellor король/королева=king
прем’єр-міністр=prime-minister міністр=minister
الرئيس=president الوزير=minister الملك/الملكة=king الامير/الاميرة=prince اللواء=general הנשיא=president השר/השרה=minister
`;

/** Forms of address, in the same notation; they count with a capital only where their script has any. */
export const ADDRESS_ABROAD = `
herr/frau herrn fraulein/fraulein doktor monsieur/madame mme/mme mlle/mlle mademoiselle/mademoiselle maitre
senor/senora sr/sra srta/srta senorita/senorita senhor/senhora doutor/doutora doctor/doctora
signor/signora signore/signorina dottor/dottoressa avvocato/avvocata professore/professoressa ingegnere
meneer/mevrouw heer/mevr professeur herra/rouva fru/fru froken/froken pan/pani pane/pani gospodin/gospozha
daw/daw bapak/ibu shri/smt pandit/begum sayyid/sayyida haji hajji ustad
господин/госпожа товарищ пан/пані السيد/السيدة الدكتور/الدكتورة مر/גברת
`;

/** Words of which compounds are made that are offices: Kultusminister, Fraktionschefin, Arbetsmarknadsminister. */
export const OFFICE_COMPOUND =
  /^.{3,}(minister|prasident|kanzler|chef|sekretar|sprecher|vorsitzende[rn]?|kommissar|burgermeister|beauftragte[rn]?|abgeordnete[rn]?|politiker|kandidat|direktor|minister-president)(in)?$/;
