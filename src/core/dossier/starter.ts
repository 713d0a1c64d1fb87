const DOSSIER = `# Your dossier: who is who, what happened when, and which sources exist.
# The entries below are invented. Change them, copy them, delete them: everything here is plain text.
# One file or twenty: every .yaml file in a folder called "dossier" is read.

people:
  - id: ada-quill
    name: Ada Quill
    aliases: [Ada M. Quill]        # always her
    weakAliases: [the mayor]       # her only where the text already speaks of her
    positions:
      - { post: Mayor, organization: port-lumen-council, start: 2021-05-03 }
    summary: >-
      Mayor of Port Lumen since 2021. Promised to save the old lighthouse.
    sources: [lantern-2024-lighthouse]

  - id: tomas-brandt
    name: Tomas Brandt
    positions:
      - { post: Harbour Master, organization: port-lumen-council, start: 2015, end: 2023-11-30 }
    summary: Harbour master until he fell out with the mayor over the lighthouse.

organizations:
  - id: port-lumen-council
    name: Port Lumen Town Council
    aliases: [Town Council]
    summary: Seven members, elected every four years.

places:
  - id: port-lumen
    name: Port Lumen
    summary: A harbour town that is on no map.

events:
  - id: storm-damage
    date: 2023-10~                 # about October 2023
    title: A storm breaks the lighthouse's lamp
    location: port-lumen

  - id: brandt-resigns
    date: 2023-11-30               # a day; 2023-11 is a month, 2023-11/2024-02 a stretch of time
    title: Brandt resigns as harbour master
    involved: [tomas-brandt, ada-quill]
    location: port-lumen
    tags: [lighthouse]
    sources:
      - { key: lantern-2024-lighthouse, locator: para. 2 }

  - id: council-vote
    date: 2024-02-14
    title: The council votes to repair the lighthouse
    involved: [port-lumen-council, ada-quill]
    location: port-lumen
    tags: [lighthouse]
    sources: [lantern-2024-lighthouse]

references:                        # as Pandoc reads them, plus "file": your archived copy
  - id: lantern-2024-lighthouse
    type: article-newspaper
    title: Council Votes to Save the Lighthouse
    author:
      - { family: Okonjo, given: Ines }
    container-title: The Port Lumen Lantern
    issued: 2024-02-15
    file: ../sources/lantern-2024-lighthouse.md
`;

const SOURCE = `# Council Votes to Save the Lighthouse

The town council voted on Wednesday to repair the old lighthouse, four months after a storm broke its lamp.

The vote ends a quarrel that cost the town its harbour master. Tomas Brandt, who thought the money better spent on the quay, resigned on the last day of November.

“A harbour without a light is only a place to get lost,” said Ada Quill, the mayor.
`;

const NOTE = `---
title: The lighthouse quarrel
date: 2024-03-01
---

# The lighthouse quarrel

Rest the pointer on a name, and you see who that is: Ada Quill, or Tomas Brandt, who was harbour master of Port Lumen.
Later on, Quill and Mr. Brandt are still known by their family names alone.

The quarrel began when a storm broke the lamp. Brandt left on 30 November 2023, and in February the Town Council voted
to repair the lighthouse [@lantern-2024-lighthouse, para. 1].

> A harbour without a light is only a place to get lost [@lantern-2024-lighthouse, para. 3]

To cite a source, type \`[@\`. To link an entry by hand, type \`[[\`, as in [[council-vote|the vote]]. An event can also be
told right here: [Work on the lamp begins]{.event date=2024-04 location=port-lumen}.
`;

/** The small working dossier that a fresh folder gets: invented people, a note that speaks of them, and the source they
 * are quoted from. Paths are relative to the folder, with \`/\`. */
export function starterDossier(): { readonly path: string; readonly text: string }[] {
  return [
    { path: "dossier/dossier.yaml", text: DOSSIER },
    { path: "notes/first-note.md", text: NOTE },
    { path: "sources/lantern-2024-lighthouse.md", text: SOURCE },
  ];
}
