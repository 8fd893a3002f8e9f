import type { Severity } from './briefing.ts';

/** What a diagnostic means. The documentation of the rules is made from this table. */
export interface Rule {
  severity: Severity;
  /** one line: what was noticed */
  summary: string;
  /** what brings it about: a line of a transcript or of settings, or how it begins, or the name of a file (all invented); or null */
  example: string | null;
  /** what a person can do about it */
  advice: string;
}

/** Every rule id that a message may carry, sorted by name. */
export const rules = {
  'address-reused': {
    severity: 'warning',
    summary: 'A file holds another briefing than the one that was published from it.',
    example: null,
    advice:
      'Give each briefing a file of its own; what was published before stands withdrawn until its words are back.',
  },
  'beside-transcripts': {
    severity: 'warning',
    summary: 'A file that looks like a transcript lies beside the folder transcripts/, not in it.',
    example: null,
    advice: 'Move it into transcripts/ if it should be published.',
  },
  'binary-file': {
    severity: 'error',
    summary:
      'The file is no text and no document that can be read: an image, a recording, an old word-processor document.',
    example: '{\\rtf1 Press briefing',
    advice: 'Save or copy its text into a .txt file.',
  },
  'columns-read': {
    severity: 'info',
    summary: 'A page is set in columns, and they were read one after the other.',
    example: null,
    advice: 'Look at lines of such a page in “lectern explain”: a table is no columns.',
  },
  'comments-left-out': {
    severity: 'info',
    summary: 'A document holds comments of its editors; they are not published.',
    example: null,
    advice: 'Nothing, unless they should not leave your office: the file itself is published as it came.',
  },
  'config-invalid': {
    severity: 'error',
    summary: 'site.yaml says something that cannot be used.',
    example: '  accent: blueish',
    advice: 'Mend the line; the rest of site.yaml and the site are built meanwhile.',
  },
  'config-unknown-key': {
    severity: 'error',
    summary: 'site.yaml has a key that means nothing.',
    example: 'titel: My archive',
    advice: 'Take the nearest right key that the message names.',
  },
  'control-character': {
    severity: 'warning',
    summary: 'Control characters stand in the text.',
    example: null,
    advice: 'Compare with the publisher’s page; they are kept in the text and not shown on the site.',
  },
  'date-ambiguous': {
    severity: 'warning',
    summary: 'A date in figures leaves open which one is the month; no date was taken.',
    example: 'Press briefing, 4/5/2031',
    advice: 'State the date in front matter.',
  },
  'date-apart': {
    severity: 'warning',
    summary: 'A date lies much further from those of its series than they lie from each other.',
    example: null,
    advice: 'Look whether the year is right; if not, state the date in front matter.',
  },
  'date-conflict': {
    severity: 'warning',
    summary: 'The page states two dates, or its file name another.',
    example: 'Press Briefing by Press Secretary Ann Example, 3/9/2030',
    advice: 'State the right date in front matter.',
  },
  'date-from-file-name': {
    severity: 'info',
    summary: 'The text states no date, or only that of posting; the one in the file name was taken.',
    example: 'Minutes of 2031-05-04.txt',
    advice: 'Nothing, if it is right; else state the date in front matter.',
  },
  'date-from-title': {
    severity: 'info',
    summary: 'The date was read out of the title.',
    example: 'Briefing by Spokeswoman Anna Example, May 4, 2031',
    advice: 'Nothing, if it is right; else state the date in front matter.',
  },
  'date-missing': {
    severity: 'warning',
    summary: 'No date is stated; the briefing is published as undated.',
    example: 'Press briefing of the harbour office',
    advice:
      'State the date in front matter (date: 2031-05-04), for a document or subtitles in its file of decisions; or name the file 2031-05-04.en.txt.',
  },
  'date-of-issue': {
    severity: 'warning',
    summary: 'Only the day on which the page was issued is stated; it was taken as the date.',
    example: 'Issued on: April 6, 2031',
    advice: 'State the date in front matter, if the briefing was on another day.',
  },
  'date-without-year': {
    severity: 'warning',
    summary: 'A date stands there without its year; none was taken.',
    example: 'Regular Press Conference on September 18',
    advice: 'State the date in front matter.',
  },
  'decision-not-applied': {
    severity: 'warning',
    summary: 'A decision could not be applied to the line that it names.',
    example: '  - { line: 3, text: "Q: When…", do: join }',
    advice: 'Look at the reason, then mend the decision or take it out.',
  },
  'decision-stale': {
    severity: 'error',
    summary: 'The line that a decision names reads otherwise now; the decision was not applied.',
    example: '  - { line: 5, text: "A: In autumn.", do: phrase }',
    advice: 'Look at the transcript, then mend the line number or the text of the decision.',
  },
  'decisions-invalid': {
    severity: 'error',
    summary: 'A file of decisions cannot be used.',
    example: '  - { line: 12, do: splitt }',
    advice: 'Mend the line; the README says what a decision may be.',
  },
  'decisions-without-transcript': {
    severity: 'warning',
    summary: 'A file of decisions has no transcript beside it.',
    example: '2031-05-04.decisions.yaml',
    advice: 'Give both files the same name up to the ending.',
  },
  'dialect-tie': {
    severity: 'warning',
    summary: 'Two dialects fit the transcript nearly as well.',
    example: 'Briefing by Foreign Ministry Spokeswoman Ann Example, May 4, 2031',
    advice: 'State the dialect in front matter if the items look wrong.',
  },
  'dialect-unknown': {
    severity: 'error',
    summary: 'Front matter names a dialect that does not exist.',
    example: 'dialect: white-hose',
    advice: 'Take the id that the message names; until then the layout is told from the text.',
  },
  'dialect-weak': {
    severity: 'info',
    summary: 'No publisher’s layout was recognised; labels and roles were worked out from the text.',
    example: null,
    advice: 'Nothing, if the items look right; else state the dialect in front matter.',
  },
  'document-states': {
    severity: 'info',
    summary: 'A document says of itself what it is, who wrote it and when; nothing of it is taken.',
    example: null,
    advice: 'State what is right in the file of decisions beside it.',
  },
  duplicate: {
    severity: 'warning',
    summary: 'The same briefing is in the archive twice; the second copy is not published.',
    example: null,
    advice: 'Remove one of the two files.',
  },
  'embed-without-pages': {
    severity: 'warning',
    summary: 'Other sites can frame no answer alone, as answers have no pages of their own.',
    example: 'embed: all',
    advice: 'Take out “items: anchors”, or “embed: all”.',
  },
  'empty-file': {
    severity: 'error',
    summary: 'There is nothing in the file.',
    example: null,
    advice: 'Put the transcript into it, or remove it.',
  },
  'encoding-guessed': {
    severity: 'warning',
    summary: 'The file is not UTF-8; its encoding was guessed.',
    example: null,
    advice: 'Look at the letters with accents; if they are wrong, save the file as UTF-8.',
  },
  'encoding-mixed': {
    severity: 'warning',
    summary: 'Most of the file is UTF-8, some bytes are not and were read as Windows-1252.',
    example: null,
    advice: 'Look at the line, and save the file as UTF-8.',
  },
  'exchange-without-title': {
    severity: 'info',
    summary: 'No title of the table of contents fits an exchange; its title is the heart of its question.',
    example: 'Question: And the ferry?',
    advice: 'If a title does belong there, say so in the decisions file.',
  },
  'file-damaged': {
    severity: 'error',
    summary: 'A document cannot be read: it is damaged, or no such document.',
    example: null,
    advice: 'Open it in the program that it is made for, and save it again.',
  },
  'file-encrypted': {
    severity: 'error',
    summary: 'A document is locked with a password.',
    example: null,
    advice: 'Save a copy without a password.',
  },
  'file-failed': {
    severity: 'error',
    summary: 'A file beside the pages could not be made; the rest of the site stands.',
    example: null,
    advice: 'Build again; if it stays, report it with this message.',
  },
  'file-given-up': {
    severity: 'error',
    summary: 'A document takes more time or memory to read than any transcript; it was given up.',
    example: null,
    advice: 'Try again on a machine with less to do; if it stays so, save its text as .txt.',
  },
  'file-too-complex': {
    severity: 'error',
    summary: 'A document unfolds to more than any transcript holds.',
    example: null,
    advice: 'Look at what it is; if it is a transcript, save its text as .txt.',
  },
  'file-too-large': {
    severity: 'error',
    summary: 'The file is larger than any transcript.',
    example: null,
    advice: 'Split it into one file a briefing.',
  },
  'font-unreadable': {
    severity: 'warning',
    summary: 'Letters of a font in a PDF may be missing or wrong.',
    example: null,
    advice: 'Compare with the PDF; if text is missing, save it again with its fonts in it.',
  },
  'format-guessed': {
    severity: 'info',
    summary: 'The name of the file says one format, its content another.',
    example: '<!doctype html>',
    advice: 'Rename the file: .txt, .html, .md, .docx, .pdf, .vtt or .srt.',
  },
  'front-matter-language': {
    severity: 'warning',
    summary: 'Front matter is written in something other than YAML. Nothing is run.',
    example: '---js',
    advice: 'Write it as YAML: ---, then “date: 2021-11-03”, then ---.',
  },
  'front-matter-passed-over': {
    severity: 'info',
    summary: 'Front matter has keys that other tools write and that mean nothing to Lectern.',
    example: 'published_time: 2031-05-04T10:00:00Z',
    advice: 'Nothing.',
  },
  'front-matter-syntax': {
    severity: 'warning',
    summary: 'Front matter cannot be read as YAML.',
    example: 'title: Briefing: the harvest',
    advice: 'Put quotes around a value that holds a colon.',
  },
  'front-matter-unknown-key': {
    severity: 'warning',
    summary: 'Front matter has a key that means nothing to Lectern.',
    example: 'tittle: Harvest briefing',
    advice: 'Use the key that the message names.',
  },
  'front-matter-value': {
    severity: 'warning',
    summary: 'A value in front matter is not of the kind that its key wants; it is left out.',
    example: 'date: 3 November',
    advice: 'Write it as the message says.',
  },
  'heading-not-in-contents': {
    severity: 'info',
    summary: 'A heading in the text is not listed in the table of contents.',
    example: 'Repair of the lighthouse',
    advice: 'Nothing, if it is a heading; else say in the decisions file what it is.',
  },
  homoglyph: {
    severity: 'info',
    summary: 'A word holds Cyrillic letters among Latin ones; it is kept, and folded for search.',
    example: 'The joint Сollegium will meet.',
    advice: 'Nothing; the text is as published.',
  },
  'ignored-files': {
    severity: 'info',
    summary: 'Files that are no transcripts were left aside: pictures, styles, notes, hidden files.',
    example: 'quay.jpg',
    advice: 'Nothing.',
  },
  'label-doubtful': {
    severity: 'info',
    summary: 'Something looks like a speaker’s label, but was read as said.',
    example: 'Sarn Bridge: it stays closed.',
    advice: 'If somebody does begin to speak there, say so in the decisions file.',
  },
  'label-inside': {
    severity: 'info',
    summary: 'A speaker’s label stands inside of a paragraph, whose end was lost.',
    example: 'Q    Will it open? MR. EXAMPLE: Soon.',
    advice: 'If nobody begins to speak there, say so in the decisions file: do: phrase, with the whole line.',
  },
  'label-joined': {
    severity: 'info',
    summary: 'A label was taken for another one misspelt.',
    example: 'MR. EXMPLE: Soon.',
    advice: 'If they are two persons, say so in the decisions file.',
  },
  'label-without-colon': {
    severity: 'info',
    summary: 'A speaker’s label was recognised although its colon is missing.',
    example: 'MR. EXAMPLE  Soon.',
    advice: 'If nobody begins to speak there, say so in the decisions file.',
  },
  'language-guessed': {
    severity: 'info',
    summary: 'The language was told from the words, for nothing states it.',
    example: 'Q: And the ferry?',
    advice: 'If it is another one, state lang in the front matter.',
  },
  'line-out-of-order': {
    severity: 'info',
    summary:
      'Tags are closed in the wrong order, so that HTML moves the words of a line; the line is listed by itself.',
    example: '<h2>The harvest<select></h2>',
    advice: 'Nothing, if the words stand where they should; else mend the tags, or save the text as .txt.',
  },
  'link-leads-out': {
    severity: 'error',
    summary: 'A symbolic link leads out of the archive and was not followed.',
    example: null,
    advice: 'Copy the file into the archive.',
  },
  'link-to-folder': {
    severity: 'warning',
    summary: 'A symbolic link leads to a folder and was not followed.',
    example: null,
    advice: 'Put the folder itself into the archive.',
  },
  'lock-invalid': {
    severity: 'error',
    summary: 'lectern.lock, which keeps the addresses of what was published, cannot be read.',
    example: '<<<<<<< HEAD',
    advice: 'After a merge run “lectern lock”; else take the file as it was last out of version control.',
  },
  'lock-lost': {
    severity: 'warning',
    summary: 'The archive has no lectern.lock, and the site that stands was made with one.',
    example: null,
    advice:
      'Take lectern.lock out of version control and build again; a site that lies elsewhere is taken over by “lectern lock --import SITE”. To give all addresses anew, take the site away too.',
  },
  'lock-not-written': {
    severity: 'warning',
    summary: 'lectern.lock could not be written, so that the next build may give other addresses.',
    example: null,
    advice: 'Let Lectern write to the folder of the archive, or build there where it can and keep the lock.',
  },
  'markdown-too-complex': {
    severity: 'warning',
    summary:
      'The Markdown marks of a file are too many or nested too deep; it was read as plain text, marks and all.',
    example: '> > > > > > > > > > > > > > > >',
    advice: 'Save what was said as .txt; or take out the marks that are none of it.',
  },
  'marked-corrected': {
    severity: 'info',
    summary: 'The page says that it, or a line of it, was corrected; the mark was taken for nobody’s name.',
    example: 'CORRECTED: Press Briefing by Press Secretary Ann Example',
    advice:
      'If the transcript that it corrects is in the archive too, put this one in its place with lectern update.',
  },
  mojibake: {
    severity: 'warning',
    summary: 'Letters were garbled before the text was saved.',
    example: 'It wasnâ€™t me.',
    advice: 'Paste the text again from the publisher’s page; Lectern does not repair what was said.',
  },
  'near-duplicate': {
    severity: 'warning',
    summary: 'Two briefings of one day and language say nearly the same.',
    example: null,
    advice:
      'Both are published, and each page leads to the other. If one is a later posting, put it in the place of the former with lectern update, which keeps what that said.',
  },
  'newsroom-joined': {
    severity: 'info',
    summary: 'Two names of newsrooms were taken for one newsroom’s; its page says it too.',
    example: 'ORN: And the ferry?',
    advice: 'If they are two, name both under “newsrooms” in people.yaml.',
  },
  'no-transcripts': {
    severity: 'error',
    summary: 'The archive holds no transcript.',
    example: null,
    advice:
      'Put transcripts (.txt, .html, .md, .docx, .pdf, .vtt, .srt) into the folder, or into transcripts/ inside it.',
  },
  'no-turns': {
    severity: 'warning',
    summary: 'Nobody’s turn was recognised; the text is published whole, as remarks.',
    example: null,
    advice: 'If it is a transcript, state its dialect in front matter.',
  },
  'not-a-briefing': {
    severity: 'info',
    summary:
      'The page reads as the debate of a parliament or as a podcast, which Lectern does not take apart.',
    example: 'Debates of the House of Quays (Hansard)',
    advice:
      'Take it out of the archive; or, if it is a briefing after all, state its dialect in front matter, and nothing is said.',
  },
  'not-a-transcript': {
    severity: 'error',
    summary: 'A file was named that is settings or data, not a transcript.',
    example: null,
    advice:
      'Name a transcript (.txt, .html, .md, .docx, .pdf, .vtt, .srt), or the archive that the file belongs to.',
  },
  'nul-character': {
    severity: 'warning',
    summary: 'NUL characters stand in the text.',
    example: null,
    advice: 'Paste the text again; they are kept in the text and not shown on the site.',
  },
  'page-failed': {
    severity: 'error',
    summary: 'A page could not be set as it should be; a plain one with the same words stands in its place.',
    example: null,
    advice: 'This is a fault of Lectern. Report it with this message; the words are all there meanwhile.',
  },
  'page-link-dead': {
    severity: 'warning',
    summary: 'A page of the archive’s own links to a page that the site does not have.',
    example: 'More is said [here](abuot.html).',
    advice: 'Mend the link; it is published as it stands.',
  },
  'page-picture-unusable': {
    severity: 'warning',
    summary: 'A page of the archive’s own shows a picture that is not there or cannot be published.',
    example: '![The harbour](harbuor.png)',
    advice: 'Put the picture beside the page, as PNG, JPEG, WebP, AVIF, GIF or SVG, and mend its name.',
  },
  'page-too-complex': {
    severity: 'warning',
    summary:
      'The tags of a saved page are too many or nested too deep; it was read as plain text, tags and all.',
    example: '<div><div><div><div><div><div><div><div>',
    advice: 'Copy what was said out of the page as a browser shows it, and save that as .txt.',
  },
  'page-without-text': {
    severity: 'warning',
    summary: 'Some pages of a PDF hold no text.',
    example: null,
    advice: 'If they are pictures of pages, run OCR: ocrmypdf --skip-text in.pdf out.pdf',
  },
  'parser-failed': {
    severity: 'error',
    summary: 'The parser failed on this file: a fault of Lectern, not of the transcript.',
    example: null,
    advice: 'Report it, with the file if you may; the other transcripts are not concerned.',
  },
  'pdf-without-text': {
    severity: 'error',
    summary: 'A PDF is a scan: it holds pictures of pages and no text.',
    example: null,
    advice: 'Run OCR first: ocrmypdf in.pdf out.pdf',
  },
  'people-invalid': {
    severity: 'error',
    summary: 'people.yaml has a key or a value that means nothing; that entry is left out.',
    example: 'peple: []',
    advice: 'Mend the line as the message says; the rest of people.yaml counts meanwhile.',
  },
  'people-unused': {
    severity: 'warning',
    summary: 'people.yaml names a label under which nobody answers.',
    example: 'never: [Aide]',
    advice: 'Write it as the transcripts print it, or take it out.',
  },
  'pictures-left-out': {
    severity: 'info',
    summary: 'Pictures of a document are not shown.',
    example: null,
    advice: 'Nothing: they are in the file itself, which is published as it came.',
  },
  'recall-linked': {
    severity: 'info',
    summary:
      'Somebody recalls what was said here on an earlier day; it leads to the only briefing of that day in which the person speaks who is meant.',
    example: 'MS. LINDT: As I said yesterday, it sails in spring.',
    advice: 'Nothing: where another day is meant, the page of the answer leads to a wrong one.',
  },
  'record-failed': {
    severity: 'error',
    summary: 'Search does not hold an item as it should; its page stands.',
    example: null,
    advice: 'This is a fault of Lectern or of Pagefind. Report it with this message.',
  },
  'replacement-character': {
    severity: 'warning',
    summary: 'A character was lost before or while the file was read.',
    example: 'The pri�ce rose.',
    advice: 'Paste the text again from the publisher’s page.',
  },
  'role-doubtful': {
    severity: 'warning',
    summary:
      'Who was taken to answer may be a reporter, or the other way round: their own turns speak against it.',
    example: 'MR. EXAMPLE: And what would you like to know?',
    advice: 'Give its first line the right role in the decisions file, or accept the message there.',
  },
  'role-worked-out': {
    severity: 'info',
    summary: 'Who asks and who answers was worked out from the turns.',
    example: 'Ann Example: And the toll?',
    advice: 'If it is wrong, say so in the decisions file.',
  },
  'search-failed': {
    severity: 'error',
    summary: 'The search index could not be written; the site is published without a search.',
    example: null,
    advice: 'Read why: memory may be short, or the program that writes it cannot run here. Build again.',
  },
  'series-editions': {
    severity: 'info',
    summary: 'Two series look like the same briefings in two languages, and are not said to be.',
    example: null,
    advice:
      'If they are, say so in site.yaml: “series:”, the name of one, “editionOf:” and the name of the other.',
  },
  'series-misspelt': {
    severity: 'warning',
    summary: 'A series that front matter states is a letter off one that has many more briefings.',
    example: 'series: harbuor',
    advice:
      'Write it as the others do. If it is another series, put its transcripts into a folder of that name.',
  },
  'series-untitled': {
    severity: 'info',
    summary:
      'A series has no title; it is called after the publisher that its transcripts look like and name, or after its folder.',
    example: null,
    advice: 'Give it one in site.yaml: “series:”, its name, “title:”.',
  },
  'speaker-doubtful': {
    severity: 'warning',
    summary:
      'A label may have slipped: the words read as those of whoever gives the briefing, or as a question to them.',
    example: 'THE PRESIDENT: The President believes that it will open.',
    advice:
      'Compare with a recording. If somebody else spoke, say who in the decisions file (do: said-by); the label stays as printed.',
  },
  'speaker-inferred': {
    severity: 'info',
    summary: 'Words were given to a speaker whom their label does not name.',
    example: 'A: Whoever walks over it.',
    advice: 'If somebody else spoke, write the name into the label in the file.',
  },
  'speaker-joined': {
    severity: 'info',
    summary: 'A label was taken for a person whom it does not name so; the page of that person says it too.',
    example: 'THE PRESIDENT: Good morning.',
    advice: 'If it is somebody else, say who in people.yaml; “lectern check” proposes lines.',
  },
  'speaker-unnamed': {
    severity: 'info',
    summary: 'Subtitles say that somebody else speaks, and not who.',
    example: '>> When will it open?',
    advice: 'Put the name behind the sign in the subtitles: “>> ANN EXAMPLE: When will it open?”',
  },
  'subjects-failed': {
    severity: 'error',
    summary: 'Topics, speakers or newsrooms could not be found; the site has none in that language.',
    example: null,
    advice:
      'This is a fault of Lectern. Report it with this message; all pages of briefings stand meanwhile.',
  },
  'subtitles-repeated': {
    severity: 'info',
    summary: 'Subtitles repeat the line before, as they roll up the screen; each is taken once.',
    example: null,
    advice: 'Nothing, unless somebody said the same twice.',
  },
  'subtitles-unreadable': {
    severity: 'warning',
    summary: 'A part of a subtitle file is no cue; it is kept as a line that nobody said.',
    example: '00:00:05 -> 00:00:07',
    advice: 'Write the times as 00:00:05.000 --> 00:00:07.000.',
  },
  'text-left-out': {
    severity: 'warning',
    summary: 'Some text of a document is in a part of it that is not read.',
    example: null,
    advice: 'Compare with the document; what is missing can be put into a paragraph of its own there.',
  },
  'threads-inferred': {
    severity: 'info',
    summary: 'No printed title says which exchanges belong together; threads were told by what is said.',
    example: 'QUESTION: Just to follow up, who pays for the ferry?',
    advice:
      'Nothing, if the contents read well; else give the exchange that opens a matter its title by a decision.',
  },
  'title-completed': {
    severity: 'info',
    summary: 'A title that was made of what is said takes its subject from what was said just before.',
    example: null,
    advice: 'Nothing, if it fits; else state a title in the decisions file.',
  },
  'title-missing': {
    severity: 'warning',
    summary: 'No title is printed; one was made.',
    example: null,
    advice: 'State the title in front matter.',
  },
  'toc-join': {
    severity: 'info',
    summary: 'A title of the table of contents was joined to an exchange by what is said.',
    example: '7. Lake Region update',
    advice: 'Nothing, if it fits; else say in the decisions file where the title belongs.',
  },
  'toc-join-weak': {
    severity: 'warning',
    summary:
      'A title of the table of contents was joined to an exchange, but few of its words are found there.',
    example: '7. Other business',
    advice: 'Look whether it fits; else say in the decisions file where the title belongs.',
  },
  'toc-shuffled': {
    severity: 'warning',
    summary: 'The titles of the table of contents stand in another order than what they name.',
    example: null,
    advice: 'Look whether each fits.',
  },
  'toc-title-on-remarks': {
    severity: 'info',
    summary: 'A title of the table of contents belongs to remarks that no question opens.',
    example: '12. Harvest Day',
    advice:
      'Nothing, if the remarks are about that title; else say in the decisions file where the title belongs.',
  },
  'toc-title-without-item': {
    severity: 'warning',
    summary: 'Nothing was found that a title of the table of contents names.',
    example: '9. Visit of the harbour master',
    advice: 'If it does name something, say so in the decisions file.',
  },
  'tracked-changes': {
    severity: 'warning',
    summary:
      'A document holds changes that nobody accepted or rejected; it is read with all of them accepted.',
    example: null,
    advice: 'Accept or reject them, and save it again.',
  },
  'unknown-file': {
    severity: 'warning',
    summary: 'A file is neither a transcript nor on the list of what is ignored.',
    example: 'briefing.rtf',
    advice:
      'Save it as .txt, .html, .md, .docx or .pdf if it is a transcript; else move it out of the archive.',
  },
  'unreadable-file': {
    severity: 'error',
    summary: 'The file could not be opened.',
    example: null,
    advice: 'Check its name and who may read it.',
  },
  'words-joined': {
    severity: 'info',
    summary: 'Words that the ends of lines divided in a PDF were joined.',
    example: null,
    advice: 'Look at those with a hyphen of their own in “lectern explain”.',
  },
} as const satisfies Record<string, Rule>;

export type RuleId = keyof typeof rules;
