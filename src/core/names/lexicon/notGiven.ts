import { words } from "./list.ts";

/** Nouns that are written with capitals in the middle of sentences and are nobody's given name. */
export const NO_GIVEN = words(
  `department house court street wall state army navy force bureau council committee board press chief power party union
  group club hill black day sea god lord news times post today radio company bank school university congress senate
  act war world peace prize cup super big regierung kabinett koalition ara fall affare prasidentschaft familie ehepaar
  partei fraktion lager chef chefin experte expertin kollege kollegin kandidat kandidatin duo gouvernement affaire
  gobierno governo presidency
  billionaire millionaire candidate defendant teammate forward winger centre quarterback fullback linebacker rookie
  veteran champion rival star legend icon boss ally aide nephew cousin son daughter brother father mother wife husband
  widow superstar playwright poet critic suspect victim witness plaintiff celebrity tycoon mogul magnate heir heiress
  protege mentor frontman nominee hopeful incumbent deputy pundit expert delegate democrat republican laureate`,
);
