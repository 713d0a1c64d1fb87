import type { TermTable } from "./terms.ts";

/**
 * What locators are called in other languages than English, by BCP 47's first subtag: for each of CSL's locator types
 * the singular, the plural, the short form and its plural, then other ways to write it. Where CSL's locale of a
 * language gives a term, it stands here for what it stands for there, so that Pandoc reads the same.
 */
const WRITTEN: Readonly<Record<string, string>> = {
  de: `
    page Seite Seiten S. S.
    chapter Kapitel Kapitel Kap. Kap.
    section Abschnitt Abschnitte Abschn. Abschn.
    paragraph Absatz Absätze Abs. Abs.
    volume Band Bände Bd. Bde.
    line Zeile Zeilen Z. Z.
    verse Vers Verse V. V.
    figure Abbildung Abbildungen Abb. Abb.
    note Note Noten N. N. Anmerkung Anmerkungen Anm. Fußnote Fußnoten Fn.
    column Spalte Spalten Sp. Sp.
    book Buch Bücher B. B.
    part Teil Teile Teil Teile
    folio Blatt Blätter Fol. Fol. Bl.
    issue Nummer Nummern Nr. Nr. Nrn. Heft Hefte H.
    opus Opus Opera op. op.`,
  fr: `
    page page pages p. p. pp.
    chapter chapitre chapitres chap. chap.
    section section sections sect. sect.
    paragraph paragraphe paragraphes paragr. paragr. par.
    volume volume volumes vol. vol. tome tomes t.
    line ligne lignes l. l.
    verse verset versets v. v. vers
    figure figure figures fig. fig.
    note note notes n. n.
    column colonne colonnes col. col.
    book livre livres liv. liv.
    part partie parties part. part.
    folio folio folios fᵒ fᵒˢ f° fo fol.
    issue numéro numéros nᵒ nᵒˢ n° nº
    opus opus opus op. op.`,
  es: `
    page página páginas p. pp. pág. págs.
    chapter capítulo capítulos cap. cap. caps.
    section sección secciones sec. sec. secc.
    paragraph párrafo párrafos párr. párr. párrs.
    volume volumen volúmenes vol. vols. tomo tomos t.
    line línea líneas l. l. lín.
    verse verso versos v. vv. versículo versículos
    figure figura figuras fig. fig. figs.
    note nota notas n. n.
    column columna columnas col. col. cols.
    book libro libros lib. lib.
    part parte partes pt. pt.
    folio folio folios f. f. fol. ff.
    issue número números n.º n.º núm. núms. nº n°
    opus opus opera op. op.`,
  it: `
    page pagina pagine pag. pagg. p. pp.
    chapter capitolo capitoli cap. capp.
    section paragrafo paragrafi par. par. sezione sezioni sez.
    paragraph capoverso capoversi cpv. cpv.
    volume volume volumi vol. voll.
    line riga righe l. l. r. rr.
    verse verso versi v. vv.
    figure figura figure fig. fig. figg.
    note nota note nota note
    column colonna colonne col. col. coll.
    book libro libri lib. lib.
    part parte parti pt. pt.
    folio foglio fogli fgl. fgl. f. ff.
    issue numero numeri n. n. num. n° nº
    opus opera opere op. op.`,
  nl: `
    page pagina pagina's p. pp. pagina’s bladzijde bladzijden blz.
    chapter hoofdstuk hoofdstukken hfdst. hfdst. h.
    section sectie secties sec. sec.
    paragraph paragraaf paragrafen par. par. alinea alinea's alinea’s al.
    volume volume volumes vol. vols. band banden
    line regel regels l. l. r.
    verse vers versen v. vv. verzen
    figure figuur figuren fig. fig. afbeelding afb.
    note aantekening aantekeningen n. n. noot noten voetnoot
    column column columns col. col. kolom kolommen kol.
    book boek boeken bk. bk.
    part deel delen deel delen dl.
    folio folio folio's f. f. folio’s fol.
    issue nummer nummers nr. nr. nrs.
    opus opus opera op. op.`,
  pt: `
    page página páginas p. pp. pág. págs.
    chapter capítulo capítulos cap. cap. caps.
    section secção secções sec. sec. seção seções
    paragraph parágrafo parágrafos par. par.
    volume volume volumes vol. vols. tomo tomos t.
    line linha linhas l. l.
    verse versículo versículos v. vv. verso versos
    figure figura figuras fig. fig. figs.
    note nota notas nota notas
    column coluna colunas col. col. cols.
    book livro livros liv. liv.
    part parte partes pt. pt.
    folio fólio fólios f. f. fol. fl.
    issue número números n.º n.º n. nº n°
    opus opus opera op. op.`,
  sv: `
    page sida sidor s. s. sid. sidan
    chapter kapitel kapitel kap. kap.
    section avsnitt avsnitt avs. avs.
    paragraph stycke stycken st. st.
    volume volym volymer vol. vol. band bd.
    line rad rader l. l.
    verse vers verser v. v.
    figure figur figurer fig. fig.
    note not noter n. n. fotnot
    column kolumn kolumner kol. kol. spalt spalter sp.
    book bok böcker bok böcker
    part del delar del delar
    folio folio folios f. f. fol.
    issue nummer nummer nr nr nr.
    opus opus opera op. op.`,
  da: `
    page side sider s. s.
    chapter kapitel kapitler kap. kap.
    section paragraf paragraffer par. par.
    paragraph afsnit afsnit afs. afs.
    volume bind bind bd. bd.
    line linje linjer l. l.
    verse vers vers v. v.
    figure figur figurer fig. fig.
    note note noter n. n. fodnote
    column kolonne kolonner kol. kol. spalte spalter sp.
    book bog bøger b. b.
    part del dele d. d.
    folio folio folio fol. fol.
    issue nummer numre nr. nr.
    opus opus opus op. op.`,
  nb: `
    chapter kapittel kapitler kap. kap.
    section paragraf paragrafer pargr. pargr.
    paragraph avsnitt avsnitt avsn. avsn.
    note note noter n. n. fotnote
    book bok bøker b. b.
    part del deler d. d.
    folio folio folioer fol. fol.`,
  fi: `
    page sivu sivut s. ss.
    chapter luku luvut luku luvut
    section jakso jaksot jakso jaksot
    paragraph kappale kappaleet kappale kappaleet kpl
    volume vuosikerta vuosikerrat vsk. vsk. nide niteet
    line rivi rivit r. r.
    verse säkeistö säkeistöt säk. säk. säe säkeet jae jakeet
    figure kuvio kuviot kuv. kuv. kuva kuvat
    note huomautus huomautukset huom. huom. alaviite viite
    column palsta palstat palsta palstat
    book kirja kirjat kirja kirjat
    part osa osat osa osat
    folio folio foliot fol. fol.
    issue numero numerot nro nro nro. n:o
    opus opus opukset op. op.`,
  pl: `
    page strona strony s. s. str.
    chapter rozdział rozdziały rozdz. rozdz.
    section sekcja sekcje sekc. sekc.
    paragraph akapit akapity akap. akap.
    volume tom tomy t. t.
    line wiersz wiersze l. l.
    verse wers wersy w. w.
    figure rycina ryciny ryc. ryc. rys.
    note notatka notatki n. n. przypis przypisy przyp.
    column kolumna kolumny kol. kol. szpalta łam
    book książka książki książka książki księga księgi ks.
    part część części cz. cz.
    folio folio folio fol. fol. karta karty k.
    issue numer numery nr nr nr.
    opus opus opera op. op.`,
  cs: `
    page strana strany s. s. str.
    chapter kapitola kapitoly kap. kap.
    section sekce sekce sek. sek. oddíl oddíly
    paragraph odstavec odstavce odst. odst.
    volume ročník ročníky roč. roč. svazek svazky sv.
    line řádek řádky ř. ř.
    verse verš verše v. v.
    figure obrázek obrázky obr. obr.
    note poznámka poznámky pozn. pozn.
    column sloupec sloupce sl. sl.
    book kniha knihy k. k. kn.
    part část části část části
    folio list listy l. l. fol.
    issue číslo čísla č. č.
    opus opus opusy op. op.`,
  ru: `
    page страница страницы с. сс.
    chapter глава главы гл. гл.
    section раздел разделы разд. разд.
    paragraph параграф параграфы п. пп. абзац абзацы абз.
    volume том тома т. тт.
    line строка строки стр. стр.
    verse стих стихи ст. ст.
    figure рисунок рисунки рис. рис.
    note примечание примечания прим. прим. сноска
    column столбец столбцы стб. стб.
    book книга книги кн. кн.
    part часть части ч. чч.
    folio лист листы л. лл.
    issue выпуск выпуски вып. вып. номер номера №
    opus сочинение сочинения соч. соч.`,
  uk: `
    page сторінка сторінки с. с. стор.
    chapter розділ розділи розд. розд.
    section підрозділ підрозділи сек. сек. секція
    paragraph параграф параграфи пар. пар. абзац абзаци абз.
    volume том томи т. т.
    line рядок рядки л. л. рядк.
    verse вірш вірші вірш вірші
    figure рисунок рисунки рис. рис.
    note примітка примітки прим. прим.
    column графа графи ряд. ряд. стовпець стовпці
    book книга книги кн. кн.
    part частина частини ч. ч.
    folio фоліант фоліанти ф. ф. аркуш арк.
    issue випуск випуски вип. вип. номер номери №
    opus твір твори оп. оп.`,
  ja: `
    page ページ ページ 頁 頁
    chapter 章 章 章 章
    section 節 節 節 節
    paragraph 段落 段落 段落 段落
    volume 巻 巻 巻 巻
    line 行 行 行 行
    verse 詩節 詩節 詩節 詩節
    figure 図 図 図 図
    note 注 注 注 注 註
    column 段 段 段 段 欄
    book 冊 冊 冊 冊
    part 部 部 部 部
    folio 葉 葉 葉 葉 丁
    issue 号 号 号 号
    opus 作品 作品 作品 作品`,
  zh: `
    page 页 页 页 页 頁
    chapter 章 章 章 章
    section 节 节 节 节 節
    paragraph 段落 段落 段 段
    volume 卷 卷 卷 卷
    line 行 行 行 行
    verse 篇 篇 篇 篇
    figure 图表 图表 图 图 圖
    note 注脚 注脚 注 注 註
    column 栏 栏 栏 栏 欄
    book 册 册 册 册 冊
    part 部分 部分 部 部
    folio 版 版 版 版
    issue 期 期 期 期
    opus 作品 作品 作品 作品`,
  ko: `
    page 페이지 페이지 쪽 쪽 면
    chapter 장 장 장 장
    section 절 절 절 절
    paragraph 단락 단락 단락 단락 문단
    volume 권 권 권 권
    line 행 행 행 행 줄
    verse 연 연 연 연
    figure 그림 그림 그림 그림
    note 주 주 주 주 각주
    column 단 단 단 단
    book 책 책 책 책
    part 부 부 부 부
    folio 엽 엽 엽 엽
    issue 호 호 호 호
    opus 작품 작품 작품 작품`,
};

/** A language that differs from another one only in what is written for it. */
const MOSTLY: Readonly<Record<string, string>> = { nb: "da" };

/** Languages that are read with the terms of another one. */
const READ_AS: Readonly<Record<string, string>> = { no: "nb", nn: "nb" };

function tableOf(language: string): TermTable | null {
  const written = Object.hasOwn(WRITTEN, language) ? WRITTEN[language] : undefined;
  if (written === undefined) return null;
  const rows = written
    .trim()
    .split("\n")
    .map((line) => line.trim().split(" "));
  const own = Object.fromEntries(rows.map(([type = "", ...terms]) => [type, terms]));
  return { ...tableOf(MOSTLY[language] ?? ""), ...own };
}

/**
 * The locator terms of a language by its BCP 47 tag (`de`, `fr-CA`), whatever its case; null for English and for
 * languages that no terms are known of.
 */
export function termsOfLanguage(tag: string): { language: string; table: TermTable } | null {
  const subtag = (/^[a-z]+(?![^-_])/i.exec(tag)?.[0] ?? "").toLowerCase();
  const language = READ_AS[subtag] ?? subtag;
  const table = tableOf(language);
  return table && { language, table };
}
